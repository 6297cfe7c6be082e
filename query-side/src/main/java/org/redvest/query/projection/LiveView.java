package org.redvest.query.projection;

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

	private final Projections projections;
	private final Coverage coverage;
	private final Served served;
	private final JdbcClient sql;
	private final TransactionTemplate snapshot;

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
