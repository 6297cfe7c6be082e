package org.redvest.ops.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * How long each of many calls took.
 *
 * @param failed how many more were not answered as they should have been
 */
record Latencies(long[] nanos, int failed) {

	static final String FAILED = ", failed";

	Latencies {
		if (nanos.length == 0) {
			throw new IllegalArgumentException("nothing was answered, and " + failed + " failed");
		}
		nanos = nanos.clone();
		Arrays.sort(nanos);
	}

	/** The time within which this part of the calls was answered. */
	double millis(double part) {
		return nanos[(int) Math.max(0, Math.ceil(part * nanos.length) - 1)] / 1e6;
	}

	/** Three percentiles of a thing, and how often it failed. */
	List<Figure> figures(String what) {
		return List.of(new Figure(what + ", p50", millis(0.5), "ms"), new Figure(what + ", p99", millis(0.99), "ms"),
				new Figure(what + ", p99.9", millis(0.999), "ms"), new Figure(what + FAILED, failed, "calls"));
	}
}
