package org.redvest.command.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redvest.command.clock.Appointment.Key;
import org.redvest.command.clock.Appointment.State;
import org.redvest.kernel.Actor;
import org.redvest.kernel.RuleVersion;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The appointments as the database keeps them. */
final class AppointmentBook {

	private static final JsonMapper JSON = JsonMapper.shared();
	private static final String ROWS = """
			json_to_recordset(?::json) as a (stream text, kind text, subject text, due timestamptz, deadline timestamptz, rule text,
			"setBy" text, position bigint, since timestamptz, correlation text, "ringsAt" timestamptz, state text, attempts int,
			outcome text)""";

	private final JdbcClient sql;

	AppointmentBook(DataSource database) {
		this.sql = JdbcClient.create(database);
	}

	/** What stands in it of some streams. */
	Map<String, Map<Key, Appointment>> of(Collection<String> streams) {
		var found = new HashMap<String, Map<Key, Appointment>>();
		sql.sql("select * from stream.appointments where stream in (select json_array_elements_text(?::json))")
				.param(JSON.writeValueAsString(streams)).query(APPOINTMENT).list()
				.forEach(each -> found.computeIfAbsent(each.stream(), _ -> new HashMap<>()).put(each.key(), each));
		return found;
	}

	/** Puts what there is now of some streams in the place of what there was. */
	void change(Map<String, Map<Key, Appointment>> before, Map<String, Map<Key, Appointment>> after) {
		remove(all(before).filter(each -> in(after, each) == null).toList());
		put(all(after).filter(each -> !each.equals(in(before, each))).toList());
	}

	private static @Nullable Appointment in(Map<String, Map<Key, Appointment>> book, Appointment same) {
		return book.getOrDefault(same.stream(), Map.of()).get(same.key());
	}

	private static Stream<Appointment> all(Map<String, Map<Key, Appointment>> book) {
		return book.values().stream().flatMap(each -> each.values().stream());
	}

	private void remove(List<Appointment> gone) {
		if (!gone.isEmpty()) {
			sql.sql("delete from stream.appointments b using " + ROWS
					+ " where (b.stream, b.kind, b.subject) = (a.stream, a.kind, a.subject)").param(JSON.writeValueAsString(gone)).update();
		}
	}

	private void put(List<Appointment> changed) {
		if (!changed.isEmpty()) {
			sql.sql("""
					insert into stream.appointments (stream, kind, subject, due, deadline, rule, set_by, position, since, correlation,
					  rings_at, state, attempts, outcome)
					select * from %s
					on conflict (stream, kind, subject) do update set due = excluded.due, deadline = excluded.deadline,
					  rule = excluded.rule, set_by = excluded.set_by, position = excluded.position, since = excluded.since,
					  correlation = excluded.correlation, rings_at = excluded.rings_at, state = excluded.state,
					  attempts = excluded.attempts, outcome = excluded.outcome""".formatted(ROWS))
					.param(JSON.writeValueAsString(changed)).update();
		}
	}

	/** Those whose time has come first of all, and at the same time. */
	List<Appointment> ripe(Instant now, int limit) {
		return sql.sql("""
				select * from stream.appointments where state = 'WAITING' and rings_at <= :now
				and due = (select min(due) from stream.appointments where state = 'WAITING' and rings_at <= :now)
				order by stream, kind, subject limit :limit""").param("now", at(now)).param("limit", limit).query(APPOINTMENT).list();
	}

	/** When the next one rings. */
	Optional<Instant> next() {
		return sql.sql("select rings_at from stream.appointments where state = 'WAITING' order by rings_at limit 1")
				.query((row, _) -> instant(row, "rings_at")).optional();
	}

	/** Some have rung, and nothing follows from them. */
	void moot(List<Appointment> rung, String why) {
		sql.sql("update stream.appointments b set state = 'MOOT', outcome = ? from " + ROWS + """
				 where (b.stream, b.kind, b.subject, b.set_by) = (a.stream, a.kind, a.subject, a."setBy") and b.state = 'WAITING'""")
				.params(why, JSON.writeValueAsString(rung)).update();
	}

	/** One could not be dealt with. */
	void failed(Appointment rung, String why, State state, Instant ringsAt) {
		sql.sql("""
				update stream.appointments set state = ?, outcome = ?, rings_at = ?, attempts = attempts + 1
				where stream = ? and kind = ? and subject = ? and set_by = ? and state = 'WAITING'""")
				.params(state.name(), why, at(ringsAt), rung.stream(), rung.kind().name(), rung.subject(), rung.setBy()).update();
	}

	/** Lets ring what was held or given up, of a stream or of a kind or altogether; how many there were. */
	int release(@Nullable String stream, @Nullable Kind kind, Instant now, Actor by) {
		String name = kind == null ? null : kind.name();
		int released = sql.sql("""
				update stream.appointments set state = 'WAITING', attempts = 0, outcome = null, rings_at = :now
				where (state in ('HELD', 'FAILED') or state = 'WAITING' and due <= :now and rings_at > :now)
				and stream = coalesce(:stream, stream) and kind = coalesce(:kind, kind)""").param("now", at(now))
				.param("stream", stream, java.sql.Types.VARCHAR).param("kind", name, java.sql.Types.VARCHAR).update();
		sql.sql("""
				insert into stream.appointment_releases (stream, kind, released, actor, role, unit, channel)
				values (:stream, :kind, :released, :actor, :role, :unit, :channel)""")
				.param("stream", stream, java.sql.Types.VARCHAR).param("kind", name, java.sql.Types.VARCHAR).param("released", released)
				.param("actor", by.id()).param("role", by.role().name()).param("unit", by.unit()).param("channel", by.channel().name())
				.update();
		return released;
	}

	/** Everything is forgotten, and the place in the log as well; whoever has it now begins anew. */
	void clear() {
		sql.sql("delete from stream.tokens where processor = ?").param(Place.NAME).update();
		sql.sql("delete from stream.dead_letters where reader = ?").param(Place.NAME).update();
		sql.sql("delete from stream.appointments").update();
	}

	/** Some of it, by when the time comes. */
	List<Appointment> page(@Nullable State state, @Nullable String stream, int limit) {
		return sql.sql("""
				select * from stream.appointments where state = coalesce(:state, state) and stream = coalesce(:stream, stream)
				order by due, stream, kind, subject limit :limit""")
				.param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
				.param("stream", stream, java.sql.Types.VARCHAR).param("limit", limit).query(APPOINTMENT).list();
	}

	/** How many there are of each state. */
	Map<State, Long> counts() {
		return sql.sql("select state, count(*) as n from stream.appointments group by state")
				.query((row, _) -> Map.entry(State.valueOf(row.getString("state")), row.getLong("n"))).list().stream()
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	long count(State state) {
		return sql.sql("select count(*) from stream.appointments where state = ?").param(state.name()).query(Long.class).single();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static final RowMapper<Appointment> APPOINTMENT = (row, _) -> new Appointment(row.getString("stream"),
			Kind.valueOf(row.getString("kind")), row.getString("subject"), instant(row, "due"), nullable(row, "deadline"),
			row.getString("rule") == null ? null : new RuleVersion(row.getString("rule")), row.getString("set_by"),
			row.getLong("position"), instant(row, "since"), row.getString("correlation"), instant(row, "rings_at"),
			State.valueOf(row.getString("state")), row.getInt("attempts"), row.getString("outcome"));

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant nullable(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return at == null ? null : at.toInstant();
	}
}
