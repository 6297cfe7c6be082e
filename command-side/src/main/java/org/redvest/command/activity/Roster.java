package org.redvest.command.activity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.redvest.command.activity.Participant.Status;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.Attendance;
import org.redvest.kernel.ActivityEvent.Stint;
import org.redvest.kernel.VolunteerId;

/**
 * Who signed up (报名名册).
 *
 * @param turns how many sign-ups and waits there were
 * @param seated how many have a place
 */
record Roster(Map<VolunteerId, Participant> participants, int turns, int seated) {

	static final Roster EMPTY = new Roster(Map.of(), 0, 0);

	Optional<Participant> find(VolunteerId volunteer) {
		return Optional.ofNullable(participants.get(volunteer));
	}

	/** The next on the waiting list, so many of them. */
	List<VolunteerId> waiting(int most) {
		return participants.entrySet().stream().filter(each -> each.getValue().status() == Status.WAITLISTED)
				.sorted(Comparator.comparing(each -> each.getValue().turn())).limit(Math.max(0, most)).map(Map.Entry::getKey).toList();
	}

	/** How many were there, or would have been with him. */
	long presentWith(VolunteerId volunteer) {
		return participants.entrySet().stream().filter(each -> each.getValue().attended() || each.getKey().equals(volunteer)).count();
	}

	boolean anyHere() {
		return participants.values().stream().anyMatch(each -> each.here() != null);
	}

	boolean anyAttended() {
		return participants.values().stream().anyMatch(Participant::attended);
	}

	/** Whether somebody had a place and neither came nor is marked absent. */
	boolean anyUnaccounted() {
		return participants.values().stream().anyMatch(each -> each.status() == Status.ACCEPTED && !each.attended());
	}

	Attendance attendance() {
		List<Stint> stints = participants.values().stream().flatMap(each -> each.stints().stream()).toList();
		return new Attendance((int) count(Participant::attended), (int) count(each -> each.status() == Status.ABSENT), stints.size(),
				(int) stints.stream().map(each -> LocalDate.ofInstant(each.from(), ActivityEvent.DISTRICT)).distinct().count(),
				stints.stream().mapToLong(each -> Duration.between(each.from(), each.to()).toMinutes()).sum());
	}

	private long count(Predicate<Participant> which) {
		return participants.values().stream().filter(which).count();
	}

	/** Everybody who was there, with his services. */
	Stream<Map.Entry<VolunteerId, Participant>> attended() {
		return participants.entrySet().stream().filter(each -> each.getValue().attended());
	}

	/** With a new turn for him, in whichever status he takes it. */
	Roster turn(VolunteerId volunteer, Status status) {
		List<Stint> stints = find(volunteer).map(Participant::stints).orElse(List.of());
		return put(volunteer, new Participant(status, turns + 1, stints, null), turns + 1);
	}

	Roster in(VolunteerId volunteer, Status status) {
		return change(volunteer, each -> each.in(status));
	}

	/** With something else to be said of somebody who signed up. */
	Roster change(VolunteerId volunteer, UnaryOperator<Participant> change) {
		return put(volunteer, change.apply(find(volunteer)
				.orElseThrow(() -> new IllegalStateException("a history that cannot be: never signed up: " + volunteer))), turns);
	}

	private Roster put(VolunteerId volunteer, Participant participant, int turn) {
		var all = new HashMap<>(participants);
		Participant before = all.put(volunteer, participant);
		int places = seated + (participant.seated() ? 1 : 0) - (before != null && before.seated() ? 1 : 0);
		return new Roster(Collections.unmodifiableMap(all), turn, places);
	}
}
