package org.redvest.command.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The clock, moved by hand. */
final class Hand {

	private final SimulatedTime time;
	private final Keeper keeper;
	private final Bell bell;
	private final AppointmentBook book;

	Hand(ClockApplication application, SimulatedTime time) {
		this.time = time;
		this.keeper = application.keeper(Duration.ofSeconds(10));
		this.bell = application.bell();
		this.book = application.book();
		begin();
	}

	/** From the place that is stored. */
	void begin() {
		bell.forget();
		keeper.open();
	}

	/** To an instant, and on the way there to each at which something rings. */
	void moveTo(Instant instant) {
		keeper.keep();
		for (Optional<Instant> next = book.next(); next.isPresent() && !next.get().isAfter(instant); next = book.next()) {
			time.set(next.get().isBefore(time.instant()) ? time.instant() : next.get());
			turn();
		}
		time.set(instant);
	}

	void turn() {
		while (keeper.keep()) {
			bell.settle(keeper::covers);
			if (!bell.ring(keeper::hold)) {
				return;
			}
		}
	}
}
