package org.redvest.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the log is made up of, by a sample of its positions. A log begins with other events than it goes on with, and events that a
 * projection reads cost more than those that it passes over: without this, the time left would be wrong by that difference.
 */
final class Makeup {

	private static final int SAMPLES = 16_384;
	/** The golden ratio: spreads the places within the strata evenly, without a random source. */
	private static final double SPREAD = 0.6180339887498949;

	private final long head;
	private final String[] names;

	private Makeup(long head, String[] names) {
		this.head = head;
		this.names = names;
	}

	/**
	 * Of the log up to a position.
	 *
	 * @param names tells the names of the events at some positions
	 */
	static Makeup of(Function<Collection<Long>, Map<Long, String>> names, long head) {
		int samples = (int) Math.min(SAMPLES, head);
		List<Long> positions = IntStream.range(0, samples).mapToObj(i -> 1 + (long) ((i + i * SPREAD % 1) * head / samples)).toList();
		Map<Long, String> found = names.apply(positions);
		return new Makeup(head, positions.stream().map(each -> found.getOrDefault(each, "")).toArray(String[]::new));
	}

	/** Whether it tells enough of a log that has come to here. */
	boolean covers(long position) {
		return position <= head + head / 20;
	}

	/** About what the events behind one position and up to another amount to; those beyond the sample like the last ones in it. */
	double sum(ToDoubleFunction<String> each, long from, long to) {
		double stratum = (double) head / names.length;
		double sum = 0;
		for (int i = (int) Math.min(names.length - 1, from / stratum); i < names.length && i * stratum < to; i++) {
			double end = i == names.length - 1 ? to : Math.min(to, (i + 1) * stratum);
			sum += each.applyAsDouble(names[i]) * (end - Math.max(from, i * stratum));
		}
		return sum;
	}
}
