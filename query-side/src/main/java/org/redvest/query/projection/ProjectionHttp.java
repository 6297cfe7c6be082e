package org.redvest.query.projection;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
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

	@Operation(summary = "各视图的状态")
	@GetMapping
	List<ProjectionStatus> all() {
		return statuses.all();
	}

	@Operation(summary = "一个视图的状态")
	@GetMapping("/{name}")
	ProjectionStatus one(@PathVariable String name) {
		return statuses.of(name);
	}

	@Operation(summary = "重建一个视图")
	@PostMapping("/{name}/rebuilds")
	@ResponseStatus(HttpStatus.ACCEPTED)
	ResponseEntity<ProjectionStatus.Rebuild> rebuild(@PathVariable String name) {
		return accepted(rebuilds.rebuild(name));
	}

	@Operation(summary = "重建全部视图")
	@PostMapping("/rebuilds")
	@ResponseStatus(HttpStatus.ACCEPTED)
	List<ProjectionStatus.Rebuild> rebuildAll() {
		return rebuilds.rebuildAll().stream().map(statuses::of).toList();
	}

	@Operation(summary = "正在进行的重建")
	@GetMapping("/rebuilds")
	List<ProjectionStatus.Rebuild> running() {
		return rebuilds.running().stream().map(statuses::of).toList();
	}

	@Operation(summary = "暂停一次重建")
	@PostMapping("/{name}/rebuilds/{generation}/pause")
	ProjectionStatus.Rebuild pause(@PathVariable String name, @PathVariable int generation) {
		return statuses.of(rebuilds.pause(name, generation));
	}

	@Operation(summary = "继续一次暂停的重建")
	@PostMapping("/{name}/rebuilds/{generation}/resume")
	ProjectionStatus.Rebuild resume(@PathVariable String name, @PathVariable int generation) {
		return statuses.of(rebuilds.resume(name, generation));
	}

	@Operation(summary = "放弃一次重建")
	@PostMapping("/{name}/rebuilds/{generation}/cancel")
	ProjectionStatus.Rebuild cancel(@PathVariable String name, @PathVariable int generation) {
		return statuses.of(rebuilds.cancel(name, generation));
	}

	@Operation(summary = "一次重建的进度")
	@GetMapping("/{name}/rebuilds/{generation}")
	ProjectionStatus.Rebuild begun(@PathVariable String name, @PathVariable int generation) {
		return statuses.of(rebuilds.rebuild(name, generation));
	}

	@Operation(summary = "换回上一代视图")
	@PostMapping("/{name}/switch-back")
	@ResponseStatus(HttpStatus.ACCEPTED)
	ResponseEntity<ProjectionStatus.Rebuild> switchBack(@PathVariable String name) {
		return accepted(rebuilds.switchBack(name));
	}

	private ResponseEntity<ProjectionStatus.Rebuild> accepted(Generation begun) {
		return ResponseEntity.accepted()
				.location(URI.create("/api/projections/%s/rebuilds/%d".formatted(begun.projection(), begun.number())))
				.body(statuses.of(begun));
	}
}
