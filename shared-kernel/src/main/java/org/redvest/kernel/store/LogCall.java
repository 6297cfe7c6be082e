package org.redvest.kernel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.redvest.kernel.store.Append.Entry;
import org.redvest.kernel.store.Append.Key;
import org.redvest.kernel.store.Append.Outcome;
import org.redvest.kernel.store.Append.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection with {@code log.append} prepared on it, opened when it is called and given up after trouble. For one thread. */
final class LogCall implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(LogCall.class);
	static final String CALL = "select * from log.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
	/** The server ends a call after three seconds; a server that does not answer at all is given up after this. */
	private static final int SILENCE_MILLIS = 4_000;
	/** Whoever waits behind a call, and then for his own, is told within eight seconds that a holder of the lock is frozen. */
	private static final String SETTINGS = "set statement_timeout = '3s'; set idle_in_transaction_session_timeout = '5s'";

	private final LogDatabase database;
	private @Nullable Connection connection;
	private @Nullable PreparedStatement call;

	LogCall(LogDatabase database) {
		this.database = database;
	}

	/**
	 * What came of a call.
	 *
	 * @param outcomes one for each append
	 * @param stored the events of a group that was appended as a whole
	 * @param warning the append itself warns of nothing; the server does when a commit is ended that waits for its standby
	 */
	record Answer(List<Outcome> outcomes, List<StoredEvent> stored, @Nullable SQLWarning warning) {
	}

	/** Whether there is a connection: without one, a call that failed has not begun. */
	boolean isOpen() {
		return call != null;
	}

	Answer make(List<Append> appends, boolean loader) throws SQLException {
		return make(call(), appends, loader);
	}

	static Answer make(PreparedStatement statement, List<Append> appends, boolean loader) throws SQLException {
		Arguments arguments = new Arguments(statement);
		arguments.next(appends.size());
		List<Numbered<Entry>> events = numbered(appends, Append::events);
		arguments.appends(events);
		arguments.texts(events, Entry::stream);
		arguments.longs(events, Entry::sequence);
		arguments.array("uuid", strings(events, Entry::eventId));
		arguments.texts(events, Entry::streamType);
		arguments.texts(events, Entry::name);
		arguments.texts(events, Entry::revision);
		arguments.array("timestamptz", strings(events, each -> each.occurredAt().toString()));
		if (loader) {
			arguments.array("timestamptz", neverBackwards(events.stream().map(each -> appends.get(each.append).recordedAt())));
		} else {
			arguments.none();
		}
		arguments.texts(events, Entry::metadata);
		arguments.texts(events, Entry::payload);
		List<Numbered<Receipt>> receipts = numbered(appends, each -> each.receipt() == null ? List.of() : List.of(each.receipt()));
		arguments.appends(receipts);
		arguments.array("uuid", strings(receipts, each -> each.commandId().toString()));
		arguments.array("uuid", strings(receipts, each -> each.requestHash().toString()));
		arguments.texts(receipts, Receipt::origin);
		arguments.texts(receipts, Receipt::stream);
		arguments.array("int8", receipts.stream().map(each -> each.what.version()).toArray(Long[]::new));
		int[] upTo = upTo(appends);
		arguments.array("int4", receipts.stream().mapToInt(each -> upTo[each.append]).toArray());
		List<Numbered<Key>> claims = numbered(appends, Append::claims);
		arguments.appends(claims);
		arguments.texts(claims, Key::kind);
		arguments.texts(claims, Key::scope);
		arguments.texts(claims, Key::key);
		arguments.texts(claims, Key::stream);
		var outcomes = new Outcome[appends.size()];
		var stored = new ArrayList<StoredEvent>();
		try (ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				if ("F".equals(rows.getString("outcome"))) {
					long before = rows.getLong("position");
					Arrays.setAll(outcomes, append -> new Outcome.Appended(before + upTo[append]));
					if (!loader) {
						Instant recordedAt = rows.getObject("recorded_at", OffsetDateTime.class).toInstant();
						events.forEach(each -> stored.add(stored(before + 1 + stored.size(), recordedAt, each.what)));
					}
				} else {
					outcomes[rows.getInt("append")] = outcome(rows);
				}
			}
		}
		return new Answer(Arrays.asList(outcomes), stored, statement.getWarnings());
	}

	/** The loader's clock as the log keeps it: what came a little late counts as recorded when its forerunner was. */
	private static String[] neverBackwards(Stream<Instant> given) {
		return given.gather(Gatherers.scan(() -> Instant.MIN, (latest, each) -> each.isAfter(latest) ? each : latest))
				.map(Instant::toString)
				.toArray(String[]::new);
	}

	private static StoredEvent stored(long position, Instant recordedAt, Entry event) {
		return new StoredEvent(position, recordedAt, event.occurredAt(), event.stream(), event.streamType(), event.sequence(),
				event.eventId(), event.name(), event.revision(), event.metadata(), event.payload());
	}

	/** How many events the group has up to the end of each append. */
	private static int[] upTo(List<Append> appends) {
		int[] upTo = appends.stream().mapToInt(each -> each.events().size()).toArray();
		Arrays.parallelPrefix(upTo, Integer::sum);
		return upTo;
	}

	private static Outcome outcome(ResultSet row) throws SQLException {
		return switch (row.getString("outcome")) {
			case "A" -> new Outcome.Appended(row.getLong("position"));
			case "C" -> new Outcome.Conflict(row.getString("detail"));
			case "R" -> new Outcome.Repeated(row.getObject("request_hash", UUID.class), row.getString("stream"), row.getLong("version"),
					row.getLong("position"));
			case "T" -> new Outcome.Taken(row.getString("detail"));
			case "L" -> new Outcome.Loading();
			default -> throw new IllegalStateException("outcome " + row.getString("outcome"));
		};
	}

	private PreparedStatement call() throws SQLException {
		if (call == null) {
			connection = database.dataSource().getConnection();
			connection.setAutoCommit(true);
			connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
			try (var settings = connection.createStatement()) {
				settings.execute(SETTINGS);
			}
			call = connection.prepareStatement(CALL);
		}
		return call;
	}

	/** The next call opens another connection. */
	@Override
	public void close() {
		try {
			if (connection != null) {
				close(connection);
			}
		} catch (SQLException e) {
			LOG.debug("closing a broken connection", e);
		}
		call = null;
		connection = null;
	}

	/** Others may get it from the pool: what was set for the writer is taken back, or the connection ends. */
	private static void close(Connection own) throws SQLException {
		try (own; var settings = own.createStatement()) {
			settings.execute("reset statement_timeout; reset idle_in_transaction_session_timeout");
			own.setNetworkTimeout(Runnable::run, 0);
		}
	}

	private record Numbered<T>(int append, T what) {
	}

	private static <T> List<Numbered<T>> numbered(List<Append> appends, Function<Append, List<T>> part) {
		var all = new ArrayList<Numbered<T>>();
		for (int append = 0; append < appends.size(); append++) {
			for (T each : part.apply(appends.get(append))) {
				all.add(new Numbered<>(append, each));
			}
		}
		return all;
	}

	private static <T> @Nullable String[] strings(List<Numbered<T>> rows, Function<T, @Nullable String> column) {
		@Nullable
		String[] values = new String[rows.size()];
		Arrays.setAll(values, row -> column.apply(rows.get(row).what));
		return values;
	}

	/** Fills the call's places from left to right; arrays of text and numbers go to the server in binary. */
	private static final class Arguments {

		private final PreparedStatement statement;
		private final PGConnection connection;
		private int place;

		Arguments(PreparedStatement statement) throws SQLException {
			this.statement = statement;
			this.connection = statement.getConnection().unwrap(PGConnection.class);
		}

		void next(int value) throws SQLException {
			statement.setInt(++place, value);
		}

		void none() throws SQLException {
			statement.setNull(++place, java.sql.Types.ARRAY, "timestamptz[]");
		}

		/** @param values an array, of primitives or not */
		void array(String type, Object values) throws SQLException {
			statement.setArray(++place, connection.createArrayOf(type, values));
		}

		<T> void appends(List<Numbered<T>> rows) throws SQLException {
			array("int4", rows.stream().mapToInt(Numbered::append).toArray());
		}

		<T> void texts(List<Numbered<T>> rows, Function<T, @Nullable String> column) throws SQLException {
			array("text", strings(rows, column));
		}

		<T> void longs(List<Numbered<T>> rows, ToLongFunction<T> column) throws SQLException {
			array("int8", rows.stream().mapToLong(each -> column.applyAsLong(each.what)).toArray());
		}
	}
}
