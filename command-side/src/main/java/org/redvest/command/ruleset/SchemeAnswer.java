package org.redvest.command.ruleset;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.command.ruleset.RuleSchemeState.RuleSet;
import org.redvest.kernel.RuleSchemeId;
import org.redvest.kernel.RuleSetEvent.RuleSetPublished;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;
import org.redvest.kernel.packaged.PackagedRules.Packaged;

/**
 * What the district published in a scheme, as its stream stands now, and what is packaged for it.
 *
 * @param published in the order of their numbers; where one is in force on a day it goes before the packaged ones
 */
record SchemeAnswer(RuleSchemeId schemeId, List<Published> published, List<Packaged> packaged) {

	/**
	 * One rule set of the district.
	 *
	 * @param phase DRAFT, ENACTED or WITHDRAWN
	 * @param from the first day on which it holds; null while a draft
	 * @param to the first day on which it holds no more; null while no end is set
	 */
	record Published(RuleVersion version, String phase, String title, String source, @Nullable LocalDate from, @Nullable LocalDate to,
			Rules rules) {

		static Published of(RuleSet set) {
			return switch (set) {
				case RuleSet.Draft(var published) -> of(published, "DRAFT", null, null);
				case RuleSet.Enacted(var published, var from, var to) -> of(published, "ENACTED", from, to);
				case RuleSet.Withdrawn(var published) -> of(published, "WITHDRAWN", null, null);
			};
		}

		private static Published of(RuleSetPublished published, String phase, @Nullable LocalDate from, @Nullable LocalDate to) {
			return new Published(published.version(), phase, published.title(), published.source(), from, to, published.rules());
		}
	}
}
