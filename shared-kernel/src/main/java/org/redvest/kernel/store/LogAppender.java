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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.redvest.kernel.store.Append.Entry;
import org.redvest.kernel.store.Append.Key;
import org.redvest.kernel.store.Append.Outcome;
import org.redvest.kernel.store.Append.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of this process: makes one call of {@code log.append} and one commit of all appends that wait at the same
 * moment. An append is durable when its outcome is returned, and belongs to no other transaction.
 */
public final class LogAppender implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(LogAppender.class);
	static final String CALL = "select * from log.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
	private static final int LARGEST_GROUP = 1_000;
	private static final String CONNECTION_CLASS = "08";
	private static final String CONNECTION = "08000";
	/** Connection, resources, operator, object state, rolled back, read only: trouble that passes and is nobody's append's fault. */
	private static final List<String> PASSING = List.of(CONNECTION_CLASS, "53", "55", "57", "40", "25006");
	/** The server ends a call after three seconds; a server that does not answer at all is given up after this. */
	private static final int SILENCE_MILLIS = 4_000;
	/** Whoever waits behind a call, and then for his own, is told within eight seconds that a holder of the lock is frozen. */
	private static final String SETTINGS = "set statement_timeout = '3s'; set idle_in_transaction_session_timeout = '5s'";

	private final LogDatabase database;
	private final GroupCommit<Append, Outcome> group;
	private final LogCondition condition = new LogCondition();
	private @Nullable Connection connection;
	private @Nullable PreparedStatement call;
	private volatile Consumer<List<StoredEvent>> appended = _ -> {};

	public LogAppender(LogDatabase database) {
		this.database = database;
		this.group = new GroupCommit<>("redvest-log-writer", LARGEST_GROUP, this::write);
	}

	/**
	 * Runs after each group that was written by this process, on the writer's thread.
	 *
	 * @param wake gets the events of the group in order; none where they have to be read from the log
	 */
	public void onAppended(Consumer<List<StoredEvent>> wake) {
		this.appended = wake;
	}

	/** How it goes. */
	public LogCondition condition() {
		return condition;
	}

	/** Blocks until the append is durable or refused. */
	Outcome append(Append append) {
		return switch (group.submit(append)) {
			case Outcome.Failed(RuntimeException why) -> throw why;
			case Outcome done -> done;
		};
	}

	private List<Outcome> write(List<Append> waiting) {
		var outcomes = new Outcome[waiting.size()];
		var stored = new ArrayList<StoredEvent>();
		List<Integer> rest = IntStream.range(0, waiting.size()).boxed().toList();
		while (!rest.isEmpty()) {
			var now = new ArrayList<Integer>();
			var later = new ArrayList<Integer>();
			Set<Object> touched = new HashSet<>();
			boolean loader = waiting.get(rest.getFirst()).recordedAt() != null;
			for (int index : rest) {
				Append append = waiting.get(index);
				Set<Object> keys = append.touched();
				boolean free = loader == (append.recordedAt() != null) && keys.stream().noneMatch(touched::contains);
				touched.addAll(keys);
				(free ? now : later).add(index);
			}
			List<Outcome> written = write(now.stream().map(waiting::get).toList(), loader, stored);
			for (int i = 0; i < now.size(); i++) {
				outcomes[now.get(i)] = written.get(i);
			}
			rest = condition.trouble().isEmpty() ? later : refused(later, outcomes);
		}
		wake(stored);
		return Arrays.asList(outcomes);
	}

	/** Where a call met trouble the next one would as well, and those who wait would be told later and later. */
	private List<Integer> refused(List<Integer> waiting, Outcome[] outcomes) {
		RuntimeException why = new LogUnavailable(LogUnavailable.Reason.DATABASE, condition.trouble().orElse(null));
		waiting.forEach(each -> outcomes[each] = new Outcome.Failed(why));
		return List.of();
	}

	/** What is durable stays so, whatever becomes of those who are told. */
	private void wake(List<StoredEvent> stored) {
		try {
			appended.accept(stored);
		} catch (RuntimeException e) {
			LOG.warn("a reader could not be woken", e);
		}
	}

	private List<Outcome> write(List<Append> appends, boolean loader, List<StoredEvent> stored) {
		try {
			PreparedStatement statement = call();
			var events = new ArrayList<StoredEvent>();
			List<Outcome> outcomes = execute(statement, appends, loader, events);
			SQLWarning warning = statement.getWarnings();
			if (warning != null) {
				return Collections.nCopies(appends.size(), unconfirmed(warning));
			}
			stored.addAll(events);
			return durable(outcomes);
		} catch (SQLException e) {
			String state = Objects.requireNonNullElse(e.getSQLState(), CONNECTION);
			if (appends.size() > 1 && !passes(state)) {
				return appends.stream().map(each -> write(List.of(each), loader, stored).getFirst()).toList();
			}
			Outcome outcome = "23505".equals(state)
					? new Outcome.Conflict(appends.getFirst().events().getFirst().stream())
					: new Outcome.Failed(translated(e, state));
			return Collections.nCopies(appends.size(), outcome);
		}
	}

	private List<Outcome> durable(List<Outcome> outcomes) {
		condition.appended();
		return outcomes;
	}

	/**
	 * The append itself warns of nothing. The server does when a commit is ended that waits for its standby: what was written
	 * is seen here and may be lost at a failover.
	 */
	private Outcome unconfirmed(SQLWarning warning) {
		LOG.warn("an append was not confirmed: {}", warning.getSQLState());
		return new Outcome.Failed(trouble(new OutcomeUnknown(warning)));
	}

	private RuntimeException trouble(RuntimeException met) {
		condition.met(met);
		return met;
	}

	/** Whether it was the server's or the connection's trouble and not that of one append of the group. */
	private static boolean passes(String state) {
		return PASSING.stream().anyMatch(state::startsWith);
	}

	/** A statement that the server refused wrote nothing; a lost connection says nothing about what was written. */
	private RuntimeException translated(SQLException e, String state) {
		boolean begun = call != null;
		disconnect();
		if (state.startsWith(CONNECTION_CLASS) || state.startsWith("57P")) {
			LOG.warn("lost the connection of the log's writer: {}", state);
			return trouble(begun ? new OutcomeUnknown(e) : new LogUnavailable(LogUnavailable.Reason.DATABASE, e));
		}
		return passes(state)
				? trouble(new LogUnavailable(LogUnavailable.Reason.DATABASE, e))
				: new IllegalStateException("append failed: " + state, e);
	}

	/** @param stored gets the events of a group that was appended as a whole */
	static List<Outcome> execute(PreparedStatement statement, List<Append> appends, boolean loader, List<StoredEvent> stored)
			throws SQLException {
		Arguments arguments = new Arguments(statement);
		arguments.next(appends.size());
		List<Numbered<Entry>> events = numbered(appends, Append::events);
		arguments.appends(events);
		arguments.texts(events, Entry::stream);
		arguments.longs(events, Entry::sequence);
		arguments.texts(events, Entry::eventId);
		arguments.texts(events, Entry::streamType);
		arguments.texts(events, Entry::name);
		arguments.texts(events, Entry::revision);
		arguments.array("timestamptz", strings(events, each -> each.occurredAt().toString()));
		if (loader) {
			arguments.array("timestamptz", events.stream().map(each -> String.valueOf(appends.get(each.append).recordedAt()))
					.toArray(String[]::new));
		} else {
			arguments.none();
		}
		arguments.texts(events, Entry::metadata);
		arguments.texts(events, Entry::payload);
		List<Numbered<Receipt>> receipts = numbered(appends, each -> each.receipt() == null ? List.of() : List.of(each.receipt()));
		arguments.appends(receipts);
		arguments.array("uuid", strings(receipts, each -> each.commandId().toString()));
		arguments.texts(receipts, Receipt::requestHash);
		arguments.texts(receipts, Receipt::origin);
		arguments.texts(receipts, Receipt::stream);
		arguments.longs(receipts, Receipt::version);
		int[] upTo = upTo(appends);
		arguments.array("int4", receipts.stream().mapToInt(each -> upTo[each.append]).toArray());
		List<Numbered<Key>> claims = numbered(appends, Append::claims);
		arguments.appends(claims);
		arguments.texts(claims, Key::kind);
		arguments.texts(claims, Key::scope);
		arguments.texts(claims, Key::key);
		arguments.texts(claims, Key::stream);
		var outcomes = new Outcome[appends.size()];
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
		return Arrays.asList(outcomes);
	}

	private static StoredEvent stored(long position, Instant recordedAt, Entry event) {
		return new StoredEvent(position, recordedAt, event.occurredAt(), event.stream(), event.streamType(), event.sequence(),
				event.eventId(),
				event.name(), event.revision(), event.metadata(), event.payload());
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
			case "R" -> new Outcome.Repeated(row.getString("request_hash"), row.getString("stream"), row.getLong("version"),
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

	private void disconnect() {
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

	@Override
	public void close() {
		group.close();
		disconnect();
	}

	private record Numbered<T>(int append, T what) {
	}

	private static <T> List<Numbered<T>> numbered(List<Append> appends, Function<Append, List<T>> part) {
		return IntStream.range(0, appends.size()).boxed()
				.flatMap(i -> part.apply(appends.get(i)).stream().map(each -> new Numbered<>(i, each))).toList();
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
