package org.redvest.query.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.Trouble;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to read a projection: its live generation, resolved and read in one snapshot, with the position that it covers.
 * A switch between two readings is never seen inside one.
 */
public final class LiveView {

	/** A dashboard asks few questions, again and again. */
	private static final int MOST_COUNTED = 1_000;

	private final Projections projections;
	private final Coverage coverage;
	private final Served served;
	private final JdbcClient sql;
	private final TransactionTemplate snapshot;
	private final Cache<Counting, Object> counted = Caffeine.newBuilder().maximumSize(MOST_COUNTED).build();

	/**
	 * Which rows a live generation has: as long as this is the same they are. Segments only move on; a dead letter that is tried
	 * again changes rows without moving any; another server may have been restored to another log.
	 */
	private record Edition(int generation, long moved, long letters, OffsetDateTime serverSince) {
	}

	private record Counting(String projection, Edition edition, Object question) {
	}

	LiveView(Projections projections, ViewDatabase database, Coverage coverage, Served served) {
		this.projections = projections;
		this.coverage = coverage;
		this.served = served;
		sql = JdbcClient.create(database.dataSource());
		snapshot = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
		snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		snapshot.setReadOnly(true);
	}

	/** Reads the live generation; the reading may be done twice, so it has no effects. Readings are not nested. */
	public <T extends @Nullable Object> T read(String projection, Function<View, T> reading) {
		return read(projection, null, reading);
	}

	/**
	 * Reads the live generation once it covers what the caller has seen (read your own writes).
	 *
	 * @param covering a position that the answer must cover, or null
	 * @throws org.redvest.kernel.http.Problem 503 {@code projection.behind} when it still does not after the bounded wait
	 */
	public <T extends @Nullable Object> T read(String projection, @Nullable Long covering, Function<View, T> reading) {
		projections.named(projection);
		served.now();
		if (covering != null) {
			coverage.await(projection, covering);
		}
		try {
			return once(projection, reading);
		} catch (DataAccessException e) {
			if (!schemaGone(e)) {
				throw e;
			}
			return once(projection, reading);
		}
	}

	/**
	 * The same for what is counted over many rows and asked again and again: it is counted once for as long as the rows stay what
	 * they are, by the first who asks; whoever asks meanwhile waits for him without a connection.
	 *
	 * @param question tells it from whatever else is counted in the projection, by its equality
	 */
	@SuppressWarnings("unchecked")
	public <T> T counted(String projection, Object question, Function<View, T> counting) {
		projections.named(projection);
		served.now();
		return (T) counted.get(new Counting(projection, edition(projection), question), _ -> read(projection, counting));
	}

	private Edition edition(String projection) {
		return sql.sql("""
				select g.generation, sum(s.position) as moved, pg_postmaster_start_time() as since,
				       (select count(*) from views.dead_letters d where d.reader = g.projection and d.generation = g.generation) as letters
				  from views.generations g
				  join views.segments s using (projection, generation)
				 where g.projection = :projection and g.state = 'live'
				 group by g.projection, g.generation
				""").param("projection", projection)
				.query((row, _) -> new Edition(row.getInt("generation"), row.getLong("moved"), row.getLong("letters"),
						row.getObject("since", OffsetDateTime.class)))
				.optional().orElseThrow(() -> Coverage.behind(projection, 0, -1));
	}

	/** No such schema, no such table: it was dropped between the two questions. */
	private static boolean schemaGone(DataAccessException e) {
		String state = Trouble.sqlState(e);
		return "3F000".equals(state) || "42P01".equals(state);
	}

	/** Waits until the live generation covers a position; whether it does. */
	public boolean awaitCovers(String projection, long position, Duration atMost) {
		projections.named(projection);
		return coverage.await(projection, position, atMost);
	}

	private <T extends @Nullable Object> T once(String projection, Function<View, T> reading) {
		return snapshot.execute(_ -> reading.apply(open(projection)));
	}

	private View open(String projection) {
		return sql.sql("""
				select set_config('search_path', g.schema_name, true), s.position, s.recorded_at
				  from views.generations g
				  join views.segments s using (projection, generation)
				 where g.projection = :projection and g.state = 'live'
				 order by s.position, s.segment
				 limit 1
				""").param("projection", projection).query((row, _) -> {
			OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
			return new View(sql, row.getLong("position"), recorded == null ? null : recorded.toInstant());
		}).optional().orElseThrow(() -> Coverage.behind(projection, 0, -1));
	}
}
