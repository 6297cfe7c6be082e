package org.redvest.command.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.Vigil;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the clock run in one process of however many there are: the one that holds its place in the log keeps the appointments and
 * rings, and sleeps until the log grows or the next time comes. Another takes over where it ends or falls silent.
 */
final class ClockRunner implements SmartLifecycle {

	private final LogReader log;
	private final Keeper keeper;
	private final Bell bell;
	private final AppointmentBook book;
	private final Clock clock;
	private volatile @Nullable Vigil vigil;

	ClockRunner(LogReader log, Keeper keeper, Bell bell, AppointmentBook book, Clock clock) {
		this.log = log;
		this.keeper = keeper;
		this.bell = bell;
		this.book = book;
		this.clock = clock;
	}

	@Override
	public void start() {
		vigil = new Vigil(Place.NAME, log, this::watch);
	}

	private void watch(Vigil watch) {
		bell.forget();
		keeper.open();
		try {
			while (watch.goesOn()) {
				watch.attend();
				turn(watch);
				watch.await(untilNext());
			}
		} finally {
			keeper.close();
		}
	}

	/** Rings for everything whose time has come, with what follows from it. */
	private void turn(Vigil watch) {
		while (keeper.keep()) {
			bell.settle(keeper::covers);
			if (!watch.goesOn() || !bell.ring(keeper::hold)) {
				return;
			}
		}
	}

	/** No longer than the claim allows. */
	private Duration untilNext() {
		Optional<Instant> next = book.next();
		Duration left = next.map(each -> Duration.between(clock.instant(), each)).orElse(Place.HELD_ANEW);
		return left.compareTo(Place.HELD_ANEW) > 0 ? Place.HELD_ANEW : left.isNegative() ? Duration.ZERO : left;
	}

	@Override
	public void stop() {
		Vigil running = vigil;
		if (running != null) {
			running.close();
			vigil = null;
		}
	}

	@Override
	public boolean isRunning() {
		return vigil != null;
	}
}
