package org.redvest.command.ruleset;

import java.time.LocalDate;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;

/** A book in which one rule set stands, on every date. */
public record OneRuleSet(RuleVersion version, Rules rules) implements RuleBook {

	@Override
	public <R extends Rules> InForce<R> inForce(Class<R> kind, String scheme, LocalDate on) {
		return new InForce<>(version, kind.cast(rules));
	}
}
