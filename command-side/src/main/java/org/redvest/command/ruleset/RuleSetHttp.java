package org.redvest.command.ruleset;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.command.PublicText;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.ruleset.RuleSetCommand.EnactRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.PublishPackagedRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.PublishRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.RetireRuleSet;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleSchemeId;
import org.redvest.kernel.Rules;
import org.redvest.kernel.packaged.PackagedRules;
import org.redvest.kernel.packaged.PackagedRules.Packaged;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Rule sets over HTTP (规则集); {@code kind} is star, hours, head, request, calendar, retention, consent, hazard, activity, points,
 * certificate or catalogue.
 */
@RestController
@RequestMapping("/api/rule-sets")
class RuleSetHttp {

	private final Commands commands;
	private final PackagedRules packaged;
	private final DistrictRuleBook book;

	RuleSetHttp(Commands commands, PackagedRules packaged, DistrictRuleBook book) {
		this.commands = commands;
		this.packaged = packaged;
		this.book = book;
	}

	/** @param rules with their {@code kind}, as they stand in the packaged ones */
	record Publication(@NotNull Rules rules, @NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 500) String source) {
	}

	/** @param to the first day on which it holds no more; left out while no end is set */
	record Enactment(@NotNull LocalDate from, @Nullable LocalDate to) {
	}

	/** @param to the first day on which it holds no more */
	record Retirement(@NotNull LocalDate to) {
	}

	/** What comes with the product: the defaults, and samples ready to be published. */
	@Operation(summary = "随附的规则集")
	@GetMapping("/packaged")
	List<Packaged> packaged() {
		return packaged.all();
	}

	/** What holds, held or will hold in a scheme. */
	@Operation(summary = "一个方案的规则集：已发布、施行与废止的，以及随附的")
	@GetMapping("/{kind}/{scheme}")
	SchemeAnswer scheme(@PathVariable String kind, @PathVariable String scheme) {
		return book.scheme(id(kind, scheme));
	}

	/** Publishes a draft; its number is the version in the receipt plus one where nothing else happened in the scheme. */
	@Operation(summary = "发布规则集草案")
	@PostMapping("/{kind}/{scheme}")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> publish(@PathVariable String kind, @PathVariable String scheme, @Valid @RequestBody Publication body,
			Asking asking) {
		return commands.create(new PublishRuleSet(id(kind, scheme), body.rules, PublicText.checked("title", body.title),
				PublicText.checked("source", body.source), asking.by()), asking,
				"/api/rule-sets/" + kind + "/" + scheme);
	}

	/** Publishes the packaged rule set of the scheme as a draft. */
	@Operation(summary = "发布随附的规则集")
	@PostMapping("/{kind}/{scheme}/packaged")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> publishPackaged(@PathVariable String kind, @PathVariable String scheme, Asking asking) {
		return commands.create(new PublishPackagedRuleSet(id(kind, scheme), asking.by()), asking,
				"/api/rule-sets/" + kind + "/" + scheme);
	}

	/** Makes the draft of this number hold. */
	@Operation(summary = "施行规则集")
	@PostMapping("/{kind}/{scheme}/{number}/enact")
	ResponseEntity<Receipt> enact(@PathVariable String kind, @PathVariable String scheme, @PathVariable int number,
			@Valid @RequestBody Enactment body, Asking asking) {
		return commands.send(new EnactRuleSet(id(kind, scheme), id(kind, scheme).version(number), body.from, body.to, asking.by()),
				asking);
	}

	/** Ends the rule set of this number, or withdraws it while it is a draft. */
	@Operation(summary = "废止或撤回规则集")
	@PostMapping("/{kind}/{scheme}/{number}/retire")
	ResponseEntity<Receipt> retire(@PathVariable String kind, @PathVariable String scheme, @PathVariable int number,
			@Valid @RequestBody Retirement body, Asking asking) {
		return commands.send(new RetireRuleSet(id(kind, scheme), id(kind, scheme).version(number), body.to, asking.by()), asking);
	}

	private static RuleSchemeId id(String kind, String scheme) {
		try {
			return RuleSchemeId.read("rules:" + kind + ":" + scheme);
		} catch (IllegalArgumentException _) {
			throw Refused.invalid("ruleset.scheme-malformed");
		}
	}
}
