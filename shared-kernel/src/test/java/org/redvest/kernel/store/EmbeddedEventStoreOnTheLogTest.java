package org.redvest.kernel.store;

import java.lang.reflect.Method;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Axon's own suite for its embedded event store with the log under it. One of its cases waits with a library that Axon's
 * test jar does not bring; its like against our store is in {@code LogEventStoreTest}.
 */
@ExtendWith(EmbeddedEventStoreOnTheLogTest.WithoutAwaitility.class)
class EmbeddedEventStoreOnTheLogTest extends EmbeddedEventStoreTest {

	private TestDatabase database;
	private LogAppender appender;

	@Override
	public EventStorageEngine createStorageEngine() {
		database = TestDatabase.create();
		appender = new LogAppender(database.log());
		return LogStorageEngine.builder().database(database.log()).appender(appender).build();
	}

	static final class WithoutAwaitility implements ExecutionCondition {

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			boolean waits = context.getTestMethod().map(Method::getName).filter("consumerStopsTailingWhenItFallsBehindTheCache"::equals)
					.isPresent();
			return waits
					? ConditionEvaluationResult.disabled("needs the shaded Awaitility of Testcontainers")
					: ConditionEvaluationResult.enabled("");
		}
	}

	@AfterEach
	void close() {
		appender.close();
		database.close();
	}
}
