package org.redvest.query.servicehistory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.query.figure.Days;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Draft star rules, tried before they are enacted (规则试算). */
@RestController
@RequestMapping("/api/star-ratings/trial")
class StarTrialHttp {

	private final StarTrialQuery trials;

	StarTrialHttp(StarTrialQuery trials) {
		this.trials = trials;
	}

	/** @param rules with their {@code kind}, as they would be published */
	record Draft(@NotNull StarRules rules) {
	}

	/** A question with a body: it changes nothing, and its next page is asked for with the same body. */
	@Operation(summary = "试算星级规则草案：谁将升星或降星，不作任何更改")
	@PostMapping
	ResponseEntity<StarTrial> trial(@Valid @RequestBody Draft draft,
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = "星级评定方案，与所持星级比较。The scheme whose stars are compared.") @RequestParam(defaultValue = "default") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String scheme,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(trials.trial(draft.rules, asOf, scheme, limit, cursor, asked));
	}

	@Operation(summary = "试算随附的星级规则样例（张家港、龙泉驿）：各有多少人升星、降星，不作任何更改")
	@GetMapping("/samples")
	ResponseEntity<StarSamples> samples(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = "星级评定方案，与所持星级比较。The scheme whose stars are compared.") @RequestParam(defaultValue = "default") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String scheme,
			Reading asked) {
		return Replies.of(trials.samples(asOf, scheme, asked));
	}
}
