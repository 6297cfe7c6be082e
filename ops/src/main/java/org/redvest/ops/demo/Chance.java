package org.redvest.ops.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that depends on nothing but a seed and a name, so that one thing's draws never move another's. */
final class Chance {

	private final SplittableRandom random;

	private Chance(long mixed) {
		this.random = new SplittableRandom(mixed);
	}

	static Chance of(long seed, String name, long number) {
		long mixed = seed * 0x9E3779B97F4A7C15L + name.hashCode() * 0xC2B2AE3D27D4EB4FL + number * 0x165667B19E3779F9L;
		mixed = (mixed ^ mixed >>> 31) * 0x7FB5D329728EA185L;
		return new Chance(mixed ^ mixed >>> 27);
	}

	/** An id that is always the same for a seed and a name. */
	static UUID id(long seed, String name, long number) {
		return UUID.nameUUIDFromBytes((seed + "/" + name + "/" + number).getBytes(StandardCharsets.UTF_8));
	}

	int below(int bound) {
		return random.nextInt(bound);
	}

	/** From one to another, both included. */
	int between(int from, int to) {
		return from + random.nextInt(to - from + 1);
	}

	double fraction() {
		return random.nextDouble();
	}

	boolean permille(int share) {
		return random.nextInt(1_000) < share;
	}

	<T> T of(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	/** One of several, by weight. */
	int weighted(int... weights) {
		int sum = 0;
		for (int weight : weights) {
			sum += weight;
		}
		int drawn = random.nextInt(sum);
		for (int i = 0;; i++) {
			drawn -= weights[i];
			if (drawn < 0) {
				return i;
			}
		}
	}

	void shuffle(int[] numbers) {
		for (int i = numbers.length - 1; i > 0; i--) {
			int other = random.nextInt(i + 1);
			int kept = numbers[i];
			numbers[i] = numbers[other];
			numbers[other] = kept;
		}
	}
}
