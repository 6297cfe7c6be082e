package org.redvest.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Generation.State;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildTest {

	private RealLog log;
	private District district;

	@BeforeEach
	void open() {
		log = RealLog.open();
		district = new District(log, 7);
	}

	@AfterEach
	void close() {
		log.close();
	}

	/** What the tables must hold, from the log alone: folded in plain memory, in one piece, event by event, and written out at once. */
	static List<String> independently(RealLog log) {
		var process = new Process(log.views(), log.reader(), new Households(1) {
			@Override
			public String name() {
				return "test-independent";
			}
		}, Process.LIMITS);
		Generation generation = process.generations.live(process.projection);
		var memory = new Memory();
		List<LoggedEvent> all = log.reader().after(0, Integer.MAX_VALUE);
		all.stream().filter(each -> process.projection.reads().contains(each.event().getClass()))
				.forEach(each -> process.projection.fold(List.of(each), memory));
		memory.write(log, generation);
		List<String> rows = log.rows(generation);
		log.superuser()
				.sql("drop schema " + generation.schema() + " cascade; delete from views.segments where projection = 'test-independent';"
						+ "delete from views.generations where projection = 'test-independent'")
				.update();
		return rows;
	}

	@ParameterizedTest
	@ValueSource(ints = {1, 2, 8})
	void a_rebuilt_view_equals_the_live_one_row_by_row(int segments) {
		var limits = new Limits(segments, 1024, 173, 2, 2, Duration.ofSeconds(5), 2, 1, false);
		try (var process = Process.start(log, new Households(1), limits)) {
			district.live(3_000);
			process.awaitHead(log);
			List<String> before = log.rows(process.live());
			assertThat(before).hasSizeGreaterThan(1_500).isEqualTo(independently(log));

			Generation rebuilt = process.awaitLive(process.runtime.rebuilds().rebuild("test-households", Process.ADMIN));

			assertThat(rebuilt.number()).isEqualTo(2);
			assertThat(process.segments.of(rebuilt)).hasSize(segments);
			assertThat(log.rows(rebuilt)).isEqualTo(before);
		}
	}

	@Test
	void what_is_filled_is_read_by_its_keys_however_many_a_page_has() {
		district.live(500);
		var process = new Process(log.views(), log.reader(), new Households(1), Process.LIMITS);
		Generation generation = process.generations.live(process.projection);
		var sql = JdbcClient.create(log.views());
		String keys = Stream.generate(UUID::randomUUID).limit(1_000).map(UUID::toString).collect(Collectors.joining(","));
		var plan = new ArrayList<String>();
		new Batch(new ViewDatabase(log.views()), process.letters).fold(process.projection, generation,
				log.reader().after(0, 500).stream().filter(each -> process.projection.reads().contains(each.event().getClass()))
						.map(each -> Keyed.of(process.projection, each, 8)).toList(),
				() -> plan.addAll(sql.sql("explain select * from household where building_id = any ('{%s}'::uuid[])".formatted(keys))
						.query(String.class).list()));
		assertThat(plan.getFirst()).contains("Scan").doesNotContain("Seq Scan");
	}

	@Test
	void readers_find_their_indexes_in_a_view_that_was_filled_live_and_in_one_that_was_rebuilt() {
		try (var process = Process.start(log)) {
			district.live(100);
			process.awaitHead(log);
			process.awaitLive(process.runtime.rebuilds().rebuild("test-households", Process.ADMIN));
			assertThat(log.superuser().sql("select schemaname from pg_indexes where indexname = 'household_by_size' order by 1")
					.query(String.class).list()).containsExactly("view_test_households_1", "view_test_households_2");
			process.awaitLive(process.runtime.rebuilds().switchBack("test-households", Process.ADMIN));
		}
	}

	@Test
	void no_table_is_vacuumed_while_it_is_filled_and_every_one_from_then_on() {
		district.live(100);
		var process = new Process(log.views(), log.reader(), new Households(1), Process.LIMITS);
		process.generations.live(process.projection);
		Generation building = process.generations.build(process.projection);
		assertThat(options(building)).isNotEmpty().allMatch("autovacuum_enabled=false"::equals);
		process.generations.ready(process.projection, building);
		assertThat(options(building)).isNotEmpty().allMatch(""::equals);
	}

	/** What is said of each table of a generation beside its columns. */
	private List<String> options(Generation generation) {
		return log.superuser().sql("""
				select coalesce(array_to_string(reloptions, ','), '') from pg_class
				 where relkind = 'r' and relnamespace = to_regnamespace(?)
				""").param(generation.schema()).query(String.class).list();
	}

	@Test
	void a_row_that_differs_is_seen() {
		try (var process = Process.start(log)) {
			district.live(500);
			process.awaitHead(log);
			List<String> before = log.rows(process.live());
			Generation rebuilt = process.awaitLive(process.runtime.rebuilds().rebuild("test-households", Process.ADMIN));
			log.superuser()
					.sql("update " + rebuilt.schema()
							+ ".household set changes = changes + 1 where building_id = (select min(building_id::text)::uuid from "
							+ rebuilt.schema() + ".household)")
					.update();
			assertThat(log.rows(rebuilt)).isNotEqualTo(before);
		}
	}

	@Test
	void a_rebuild_starts_at_zero_and_reaches_the_head_while_the_old_view_answers_and_moves() {
		district.live(2_000);
		var gate = new Gate(log.reader());
		try (var process = new Process(log.views(), gate, new Households(1), Process.LIMITS)) {
			process.runtime.start();
			process.awaitHead(log);
			gate.shut();
			Generation begun = process.runtime.rebuilds().rebuild("test-households", Process.ADMIN);
			Process.await("the rebuild waits at the gate", gate::waitedAt);
			ProjectionStatus.Rebuild atStart = process.statuses.of(begun);
			assertThat(atStart.position()).isZero();
			assertThat(atStart.head()).isEqualTo(2_000);
			assertThat(atStart.state()).isEqualTo(State.BUILDING);
			assertThat(process.statuses.of("test-households").rebuild()).isNotNull();
			assertThatThrownBy(() -> process.runtime.rebuilds().rebuild("test-households", Process.ADMIN))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("projection.rebuild-running"));

			district.live(300);
			process.awaitHead(log);
			assertThat(process.live().number()).isEqualTo(1);

			gate.open();
			Generation rebuilt = process.awaitLive(begun);
			ProjectionStatus.Rebuild atEnd = process.statuses.of(rebuilt);
			assertThat(atEnd.position()).isEqualTo(2_300);
			assertThat(atEnd.endedAt()).isNotNull();
			assertThat(log.rows(rebuilt)).isEqualTo(log.rows(process.generations.in("test-households", State.KEPT).orElseThrow()));
			district.live(100);
			process.awaitHead(log);
			assertThat(log.rows(rebuilt)).isEqualTo(independently(log));
		}
	}

	@Test
	void answers_never_go_back_and_never_see_half_a_view_while_views_are_rebuilt() throws Exception {
		try (var process = Process.start(log)) {
			BuildingId building = district.register(0);
			process.awaitHead(log);
			var stopped = new java.util.concurrent.atomic.AtomicBoolean();
			var failure = new java.util.concurrent.atomic.AtomicReference<Throwable>();
			Thread reader = Thread.ofVirtual().start(() -> {
				long position = 0;
				int households = 0;
				try {
					while (!stopped.get()) {
						record Seen(long position, int households) {
						}
						Seen seen = process.view.read("test-households", view -> new Seen(view.position(),
								view.sql().sql("select households from household where building_id = ?").param(building.value())
										.query(Integer.class).single()));
						assertThat(seen.position()).isGreaterThanOrEqualTo(position);
						assertThat(seen.households()).isGreaterThanOrEqualTo(households);
						position = seen.position();
						households = seen.households();
					}
				} catch (Throwable e) {
					failure.set(e);
				}
			});
			for (int round = 1; round <= 5; round++) {
				Generation begun = process.runtime.rebuilds().rebuild("test-households", Process.ADMIN);
				for (int i = 0; i < 40; i++) {
					district.count(building, round * 1_000 + i);
				}
				process.awaitLive(begun);
			}
			stopped.set(true);
			reader.join();
			assertThat(failure.get()).isNull();
			process.awaitHead(log);
			assertThat(log.rows(process.live())).isEqualTo(independently(log));
		}
	}

	@Test
	void the_way_back_loses_no_event_and_can_be_gone_again() {
		try (var process = Process.start(log)) {
			assertThatThrownBy(() -> process.runtime.rebuilds().switchBack("test-households", Process.ADMIN))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("projection.no-way-back"));
			district.live(500);
			process.awaitHead(log);
			process.awaitLive(process.runtime.rebuilds().rebuild("test-households", Process.ADMIN));
			district.live(500);
			process.awaitHead(log);
			List<String> rows = log.rows(process.live());

			Generation back = process.awaitLive(process.runtime.rebuilds().switchBack("test-households", Process.ADMIN));
			assertThat(back.number()).isEqualTo(1);
			assertThat(log.rows(back)).isEqualTo(rows);

			district.live(500);
			process.awaitHead(log);
			assertThat(process.awaitLive(process.runtime.rebuilds().switchBack("test-households", Process.ADMIN)).number()).isEqualTo(2);
			assertThat(log.rows(process.live())).isEqualTo(independently(log));
		}
	}

	@Test
	void the_generation_before_the_kept_one_goes() {
		try (var process = Process.start(log)) {
			district.live(100);
			process.awaitHead(log);
			Generation first = process.live();
			process.awaitLive(process.runtime.rebuilds().rebuild("test-households", Process.ADMIN));
			process.awaitLive(process.runtime.rebuilds().rebuild("test-households", Process.ADMIN));
			Process.await("the first schema is gone", () -> log.superuser().sql("select to_regnamespace(?) is null").param(first.schema())
					.query(Boolean.class).single());
			assertThat(process.generations.numbered("test-households", 1)).get().extracting(Generation::state).isEqualTo(State.DROPPED);
			assertThat(process.generations.in("test-households", State.KEPT)).get().extracting(Generation::number).isEqualTo(2);
		}
	}

	@Test
	void a_rebuild_that_was_killed_is_taken_up_where_it_stood() {
		district.live(2_000);
		Generation begun;
		long stood;
		var gate = new Gate(log.reader());
		try (var killed = new Process(log.views(), gate, new Households(1), Process.LIMITS)) {
			killed.runtime.start();
			killed.awaitHead(log);
			gate.shutFrom(800);
			begun = killed.runtime.rebuilds().rebuild("test-households", Process.ADMIN);
			Process.await("the rebuild waits at the gate", gate::waitedAt);
			stood = killed.statuses.of(begun).position();
			assertThat(stood).isBetween(1L, 1_000L);
			gate.kill();
		}
		log.superuser().sql("update views.segments set claimed_until = clock_timestamp() - interval '1 second'").update();
		try (var next = Process.start(log)) {
			Generation rebuilt = next.awaitLive(begun);
			assertThat(log.rows(rebuilt)).isEqualTo(independently(log));
		}
	}

	@Test
	void a_new_version_is_built_while_the_old_view_answers() {
		district.live(300);
		try (var old = Process.start(log)) {
			old.awaitHead(log);
		}
		try (var next = Process.start(log, new Households(2), Process.LIMITS)) {
			Process.await("version 2 is live", () -> next.live().version() == 2);
			next.awaitHead(log);
			assertThat(log.rows(next.live())).isEqualTo(independently(log));
			assertThatThrownBy(() -> next.runtime.rebuilds().switchBack("test-households", Process.ADMIN))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("projection.no-way-back"));
		}
		district.live(50);
		try (var old = Process.start(log)) {
			assertThat(old.statuses.of("test-households").state()).isEqualTo(ProjectionStatus.State.OTHER_VERSION);
			Generation back = old.awaitLive(old.runtime.rebuilds().switchBack("test-households", Process.ADMIN));
			assertThat(back.version()).isEqualTo(1);
			assertThat(log.rows(back)).isEqualTo(independently(log));
		}
	}

	/** Tables that are nothing but maps. */
	private static final class Memory implements Tables {

		private final Map<Table<?>, Map<List<Object>, Record>> tables = new HashMap<>();

		@Override
		public <R extends Record> Facts<R> facts(Table<R> table) {
			return new Facts<>() {
				@Override
				public void put(R row) {
					rows(table).put(table.key(row), row);
				}

				@Override
				public void remove(Object... key) {
					rows(table).remove(List.of(key));
				}
			};
		}

		@Override
		public <R extends Record> State<R> state(Table<R> table, java.util.Collection<?> groups) {
			return new State<>() {
				@Override
				@SuppressWarnings("unchecked")
				public R get(Object... key) {
					return (R) rows(table).get(List.of(key));
				}

				@Override
				public R require(LoggedEvent event, Object... key) {
					return Stream.ofNullable(get(key)).findFirst().orElseThrow();
				}

				@Override
				public List<R> group(Object group) {
					throw new UnsupportedOperationException();
				}

				@Override
				public void put(R row) {
					rows(table).put(table.key(row), row);
				}

				@Override
				public void remove(Object... key) {
					rows(table).remove(List.of(key));
				}
			};
		}

		private Map<List<Object>, Record> rows(Table<?> table) {
			return tables.computeIfAbsent(table, _ -> new HashMap<>());
		}

		@SuppressWarnings({"unchecked", "rawtypes"})
		void write(RealLog log, Generation generation) {
			try (var connection = log.views().getConnection(); var statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				statement.execute("set local search_path to " + generation.schema());
				for (var each : tables.entrySet()) {
					((Table) each.getKey()).upsert(connection, List.copyOf(each.getValue().values()));
				}
				connection.commit();
			} catch (java.sql.SQLException e) {
				throw new IllegalStateException(e);
			}
		}
	}
}
