package org.redvest.command.servicehours;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.DayTier;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.Work;

/**
 * Whether work may stand in a ledger (时长合理性): its time is sound, lies in the past and belongs to nobody else's record,
 * and the day does not grow beyond every cap.
 *
 * @param records the ledger's records
 * @param but those that the work takes the place of
 * @param rules the rules in force on the service date
 */
record WorkCheck(Records records, Predicate<ServiceRecord> but, HoursRules rules) {

	private static final Duration LONGEST = Duration.ofHours(24);

	void check(Work work, By by) {
		checkTime(work, by);
		records.overlapping(work, but).ifPresent(other -> {
			throw Refused.conflict("hours.overlap", other.id());
		});
		int longest = rules.dayTiers().getLast().upToMinutes();
		if (minutes(work.serviceDate(), ServiceRecord::live) + work.minutes() > longest) {
			throw Refused.conflict("hours.day-too-long", work.serviceDate(), longest);
		}
	}

	private void checkTime(Work work, By by) {
		if (!work.end().isAfter(work.start())) {
			throw Refused.invalid("hours.end-before-start");
		}
		if (work.end().isAfter(by.at())) {
			throw Refused.invalid("hours.in-the-future");
		}
		Duration length = Duration.between(work.start(), work.end());
		if (length.compareTo(LONGEST) > 0) {
			throw Refused.invalid("hours.interval-too-long", LONGEST.toHours());
		}
		if (work.minutes() < 1 || work.minutes() > length.toMinutes()) {
			throw Refused.invalid("hours.minutes-beyond-interval", work.minutes(), length.toMinutes());
		}
		if (work.minutes() % rules.minuteStep() != 0) {
			throw Refused.invalid("hours.minute-step", rules.minuteStep());
		}
		if (!work.serviceDate().equals(LocalDate.ofInstant(work.start(), ServiceHoursEvent.DISTRICT))) {
			throw Refused.invalid("hours.wrong-service-date", work.serviceDate());
		}
	}

	/** The minutes of the day with the work, as far as they are confirmed. */
	int confirmedDay(Work work) {
		return minutes(work.serviceDate(), ServiceRecord::confirmed) + work.minutes();
	}

	/** The roles of which one must approve a day of so many minutes; none for a day that is not too long. */
	Set<Role> approvers(int dayMinutes) {
		return rules.tier(dayMinutes).map(DayTier::approvedBy).orElseGet(() -> rules.dayTiers().getLast().approvedBy());
	}

	private int minutes(LocalDate day, Predicate<ServiceRecord> which) {
		return records.on(day).filter(which).filter(but.negate()).mapToInt(each -> each.work().minutes()).sum();
	}
}
