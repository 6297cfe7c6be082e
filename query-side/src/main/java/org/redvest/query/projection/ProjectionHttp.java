package org.redvest.query.projection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import org.redvest.kernel.Actor;
import org.redvest.kernel.stream.Letters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators look after the views here. */
@RestController
@RequestMapping("/api/projections")
class ProjectionHttp {

	private final Statuses statuses;
	private final Rebuilds rebuilds;
	private final Orders orders;

	ProjectionHttp(Statuses statuses, Rebuilds rebuilds, Orders orders) {
		this.statuses = statuses;
		this.rebuilds = rebuilds;
		this.orders = orders;
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
	ResponseEntity<ProjectionStatus.Rebuild> rebuild(@PathVariable String name, Actor by) {
		return accepted(rebuilds.rebuild(name, by));
	}

	@Operation(summary = "重建全部视图")
	@PostMapping("/rebuilds")
	@ResponseStatus(HttpStatus.ACCEPTED)
	List<ProjectionStatus.Rebuild> rebuildAll(Actor by) {
		return rebuilds.rebuildAll(by).stream().map(statuses::of).toList();
	}

	@Operation(summary = "正在进行的重建")
	@GetMapping("/rebuilds")
	List<ProjectionStatus.Rebuild> running() {
		return rebuilds.running().stream().map(statuses::of).toList();
	}

	@Operation(summary = "对重建所作的处理")
	@GetMapping("/rebuilds/orders")
	List<Order> orders(@Parameter(description = Letters.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Letters.MOST) int limit) {
		return orders.latest(limit);
	}

	@Operation(summary = "暂停一次重建")
	@PostMapping("/{name}/rebuilds/{generation}/pause")
	ProjectionStatus.Rebuild pause(@PathVariable String name, @PathVariable int generation, Actor by) {
		return statuses.of(rebuilds.pause(name, generation, by));
	}

	@Operation(summary = "继续一次暂停的重建")
	@PostMapping("/{name}/rebuilds/{generation}/resume")
	ProjectionStatus.Rebuild resume(@PathVariable String name, @PathVariable int generation, Actor by) {
		return statuses.of(rebuilds.resume(name, generation, by));
	}

	@Operation(summary = "放弃一次重建")
	@PostMapping("/{name}/rebuilds/{generation}/cancel")
	ProjectionStatus.Rebuild cancel(@PathVariable String name, @PathVariable int generation, Actor by) {
		return statuses.of(rebuilds.cancel(name, generation, by));
	}

	@Operation(summary = "一次重建的进度")
	@GetMapping("/{name}/rebuilds/{generation}")
	ProjectionStatus.Rebuild begun(@PathVariable String name, @PathVariable int generation) {
		return statuses.of(rebuilds.rebuild(name, generation));
	}

	@Operation(summary = "换回上一代视图")
	@PostMapping("/{name}/switch-back")
	@ResponseStatus(HttpStatus.ACCEPTED)
	ResponseEntity<ProjectionStatus.Rebuild> switchBack(@PathVariable String name, Actor by) {
		return accepted(rebuilds.switchBack(name, by));
	}

	private ResponseEntity<ProjectionStatus.Rebuild> accepted(Generation begun) {
		return ResponseEntity.accepted()
				.location(URI.create("/api/projections/%s/rebuilds/%d".formatted(begun.projection(), begun.number())))
				.body(statuses.of(begun));
	}
}
