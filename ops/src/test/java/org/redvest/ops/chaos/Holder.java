package org.redvest.ops.chaos;

import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The process of PostgreSQL that is inside the append and holds the lock of the log's head, stopped there. */
final class Holder implements AutoCloseable {

	private static final int TRIES = 2_000;

	private final SingleConnectionDataSource connection;
	private final JdbcClient database;

	Holder(DataSource superuser) throws java.sql.SQLException {
		this.connection = new SingleConnectionDataSource(superuser.getConnection(), true);
		this.database = JdbcClient.create(connection);
	}

	/** Stops writers at random moments until one is caught in the act; the others are let go at once. */
	long stopped(Random random) throws Exception {
		for (int i = 0; i < TRIES; i++) {
			Optional<Long> writer = writer(random);
			if (writer.isPresent()) {
				Processes.stop(writer.get());
				if (holds(writer.get()) && Processes.isStopped(writer.get())) {
					return writer.get();
				}
				Processes.wake(writer.get());
			}
		}
		throw new IllegalStateException("no append was caught in the act");
	}

	private Optional<Long> writer(Random random) {
		var writers = database.sql("""
				select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query like '%from log.append(%'
				""").query(Long.class).list();
		return writers.isEmpty() ? Optional.empty() : Optional.of(writers.get(random.nextInt(writers.size())));
	}

	/** Whether it has the head's row; one that waits for it has not. */
	boolean holds(long pid) {
		return database.sql("""
				select exists (select from pg_locks where pid = ? and relation = 'log.head'::regclass and mode = 'RowShareLock' and granted)
				  and not exists (select from pg_locks where pid = ? and not granted)""").param(pid).param(pid).query(Boolean.class)
				.single();
	}

	@Override
	public void close() {
		connection.destroy();
	}
}
