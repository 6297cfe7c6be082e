package org.redvest.command.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** For how long the clock has owed something. */
final class Overdue {

	private Overdue() {
	}

	static Duration of(AppointmentBook book, Clock clock) {
		Instant now = clock.instant();
		return book.overdue(now).map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
	}
}
