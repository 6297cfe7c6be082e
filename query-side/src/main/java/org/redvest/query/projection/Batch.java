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

	/**
	 * In the generation's tables, by their keys. What is being filled has no statistics yet, and PostgreSQL would take a page's
	 * thousands of keys for a reason to read the whole table, for each page again.
	 */
	private static final String WITHIN = "select set_config('search_path', ?, true), set_config('enable_seqscan', 'off', true)";

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
	 * @param events of the segments that are moved on, in log order; where there are none, nothing needs a transaction
	 * @param tokens moves the segments' tokens on, in the same transaction
	 * @return how many rows were read and written
	 */
	int fold(Projection projection, Generation generation, List<Keyed> events, Runnable tokens) {
		if (events.isEmpty()) {
			tokens.run();
			return 0;
		}
		return transaction.execute(_ -> {
			sql.sql(WITHIN).param(generation.schema()).query((_, _) -> true).list();
			tokens.run();
			return fold(projection, generation, events, DataSourceUtils.getConnection(dataSource),
					letters.parked(generation.projection(), generation.number()));
		});
	}

	/** Halves what failed, until the poisoned event is alone; how many rows were moved. */
	private int fold(Projection projection, Generation generation, List<Keyed> events, Connection connection, Map<String, Long> parked) {
		List<Keyed> sound = events.stream().filter(each -> isSound(generation, each, parked)).toList();
		if (sound.isEmpty()) {
			return 0;
		}
		Attempt attempt = attempt(projection, sound, connection);
		if (attempt.failure != null && sound.size() > 1) {
			int half = sound.size() / 2;
			return fold(projection, generation, sound.subList(0, half), connection, parked)
					+ fold(projection, generation, sound.subList(half, sound.size()), connection, parked);
		}
		if (attempt.failure != null) {
			poisons(generation, sound.getFirst(), attempt.failure, parked);
		}
		return attempt.rows;
	}

	/** Whether an event can be tried: nothing of its sequence is parked before it, and it does not have to be parked itself. */
	private boolean isSound(Generation generation, Keyed event, Map<String, Long> parked) {
		if (parkedWith(generation, event, parked)) {
			return false;
		}
		Throwable failure = event.failure();
		if (failure != null) {
			poisons(generation, event, failure, parked);
		}
		return failure == null;
	}

	/** Whether an earlier event of its sequence is parked; then it is parked as well. */
	private boolean parkedWith(Generation generation, Keyed event, Map<String, Long> parked) {
		Long cause = parked.get(event.sequence());
		if (cause == null || cause >= event.position()) {
			return false;
		}
		park(generation, event, null, cause);
		return true;
	}

	private void poisons(Generation generation, Keyed event, Throwable failure, Map<String, Long> parked) {
		park(generation, event, failure, event.position());
		parked.putIfAbsent(event.sequence(), event.position());
	}

	private void park(Generation generation, Keyed event, @Nullable Throwable failure, long cause) {
		letters.park(generation.projection(), generation.number(), event.entry(), event.sequence(), failure, cause);
	}

	/** @param failure what went wrong, or null */
	private record Attempt(int rows, @Nullable Throwable failure) {
	}

	/** Folds and writes under a savepoint. Trouble of the database is nobody's poison and ends the batch. */
	private static Attempt attempt(Projection projection, List<Keyed> events, Connection connection) {
		try {
			Savepoint before = connection.setSavepoint();
			try {
				var tables = new BatchTables(connection);
				projection.fold(events.stream().map(Keyed::event).toList(), tables);
				int rows = tables.flush();
				connection.releaseSavepoint(before);
				return new Attempt(rows, null);
			} catch (SQLException | RuntimeException | Error failure) {
				if (!Trouble.isPoison(failure)) {
					throw failure;
				}
				connection.rollback(before);
				return new Attempt(0, failure);
			}
		} catch (SQLException e) {
			throw new UncategorizedSQLException("batch", projection.name(), e);
		}
	}
}
