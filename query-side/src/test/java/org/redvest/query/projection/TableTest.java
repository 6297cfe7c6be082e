package org.redvest.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.store.TestDatabase;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TableTest {

	record Everything(@Key VolunteerId volunteerId, @Key int number, @Group UUID groupOfRows, @Nullable String text,
			@Nullable Long bigNumber,
			boolean yes, @Nullable BigDecimal amount, @Nullable LocalDate day, @Nullable Instant at, @Nullable List<String> words,
			@Nullable Role role, @Nullable Sealed name) {
	}

	record OnlyKey(@Key String id) {
	}

	private static final Table<Everything> EVERYTHING = Table.of("everything", Everything.class);
	private static final UUID ONE = UUID.fromString("00000000-0000-0000-0000-000000000001");
	private static final UUID TWO = UUID.fromString("00000000-0000-0000-0000-000000000002");

	private static final Sealed NAME = new InMemoryVault().seal(new SubjectId(ONE), Sealed.Kind.NAME, "张三");

	private TestDatabase database;
	private Connection connection;

	@BeforeEach
	void open() throws SQLException {
		database = TestDatabase.create();
		connection = database.superuser().getConnection();
		try (var statement = connection.createStatement()) {
			statement.execute("""
					create table everything (volunteer_id uuid, number int, group_of_rows uuid not null, text text, big_number bigint,
					  yes boolean not null, amount numeric, day date, at timestamptz, words text[], role text, name text,
					  written timestamptz not null default clock_timestamp(), primary key (volunteer_id, number));
					create table only_key (id text primary key);
					""");
		}
	}

	@AfterEach
	void close() throws SQLException {
		connection.close();
		database.close();
	}

	private static Everything full(int number, UUID group) {
		return new Everything(new VolunteerId(TWO), number, group, "引号 ' \" \\ {},", 5_000_000_000L, true, new BigDecimal("12.50"),
				LocalDate.of(2026, 2, 28), Instant.parse("2026-02-28T23:59:59.123456Z"),
				List.of("a,b", "\"c\"", "d\\e", "{}", "", "null", "楼栋"),
				Role.BUILDING_HEAD, NAME);
	}

	private static Everything empty(int number, UUID group) {
		return new Everything(new VolunteerId(TWO), number, group, null, null, false, null, null, null, null, null, null);
	}

	@Test
	void every_type_comes_back_as_it_went() throws SQLException {
		EVERYTHING.upsert(connection, List.of(full(1, ONE), empty(2, ONE), full(3, TWO)));
		assertThat(EVERYTHING.fetch(connection, List.of(ONE))).containsExactlyInAnyOrder(full(1, ONE), empty(2, ONE));
	}

	@Test
	void many_new_rows_are_copied_and_come_back_as_they_went() throws SQLException {
		var rows = new ArrayList<Everything>();
		for (int number = 0; number < 1_000; number++) {
			rows.add(number % 3 == 0 ? empty(number, ONE) : full(number, ONE));
		}
		rows.add(new Everything(new VolunteerId(TWO), 1_000, ONE, "\\N \t\n\r \\t \\. \u4e00\ud83d\ude00", null, true, null, null, null,
				null,
				null, null));
		rows.add(new Everything(new VolunteerId(TWO), 1_001, ONE, "\\N", null, true, null, null, null, List.of("\t", "\n"), null, null));
		EVERYTHING.insert(connection, rows);
		assertThat(EVERYTHING.fetch(connection, List.of(ONE))).containsExactlyInAnyOrderElementsOf(rows);
	}

	@Test
	void a_copied_row_does_not_write_over_another_and_none_of_its_batch_stays() throws SQLException {
		EVERYTHING.upsert(connection, List.of(full(7, TWO)));
		List<Everything> rows = IntStream.range(0, 100).mapToObj(number -> empty(number, ONE)).toList();
		assertThatThrownBy(() -> EVERYTHING.insert(connection, rows)).isInstanceOfSatisfying(SQLException.class,
				failure -> assertThat(failure.getSQLState()).isEqualTo("23505"));
		assertThat(EVERYTHING.fetch(connection, List.of(ONE, TWO))).containsExactly(full(7, TWO));
	}

	record OfAnEvent(@Key String id, @Key(ofEvent = true) long position) {
	}

	@Test
	void an_events_own_row_is_not_looked_for_whatever_else_is() throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute("create table of_an_event (id text, position int8, primary key (id, position))");
		}
		Table<OfAnEvent> owned = Table.of("of_an_event", OfAnEvent.class);
		Table<OnlyKey> other = Table.of("only_key", OnlyKey.class);
		for (int round = 0; round < 2; round++) {
			var tables = new BatchTables(connection);
			for (int i = 0; i < 100; i++) {
				tables.facts(other).put(new OnlyKey("" + i));
				tables.facts(owned).put(new OfAnEvent("a", 100 * round + i));
			}
			tables.flush();
		}
		assertThat(other.fetch(connection, List.of("1", "99"))).hasSize(2);
		assertThat(owned.fetch(connection, List.of("a"))).hasSize(200);
		var again = new BatchTables(connection);
		IntStream.range(0, 100).forEach(i -> again.facts(owned).put(new OfAnEvent("a", i)));
		assertThatThrownBy(again::flush).isInstanceOf(SQLException.class);
	}

	@Test
	void a_row_is_written_over_whichever_had_its_key_and_deleted_by_it() throws SQLException {
		EVERYTHING.upsert(connection, List.of(full(1, ONE), full(2, ONE)));
		EVERYTHING.upsert(connection, List.of(empty(1, TWO)));
		EVERYTHING.delete(connection, List.of(EVERYTHING.key(full(2, ONE))));
		assertThat(EVERYTHING.fetch(connection, List.of(ONE, TWO))).containsExactly(empty(1, TWO));
	}

	@Test
	void a_table_of_nothing_but_its_key_is_a_set() throws SQLException {
		Table<OnlyKey> keys = Table.of("only_key", OnlyKey.class);
		keys.upsert(connection, List.of(new OnlyKey("a"), new OnlyKey("b")));
		keys.upsert(connection, List.of(new OnlyKey("a"), new OnlyKey("c")));
		assertThat(keys.fetch(connection, List.of("a", "b", "c"))).hasSize(3);
	}

	@Test
	void a_time_reads_in_memory_as_it_will_read_from_the_table() throws SQLException {
		var tables = new BatchTables(connection);
		var rows = tables.state(EVERYTHING, List.of(ONE));
		Everything row = full(1, ONE);
		rows.put(new Everything(row.volunteerId(), 1, ONE, null, null, true, null, null, Instant.parse("2026-01-01T00:00:00.123456789Z"),
				null,
				null, null));
		Everything inMemory = rows.require(null, new VolunteerId(TWO), 1);
		tables.flush();
		assertThat(EVERYTHING.fetch(connection, List.of(ONE))).containsExactly(inMemory);
	}

	@Test
	void state_is_fetched_once_changed_in_memory_and_written_where_it_differs() throws SQLException {
		EVERYTHING.upsert(connection, List.of(full(1, ONE), full(2, ONE), full(3, ONE), full(4, TWO)));
		List<String> before = written();
		var tables = new BatchTables(connection);
		var rows = tables.state(EVERYTHING, List.of(ONE, TWO, ONE));
		var two = new VolunteerId(TWO);
		assertThat(rows.group(ONE)).containsExactly(full(1, ONE), full(2, ONE), full(3, ONE));
		rows.put(empty(1, ONE));
		rows.remove(two, 2);
		rows.put(empty(3, ONE));
		rows.put(full(3, ONE));
		rows.put(full(4, ONE));
		rows.put(full(5, TWO));
		rows.remove(two, 5);
		assertThat(rows.get(two, 2)).isNull();
		assertThat(rows.group(ONE)).containsExactly(empty(1, ONE), full(3, ONE), full(4, ONE));
		assertThat(rows.group(TWO)).isEmpty();
		tables.flush();
		assertThat(EVERYTHING.fetch(connection, List.of(ONE, TWO))).containsExactlyInAnyOrder(empty(1, ONE), full(3, ONE), full(4, ONE));
		assertThat(written()).hasSize(3).doesNotContain(before.get(0), before.get(3)).contains(before.get(2));
	}

	/** Changed rows have another ctid. */
	private List<String> written() throws SQLException {
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery("select number || ctid::text from everything order by 1")) {
			var all = new ArrayList<String>();
			while (rows.next()) {
				all.add(rows.getString(1));
			}
			return all;
		}
	}

	@Test
	void rows_that_the_batch_did_not_ask_for_are_no_rows_that_do_not_exist() {
		var tables = new BatchTables(connection);
		var rows = tables.state(EVERYTHING, List.of(ONE));
		assertThatThrownBy(() -> rows.group(TWO)).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> rows.put(full(1, TWO))).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> tables.facts(EVERYTHING)).isInstanceOf(IllegalStateException.class);
	}
}
