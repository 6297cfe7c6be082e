package org.redvest.query.doorknocking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.figure.Period;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What door-knocking did, over HTTP. */
@RestController
@RequestMapping("/api/door-knocking")
class DoorKnockingHttp {

	private static final String FROM = "期间首日，缺省为当年1月1日。The first day of the period; that of the year unless given.";
	private static final String AS_OF = "期间末日（当日24时），缺省为今天。The last day of the period; today unless given.";
	private static final String AREA = "区域代码：6位区县、9位镇街、12位社区，含其下各级。An area with all below it, by its code.";

	private final DoorKnockingQuery figures;
	private final DoorKnockingItems items;

	DoorKnockingHttp(DoorKnockingQuery figures, DoorKnockingItems items) {
		this.figures = figures;
		this.items = items;
	}

	@Operation(summary = "敲门行动：宣传户数、收集意见、解决问题、发放资料，区、镇街、社区各级")
	@GetMapping
	ResponseEntity<DoorKnocking> figures(
			@Parameter(description = FROM) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@Parameter(description = AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area, Reading asked) {
		return Replies.of(figures.figures(Period.of(from, asked.on(asOf)), area, asked));
	}

	@Operation(summary = "宣传户数之下的楼栋")
	@GetMapping("/buildings")
	ResponseEntity<KnockedBuildings> buildings(
			@Parameter(description = FROM) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@Parameter(description = AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(items.buildings(Period.of(from, asked.on(asOf)), area, limit, cursor, asked));
	}

	@Operation(summary = "一栋楼的走访")
	@GetMapping("/buildings/{building}/visits")
	ResponseEntity<DoorVisits> visits(@PathVariable UUID building,
			@Parameter(description = FROM) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@Parameter(description = AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(items.visits(Period.of(from, asked.on(asOf)), building, limit, cursor, asked));
	}

	@Operation(summary = "收集的意见及其办理，或待告知的住户")
	@GetMapping("/opinions")
	ResponseEntity<CollectedOpinions> opinions(
			@Parameter(description = "TO_BE_TOLD 为待办：案件已有结果而住户尚未被告知，不论意见何时收集。TO_BE_TOLD is what is still to be done, whenever the opinion was collected.") @RequestParam(defaultValue = "COLLECTED") Which which,
			@Parameter(description = FROM) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@Parameter(description = AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@RequestParam(required = false) @Nullable UUID campaign, @RequestParam(required = false) @Nullable UUID building,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(items.opinions(which, Period.of(from, asked.on(asOf)), area, campaign, building, limit, cursor, asked));
	}

	@Operation(summary = "入户发放的资料")
	@GetMapping("/materials")
	ResponseEntity<DoorMaterials> materials(
			@Parameter(description = FROM) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@Parameter(description = AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(items.materials(Period.of(from, asked.on(asOf)), area, limit, cursor, asked));
	}
}
