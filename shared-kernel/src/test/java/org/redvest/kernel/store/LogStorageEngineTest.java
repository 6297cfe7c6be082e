package org.redvest.kernel.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.createEvent;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Axon's own suite for batching storage engines, whole, against the log; two of its cases with ids that are UUIDs. */
class LogStorageEngineTest extends BatchingEventStorageEngineTest<LogStorageEngine, LogStorageEngine.Builder> {

	private TestDatabase database;
	private LogAppender appender;
	private LogStorageEngine engine;

	@BeforeEach
	void open() {
		database = TestDatabase.create();
		appender = new LogAppender(database.log());
		engine = createEngine();
		setTestSubject(engine);
	}

	@AfterEach
	void close() {
		appender.close();
		database.close();
	}

	/** As Axon's case, which calls its events "id": the log keeps an event's id as the UUID that it is. */
	@Test
	@Override
	public void uniqueKeyConstraintOnEventIdentifier() {
		String id = UUID.randomUUID().toString();
		engine.appendEvents(createEvent(id, "aggregate", 0));
		engine.appendEvents(createEvent(UUID.randomUUID().toString(), "otherAggregate", 0));
		assertThatThrownBy(() -> engine.appendEvents(createEvent(id, "otherAggregate", 1))).isInstanceOf(ConcurrencyException.class);
	}

	/** As Axon's case, which calls its events "id". */
	@Test
	@Override
	public void uniqueKeyConstraintOnFirstEventIdentifierThrowsAggregateIdentifierAlreadyExistsException() {
		String id = UUID.randomUUID().toString();
		engine.appendEvents(createEvent(id, "aggregate", 0));
		assertThatThrownBy(() -> engine.appendEvents(createEvent(id, "otherAggregate", 0)))
				.isInstanceOf(AggregateStreamCreationException.class);
	}

	@Override
	protected LogStorageEngine createEngine(UnaryOperator<LogStorageEngine.Builder> customization) {
		return customization.apply(LogStorageEngine.builder().database(database.log()).appender(appender)).build();
	}
}
