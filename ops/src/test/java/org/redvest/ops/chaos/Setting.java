package org.redvest.ops.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/**
 * What a fault has to work with.
 *
 * @param directory its own, empty
 * @param seed from which everything random is drawn
 * @param times how often at most it repeats what can be repeated
 * @param atMost for how long it begins further repetitions
 */
record Setting(Path directory, long seed, int times, Duration atMost) {

	Random random() {
		return new Random(seed);
	}

	/** From now on. */
	Turns turns() {
		return new Turns(times, System.nanoTime() + atMost.toNanos());
	}

	/** Counts repetitions; one there always is. */
	static final class Turns {

		private final int times;
		private final long endNanos;
		private int taken;

		private Turns(int times, long endNanos) {
			this.times = times;
			this.endNanos = endNanos;
		}

		/** Whether there is another one. */
		boolean another() {
			boolean another = taken == 0 || (taken < times && System.nanoTime() < endNanos);
			taken += another ? 1 : 0;
			return another;
		}

		int taken() {
			return taken;
		}
	}
}
