package org.redvest.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EventTypes;
import org.redvest.kernel.store.RawAppend;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Twelve writers, of which six append as the application does and six hold their transaction open for random times and roll
 * one append in ten back; timestamps go back up to two hours. A tailing reader sees every committed event once, in order.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GaplessTest {

	private static final int WRITERS = 12;
	private static final int APPENDS_EACH = 120;
	private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");

	private record Run(List<String> committed, List<LoggedEvent> seen, int rolledBack) {

		List<String> lost() {
			var lost = new ArrayList<>(committed);
			lost.removeAll(seen.stream().map(LoggedEvent::eventId).toList());
			return lost;
		}
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3})
	void a_tailing_reader_sees_every_committed_event_exactly_once_in_order(long seed) throws Exception {
		try (var log = LogUnderTest.create()) {
			Run run = run(log, seed, position -> log.reader.after(position, 50));
			assertThat(run.rolledBack).isPositive();
			assertThat(run.lost()).isEmpty();
			assertThat(run.seen).extracting(LoggedEvent::position)
					.containsExactlyElementsOf(LongStream.rangeClosed(1, run.committed.size()).boxed().toList());
			assertThat(run.seen).extracting(LoggedEvent::eventId).doesNotHaveDuplicates();
			assertThat(run.seen).extracting(LoggedEvent::recordedAt).isSorted();
			assertThat(run.seen).extracting(LoggedEvent::occurredAt)
					.anySatisfy(at -> assertThat(at).isBefore(NOW.minus(Duration.ofMinutes(100))));
		}
	}

	@Test
	void without_the_lock_of_the_head_events_are_lost() throws Exception {
		try (var log = LogUnderTest.create()) {
			plantTheFault(JdbcClient.create(log.database.superuser()));
			Set<String> names = EventTypes.all().stream().map(event -> EventTypes.of(event).value()).collect(Collectors.toSet());
			Run run = run(log, 1,
					position -> log.reader.after(position, 50, names).entries().stream().map(LoggedEvent.class::cast).toList());
			System.out.printf("canary: head lock removed, %d of %d committed events lost to the tailing reader%n", run.lost().size(),
					run.committed.size());
			assertThat(run.lost()).as("the canary must lose events, or the test above proves nothing").isNotEmpty();
		}
	}

	/** Positions from a sequence, as in stores that hand them out before the commit; no lock, so commits come in another order. */
	private static void plantTheFault(JdbcClient superuser) {
		String function = superuser.sql("select pg_get_functiondef('log.append'::regproc)").query(String.class).single();
		String lock = "from log.head h for update";
		String advance = function.substring(function.indexOf("update log.head set"), function.indexOf("perform pg_notify"));
		assertThat(function).contains(lock);
		superuser.sql("create sequence log.canary increment by 10; grant usage on sequence log.canary to redvest_owner").update();
		superuser.sql(function
				.replace(lock, "from (select nextval('log.canary'), '-infinity'::timestamptz, false) h (position, recorded_at, loading)")
				.replace(advance, "")).update();
	}

	private static Run run(LogUnderTest log, long seed, LongFunction<List<LoggedEvent>> page) throws Exception {
		Queue<String> committed = new ConcurrentLinkedQueue<>();
		Queue<String> rolledBack = new ConcurrentLinkedQueue<>();
		var seen = new ArrayList<LoggedEvent>();
		var done = new CountDownLatch(WRITERS);
		var failures = new ConcurrentLinkedQueue<Throwable>();
		Thread reader = Thread.ofPlatform().start(() -> tail(page, seen, done));
		for (int writer = 0; writer < WRITERS; writer++) {
			var random = new Random(seed * 1_000 + writer);
			boolean asApplication = writer % 2 == 0;
			Thread.ofPlatform().start(() -> {
				try {
					if (asApplication) {
						append(log.another(), random, committed);
					} else {
						appendSlowly(log, random, committed, rolledBack);
					}
				} catch (Throwable e) {
					failures.add(e);
				} finally {
					done.countDown();
				}
			});
		}
		assertThat(done.await(120, TimeUnit.SECONDS)).isTrue();
		reader.join(Duration.ofSeconds(30));
		assertThat(failures).isEmpty();
		return new Run(List.copyOf(committed), seen, rolledBack.size());
	}

	private static List<DomainEventMessage<DomainEvent>> events(Random random) {
		return LogUnderTest.history(LogUnderTest.building(), 1 + random.nextInt(3), NOW.minusSeconds(random.nextInt(7_200)));
	}

	private static void append(LogUnderTest log, Random random, Queue<String> committed) {
		try (log) {
			IntStream.range(0, APPENDS_EACH).forEach(_ -> {
				var events = events(random);
				log.engine.appendEvents(events);
				events.forEach(event -> committed.add(event.getIdentifier()));
			});
		}
	}

	private static void appendSlowly(LogUnderTest log, Random random, Queue<String> committed, Queue<String> rolledBack) throws Exception {
		try (Connection connection = log.database.application().getConnection()) {
			connection.setAutoCommit(false);
			for (int i = 0; i < APPENDS_EACH; i++) {
				var events = events(random);
				RawAppend.of(connection, events);
				if (random.nextInt(4) == 0) {
					Thread.sleep(random.nextInt(8));
				}
				if (random.nextInt(10) == 0) {
					connection.rollback();
					rolledBack.add(events.getFirst().getIdentifier());
				} else {
					connection.commit();
					events.forEach(event -> committed.add(event.getIdentifier()));
				}
			}
			connection.setAutoCommit(true);
		}
	}

	private static void tail(LongFunction<List<LoggedEvent>> pages, List<LoggedEvent> seen, CountDownLatch done) {
		long position = 0;
		while (true) {
			boolean last = done.getCount() == 0;
			List<LoggedEvent> page = pages.apply(position);
			seen.addAll(page);
			if (!page.isEmpty()) {
				position = page.getLast().position();
			} else if (last) {
				return;
			}
		}
	}
}
