package org.redvest.command.ruleset;

import java.time.LocalDate;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.CalendarRules;

/** Working days by the State Council's notice of the year; Monday to Friday in a year for which none was entered. */
final class NoticedWorkingDays implements WorkingDays {

	private final RuleBook rules;

	NoticedWorkingDays(RuleBook rules) {
		this.rules = rules;
	}

	@Override
	public InForce<CalendarRules> calendar(LocalDate day) {
		try {
			return rules.inForce(CalendarRules.class, "cn-" + day.getYear(), day);
		} catch (Refused _) {
			return rules.inForce(CalendarRules.class, "cn", day);
		}
	}
}
