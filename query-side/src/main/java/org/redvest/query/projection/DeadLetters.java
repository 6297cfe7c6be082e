package org.redvest.query.projection;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.LoggedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that a generation could not fold, and their successors of the same sequence. They hold no payload and no message. */
final class DeadLetters {

	private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

	private final JdbcClient sql;

	DeadLetters(ViewDatabase database) {
		this.sql = JdbcClient.create(database.dataSource());
	}

	/** The sequences that are parked, each with the position of the event that poisoned it. */
	Map<String, Long> parked(Generation generation) {
		var causes = new TreeMap<String, Long>();
		sql.sql("select sequence_key, min(cause) as cause from views.dead_letters where projection = ? and generation = ? group by 1")
				.params(generation.projection(), generation.number())
				.query(row -> {
					causes.put(row.getString("sequence_key"), row.getLong("cause"));
				});
		return causes;
	}

	/**
	 * @param failure what the poisoned event met, or null for a successor
	 * @param cause the position of the poisoned event
	 */
	void park(Generation generation, LoggedEvent event, String key, @Nullable Throwable failure, long cause) {
		sql.sql("""
				insert into views.dead_letters
				  (projection, generation, position, sequence_key, event_id, event_name, error_class, sql_state, cause)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""").params(java.util.Arrays.asList(generation.projection(), generation.number(), event.position(), key, event.eventId(),
				event.name(), failure == null ? null : failure.getClass().getName(), failure == null ? null : Trouble.sqlState(failure),
				cause)).update();
		if (failure != null) {
			LOG.warn("{} parks {} at {} and what follows it: {} {}", generation.schema(), event.name(), event.position(),
					failure.getClass().getName(), Trouble.sqlState(failure));
		}
	}

	long count(Generation generation) {
		return sql.sql("select count(*) from views.dead_letters where projection = ? and generation = ?")
				.params(generation.projection(), generation.number()).query(Long.class).single();
	}
}
