package org.redvest.ops.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things that are measured in one run, in turn, round by round, so that a machine's moods meet all of them alike. */
final class Contest {

	/** Measures one thing once. */
	interface Round {

		/** The figure of one round, in the contest's unit. */
		double measure() throws IOException, InterruptedException;
	}

	/** Measures several things at once. */
	interface Rounds {

		/** The figures of one round. */
		List<Figure> measure() throws IOException, InterruptedException;
	}

	private final String unit;
	private final List<Rounds> contestants = new ArrayList<>();

	Contest(String unit) {
		this.unit = unit;
	}

	Contest with(String name, Round round) {
		return with(() -> List.of(new Figure(name, round.measure(), unit)));
	}

	Contest with(Rounds rounds) {
		contestants.add(rounds);
		return this;
	}

	/** All figures of each contestant, in the order in which they came, but for those of the rounds that warm up. */
	Map<String, Series> run(Settings settings) throws IOException, InterruptedException {
		return run(settings.warmUps(), settings.rounds());
	}

	/** The same with so many rounds. */
	Map<String, Series> run(int warmUps, int rounds) throws IOException, InterruptedException {
		Map<String, List<Figure>> figures = new LinkedHashMap<>();
		for (int round = 1 - warmUps; round <= rounds; round++) {
			for (Rounds each : contestants) {
				for (Figure figure : each.measure()) {
					System.err.printf("%s %-56s %,14.2f %s%n", round < 1 ? "warm-up" : "round " + round, figure.what(), figure.value(),
							figure.unit());
					if (round > 0) {
						figures.computeIfAbsent(figure.what(), _ -> new ArrayList<>()).add(figure);
					}
				}
			}
		}
		Map<String, Series> series = new LinkedHashMap<>();
		figures.forEach((what, all) -> series.put(what,
				new Series(what, all.getFirst().unit(), all.stream().map(Figure::value).toList())));
		return series;
	}
}
