package org.redvest.ops.chaos;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what must come, but not for ever. */
final class Patience {

	private static final Duration LONGEST = Duration.ofSeconds(120);

	private Patience() {
	}

	static void eventually(String what, BooleanSupplier holds) {
		long end = System.nanoTime() + LONGEST.toNanos();
		while (!holds.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("never: " + what);
			}
			pause(Duration.ofMillis(10));
		}
	}

	static void pause(Duration length) {
		try {
			Thread.sleep(length);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
