package org.redvest.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rule sets (规则集) of one scheme: published as drafts, enacted for a time, retired. At most one holds on any date. */
public sealed interface RuleSetEvent extends DomainEvent {

	RuleSchemeId schemeId();

	RuleVersion version();

	/**
	 * A draft that anybody may read, and that nothing follows yet.
	 *
	 * @param title what people call it
	 * @param source where it comes from, such as the name of a notice
	 */
	@EventType("ruleset.published")
	record RuleSetPublished(RuleSchemeId schemeId, RuleVersion version, Rules rules, String title, String source)
			implements
				RuleSetEvent {
	}

	/**
	 * It holds from a date on.
	 *
	 * @param from the first day on which it holds
	 * @param to the first day on which it holds no more, or null while no end is set
	 */
	@EventType("ruleset.enacted")
	record RuleSetEnacted(RuleSchemeId schemeId, RuleVersion version, LocalDate from, @Nullable LocalDate to)
			implements
				RuleSetEvent {
	}

	/**
	 * It ends; a draft is withdrawn.
	 *
	 * @param to the first day on which it holds no more; null where it was a draft
	 */
	@EventType("ruleset.retired")
	record RuleSetRetired(RuleSchemeId schemeId, RuleVersion version, @Nullable LocalDate to) implements RuleSetEvent {
	}
}
