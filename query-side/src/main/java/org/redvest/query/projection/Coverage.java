package org.redvest.query.projection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.redvest.kernel.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the live generations have come, and the wait for it. What this process folds itself it hears of at once; what other
 * processes fold it looks for every few milliseconds, only while somebody waits.
 */
final class Coverage {

	private static final long LOOK_AGAIN_NANOS = 4_000_000;
	/** Each asks the database again and again; one more is told at once that the view does not cover it yet. */
	private static final int MOST_WAITING = 128;

	private final JdbcClient sql;
	private final Duration wait;
	private final Semaphore places = new Semaphore(MOST_WAITING);
	private final Map<String, Object> bells = new ConcurrentHashMap<>();

	Coverage(ViewDatabase database, Duration wait) {
		this.sql = JdbcClient.create(database.dataSource());
		this.wait = wait;
	}

	/** The position that the live generation covers; -1 where there is none yet. */
	long covered(String projection) {
		return sql.sql("""
				select coalesce(min(s.position), -1)
				  from views.generations g join views.segments s using (projection, generation)
				 where g.projection = :projection and g.state = 'live'
				""").param("projection", projection).query(Long.class).single();
	}

	void await(String projection, long position) {
		if (!await(projection, position, wait)) {
			throw behind(projection, position, covered(projection));
		}
	}

	/** The view cannot answer yet: 503, to be tried again soon. */
	static Problem behind(String projection, long asked, long covered) {
		return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "projection.behind", projection, asked, covered)
				.retryAfter(Duration.ofSeconds(1));
	}

	boolean await(String projection, long position, Duration atMost) {
		if (covered(projection) >= position) {
			return true;
		}
		if (!places.tryAcquire()) {
			return false;
		}
		try {
			return look(projection, position, atMost);
		} finally {
			places.release();
		}
	}

	private boolean look(String projection, long position, Duration atMost) {
		Object bell = bell(projection);
		long end = System.nanoTime() + atMost.toNanos();
		for (long left = atMost.toNanos(); left > 0 && pause(bell, Math.min(left, LOOK_AGAIN_NANOS)); left = end - System.nanoTime()) {
			if (covered(projection) >= position) {
				return true;
			}
		}
		return false;
	}

	private Object bell(String projection) {
		return bells.computeIfAbsent(projection, _ -> new Object());
	}

	private static boolean pause(Object bell, long nanos) {
		try {
			synchronized (bell) {
				bell.wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
			}
			return true;
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** A projection moved: whoever waits for it looks again. */
	void moved(String projection) {
		Object bell = bell(projection);
		synchronized (bell) {
			bell.notifyAll();
		}
	}
}
