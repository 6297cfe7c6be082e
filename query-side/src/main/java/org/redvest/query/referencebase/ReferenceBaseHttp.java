package org.redvest.query.referencebase;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.kernel.http.Problem;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reference bases over HTTP. */
@RestController
@RequestMapping("/api/reference-bases")
class ReferenceBaseHttp {

	private final ReferenceBaseQuery bases;

	ReferenceBaseHttp(ReferenceBaseQuery bases) {
		this.bases = bases;
	}

	@Operation(summary = "某日有效的基数")
	@GetMapping
	ResponseEntity<ReferenceBases> bases(
			@Parameter(description = "基数种类。The kind of base.") @RequestParam(required = false) ReferenceBaseId.@Nullable Kind kind,
			@Parameter(description = "区域或单位代码。The code of an area or unit.") @RequestParam(required = false) @Nullable String area,
			@Parameter(description = "日期，缺省为今天。The day; today unless given.") @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(bases.bases(kind, area, on, limit, cursor, asked));
	}

	@Operation(summary = "一个区域或单位某日有效的某种基数")
	@GetMapping("/{kind}/{area}")
	ResponseEntity<ReferenceBases> ofArea(
			@Parameter(description = "population、households、buildings、staff 或 rural-schools") @PathVariable String kind,
			@Parameter(description = "区域或单位代码。The code of an area or unit.") @PathVariable String area,
			@Parameter(description = "日期，缺省为今天。The day; today unless given.") @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(bases.bases(kind(kind), area, on, limit, cursor, asked));
	}

	private static ReferenceBaseId.Kind kind(String code) {
		return Stream.of(ReferenceBaseId.Kind.values()).filter(each -> each.code().equals(code)).findFirst()
				.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "request.path-unknown"));
	}
}
