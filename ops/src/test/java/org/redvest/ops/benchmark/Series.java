package org.redvest.ops.benchmark;

import java.util.List;

/** The same figure in all rounds. */
record Series(String what, String unit, List<Double> rounds) {

	Series {
		rounds = List.copyOf(rounds);
	}

	double most() {
		return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
	}

	double median() {
		double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		int middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}
}
