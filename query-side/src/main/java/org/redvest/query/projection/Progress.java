package org.redvest.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.LogReader;
import org.redvest.query.projection.Generation.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks how far every generation has come, whichever process moves it: each second, and more often while something is built. The
 * log's positions having no gaps, they are counts, and a rate is a difference of two of them.
 */
final class Progress extends Worker {

	private static final Duration LIVE = Duration.ofSeconds(30);
	private static final Duration BUILDING = Duration.ofSeconds(5);
	private static final long OFTEN_MILLIS = 200;

	/** One look at one generation. */
	record Look(Generation generation, long position, long deadLetters) {

		String key() {
			return generation.schema();
		}

		boolean moving() {
			return generation.state() == State.BUILDING && !generation.paused();
		}
	}

	private final Projections projections;
	private final JdbcClient sql;
	private final Costs costs;
	private final LogReader log;
	private final InstantSource clock;
	private volatile Map<String, Pace> paces = Map.of();
	private volatile Map<String, Instant> ends = Map.of();
	private final Map<String, Instant> caughtUp = new HashMap<>();
	private volatile List<Look> latest = List.of();
	private volatile long head;
	private @Nullable Makeup makeup;
	private Map<String, Forecast.Course> courses = Map.of();

	Progress(Projections projections, ViewDatabase database, Costs costs, LogReader log, InstantSource clock) {
		super("views-progress");
		this.projections = projections;
		this.sql = JdbcClient.create(database.dataSource());
		this.costs = costs;
		this.log = log;
		this.clock = clock;
	}

	@Override
	boolean work() {
		head = log.head();
		List<Look> looks = look();
		List<Look> moving = looks.stream().filter(Look::moving).toList();
		lookAhead(moving);
		Instant now = clock.instant();
		double share = share(moving);
		var next = new HashMap<String, Pace>();
		looks.stream().filter(look -> !look.generation().paused()).forEach(look -> next.put(look.key(), pace(look, now, share)));
		paces = Map.copyOf(next);
		courses = courses(moving, next);
		ends = ends(moving, now);
		latest = looks;
		return false;
	}

	/** How much faster rebuilds go since the last look because others have ended; 0 where others have begun. */
	private double share(List<Look> moving) {
		List<String> still = moving.stream().map(Look::key).toList();
		return courses.keySet().equals(Set.copyOf(still)) ? 1 : Forecast.share(courses, still);
	}

	/** What was seen when fewer rebuilds shared the machine does not hold for what comes. */
	private Pace pace(Look look, Instant now, double share) {
		var sighting = new Pace.Sighting(now, look.position());
		Pace before = paces.get(look.key());
		Duration least = look.moving() ? BUILDING : LIVE;
		if (before == null || !before.least().equals(least)) {
			return Pace.from(least, sighting);
		}
		if (!look.moving()) {
			return before.and(sighting);
		}
		return (share == 0 ? Pace.from(least, before.last()) : before.faster(share)).and(sighting);
	}

	private Map<String, Forecast.Course> courses(List<Look> moving, Map<String, Pace> now) {
		Makeup known = makeup;
		var all = new HashMap<String, Forecast.Course>();
		if (known != null) {
			moving.forEach(look -> {
				Pace.Effort effort = effort(look.generation().projection(), known);
				all.put(look.key(), Objects.requireNonNull(now.get(look.key())).course(head, effort));
			});
		}
		return all;
	}

	/** The seconds of work that it takes, by what there is to read and what each of that has cost lately. */
	private Pace.Effort effort(String projection, Makeup known) {
		Set<String> wanted = projections.find(projection).map(Projections::names).orElse(Set.of());
		Cost cost = costs.of(projection);
		ToDoubleFunction<String> each = name -> wanted.contains(name) ? cost.folded(name) : Cost.PASSED;
		return (from, to) -> known.sum(each, from, to);
	}

	/** When each rebuild will be live: some time after its last page. */
	private Map<String, Instant> ends(List<Look> moving, Instant now) {
		Map<String, Double> seconds = Forecast.of(courses);
		caughtUp.keySet().retainAll(moving.stream().map(Look::key).toList());
		var all = new HashMap<String, Instant>();
		for (Look look : moving) {
			Duration ending = costs.ending(look.generation().projection());
			Double left = seconds.get(look.key());
			if (look.position() >= head) {
				all.put(look.key(), caughtUp.computeIfAbsent(look.key(), _ -> now).plus(ending));
			} else if (left != null) {
				all.put(look.key(), now.plus(ending).plusNanos((long) (left * 1e9)));
			}
		}
		return Map.copyOf(all);
	}

	private void lookAhead(List<Look> moving) {
		Makeup known = makeup;
		if (!moving.isEmpty() && head > 0 && (known == null || !known.covers(head))) {
			makeup = Makeup.of(log::names, head);
		}
	}

	@Override
	long restMillis() {
		return courses.isEmpty() ? LOOK_ANYWAY_MILLIS : OFTEN_MILLIS;
	}

	private List<Look> look() {
		return sql.sql("""
				select g.*, min(s.position) as position,
				       (select count(*) from views.dead_letters d where d.reader = g.projection and d.generation = g.generation) as letters
				  from views.generations g join views.segments s using (projection, generation)
				 where g.state in ('live', 'building')
				 group by g.projection, g.generation
				""").query((row, number) -> new Look(Generation.of(row, number), row.getLong("position"), row.getLong("letters"))).list();
	}

	/** Events a second, lately. */
	double rate(Generation generation) {
		Pace pace = paces.get(generation.schema());
		return pace == null ? 0 : pace.rate();
	}

	/** The seconds until a rebuild is live; null where that cannot be said. */
	@Nullable
	Double secondsLeft(Generation generation) {
		Instant end = ends.get(generation.schema());
		return end == null ? null : (Double) Math.max(0, Duration.between(clock.instant(), end).toMillis() / 1e3);
	}

	/** What was seen last, of the live generation or the one that is built. */
	Optional<Look> latest(String projection, State state) {
		return latest.stream().filter(each -> each.generation().projection().equals(projection) && each.generation().state() == state)
				.findFirst();
	}

	/** The log's head when it was last looked at. */
	long head() {
		return head;
	}

	/** For how long the oldest event that a view does not cover has been in the log. */
	double lagSeconds(long position) {
		return log.at(position + 1).map(next -> Math.max(0, Duration.between(next.recordedAt(), clock.instant()).toMillis() / 1e3))
				.orElse(0.0);
	}

	@Override
	void recover() {
		// The next look is a new one.
	}

	@Override
	void end() {
		// It holds nothing.
	}
}
