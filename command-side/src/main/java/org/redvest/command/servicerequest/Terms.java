package org.redvest.command.servicerequest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.LevelTerms;
import org.redvest.kernel.Rules.RequestRules;
import org.redvest.kernel.Rules.Term;
import org.redvest.kernel.ServiceLevel;

/** The request rules in force when a command was given, with the calendar that turns them into instants. */
record Terms(RuleVersion version, RequestRules rules, WorkingDays days) {

	/** The district's time. */
	static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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

	/** When a term ends: working days end with the last of them, at 24:00. */
	End end(Instant from, Term term) {
		return switch (term.unit()) {
			case HOURS -> new End(from.plus(term.amount(), ChronoUnit.HOURS), List.of());
			case DAYS -> new End(from.plus(term.amount(), ChronoUnit.DAYS), List.of());
			case WORKING_DAYS -> {
				var last = days.after(LocalDate.ofInstant(from, ZONE), term.amount());
				yield new End(last.day().plusDays(1).atStartOfDay(ZONE).toInstant(), last.calendars());
			}
		};
	}

	/**
	 * The end of a term.
	 *
	 * @param calendars those by which its working days were counted; none where it is in hours or days
	 */
	record End(Instant at, List<RuleVersion> calendars) {
	}
}
