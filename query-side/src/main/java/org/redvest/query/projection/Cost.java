package org.redvest.query.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the events of one projection cost, reckoned in events that are read and move no row. How many rows an event of each name moves is
 * learned page by page, since one that moves nine rows costs many times one that moves none. Rows are counted and not timed: a
 * count is the same on a busy machine. A page tells only how many rows all of its events moved together; pages of different
 * mixtures tell the kinds apart, by least squares brought up to date with each page.
 */
final class Cost {

	/** To leave out an event that the view does not want, where reading and folding one costs 1; assumed for all views alike. */
	static final double PASSED = 0.03;
	/** To read or write one row of a view; assumed likewise. */
	private static final double MOVED = 2;
	/** How far off the rows of a kind may be before it was met, and a page's rows to an event however well they are known. */
	private static final double UNKNOWN = 100;
	/** How far off they may be if another process has met it. */
	private static final double HEARD = 1;
	private static final double NOISE = 0.001;

	private final Map<String, Integer> places = new HashMap<>();
	private final List<double[]> uncertainty = new ArrayList<>();
	private final List<Double> rows = new ArrayList<>();
	private double typical = 1;

	/** @param rows that an event of a name moves, as far as that is known */
	static Cost known(Map<String, Double> rows) {
		var cost = new Cost();
		rows.forEach((name, known) -> {
			int place = cost.place(name);
			cost.rows.set(place, known);
			cost.uncertainty.get(place)[place] = HEARD;
		});
		return cost;
	}

	/** What is known by now. */
	synchronized Map<String, Double> rows() {
		var known = new HashMap<String, Double>();
		places.forEach((name, place) -> known.put(name, rows.get(place)));
		return known;
	}

	/**
	 * A page was folded.
	 *
	 * @param folded the events that were, by name
	 * @param moved how many rows were read and written for it
	 */
	synchronized void learn(Map<String, Integer> folded, long moved) {
		double events = folded.values().stream().mapToInt(Integer::intValue).sum();
		if (events > 0) {
			folded.keySet().forEach(this::place);
			double[] shares = new double[rows.size()];
			folded.forEach((name, count) -> shares[place(name)] = count / events);
			correct(shares, moved / events);
			typical = moved / events;
		}
	}

	private int place(String name) {
		return places.computeIfAbsent(name, _ -> {
			uncertainty.replaceAll(row -> Arrays.copyOf(row, rows.size() + 1));
			double[] own = new double[rows.size() + 1];
			own[rows.size()] = UNKNOWN;
			uncertainty.add(own);
			rows.add(typical);
			return rows.size() - 1;
		});
	}

	/** One step of recursive least squares. */
	private void correct(double[] shares, double moved) {
		double[] doubt = uncertainty.stream().mapToDouble(row -> product(row, shares)).toArray();
		double all = NOISE + product(doubt, shares);
		double off = moved - product(rows.stream().mapToDouble(Double::doubleValue).toArray(), shares);
		for (int i = 0; i < doubt.length; i++) {
			rows.set(i, rows.get(i) + doubt[i] / all * off);
			double[] row = uncertainty.get(i);
			for (int j = 0; j < row.length; j++) {
				row[j] -= doubt[i] * doubt[j] / all;
			}
		}
	}

	private static double product(double[] one, double[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += one[i] * other[i];
		}
		return sum;
	}

	/** Of an event that is folded; one of a kind that was not met yet moves as many rows as the others did lately. */
	synchronized double folded(String name) {
		Integer place = places.get(name);
		return 1 + MOVED * Math.max(0, place == null ? typical : rows.get(place));
	}
}
