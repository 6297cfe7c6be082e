package org.redvest.command.ruleset;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.CalendarRules;

/** Which days are working days (工作日): make-up days are, public holidays are not. */
public interface WorkingDays {

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

	/**
	 * Where counting ended.
	 *
	 * @param calendars what was counted by, in the order of the days: one calendar, or two and more over the end of a year
	 */
	record Counted(LocalDate day, List<RuleVersion> calendars) {
	}
}
