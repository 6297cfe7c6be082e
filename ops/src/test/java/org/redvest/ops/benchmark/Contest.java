package org.redvest.ops.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things that are measured in one run, in turn, round by round, so that a machine's moods meet all of them alike. */
final class Contest {

	/** Measures once. */
	interface Round {

		/** The figure of one round. */
		double measure() throws IOException, InterruptedException;
	}

	private final Map<String, Round> contestants = new LinkedHashMap<>();

	Contest with(String name, Round round) {
		contestants.put(name, round);
		return this;
	}

	/** All figures of each contestant, in the order in which they came; a first round warms up and does not count. */
	Map<String, List<Double>> run(int rounds) throws IOException, InterruptedException {
		Map<String, List<Double>> figures = new LinkedHashMap<>();
		for (int round = 0; round <= rounds; round++) {
			for (Map.Entry<String, Round> each : contestants.entrySet()) {
				double figure = each.getValue().measure();
				System.err.printf("%s %-48s %,14.1f%n", round == 0 ? "warm-up" : "round " + round, each.getKey(), figure);
				if (round > 0) {
					figures.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(figure);
				}
			}
		}
		return figures;
	}

	static double median(List<Double> figures) {
		double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		int middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	/** The value below which this part of the values lies. */
	static long percentile(long[] values, double part) {
		long[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[(int) Math.min(sorted.length - 1L, Math.round(Math.ceil(part * sorted.length)) - 1)];
	}
}
