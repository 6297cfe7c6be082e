package org.redvest.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Rows and token in one transaction, tables written once a batch; and what is looked at when they are not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExactlyOnceTest {

	private RealLog log;
	private District district;

	@BeforeEach
	void open() {
		log = RealLog.open();
		district = new District(log, 3);
		log.superuser().sql("create sequence public.commits; grant usage on sequence public.commits to public").update();
	}

	@AfterEach
	void close() {
		log.close();
	}

	/** Every second commit that writes changes finds its server process killed, after everything is written. */
	private static final class Killed extends Households {

		Killed() {
			super(1);
		}

		@Override
		public String ddl() {
			return super.ddl() + """
					create function die() returns trigger language plpgsql as $$
					begin
					  if nextval('public.commits') % 2 = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
					  return null;
					end $$;
					create table once (n int primary key);
					create constraint trigger dies after insert or update on once deferrable initially deferred
					  for each row execute function die();
					""";
		}

		private record Once(@Key int n) {
		}

		private static final Table<Once> ONCE = Table.of("once", Once.class);

		@Override
		public void fold(List<LoggedEvent> batch, Tables tables) {
			super.fold(batch, tables);
			tables.facts(ONCE).put(new Once((int) batch.getFirst().position()));
		}
	}

	private List<String> withoutOnce(Generation generation) {
		return log.rows(generation).stream().filter(row -> !row.startsWith("once")).toList();
	}

	@Test
	void every_event_takes_effect_once_however_often_the_server_dies_at_the_commit() {
		district.live(2_000);
		var narrow = new Limits(8, 1024, 40, 1, 2, Duration.ofSeconds(30), 2, 1, false);
		try (var process = Process.start(log, new Killed(), narrow)) {
			process.awaitHead(log);
			assertThat(log.superuser().sql("select last_value from public.commits").query(Long.class).single()).isGreaterThan(90);
			assertThat(withoutOnce(process.live())).isEqualTo(RebuildTest.independently(log));
			assertThat(process.letters.count("test-households", process.live().number())).isZero();
		}
	}

	@Test
	void a_token_in_a_transaction_of_its_own_loses_events_and_is_seen() {
		district.live(2_000);
		var process = new Process(log.views(), log.reader(), new Killed(), Process.LIMITS);
		Generation generation = process.generations.live(process.projection);
		var batch = new Batch(new ViewDatabase(log.views()), process.letters);
		for (long from = 0; from < 2_000; from += 40) {
			long position = from;
			var held = process.segments.claim(generation, "canary", 8);
			List<LoggedEvent> page = log.reader().after(position, 40);
			batch.fold(process.projection, generation, List.of(),
					() -> process.segments.advance(generation, "canary", held, page.getLast().position(), page.getLast().recordedAt()));
			try {
				batch.fold(process.projection, generation,
						page.stream().filter(each -> process.projection.reads().contains(each.event().getClass()))
								.map(each -> Keyed.of(process.projection, each, 8)).toList(),
						() -> {});
			} catch (RuntimeException _) {
				assertThat(process.segments.of(generation)).allMatch(each -> each.position() > position);
			}
		}
		assertThat(withoutOnce(generation)).isNotEqualTo(RebuildTest.independently(log));
	}

	@Test
	void whose_segments_were_taken_writes_nothing() {
		district.live(300);
		var process = new Process(log.views(), log.reader(), new Households(1), Process.LIMITS);
		Generation generation = process.generations.live(process.projection);
		var runtime = new Feed.Runtime(log.reader(), process.segments, new Batch(new ViewDatabase(log.views()), process.letters),
				process.coverage, process.served, new Costs(new ViewDatabase(log.views())), Process.LIMITS, "slow");
		var slow = new Feed(process.projection, generation, runtime, "live", 8);
		assertThat(slow.step(Parallel.WORKERS)).isTrue();
		List<String> rows = log.rows(generation);
		log.superuser().sql("update views.segments set claimed_until = clock_timestamp() - interval '1 second' where segment = 5").update();
		assertThat(process.segments.claim(generation, "thief", 8)).containsOnlyKeys(5);

		org.assertj.core.api.Assertions.assertThatThrownBy(() -> slow.step(Parallel.WORKERS)).isInstanceOf(ClaimLost.class);

		assertThat(log.rows(generation)).isEqualTo(rows);
		slow.renew();
		assertThat(slow.holdsAll()).isFalse();
		assertThat(slow.step(Parallel.WORKERS)).isTrue();
		assertThat(process.segments.of(generation)).filteredOn(each -> each.position() == 200).extracting(Segments.Segment::segment)
				.containsExactly(5);
	}

	@Test
	void a_batch_costs_a_handful_of_statements_and_one_event_at_a_time_is_seen_to_cost_many() {
		district.live(2_000);
		assertThat(statements(new Limits(1, 1, 1_000, 1, 2, Duration.ofSeconds(5), 2, 1, false))).isLessThan(40);
		assertThat(statements(new Limits(1, 1, 1, 1, 2, Duration.ofSeconds(30), 2, 1, false))).isGreaterThan(2_000);
	}

	private int statements(Limits limits) {
		var counted = new AtomicInteger();
		var process = new Process(counting(log.views(), counted), log.reader(), new Households(1), limits);
		Generation generation = process.generations.build(process.projection);
		var feed = new Feed(process.projection, generation, new Feed.Runtime(log.reader(), process.segments,
				new Batch(new ViewDatabase(counting(log.views(), counted)), process.letters), process.coverage, process.served,
				new Costs(new ViewDatabase(log.views())),
				limits,
				"n"), "rebuild", 8);
		counted.set(0);
		while (feed.step(Parallel.WORKERS)) {
			continue;
		}
		assertThat(feed.position()).isEqualTo(2_000);
		feed.release();
		process.generations.abandon(generation);
		return counted.get();
	}

	private static DataSource counting(DataSource dataSource, AtomicInteger counted) {
		return new DelegatingDataSource(dataSource) {
			@Override
			public Connection getConnection() throws java.sql.SQLException {
				Connection connection = super.getConnection();
				return (Connection) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
						(_, method, arguments) -> {
							if (method.getName().equals("prepareStatement")) {
								counted.incrementAndGet();
							}
							try {
								return method.invoke(connection, arguments);
							} catch (java.lang.reflect.InvocationTargetException e) {
								throw e.getCause();
							}
						});
			}
		};
	}
}
