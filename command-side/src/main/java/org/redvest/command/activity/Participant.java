package org.redvest.command.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.CheckedIn;
import org.redvest.kernel.ActivityEvent.Stint;
import org.redvest.kernel.ServiceHoursEvent.Capture;

/**
 * Somebody who signed up, and his presence.
 *
 * @param turn the how-manieth sign-up or wait it was, which is the order of the waiting list
 * @param stints his services so far
 * @param here since when he is checked in; null while he is not
 */
record Participant(Status status, int turn, List<Stint> stints, @Nullable Arrival here) {

	/** 报名状态 */
	enum Status {
		/** 待录用 */
		SIGNED_UP,
		/** 已录用 */
		ACCEPTED,
		/** 候补 */
		WAITLISTED,
		/** 未录用 */
		DECLINED,
		/** 已取消 */
		WITHDRAWN,
		/** 缺席 */
		ABSENT
	}

	/** A check-in that waits for its check-out. */
	record Arrival(int number, Instant at, Capture capture) {

		LocalDate day() {
			return LocalDate.ofInstant(at, ActivityEvent.DISTRICT);
		}
	}

	Participant {
		stints = List.copyOf(stints);
	}

	/** Whether one of the places is his. */
	boolean seated() {
		return status == Status.ACCEPTED || status == Status.ABSENT;
	}

	/** Whether he was ever there. */
	boolean attended() {
		return here != null || !stints.isEmpty();
	}

	/** How often he has come on a day. */
	long arrivalsOn(LocalDate day) {
		return stints.stream().filter(each -> LocalDate.ofInstant(each.from(), ActivityEvent.DISTRICT).equals(day)).count()
				+ (here != null && here.day().equals(day) ? 1 : 0);
	}

	Participant in(Status next) {
		return new Participant(next, turn, stints, here);
	}

	Participant arrived(CheckedIn e) {
		return new Participant(status, turn, stints, new Arrival(e.number(), e.at(), e.proof().capture()));
	}

	Participant left(Stint stint) {
		var all = new ArrayList<>(stints);
		all.add(stint);
		return new Participant(status, turn, all, null);
	}
}
