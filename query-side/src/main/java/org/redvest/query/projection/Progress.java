package org.redvest.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Generation.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks once a second how far every generation has come, whichever process moves it. The log's positions having no gaps, they are
 * counts, and a rate is a difference of two of them.
 */
final class Progress extends Worker {

	private static final Duration WINDOW = Duration.ofSeconds(30);

	/** One look at one generation. */
	record Look(String projection, int generation, State state, Instant startedAt, long position, long deadLetters, Instant at) {
		String key() {
			return projection + "/" + generation;
		}
	}

	private final JdbcClient sql;
	private final LogReader log;
	private final InstantSource clock;
	private final Map<String, ArrayDeque<Look>> window = new ConcurrentHashMap<>();
	private volatile List<Look> latest = List.of();
	private volatile long head;

	Progress(ViewDatabase database, LogReader log, InstantSource clock) {
		super("views-progress");
		this.sql = JdbcClient.create(database.dataSource());
		this.log = log;
		this.clock = clock;
	}

	@Override
	boolean work() {
		head = log.head();
		List<Look> looks = look();
		var seen = new HashMap<String, Look>();
		looks.forEach(look -> seen.put(look.key(), look));
		window.keySet().retainAll(seen.keySet());
		looks.forEach(look -> window.merge(look.key(), new ArrayDeque<>(List.of(look)), (old, more) -> moved(old, more.getFirst())));
		latest = looks;
		return false;
	}

	private static ArrayDeque<Look> moved(ArrayDeque<Look> old, Look next) {
		var looks = next.position() < old.getLast().position() ? new ArrayDeque<Look>() : old.clone();
		looks.add(next);
		while (looks.getFirst().at().isBefore(next.at().minus(WINDOW))) {
			looks.removeFirst();
		}
		return looks;
	}

	private List<Look> look() {
		Instant now = clock.instant();
		return sql.sql("""
				select g.*, min(s.position) as position,
				       (select count(*) from views.dead_letters d where d.projection = g.projection and d.generation = g.generation) as letters
				  from views.generations g join views.segments s using (projection, generation)
				 where g.state in ('live', 'building')
				 group by g.projection, g.generation
				""").query((row, number) -> {
			Generation generation = Generation.of(row, number);
			return new Look(generation.projection(), generation.number(), generation.state(), generation.startedAt(),
					row.getLong("position"),
					row.getLong("letters"), now);
		}).list();
	}

	/** Events a second over the last half minute, or as long as it has been looked at. */
	double rate(Generation generation) {
		ArrayDeque<Look> looks = window.get(generation.projection() + "/" + generation.number());
		if (looks == null || looks.size() < 2) {
			return 0;
		}
		double seconds = Duration.between(looks.getFirst().at(), looks.getLast().at()).toNanos() / 1e9;
		return seconds == 0 ? 0 : (looks.getLast().position() - looks.getFirst().position()) / seconds;
	}

	/** What was seen last, of the live generation or the one that is built. */
	java.util.Optional<Look> latest(String projection, State state) {
		return latest.stream().filter(each -> each.projection().equals(projection) && each.state() == state).findFirst();
	}

	/** The log's head when it was last looked at. */
	long head() {
		return head;
	}

	/** For how long the oldest event that a view does not cover has been in the log. */
	double lagSeconds(long position) {
		List<LoggedEvent> next = position < log.head() ? log.after(position, 1) : List.of();
		return next.isEmpty() ? 0 : Math.max(0, Duration.between(next.getFirst().recordedAt(), clock.instant()).toMillis() / 1e3);
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
