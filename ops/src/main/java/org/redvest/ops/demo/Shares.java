package org.redvest.ops.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a whole by weight into parts whose sum is the whole, by largest remainder. */
final class Shares {

	private Shares() {
	}

	static int[] of(int total, double[] weights) {
		double sum = Arrays.stream(weights).sum();
		int[] parts = new int[weights.length];
		double[] rests = new double[weights.length];
		int given = 0;
		for (int i = 0; i < weights.length; i++) {
			double exact = total * weights[i] / sum;
			parts[i] = (int) exact;
			rests[i] = exact - parts[i];
			given += parts[i];
		}
		IntStream.range(0, weights.length).boxed().sorted(Comparator.comparingDouble(i -> -rests[i])).limit(total - given)
				.forEach(i -> parts[i]++);
		return parts;
	}

	/** The same, but no part below its least. */
	static int[] of(int total, double[] weights, int[] least) {
		int reserved = Arrays.stream(least).sum();
		if (reserved > total) {
			throw new IllegalArgumentException("the least parts are more than the whole");
		}
		double sum = Arrays.stream(weights).sum();
		double[] over = IntStream.range(0, weights.length).mapToDouble(i -> Math.max(1e-9, total * weights[i] / sum - least[i]))
				.toArray();
		int[] parts = of(total - reserved, over);
		Arrays.setAll(parts, i -> parts[i] + least[i]);
		return parts;
	}
}
