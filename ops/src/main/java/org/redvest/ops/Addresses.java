package org.redvest.ops;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says at the end of the start which addresses to open. */
@Component
class Addresses {

	private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);

	@EventListener
	void ready(ApplicationReadyEvent event) {
		LOG.info(text(event.getApplicationContext().getEnvironment()));
	}

	static String text(Environment environment) {
		String root = "http://localhost:" + environment.getProperty("local.server.port")
				+ environment.getProperty("server.servlet.context-path", "");
		var text = new StringBuilder("Redvest 红马甲 已就绪，请打开 / is ready, open:\n");
		line(text, root, "/swagger-ui.html", "接口文档 API");
		if (environment.acceptsProfiles(Profiles.of("!command"))) {
			line(text, root, "/api/star-ratings", "星级 star ratings");
			line(text, root, "/api/coverage", "楼栋覆盖 coverage");
			line(text, root, "/api/projections", "视图 projections");
		}
		line(text, root, "/actuator/health", "健康 health");
		line(text, root, "/actuator/prometheus", "指标 metrics");
		if (environment.containsProperty("redvest.embedded")) {
			text.append("  数据目录 data: ").append(environment.getProperty("redvest.home")).append('\n');
		}
		return text.toString();
	}

	private static void line(StringBuilder text, String root, String path, String what) {
		text.append("  ").append(root).append(path).append("  ").append(what).append('\n');
	}
}
