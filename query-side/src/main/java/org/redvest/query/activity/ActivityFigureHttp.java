package org.redvest.query.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.UnitCode;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Activities held and materials handed out, over HTTP. */
@RestController
@RequestMapping("/api/activities")
class ActivityFigureHttp {

	private static final String FROM = "期初日，缺省为期末日所在年的第一日。The first day; that of the last day's year unless given.";
	private static final String TO = "期末日，缺省为今天。The last day; today unless given.";
	private static final String AREA = "区域代码：6位区县、9位镇街、12位社区，含其下各级。An area with all below it, by its code.";
	private static final String UNIT = "组织单位代码。The organising unit's code.";

	private final ActivityQuery figures;
	private final ActivityItems items;

	ActivityFigureHttp(ActivityQuery figures, ActivityItems items) {
		this.figures = figures;
		this.items = items;
	}

	@Operation(summary = "活动场数、常态化活动场数与发放资料：区、镇街、社区各级")
	@GetMapping
	ResponseEntity<ActivityFigures> figures(
			@Parameter(description = FROM) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@Parameter(description = TO) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@Parameter(description = UNIT) @RequestParam(required = false) @Nullable UnitCode unit, Reading asked) {
		return Replies.of(figures.figures(Scope.of(from, to, area, unit, asked), asked));
	}

	@Operation(summary = "场数之下的活动")
	@GetMapping("/held")
	ResponseEntity<HeldActivities> held(
			@Parameter(description = FROM) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@Parameter(description = TO) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@Parameter(description = UNIT) @RequestParam(required = false) @Nullable UnitCode unit,
			@Parameter(description = "true 常态化活动，false 专项行动与应急，缺省两者。Routine or not; both unless given.") @RequestParam(required = false) @Nullable Boolean routine,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(items.held(Scope.of(from, to, area, unit, asked), routine, limit, cursor, asked));
	}

	@Operation(summary = "发放资料之下的各笔")
	@GetMapping("/materials")
	ResponseEntity<MaterialsOfActivities> materials(
			@Parameter(description = FROM) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@Parameter(description = TO) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@Parameter(description = UNIT) @RequestParam(required = false) @Nullable UnitCode unit,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(items.materials(Scope.of(from, to, area, unit, asked), limit, cursor, asked));
	}
}
