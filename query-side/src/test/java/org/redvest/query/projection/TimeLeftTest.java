package org.redvest.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.kernel.stream.LogReader;
import org.redvest.query.projection.Generation.State;

/** Once a tenth of the log is behind a rebuild, the time left is told within a fifth of what it will be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeLeftTest {

	private static final Instant BEGIN = Instant.parse("2026-11-24T00:00:00Z");
	private static final Set<String> WANTED = Set.of("wanted");
	private static final long HEAD = 1_000_000;

	/** Begins with volunteers, whom the view does not read; then comes more and more of what it does. */
	private static boolean wanted(long position) {
		double share = position < HEAD / 12 ? 0.02 : 0.2 + 0.5 * position / HEAD;
		return new java.util.SplittableRandom(position).nextInt(1_000) < 1_000 * share;
	}

	private static Map<Long, String> names(Collection<Long> positions) {
		var names = new HashMap<Long, String>();
		positions.forEach(each -> names.put(each, wanted(each) ? "wanted" : "other"));
		return names;
	}

	/** The position at each fifth of a second, when an event that is folded costs so many times one that is read past. */
	private static long[] run(double folded, double perFifth, Random random) {
		var positions = new java.util.ArrayList<Long>();
		double budget = 0;
		for (long position = 0; position < HEAD;) {
			positions.add(position);
			budget += perFifth * (0.8 + 0.4 * random.nextDouble());
			while (budget > 0 && position < HEAD) {
				position++;
				budget -= 1 + (wanted(position) ? folded : 0);
			}
		}
		return positions.stream().mapToLong(each -> each).toArray();
	}

	private static Instant at(int fifths) {
		return BEGIN.plus(Duration.ofMillis(200).multipliedBy(fifths));
	}

	/** Beyond the half second by which whole seconds are off. */
	private static double worstError(long[] positions, Pace.Effort effort) {
		Pace pace = Pace.from(Duration.ofSeconds(5), new Pace.Sighting(at(0), 0));
		double worst = 0;
		for (int i = 1; i < positions.length; i++) {
			pace = pace.and(new Pace.Sighting(at(i), positions[i]));
			double left = (positions.length - i) / 5.0;
			Long told = Forecast.of(java.util.Map.of("it", pace.course(HEAD, effort))).get("it");
			if (positions[i] > HEAD / 10 && left > 5) {
				assertThat(told).isNotNull();
				worst = Math.max(worst, (Math.abs(told - left) - 0.5) / left);
			}
		}
		return worst;
	}

	@ParameterizedTest
	@ValueSource(doubles = {3, 4, 6})
	void it_is_right_though_the_log_begins_otherwise_than_it_goes_on(double folded) {
		long[] positions = run(folded, 4_000, new Random(1));
		Makeup makeup = Makeup.of(TimeLeftTest::names, HEAD);
		assertThat(worstError(positions, (from, to) -> to - from + 4 * makeup.count(WANTED, from, to))).isLessThan(0.2);
	}

	@Test
	void by_positions_alone_it_would_be_wrong() {
		assertThat(worstError(run(4, 4_000, new Random(1)), (from, to) -> to - from)).isGreaterThan(0.3);
	}

	@Test
	void the_sample_counts_what_is_there() {
		Makeup makeup = Makeup.of(TimeLeftTest::names, HEAD);
		long exact = java.util.stream.LongStream.rangeClosed(300_001, 500_000).filter(TimeLeftTest::wanted).count();
		assertThat(makeup.count(WANTED, 300_000, 500_000)).isBetween(exact * 0.95, exact * 1.05);
		Makeup small = Makeup.of(TimeLeftTest::names, 100);
		assertThat(small.count(WANTED, 10, 100))
				.isCloseTo(java.util.stream.LongStream.rangeClosed(11, 100).filter(TimeLeftTest::wanted).count(),
						org.assertj.core.data.Offset.offset(0.01));
	}

	@Test
	void whoever_ends_leaves_its_share_to_the_others() {
		var running = Map.of("short", new Forecast.Course(100, 10), "long", new Forecast.Course(500, 10), "still",
				new Forecast.Course(10, 0));
		assertThat(Forecast.of(running)).isEqualTo(Map.of("short", 10L, "long", 30L));
		assertThat(Forecast.share(running, java.util.List.of("long"))).isEqualTo(2);
		assertThat(Forecast.share(running, java.util.List.of("long", "another"))).isZero();
		Pace pace = Pace.from(Duration.ofSeconds(5), new Pace.Sighting(at(0), 0)).and(new Pace.Sighting(at(5), 100));
		assertThat(pace.rate()).isEqualTo(100);
		assertThat(pace.faster(2).rate()).isEqualTo(200);
	}

	/** On the clock that it is given, over a generation that somebody else moves. */
	@Test
	void it_is_told_of_a_rebuild_that_moves_and_not_of_one_that_rests() {
		try (var log = RealLog.open()) {
			new District(log, 3).live(1_000);
			var process = new Process(log.views(), log.reader(), new Households(1), Process.LIMITS);
			var clock = new Clock();
			LogReader reader = log.reader();
			var progress = new Progress(new Projections(java.util.List.of(process.projection)), new ViewDatabase(log.views()), reader,
					clock::now);
			process.generations.live(process.projection);
			Generation building = process.generations.build(process.projection);
			for (int second = 0; second <= 10; second++) {
				clock.second = second;
				log.superuser().sql("update views.segments set position = ? where generation = ?").params(20 * second, building.number())
						.update();
				progress.work();
			}
			assertThat(progress.rate(building)).isEqualTo(20);
			assertThat(progress.secondsLeft(building)).isBetween(32L, 48L);
			assertThat(progress.latest(building.projection(), State.BUILDING)).get().extracting(Progress.Look::position).isEqualTo(200L);

			Generation paused = process.generations.pause(building);
			progress.work();
			assertThat(progress.secondsLeft(paused)).isNull();
			assertThat(progress.rate(paused)).isZero();
		}
	}

	private static final class Clock {

		private int second;

		Instant now() {
			return BEGIN.plusSeconds(second);
		}
	}
}
