package org.redvest.kernel.store;

import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's own suite for batching storage engines, whole, against the log. */
class LogStorageEngineTest extends BatchingEventStorageEngineTest<LogStorageEngine, LogStorageEngine.Builder> {

	private TestDatabase database;
	private LogAppender appender;

	@BeforeEach
	void open() {
		database = TestDatabase.create();
		appender = new LogAppender(database.log());
		setTestSubject(createEngine());
	}

	@AfterEach
	void close() {
		appender.close();
		database.close();
	}

	@Override
	protected LogStorageEngine createEngine(UnaryOperator<LogStorageEngine.Builder> customization) {
		return customization.apply(LogStorageEngine.builder().database(database.log()).appender(appender)).build();
	}
}
