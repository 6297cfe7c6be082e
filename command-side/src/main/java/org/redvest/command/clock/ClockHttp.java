package org.redvest.command.clock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.command.clock.Appointment.State;
import org.redvest.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators look after the clock here. */
@RestController
@RequestMapping("/api/clock")
class ClockHttp {

	private static final int MOST = 500;

	private final ClockDesk desk;

	ClockHttp(ClockDesk desk) {
		this.desk = desk;
	}

	/** What is to ring after all; everything that was held or given up unless a case or a kind is named. */
	record AppointmentRelease(@Size(max = 128) @Nullable String stream, @Nullable Kind kind) {
	}

	@Operation(summary = "时钟的状态：待到期、搁置、失败的事项，最近的到期时间，迟延")
	@GetMapping
	ClockDesk.ClockStanding standing() {
		return desk.standing();
	}

	@Operation(summary = "将到期的事项，按到期时间排列")
	@GetMapping("/appointments")
	List<ClockDesk.AppointmentShown> appointments(@RequestParam(required = false) @Nullable State state,
			@RequestParam(required = false) @Size(max = 128) @Nullable String stream,
			@Parameter(description = "最多返回的条数。The most that are given.") @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
		return desk.page(state, stream, limit);
	}

	@Operation(summary = "放行搁置或失败的事项，或已补录完毕、不必再等的事项")
	@PostMapping("/releases")
	ClockDesk.AppointmentsReleased release(@RequestBody @Valid AppointmentRelease request, Actor by) {
		return desk.release(request.stream, request.kind, by);
	}

	@Operation(summary = "由日志重建全部事项；已办的不会再办")
	@PostMapping("/rebuilds")
	@ResponseStatus(HttpStatus.ACCEPTED)
	void rebuild(Actor by) {
		desk.rebuild(by);
	}
}
