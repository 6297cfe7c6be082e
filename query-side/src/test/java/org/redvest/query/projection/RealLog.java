package org.redvest.query.projection;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.redvest.kernel.store.EventSerializer;
import org.redvest.kernel.store.LogAppender;
import org.redvest.kernel.store.LogStorageEngine;
import org.redvest.kernel.store.TestDatabase;
import org.redvest.kernel.store.Upcasters;
import org.redvest.kernel.stream.LogEventStore;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LogTail;
import org.redvest.kernel.stream.PostgresLogReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real event store and reader on a fresh database. */
record RealLog(TestDatabase database, LogAppender appender, LogTail tail, EventStore store, LogReader reader) implements AutoCloseable {

	static RealLog open() {
		TestDatabase database = TestDatabase.create();
		var appender = new LogAppender(database.log());
		var tail = new LogTail(database.application());
		LogStorageEngine engine = LogStorageEngine.builder().database(database.log()).appender(appender).build();
		PostgresLogReader reader = reader(database, tail);
		appender.onAppended(reader::appended);
		return new RealLog(database, appender, tail, LogEventStore.of(engine, reader), reader);
	}

	private static PostgresLogReader reader(TestDatabase database, LogTail tail) {
		return new PostgresLogReader(JdbcClient.create(database.application()), tail, EventSerializer.create(), Upcasters.CHAIN);
	}

	/** The same log as another process reads it, which has not read anything yet. */
	RealLog readAnew() {
		return new RealLog(database, appender, tail, store, reader(database, tail));
	}

	DataSource views() {
		return database.application();
	}

	JdbcClient superuser() {
		return JdbcClient.create(database.superuser());
	}

	/** Every row of every table of a generation, as text, in one order. */
	List<String> rows(Generation generation) {
		return superuser().sql("select tablename from pg_tables where schemaname = ? order by 1").param(generation.schema())
				.query(String.class).list().stream()
				.flatMap(table -> superuser()
						.sql("select '%1$s ' || t::text from %2$s.%1$s t order by 1".formatted(table, generation.schema()))
						.query(String.class).list().stream())
				.toList();
	}

	@Override
	public void close() {
		tail.close();
		appender.close();
		database.close();
	}
}
