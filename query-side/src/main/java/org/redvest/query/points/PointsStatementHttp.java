package org.redvest.query.points;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Rules.PointsRules;
import org.redvest.query.figure.Days;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Points over HTTP: of one, of all, and what other rules would make of them. */
@RestController
@RequestMapping("/api/points")
class PointsStatementHttp {

	private final PointsQuery points;
	private final PointsTrialQuery trials;

	PointsStatementHttp(PointsQuery points, PointsTrialQuery trials) {
		this.points = points;
		this.trials = trials;
	}

	@Operation(summary = "全区积分：余额、累计兑换，按变动类别")
	@GetMapping
	ResponseEntity<DistrictPoints> district(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			Reading asked) {
		return Replies.of(points.district(asOf, asked));
	}

	@Operation(summary = "有积分余额的账户，或兑换过积分的账户")
	@GetMapping("/accounts")
	ResponseEntity<PointsAccounts> accounts(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = "true：累计兑换，而非余额。What was redeemed instead of the balance.") @RequestParam(defaultValue = "false") boolean redeemed,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(points.accounts(asOf, redeemed, limit, cursor, asked));
	}

	@Operation(summary = "一名志愿者的积分对账单：余额、批次与变动")
	@GetMapping("/volunteers/{id}")
	ResponseEntity<PointsStatement> statement(@Parameter(description = "志愿者标识。The volunteer's id.") @PathVariable UUID id,
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(points.statement(id, asOf, limit, cursor, asked));
	}

	/** @param rules with their {@code kind}, as they would be published */
	record Draft(@NotNull PointsRules rules) {
	}

	/** A question with a body: it changes nothing, and its next page is asked for with the same body. */
	@Operation(summary = "试算积分规则草案：谁将多得或少得多少，不作任何更改")
	@PostMapping("/trial")
	ResponseEntity<PointsTrial> trial(@Valid @RequestBody Draft draft,
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(trials.trial(draft.rules, asOf, limit, cursor, asked));
	}
}
