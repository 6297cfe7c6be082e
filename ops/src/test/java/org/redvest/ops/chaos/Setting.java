package org.redvest.ops.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * What a fault has to work with.
 *
 * @param directory its own, empty
 * @param seed from which everything random is drawn
 * @param times how often at most it repeats what can be repeated
 * @param until when it makes no further repetition
 */
record Setting(Path directory, long seed, int times, Instant until) {

	static Setting of(Path directory, long seed, int times, Duration atMost) {
		return new Setting(directory, seed, times, Instant.now().plus(atMost));
	}

	Random random() {
		return new Random(seed);
	}

	/** Whether there is to be another one after so many; one there always is. */
	boolean again(int done) {
		return done == 0 || done < times && Instant.now().isBefore(until);
	}
}
