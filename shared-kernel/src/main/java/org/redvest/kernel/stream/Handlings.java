package org.redvest.kernel.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of what operators did about dead letters. The application's role can add to it and read it, and nothing else. */
public final class Handlings {

	private final JdbcClient sql;
	private final Vault vault;
	private final String table;

	/** @param schema {@code views} for projections, {@code stream} for policies */
	public Handlings(DataSource database, Vault vault, String schema) {
		this.sql = JdbcClient.create(database);
		this.vault = vault;
		this.table = schema + ".letter_handlings";
	}

	/** Only administrators look after dead letters. */
	public static void permit(Actor actor) {
		if (actor.role() != Actor.Role.ADMIN) {
			throw Refused.forbidden("dead-letter.operator-required");
		}
	}

	/**
	 * Records what was done.
	 *
	 * @param sequence as it was parked, the poisoned event first
	 * @param discard what was to be discarded and why, or null for a retry
	 */
	public Handling record(List<DeadLetter> sequence, @Nullable Discard discard, Handling.Outcome outcome, Actor by) {
		DeadLetter cause = sequence.getFirst();
		Handling.Action action = discard == null ? Handling.Action.RETRIED : Handling.Action.DISCARDED;
		return sql.sql("insert into " + table + " (action, outcome, reader, generation, position, event_name, stream, letters,"
				+ " error_class, sql_state, actor, role, unit, channel, reason, note)"
				+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *")
				.params(Arrays.asList(action.name(), outcome.name(), cause.letter().reader(), cause.letter().generation(),
						cause.letter().position(), cause.eventName(), cause.stream(), sequence.size(), cause.errorClass(),
						cause.sqlState(), by.id(), by.role().name(), by.unit(), by.channel().name(),
						discard == null ? null : discard.reason().name(), discard == null ? null : sealed(cause, discard.note())))
				.query(HANDLING).single();
	}

	/** A note is sealed under the case, so that it goes when the person goes whom the case is about. */
	private @Nullable String sealed(DeadLetter cause, @Nullable String note) {
		return note == null || note.isBlank() ? null : vault.seal(subject(cause.stream()), Sealed.Kind.TEXT, note.strip()).written();
	}

	private static SubjectId subject(String stream) {
		String id = stream.substring(stream.indexOf(':') + 1);
		try {
			return new SubjectId(UUID.fromString(id));
		} catch (IllegalArgumentException _) {
			return new SubjectId(UUID.nameUUIDFromBytes(stream.getBytes(UTF_8)));
		}
	}

	/** What was done about one letter, oldest first. */
	public List<Handling> of(DeadLetter.Id letter) {
		return sql.sql("select * from " + table + " where reader = ? and generation = ? and position = ? order by id")
				.params(letter.reader(), letter.generation(), letter.position()).query(HANDLING).list();
	}

	/** What was done last, newest first. */
	public List<Handling> latest(int limit) {
		return sql.sql("select * from " + table + " order by id desc limit ?").param(limit).query(HANDLING).list();
	}

	private static final RowMapper<Handling> HANDLING = (row, _) -> new Handling(
			row.getObject("at", OffsetDateTime.class).toInstant(), Handling.Action.valueOf(row.getString("action")),
			Handling.Outcome.valueOf(row.getString("outcome")),
			new DeadLetter.Id(row.getString("reader"), row.getInt("generation"), row.getLong("position")), row.getString("event_name"),
			row.getString("stream"), row.getInt("letters"), row.getString("error_class"), row.getString("sql_state"), actor(row),
			row.getString("reason") == null ? null : Handling.Reason.valueOf(row.getString("reason")),
			row.getString("note") == null ? null : Sealed.read(row.getString("note")));

	private static Actor actor(ResultSet row) throws SQLException {
		return new Actor(row.getString("actor"), Actor.Role.valueOf(row.getString("role")), row.getString("unit"),
				Actor.Channel.valueOf(row.getString("channel")));
	}
}
