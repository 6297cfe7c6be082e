package org.redvest.kernel.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What readers of the log could not deal with, with what follows it in its sequence: kept beside the readers' own places, so that
 * whoever moves a place and parks does both in one transaction.
 */
public final class DeadLetters {

	private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

	private final JdbcClient sql;
	private final String table;

	/** @param schema {@code views} for projections, {@code stream} for policies */
	public DeadLetters(DataSource database, String schema) {
		this.sql = JdbcClient.create(database);
		this.table = schema + ".dead_letters";
	}

	/** The sequences that are parked, each with the position of the event that poisoned it. */
	public Map<String, Long> parked(String reader, int generation) {
		var causes = new TreeMap<String, Long>();
		sql.sql("select sequence_key, min(cause) as cause from " + table + " where reader = ? and generation = ? group by 1")
				.params(reader, generation)
				.query(row -> {
					causes.put(row.getString("sequence_key"), row.getLong("cause"));
				});
		return causes;
	}

	/**
	 * Parks an event; one that is parked already has met its failure again.
	 *
	 * @param failure what the poisoned event met, or null for a successor
	 * @param cause the position of the poisoned event
	 */
	public void park(String reader, int generation, LogEntry event, String sequence, @Nullable Throwable failure, long cause) {
		String error = failure == null ? null : failure.getClass().getName();
		String state = failure == null ? null : Trouble.sqlState(failure);
		sql.sql("insert into " + table
				+ " (reader, generation, position, sequence_key, stream, event_id, event_name, error_class, sql_state, cause)"
				+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (reader, generation, position) do update"
				+ " set error_class = excluded.error_class, sql_state = excluded.sql_state, cause = excluded.cause")
				.params(Arrays.asList(reader, generation, event.position(), sequence, event.stream(), event.eventId(), event.name(), error,
						state, cause))
				.update();
		if (failure != null) {
			LOG.warn("{} parks {} at {} and what follows it: {} {}", reader, event.name(), event.position(), error, state);
		}
	}

	/**
	 * Parks an event behind the others of its sequence if there are any; whether there were. Whoever takes away the last one at the
	 * same time is waited for, so that no event is left behind.
	 */
	public boolean follow(String reader, int generation, LogEntry event, String sequence) {
		return sql.sql("with parked as materialized (select cause from " + table
				+ " where reader = :reader and generation = :generation and sequence_key = :sequence for key share)"
				+ " insert into " + table + " (reader, generation, position, sequence_key, stream, event_id, event_name, cause)"
				+ " select :reader, :generation, :position, :sequence, :stream, :eventId, :eventName, min(cause) from parked"
				+ " having count(*) > 0 on conflict (reader, generation, position) do update set cause = excluded.cause")
				.param("reader", reader).param("generation", generation).param("sequence", sequence).param("position", event.position())
				.param("stream", event.stream()).param("eventId", event.eventId()).param("eventName", event.name()).update() > 0;
	}

	/** All of one sequence, in order. */
	public List<DeadLetter> sequence(String reader, int generation, String sequence) {
		return sql.sql("select * from " + table + " where reader = ? and generation = ? and sequence_key = ? order by position")
				.params(reader, generation, sequence).query(DeadLetters::letter).list();
	}

	/** One letter. */
	public Optional<DeadLetter> find(DeadLetter.Id id) {
		return sql.sql("select * from " + table + " where reader = ? and generation = ? and position = ?")
				.params(id.reader(), id.generation(), id.position()).query(DeadLetters::letter).optional();
	}

	/**
	 * Some letters, in the order of their names.
	 *
	 * @param reader whose, or null for all
	 * @param after behind which one, or null for the first ones
	 */
	public List<DeadLetter> after(@Nullable String reader, DeadLetter.@Nullable Id after, int limit) {
		DeadLetter.Id last = after == null ? new DeadLetter.Id("", 0, 0) : after;
		return sql.sql("select * from " + table + " where (reader, generation, position) > (?, ?, ?) and reader = coalesce(?, reader)"
				+ " order by reader, generation, position limit ?")
				.params(Arrays.asList(last.reader(), last.generation(), last.position(), reader, limit)).query(DeadLetters::letter).list();
	}

	/** Takes one away. */
	public void remove(DeadLetter.Id id) {
		sql.sql("delete from " + table + " where reader = ? and generation = ? and position = ?")
				.params(id.reader(), id.generation(), id.position()).update();
	}

	/** How many there are of a reader. */
	public long count(String reader, int generation) {
		return sql.sql("select count(*) from " + table + " where reader = ? and generation = ?").params(reader, generation)
				.query(Long.class).single();
	}

	private static DeadLetter letter(ResultSet row, int number) throws SQLException {
		return new DeadLetter(new DeadLetter.Id(row.getString("reader"), row.getInt("generation"), row.getLong("position")),
				row.getString("sequence_key"), row.getString("stream"), row.getString("event_id"), row.getString("event_name"),
				row.getString("error_class"), row.getString("sql_state"), row.getLong("cause"),
				row.getObject("parked_at", OffsetDateTime.class).toInstant());
	}
}
