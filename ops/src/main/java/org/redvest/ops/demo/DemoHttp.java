package org.redvest.ops.demo;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the load of the demonstration district is. */
@RestController
@Profile("standalone")
class DemoHttp {

	private final DemoLoad load;

	DemoHttp(DemoLoad load) {
		this.load = load;
	}

	@Operation(summary = "演示区数据导入进度")
	@GetMapping("/api/demo")
	DemoProgress.Seen progress() {
		return load.seen();
	}
}
