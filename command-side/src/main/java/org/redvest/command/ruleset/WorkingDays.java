package org.redvest.command.ruleset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.CalendarRules;
import org.redvest.kernel.Rules.Term;

/** Which days are working days (工作日): make-up days are, public holidays are not. */
public interface WorkingDays {

	/** The district's time. */
	ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

	/** The calendar that says what a day is. */
	InForce<CalendarRules> calendar(LocalDate day);

	/** The last of so many whole working days after a date, that date itself not counted; the date itself for none. */
	default Counted after(LocalDate date, int days) {
		var calendars = new LinkedHashSet<RuleVersion>();
		LocalDate day = date;
		for (int left = days; left > 0;) {
			day = day.plusDays(1);
			InForce<CalendarRules> calendar = calendar(day);
			calendars.add(calendar.version());
			if (calendar.rules().working(day)) {
				left--;
			}
		}
		return new Counted(day, List.copyOf(calendars));
	}

	/** When a term ends: working days end with the last of them, at 24:00. */
	default End end(Instant from, Term term) {
		return switch (term.unit()) {
			case MINUTES -> new End(from.plus(term.amount(), ChronoUnit.MINUTES), List.of());
			case HOURS -> new End(from.plus(term.amount(), ChronoUnit.HOURS), List.of());
			case DAYS -> new End(from.plus(term.amount(), ChronoUnit.DAYS), List.of());
			case WORKING_DAYS -> {
				var last = after(LocalDate.ofInstant(from, DISTRICT), term.amount());
				yield new End(last.day().plusDays(1).atStartOfDay(DISTRICT).toInstant(), last.calendars());
			}
		};
	}

	/**
	 * The end of a term.
	 *
	 * @param calendars those by which its working days were counted; none where it is in other units
	 */
	record End(Instant at, List<RuleVersion> calendars) {
	}

	/**
	 * Where counting ended.
	 *
	 * @param calendars what was counted by, in the order of the days: one calendar, or two and more over the end of a year
	 */
	record Counted(LocalDate day, List<RuleVersion> calendars) {
	}
}
