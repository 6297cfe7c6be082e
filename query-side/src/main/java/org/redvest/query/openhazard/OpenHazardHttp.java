package org.redvest.query.openhazard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.query.figure.Days;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.redvest.query.openhazard.OpenHazardQuery.Which;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open hazards over HTTP. */
@RestController
@RequestMapping("/api/open-hazards")
class OpenHazardHttp {

	private static final String AREA = "区域代码：6位区县、9位镇街、12位社区，含其下各级。An area with all below it, by its code.";

	private final OpenHazardQuery hazards;

	OpenHazardHttp(OpenHazardQuery hazards) {
		this.hazards = hazards;
	}

	@Operation(summary = "未销号隐患：按等级、整改单位，逾期的")
	@GetMapping
	ResponseEntity<OpenHazards> open(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area, Reading asked) {
		return Replies.of(hazards.open(asOf, area, asked));
	}

	@Operation(summary = "未销号的隐患，期限近的在前")
	@GetMapping("/items")
	ResponseEntity<OpenHazardItems> items(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@RequestParam(required = false) @Nullable Level level, @RequestParam(required = false) @Nullable Boolean graded,
			@RequestParam(required = false) @Nullable String unit, @RequestParam(required = false) @Nullable Boolean assigned,
			@RequestParam(required = false) @Nullable Boolean overdue,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(hazards.items(asOf, new Which(area, level, graded, unit, assigned, overdue), limit, cursor, asked));
	}
}
