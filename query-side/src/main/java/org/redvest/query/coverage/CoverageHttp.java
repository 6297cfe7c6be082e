package org.redvest.query.coverage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.figure.Days;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Coverage by building heads over HTTP. */
@RestController
@RequestMapping("/api/coverage")
class CoverageHttp {

	private static final String AREA = "区域代码：6位区县、9位镇街、12位社区，含其下各级。An area with all below it, by its code.";

	private final CoverageQuery figures;
	private final CoverageItems items;

	CoverageHttp(CoverageQuery figures, CoverageItems items) {
		this.figures = figures;
		this.items = items;
	}

	@Operation(summary = "楼栋长覆盖率：按楼栋、按户，区、镇街、社区各级")
	@GetMapping
	ResponseEntity<Coverage> coverage(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area, Reading asked) {
		return Replies.of(figures.coverage(asOf, area, asked));
	}

	@Operation(summary = "覆盖率之下的楼栋：有楼栋长的，或空缺的")
	@GetMapping("/buildings")
	ResponseEntity<CoveredBuildings> buildings(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@Parameter(description = "true 有在任楼栋长，false 空缺，缺省两者。With a serving head or without; both unless given.") @RequestParam(required = false) @Nullable Boolean covered,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(items.buildings(asOf, area, covered, limit, cursor, asked));
	}

	@Operation(summary = "在任楼栋长，各任几栋")
	@GetMapping("/heads")
	ResponseEntity<ServingHeads> heads(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(items.heads(asOf, area, limit, cursor, asked));
	}
}
