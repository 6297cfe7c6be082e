package org.redvest.query.artcompanion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.artcompanion.ArtCompanionQuery.Which;
import org.redvest.query.figure.Days;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Art companions over HTTP: coverage of rural schools, sessions, and how one school stands. */
@RestController
class ArtCompanionHttp {

	private static final String SINCE = "起始日，缺省为启动之日。The first day from which sessions are counted; the launch unless given.";
	private static final String AREA = "区划代码：区县、镇街或社区。The code of a district, township or community.";
	private static final String LAUNCH = "2020-12-31";

	private final ArtCompanionQuery figures;
	private final ArtCompanionItems items;

	ArtCompanionHttp(ArtCompanionQuery figures, ArtCompanionItems items) {
		this.figures = figures;
		this.items = items;
	}

	@Operation(summary = "乡村小学覆盖率与艺术课次，按区县、镇街、社区")
	@GetMapping("/api/art-companions")
	ResponseEntity<ArtCompanions> companions(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = SINCE) @RequestParam(defaultValue = LAUNCH) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area, Reading asked) {
		return Replies.of(figures.companions(Which.of(since, asOf, area, asked), asked));
	}

	@Operation(summary = "覆盖率之下的乡村小学")
	@GetMapping("/api/art-companions/schools")
	ResponseEntity<CompanionSchools> schools(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = SINCE) @RequestParam(defaultValue = LAUNCH) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@Parameter(description = "true 已覆盖，false 未覆盖，缺省两者。Covered or not; both unless given.") @RequestParam(required = false) @Nullable Boolean covered,
			@Parameter(description = "true 结对有效，false 无有效结对，缺省两者。Paired or not; both unless given.") @RequestParam(required = false) @Nullable Boolean paired,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(items.schools(Which.of(since, asOf, area, asked), covered, paired, limit, cursor, asked));
	}

	@Operation(summary = "已上的艺术课次")
	@GetMapping("/api/art-companions/sessions")
	ResponseEntity<ArtSessions> sessions(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = SINCE) @RequestParam(defaultValue = LAUNCH) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(items.sessions(Which.of(since, asOf, area, asked), limit, cursor, asked));
	}

	@Operation(summary = "一所学校的现状")
	@GetMapping("/api/schools/{id}")
	ResponseEntity<SchoolNow> school(@Parameter(description = "学校标识。The school's id.") @PathVariable UUID id, Reading asked) {
		return Replies.of(items.of(id, asked));
	}
}
