package org.redvest.query.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it has cost to feed each projection: the best that is known about what the next rebuild of it will cost, in whichever process. */
final class Costs {

	private static final Logger LOG = LoggerFactory.getLogger(Costs.class);
	private static final String ENDING = "ending";
	/** Before anything was measured; of no account beside the first measurement. */
	private static final Duration UNKNOWN = Duration.ofMillis(200);

	private final JdbcClient sql;
	private final Map<String, Cost> byProjection = new ConcurrentHashMap<>();
	private final Map<String, Duration> endings = new ConcurrentHashMap<>();

	Costs(ViewDatabase database) {
		this.sql = JdbcClient.create(database.dataSource());
	}

	Cost of(String projection) {
		return byProjection.computeIfAbsent(projection, _ -> Cost.known(kept(projection)));
	}

	private Map<String, Double> kept(String projection) {
		var kept = new HashMap<String, Double>();
		trying(() -> sql.sql("select what, amount from views.costs where projection = ?").param(projection)
				.query(row -> {
					kept.put(row.getString("what"), row.getDouble("amount"));
				}));
		Double ending = kept.remove(ENDING);
		if (ending != null) {
			endings.put(projection, Duration.ofMillis((long) (ending * 1_000)));
		}
		return kept;
	}

	/** What comes behind a rebuild's last page until it is live: statistics, and the switch. */
	Duration ending(String projection) {
		return endings.getOrDefault(projection, UNKNOWN);
	}

	/** A rebuild is over, and has taken so long behind its last page. */
	void ended(String projection, Duration took) {
		endings.put(projection, took);
		keep(projection);
	}

	/** For the processes to come. */
	void keep() {
		byProjection.keySet().forEach(this::keep);
	}

	private void keep(String projection) {
		Map<String, Double> known = of(projection).rows();
		Duration ending = endings.get(projection);
		if (ending != null) {
			known.put(ENDING, ending.toMillis() / 1e3);
		}
		trying(() -> sql.sql("""
				insert into views.costs select :projection, * from unnest(:what::text[], :amount::float8[])
				on conflict (projection, what) do update set amount = excluded.amount
				""").param("projection", projection).param("what", known.keySet().toArray(String[]::new))
				.param("amount", known.values().toArray(Double[]::new)).update());
	}

	/** Whoever is at work on a view has no part in it: with the database gone, costs are learned again. */
	private static void trying(Runnable what) {
		try {
			what.run();
		} catch (DataAccessException e) {
			LOG.debug("costs are neither known nor kept", e);
		}
	}
}
