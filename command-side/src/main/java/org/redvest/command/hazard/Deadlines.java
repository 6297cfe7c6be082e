package org.redvest.command.hazard;

import java.time.Instant;
import java.time.LocalDate;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.kernel.HazardEvent.DeadlineKind;
import org.redvest.kernel.HazardEvent.HazardDeadlineSet;
import org.redvest.kernel.HazardEvent.Heading;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.HazardRules;
import org.redvest.kernel.Rules.HazardTerms;
import org.redvest.kernel.Rules.Term;

/** The hazard rules in force when a command was given, with the calendar that turns their terms into instants. */
record Deadlines(RuleVersion version, HazardRules rules, WorkingDays days) {

	static Deadlines of(InForce<HazardRules> inForce, WorkingDays days) {
		return new Deadlines(inForce.version(), inForce.rules(), days);
	}

	/** The deadline of a hazard that is headed so, counted from an instant. */
	HazardDeadlineSet set(HazardId hazard, Heading heading, DeadlineKind kind, Instant from) {
		WorkingDays.End end = days.end(from, term(heading, kind));
		return new HazardDeadlineSet(hazard, heading, kind, end.at(), version, end.calendars());
	}

	/** The latest day on which a hazard that is parked at an instant must be looked at again. */
	Latest review(Instant from) {
		WorkingDays.End end = days.end(from, rules.longestParking());
		return new Latest(LocalDate.ofInstant(end.at(), WorkingDays.DISTRICT), end);
	}

	/** The latest day that is allowed, and how it was counted. */
	record Latest(LocalDate day, WorkingDays.End end) {
	}

	private Term term(Heading heading, DeadlineKind kind) {
		return switch (kind) {
			case GRADE -> rules.grade();
			case HAND_OVER -> rules.handOver();
			case ASSIGN -> terms(heading).assign();
			case RECTIFY -> terms(heading).rectify();
			case RECHECK -> terms(heading).recheck();
		};
	}

	private HazardTerms terms(Heading heading) {
		HazardTerms terms = heading.level() == null ? null : rules.terms().get(heading.level());
		if (terms == null) {
			throw new IllegalStateException(version + " says nothing of " + heading.level());
		}
		return terms;
	}
}
