package org.redvest.command.servicerequest;

import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.LevelTerms;
import org.redvest.kernel.Rules.RequestRules;
import org.redvest.kernel.ServiceLevel;

/** The request rules in force when a command was given, with the calendar that turns them into instants. */
record Terms(RuleVersion version, RequestRules rules, WorkingDays days) {

	static Terms of(InForce<RequestRules> inForce, WorkingDays days) {
		return new Terms(inForce.version(), inForce.rules(), days);
	}

	LevelTerms of(ServiceLevel level) {
		LevelTerms terms = rules.terms().get(level);
		if (terms == null) {
			throw new IllegalStateException(version + " says nothing of " + level);
		}
		return terms;
	}
}
