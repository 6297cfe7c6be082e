package org.redvest.query.projection;

import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operators look after the views here. */
@RestController
@RequestMapping("/api/projections")
class ProjectionHttp {

	private final Statuses statuses;
	private final Rebuilds rebuilds;

	ProjectionHttp(Statuses statuses, Rebuilds rebuilds) {
		this.statuses = statuses;
		this.rebuilds = rebuilds;
	}

	@GetMapping
	List<ProjectionStatus> all() {
		return statuses.all();
	}

	@GetMapping("/{name}")
	ProjectionStatus one(@PathVariable String name) {
		return statuses.of(name);
	}

	@PostMapping("/{name}/rebuilds")
	ResponseEntity<ProjectionStatus.Rebuild> rebuild(@PathVariable String name) {
		return accepted(rebuilds.rebuild(name));
	}

	@GetMapping("/{name}/rebuilds/{generation}")
	ProjectionStatus.Rebuild begun(@PathVariable String name, @PathVariable int generation) {
		return statuses.of(rebuilds.rebuild(name, generation));
	}

	@PostMapping("/{name}/switch-back")
	ResponseEntity<ProjectionStatus.Rebuild> switchBack(@PathVariable String name) {
		return accepted(rebuilds.switchBack(name));
	}

	private ResponseEntity<ProjectionStatus.Rebuild> accepted(Generation begun) {
		return ResponseEntity.accepted()
				.location(URI.create("/api/projections/%s/rebuilds/%d".formatted(begun.projection(), begun.number())))
				.body(statuses.of(begun));
	}
}
