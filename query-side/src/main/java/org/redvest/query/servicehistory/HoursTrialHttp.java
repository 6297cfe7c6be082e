package org.redvest.query.servicehistory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Draft hours rules, tried before they are enacted (规则试算). */
@RestController
@RequestMapping("/api/service-hours/trial")
class HoursTrialHttp {

	private final HoursTrialQuery trials;

	HoursTrialHttp(HoursTrialQuery trials) {
		this.trials = trials;
	}

	/** @param rules with their {@code kind}, as they would be published */
	record Draft(@NotNull HoursRules rules) {
	}

	/** A question with a body: it changes nothing, and its next page is asked for with the same body. */
	@Operation(summary = "试算时长规则草案的每日上限：哪些记录须经审核，不作任何更改")
	@PostMapping
	ResponseEntity<HoursTrial> trial(@Valid @RequestBody Draft draft,
			@Parameter(description = "服务日期起，缺省为截止日当年元旦。The first day of service; that of the year unless given.") @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@Parameter(description = "服务日期止，缺省为今天。The last day of service; today unless given.") @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(trials.trial(draft.rules, from, to, limit, cursor, asked));
	}
}
