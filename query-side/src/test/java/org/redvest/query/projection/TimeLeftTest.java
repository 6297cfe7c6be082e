package org.redvest.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.stream.LogReader;
import org.redvest.query.projection.Generation.State;

/** Once a tenth of the log is behind a rebuild, the time left is told within a fifth of what it will be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeLeftTest {

	private static final Instant BEGIN = Instant.parse("2026-11-24T00:00:00Z");
	private static final int PAGE = 4_000;
	private static final long HEAD = 1_000_000;
	/** How many rows an event moves of those that the view reads, by name; anything else is read past. */
	private static final Map<String, Integer> ROWS = Map.of("hours", 1, "request", 9, "head", 2);
	/** Seconds of work. */
	private static final double PASSING = 0.3e-6;
	private static final double FOLDING = 12e-6;
	private static final double MOVING = 18e-6;

	/** Volunteers come first, of whom the view knows nothing; then it is hours for long, and requests become more and more. */
	private static String name(long position) {
		double share = new java.util.SplittableRandom(position).nextDouble();
		double at = (double) position / HEAD;
		if (at < 0.15) {
			return share < 0.01 ? "request" : share < 0.02 ? "hours" : share < 0.1 ? "head" : "volunteer";
		}
		return share < 0.3 * at ? "request" : share < 0.8 ? "hours" : "volunteer";
	}

	private static Map<Long, String> names(Collection<Long> positions) {
		var names = new HashMap<Long, String>();
		positions.forEach(each -> names.put(each, name(each)));
		return names;
	}

	/** A rebuild's page: what is in it, how many rows it moved, and how long it took, which is never quite the same. */
	private record Page(long upTo, Map<String, Integer> wanted, int rows, double seconds) {

		static Page after(long position, Random random) {
			var wanted = new HashMap<String, Integer>();
			long upTo = Math.min(position + PAGE, HEAD);
			int rows = 0;
			int folded = 0;
			for (long each = position + 1; each <= upTo; each++) {
				String name = name(each);
				Integer moved = ROWS.get(name);
				if (moved != null) {
					wanted.merge(name, 1, Integer::sum);
					folded++;
					rows += moved;
				}
			}
			double seconds = (upTo - position) * PASSING + folded * FOLDING + rows * MOVING;
			return new Page(upTo, wanted, rows, seconds * (0.75 + 0.5 * random.nextDouble()));
		}
	}

	private static final List<Page> PAGES = java.util.stream.Stream
			.iterate(Page.after(0, new Random(1)), each -> Page.after(each.upTo(), new Random(each.upTo())))
			.limit(HEAD / PAGE).toList();

	/** The share of the looks, five in a second from the first tenth on, that are right within a fifth. */
	private static double right(Cost cost, boolean learning) {
		double end = PAGES.stream().mapToDouble(Page::seconds).sum();
		Makeup makeup = Makeup.of(TimeLeftTest::names, HEAD);
		Pace.Effort effort = (from, to) -> makeup.sum(name -> ROWS.containsKey(name) ? cost.folded(name) : Cost.PASSED, from, to);
		Pace pace = Pace.from(Duration.ofSeconds(5), new Pace.Sighting(BEGIN, 0));
		Iterator<Page> pages = PAGES.iterator();
		Page page = pages.next();
		long position = 0;
		double done = page.seconds();
		int looks = 0;
		int right = 0;
		for (double now = 0.2; now < end; now += 0.2) {
			while (done <= now) {
				position = page.upTo();
				if (learning) {
					cost.learn(page.wanted(), page.rows());
				}
				page = pages.next();
				done += page.seconds();
			}
			pace = pace.and(new Pace.Sighting(BEGIN.plusNanos((long) (now * 1e9)), position));
			if (position > HEAD / 10) {
				looks++;
				Double told = Forecast.of(Map.of("it", pace.course(HEAD, effort))).get("it");
				right += told != null && Math.abs(told - (end - now)) <= 0.2 * (end - now) ? 1 : 0;
			}
		}
		return (double) right / looks;
	}

	@Test
	void it_is_right_from_the_first_rebuild_on_where_every_kind_of_event_has_occurred_by_then() {
		assertThat(right(new Cost(), true)).isGreaterThan(0.9);
	}

	@Test
	void it_is_right_at_once_where_the_costs_are_known_from_an_earlier_filling() {
		var cost = new Cost();
		PAGES.forEach(each -> cost.learn(each.wanted(), each.rows()));
		assertThat(right(cost, true)).isGreaterThan(0.95);
	}

	@Test
	void it_would_be_wrong_if_all_events_were_thought_to_cost_the_same() {
		assertThat(right(new Cost(), false)).isLessThan(0.6);
	}

	@Test
	void what_each_kind_of_event_costs_is_found_out_from_pages_of_different_mixtures() {
		var cost = new Cost();
		PAGES.forEach(each -> cost.learn(each.wanted(), each.rows()));
		double one = cost.folded("hours");
		assertThat(cost.folded("request") - one).isCloseTo(8 * (cost.folded("head") - one), withPercentage(10));
	}

	@Test
	void the_sample_counts_what_is_there() {
		Makeup makeup = Makeup.of(TimeLeftTest::names, HEAD);
		long exact = java.util.stream.LongStream.rangeClosed(300_001, 500_000).filter(each -> name(each).equals("request")).count();
		assertThat(makeup.sum(TimeLeftTest::request, 300_000, 500_000)).isCloseTo(exact, withPercentage(10));
		Makeup small = Makeup.of(TimeLeftTest::names, 100);
		assertThat(small.sum(TimeLeftTest::request, 10, 100))
				.isCloseTo(java.util.stream.LongStream.rangeClosed(11, 100).filter(each -> name(each).equals("request")).count(),
						org.assertj.core.data.Offset.offset(0.01));
		assertThat(small.sum(_ -> 1, 90, 105)).isEqualTo(15);
	}

	private static double request(String name) {
		return name.equals("request") ? 1 : 0;
	}

	@Test
	void whoever_ends_leaves_its_share_to_the_others() {
		var running = Map.of("short", new Forecast.Course(100, 10), "long", new Forecast.Course(500, 40), "still",
				new Forecast.Course(10, 0));
		assertThat(Forecast.of(running)).isEqualTo(Map.of("short", 10.0, "long", 11.25));
		assertThat(Forecast.share(running, List.of("long"))).isEqualTo(2);
		assertThat(Forecast.share(running, List.of("long", "another"))).isZero();
		Pace pace = Pace.from(Duration.ofSeconds(5), new Pace.Sighting(BEGIN, 0)).and(new Pace.Sighting(BEGIN.plusSeconds(1), 100));
		assertThat(pace.rate()).isEqualTo(100);
		assertThat(pace.faster(2).rate()).isEqualTo(200);
	}

	@Test
	void the_next_process_knows_what_one_has_learned() {
		try (var log = RealLog.open()) {
			var database = new ViewDatabase(log.views());
			var costs = new Costs(database);
			costs.of("one").learn(Map.of("request", 10), 90);
			costs.of("other").learn(Map.of("request", 10), 10);
			costs.keep();
			costs.of("one").learn(Map.of("patrol", 5), 0);
			costs.ended("one", Duration.ofMillis(1_500));

			var next = new Costs(database);
			assertThat(next.of("one").rows()).isEqualTo(costs.of("one").rows()).containsOnlyKeys("request", "patrol");
			assertThat(next.of("other").folded("request")).isEqualTo(costs.of("other").folded("request"));
			assertThat(next.ending("one")).isEqualTo(Duration.ofMillis(1_500));
			next.of("one").learn(Map.of("request", 1_000), 3_000);
			assertThat(next.of("one").rows().get("request")).isCloseTo(3, withPercentage(1));
		}
	}

	@Test
	void how_it_goes_once_others_have_ended_soon_counts_for_more_than_how_it_went_before() {
		Pace pace = Pace.from(Duration.ofSeconds(5), new Pace.Sighting(BEGIN, 0));
		for (int second = 1; second <= 60; second++) {
			pace = pace.and(new Pace.Sighting(BEGIN.plusSeconds(second), 100L * second));
		}
		assertThat(pace.faster(1)).isSameAs(pace);
		Pace after = pace.faster(2);
		for (int second = 1; second <= 6; second++) {
			after = after.and(new Pace.Sighting(BEGIN.plusSeconds(60 + second), 6_000 + 300L * second));
		}
		assertThat(after.rate()).isEqualTo(300);
	}

	/** On the clock that it is given, over a generation that somebody else moves. */
	@Test
	void it_is_told_of_a_rebuild_that_moves_and_not_of_one_that_rests() {
		try (var log = RealLog.open()) {
			new District(log, 3).live(1_000);
			var process = new Process(log.views(), log.reader(), new Households(1), Process.LIMITS);
			var clock = new Clock();
			LogReader reader = log.reader();
			var progress = new Progress(new Projections(List.of(process.projection)), new ViewDatabase(log.views()),
					new Costs(new ViewDatabase(log.views())), reader,
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
			assertThat(progress.secondsLeft(building)).isBetween(32.0, 48.0);
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
