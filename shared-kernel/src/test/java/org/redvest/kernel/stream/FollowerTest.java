package org.redvest.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;

/** Whoever wants little of a long log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowerTest {

	private static final int OTHERS = 4_500;

	private final LogUnderTest log = LogUnderTest.create();
	private final List<String> asked = new ArrayList<>();

	@AfterEach
	void close() {
		log.close();
		log.database.close();
	}

	@Test
	void far_from_the_head_only_what_it_wants_leaves_the_database_and_nothing_is_missed_on_the_way_to_it() throws InterruptedException {
		history(OTHERS);
		history(1);
		history(OTHERS);
		var seen = new LinkedBlockingQueue<Long>();
		try (LogUnderTest process = log.another(); var _ = follower(process, seen)) {
			assertThat(next(seen)).isEqualTo(1);
			assertThat(next(seen)).isEqualTo(OTHERS + 1);
			assertThat(next(seen)).isEqualTo(OTHERS + 2);
			history(1);
			assertThat(next(seen)).isEqualTo(2L * OTHERS + 2);
			assertThat(seen).isEmpty();
		}
		assertThat(asked).startsWith("head", "between", "head").last().isEqualTo("after");
		assertThat(asked).filteredOn("between"::equals).hasSize(1);
	}

	private void history(int length) {
		log.store.publish(LogUnderTest.history(LogUnderTest.building(), length, Instant.parse("2026-03-01T00:00:00Z")));
	}

	private static long next(LinkedBlockingQueue<Long> seen) throws InterruptedException {
		Long next = seen.poll(20, TimeUnit.SECONDS);
		assertThat(next).isNotNull();
		return next;
	}

	private Follower follower(LogUnderTest process, LinkedBlockingQueue<Long> seen) {
		var tokens = new PostgresTokenStore(log.sql(), "node", Duration.ofSeconds(10));
		return new FollowerFactory(noted(process.reader), tokens).follow("registrations", BuildingRegistered.class, new Effect() {
			@Override
			public void of(LoggedEvent event) {
				seen.add(event.position());
			}

			@Override
			public void ofUnreadable(UnreadableEvent event) {
				throw new AssertionError(event);
			}
		});
	}

	/** The reader, with the pages and heads that it is asked for. */
	private LogReader noted(LogReader reader) {
		return (LogReader) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{LogReader.class}, (_, method, arguments) -> {
			if (List.of("head", "between", "after", "next").contains(method.getName())) {
				asked.add(method.getName());
			}
			try {
				return method.invoke(reader, arguments);
			} catch (InvocationTargetException e) {
				throw e.getCause();
			}
		});
	}
}
