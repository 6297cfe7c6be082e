package org.redvest.command.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redvest.command.clock.Appointment.Key;
import org.redvest.command.clock.Appointment.State;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.stream.LoggedEvent;

/** The appointments of one stream, while an event is noted in them. */
final class Diary {

	private final Map<Key, Appointment> appointments;
	private final LoggedEvent event;
	private final History history;

	/** @param appointments as they stood before the event; changed by it */
	Diary(Map<Key, Appointment> appointments, LoggedEvent event, History history) {
		this.appointments = appointments;
		this.event = event;
		this.history = history;
	}

	/** When the event happened. */
	Instant at() {
		return event.occurredAt();
	}

	/** The day on which it happened, in the district. */
	LocalDate day() {
		return LocalDate.ofInstant(at(), WorkingDays.DISTRICT);
	}

	/** When a day begins. */
	static Instant begin(LocalDate day) {
		return day.atStartOfDay(WorkingDays.DISTRICT).toInstant();
	}

	/** When a day is over. */
	static Instant end(LocalDate day) {
		return begin(day.plusDays(1));
	}

	void set(Kind kind, Instant due) {
		set(kind, "", due);
	}

	void set(Kind kind, Object subject, Instant due) {
		set(kind, subject, due, null, null);
	}

	/** Sets it, or moves it. */
	void set(Kind kind, Object subject, Instant due, @Nullable Instant deadline, @Nullable RuleVersion rule) {
		var appointment = new Appointment(event.stream(), kind, subject.toString(), due, deadline, rule, event.eventId(), event.position(),
				at(), event.provenance().correlationId(), history.ringsAt(event, due), history.state(event.position(), due), 0, null);
		appointments.put(appointment.key(), appointment);
	}

	/** There are none of the kind any more. */
	void drop(Kind kind) {
		appointments.keySet().removeIf(each -> each.kind() == kind);
	}

	void drop(Kind kind, Object subject) {
		appointments.remove(new Key(kind, subject.toString()));
	}

	/** Those of the kind that were due by then are done with. */
	void dropUntil(Kind kind, Instant due) {
		appointments.values().removeIf(each -> each.kind() == kind && !each.due().isAfter(due));
	}

	void dropAll() {
		appointments.clear();
	}

	void stop(Kind kind, Object subject) {
		change(kind, subject, each -> each.in(State.STOPPED));
	}

	void goOn(Kind kind, Object subject) {
		change(kind, subject, this::goingOn);
	}

	void stopAll() {
		appointments.replaceAll((_, each) -> each.in(State.STOPPED));
	}

	void goOnAll() {
		appointments.replaceAll((_, each) -> goingOn(each));
	}

	/** What a history left open is held, whatever happened to it since. */
	private Appointment goingOn(Appointment appointment) {
		return appointment.goingOn(at(), history.state(appointment.position(), appointment.due()));
	}

	private void change(Kind kind, Object subject, UnaryOperator<Appointment> change) {
		appointments.computeIfPresent(new Key(kind, subject.toString()), (_, each) -> change.apply(each));
	}
}
