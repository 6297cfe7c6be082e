package org.redvest.command.ruleset;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.RuleSchemeId;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;

/** What may be asked of a scheme of rules (规则集). */
public sealed interface RuleSetCommand extends Command {

	RuleSchemeId schemeId();

	/** Publishes a draft, which takes the scheme's next version number. */
	record PublishRuleSet(@TargetAggregateIdentifier RuleSchemeId schemeId, Rules rules, String title, String source, By by)
			implements
				RuleSetCommand {
	}

	/** Publishes the packaged rule set of the scheme as a draft. */
	record PublishPackagedRuleSet(@TargetAggregateIdentifier RuleSchemeId schemeId, By by) implements RuleSetCommand {
	}

	/**
	 * Makes a draft hold.
	 *
	 * @param from the first day on which it holds
	 * @param to the first day on which it holds no more, or null
	 */
	record EnactRuleSet(@TargetAggregateIdentifier RuleSchemeId schemeId, RuleVersion version, LocalDate from,
			@Nullable LocalDate to, By by) implements RuleSetCommand {
	}

	/**
	 * Ends one, or withdraws a draft.
	 *
	 * @param to the first day on which it holds no more; ignored for a draft
	 */
	record RetireRuleSet(@TargetAggregateIdentifier RuleSchemeId schemeId, RuleVersion version, LocalDate to, By by)
			implements
				RuleSetCommand {
	}
}
