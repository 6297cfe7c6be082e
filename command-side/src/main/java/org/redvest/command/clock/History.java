package org.redvest.command.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.command.clock.Appointment.State;
import org.redvest.kernel.stream.LoggedEvent;

/**
 * What was over when it was entered. A history that was loaded has its own ends in it: what was due before it was loaded is held
 * until an operator lets it ring. Whoever enters what happened before needs time to enter all of it: what was due when its event
 * was recorded rings later by so much.
 *
 * @param loaded up to this position the log was loaded
 * @param loadedAt when it was, or null where it was not
 * @param backEntry the time that somebody has who enters what happened before
 */
record History(long loaded, @Nullable Instant loadedAt, Duration backEntry) {

	/** @param position of the event that set it */
	State state(long position, Instant due) {
		return position <= loaded && loadedAt != null && !due.isAfter(loadedAt) ? State.HELD : State.WAITING;
	}

	/** What follows from what the clock did itself is never late. */
	Instant ringsAt(LoggedEvent event, Instant due) {
		return due.isAfter(event.recordedAt()) || event.provenance().actor().equals(Bell.ACTOR)
				? due
				: event.recordedAt().plus(backEntry);
	}
}
