package org.redvest.query.projection;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tokens of a generation: how far each segment has come, and whose it is. Claims end by the database's clock alone; a token
 * moves only from the position that its owner knows, in the transaction that writes the rows.
 */
final class Segments {

	static final Duration CLAIM = Duration.ofSeconds(10);

	/** One segment as operators see it. */
	record Segment(int segment, long position, @Nullable String owner) {
	}

	private final JdbcClient sql;

	Segments(ViewDatabase database) {
		this.sql = JdbcClient.create(database.dataSource());
	}

	/** Claims what is free and extends what is held; every segment that is the owner's now, with its position. */
	Map<Integer, Long> claim(Generation generation, String owner, int atMost) {
		var held = new TreeMap<Integer, Long>();
		sql.sql("""
				with mine as (
				  select s.segment from views.segments s
				   where s.projection = :projection and s.generation = :generation
				     and (s.owner is null or s.owner = :owner or s.claimed_until < clock_timestamp())
				     and exists (select 1 from views.generations g where g.projection = s.projection and g.generation = s.generation
				                    and g.state = :state and g.paused_at is null)
				   order by s.owner is distinct from :owner, s.segment
				   limit :atMost
				     for update of s skip locked)
				update views.segments s set owner = :owner, claimed_until = clock_timestamp() + make_interval(secs => :seconds)
				  from mine
				 where s.projection = :projection and s.generation = :generation and s.segment = mine.segment
				returning s.segment, s.position
				""").param("projection", generation.projection()).param("generation", generation.number())
				.param("state", generation.state().sql()).param("owner", owner).param("atMost", atMost).param("seconds", CLAIM.toSeconds())
				.query(row -> {
					held.put(row.getInt("segment"), row.getLong("position"));
				});
		return held;
	}

	/**
	 * Moves held segments on within the caller's transaction if there is one, and locks them until it ends. A view can be had again
	 * from the log, so the commit does not wait for the disk; tokens and rows are lost together.
	 *
	 * @throws ClaimLost when one of them is not the owner's at the position that it believes
	 */
	void advance(Generation generation, String owner, Map<Integer, Long> held, long position,
			@Nullable Instant recordedAt) {
		int moved = sql.sql("""
				update views.segments s
				   set position = greatest(s.position, :position), recorded_at = greatest(s.recorded_at, :recordedAt),
				       claimed_until = clock_timestamp() + make_interval(secs => :seconds)
				  from unnest(string_to_array(:segments, ',')::int[], string_to_array(:positions, ',')::bigint[]) h(segment, position),
				       (select set_config('synchronous_commit', 'off', true)) quick
				 where s.projection = :projection and s.generation = :generation and s.segment = h.segment
				   and s.position = h.position and s.owner = :owner
				""").param("projection", generation.projection()).param("generation", generation.number()).param("owner", owner)
				.param("position", position)
				.param("recordedAt", recordedAt == null ? null : OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC),
						Types.TIMESTAMP_WITH_TIMEZONE)
				.param("seconds", CLAIM.toSeconds()).param("segments", joined(held.keySet())).param("positions", joined(held.values()))
				.update();
		if (moved != held.size()) {
			throw new ClaimLost(generation);
		}
	}

	private static String joined(Iterable<? extends Number> numbers) {
		var text = new java.util.StringJoiner(",");
		numbers.forEach(number -> text.add(number.toString()));
		return text.toString();
	}

	/** Keeps a segment from being moved on until the caller's transaction ends. */
	void lock(Generation generation, int segment) {
		sql.sql("select position from views.segments where projection = ? and generation = ? and segment = ? for update")
				.params(generation.projection(), generation.number(), segment).query(Long.class).single();
	}

	void release(Generation generation, String owner) {
		sql.sql("update views.segments set owner = null, claimed_until = null where projection = ? and generation = ? and owner = ?")
				.params(generation.projection(), generation.number(), owner).update();
	}

	/** Ends every claim at once: only for a process that knows itself to be the only one. The tokens' own guard stays. */
	void releaseAll() {
		sql.sql("update views.segments set owner = null, claimed_until = null where owner is not null").update();
	}

	List<Segment> of(Generation generation) {
		return sql.sql("""
				select segment, position, case when claimed_until >= clock_timestamp() then owner end as owner
				  from views.segments where projection = ? and generation = ? order by segment
				""").params(generation.projection(), generation.number())
				.query((row, _) -> new Segment(row.getInt("segment"), row.getLong("position"), row.getString("owner"))).list();
	}
}
