package org.redvest.command.ruleset;

import java.time.LocalDate;

/** Which days are working days (工作日): make-up days are, public holidays are not. */
public interface WorkingDays {

	boolean working(LocalDate day);

	/** The last of so many whole working days after a date, that date itself not counted; the date itself for none. */
	default LocalDate after(LocalDate date, int days) {
		LocalDate day = date;
		for (int left = days; left > 0;) {
			day = day.plusDays(1);
			if (working(day)) {
				left--;
			}
		}
		return day;
	}
}
