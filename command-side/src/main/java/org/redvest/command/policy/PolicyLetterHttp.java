package org.redvest.command.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.stream.DeadLetter;
import org.redvest.kernel.stream.Discard;
import org.redvest.kernel.stream.Letters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operators look after the events here that policies could not deal with. */
@RestController
@RequestMapping("/api/policies/dead-letters")
class PolicyLetterHttp {

	private final PolicyLetters letters;

	PolicyLetterHttp(PolicyLetters letters) {
		this.letters = letters;
	}

	@Operation(summary = "未能触发后续办理的事件")
	@GetMapping
	Letters.Page all(@RequestParam(required = false) @Nullable String policy,
			@Parameter(description = Letters.CURSOR) @RequestParam(required = false) @Nullable String cursor,
			@Parameter(description = Letters.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Letters.MOST) int limit) {
		return letters.page(policy, cursor, limit);
	}

	@Operation(summary = "对未能触发后续办理的事件所作的处理")
	@GetMapping("/handlings")
	List<Letters.Done> handlings(
			@Parameter(description = Letters.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Letters.MOST) int limit) {
		return letters.handlings(limit);
	}

	@Operation(summary = "一个未能触发后续办理的事件")
	@GetMapping("/{policy}/{position}")
	Letters.Whole one(@PathVariable String policy, @PathVariable long position) {
		return letters.whole(new DeadLetter.Id(policy, Deliveries.GENERATION, position));
	}

	@Operation(summary = "重试一个事件及其后续事件")
	@PostMapping("/{policy}/{position}/retry")
	Letters.Done retry(@PathVariable String policy, @PathVariable long position, Actor by) {
		return letters.retry(new DeadLetter.Id(policy, Deliveries.GENERATION, position), by);
	}

	@Operation(summary = "舍弃一个事件")
	@PostMapping("/{policy}/{position}/discard")
	Letters.Done discard(@PathVariable String policy, @PathVariable long position,
			@RequestBody @Valid Discard discard, Actor by) {
		return letters.discard(new DeadLetter.Id(policy, Deliveries.GENERATION, position), discard, by);
	}
}
