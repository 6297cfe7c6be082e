package org.redvest.ops.benchmark;

import java.util.Arrays;
import java.util.List;

/** How long each of many calls took. */
record Latencies(long[] nanos) {

	static final String P50 = ", p50";
	static final String P99 = ", p99";
	static final String P999 = ", p99.9";

	Latencies {
		nanos = nanos.clone();
		Arrays.sort(nanos);
	}

	/** The time within which this part of the calls was answered. */
	double millis(double part) {
		return nanos[(int) Math.max(0, Math.ceil(part * nanos.length) - 1)] / 1e6;
	}

	/** Three percentiles of a thing. */
	List<Figure> figures(String what) {
		return List.of(new Figure(what + P50, millis(0.5), "ms"), new Figure(what + P99, millis(0.99), "ms"),
				new Figure(what + P999, millis(0.999), "ms"));
	}

	static Latencies of(List<long[]> parts) {
		return new Latencies(parts.stream().flatMapToLong(Arrays::stream).toArray());
	}
}
