package org.redvest.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.Trouble;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds one batch into one generation: tokens, rows and dead letters in one transaction, so that each event takes effect once or
 * not at all. Only a batch that failed is done again in parts, to find the poisoned one.
 */
final class Batch {

	private final DataSource dataSource;
	private final JdbcClient sql;
	private final TransactionTemplate transaction;
	private final DeadLetters letters;

	Batch(ViewDatabase database, DeadLetters letters) {
		this.dataSource = database.dataSource();
		this.sql = JdbcClient.create(dataSource);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		this.letters = letters;
	}

	/**
	 * @param events of the segments that are moved on, in log order
	 * @param tokens moves the segments' tokens on, in the same transaction
	 */
	void fold(Projection projection, Generation generation, List<Keyed> events, Runnable tokens) {
		transaction.executeWithoutResult(_ -> {
			// A view can be had again from the log, so a commit need not wait for the disk; token and rows are lost together.
			sql.sql("select set_config('search_path', ?, true), set_config('synchronous_commit', 'off', true)").param(generation.schema())
					.query((_, _) -> true).list();
			tokens.run();
			if (!events.isEmpty()) {
				fold(projection, generation, events, DataSourceUtils.getConnection(dataSource),
						letters.parked(generation.projection(), generation.number()));
			}
		});
	}

	/** Halves what failed, until the poisoned event is alone. */
	private void fold(Projection projection, Generation generation, List<Keyed> events, Connection connection, Map<String, Long> parked) {
		List<Keyed> sound = soundOf(generation, events, parked);
		if (sound.isEmpty()) {
			return;
		}
		Throwable failure = attempt(projection, sound, connection);
		if (failure != null && sound.size() > 1) {
			int half = sound.size() / 2;
			fold(projection, generation, sound.subList(0, half), connection, parked);
			fold(projection, generation, sound.subList(half, sound.size()), connection, parked);
		} else if (failure != null) {
			Keyed poisoned = sound.getFirst();
			park(generation, poisoned, failure, poisoned.event().position());
			parked.put(poisoned.sequence(), poisoned.event().position());
		}
	}

	private List<Keyed> soundOf(Generation generation, List<Keyed> events, Map<String, Long> parked) {
		return parked.isEmpty() ? events : events.stream().filter(each -> !parkedWith(generation, each, parked)).toList();
	}

	/** Whether the event's sequence is parked; then it is parked as well. */
	private boolean parkedWith(Generation generation, Keyed event, Map<String, Long> parked) {
		Long cause = parked.get(event.sequence());
		if (cause != null) {
			park(generation, event, null, cause);
		}
		return cause != null;
	}

	private void park(Generation generation, Keyed event, @Nullable Throwable failure, long cause) {
		letters.park(generation.projection(), generation.number(), event.event(), event.sequence(), failure, cause);
	}

	/** Folds and writes under a savepoint; what went wrong, or null. Trouble of the database is nobody's poison and ends the batch. */
	private static @Nullable Throwable attempt(Projection projection, List<Keyed> events, Connection connection) {
		try {
			Savepoint before = connection.setSavepoint();
			try {
				var tables = new BatchTables(connection);
				projection.fold(events.stream().map(Keyed::event).toList(), tables);
				tables.flush();
				connection.releaseSavepoint(before);
				return null;
			} catch (SQLException | RuntimeException | Error failure) {
				if (!Trouble.isPoison(failure)) {
					throw failure;
				}
				connection.rollback(before);
				return failure;
			}
		} catch (SQLException e) {
			throw new UncategorizedSQLException("batch", projection.name(), e);
		}
	}
}
