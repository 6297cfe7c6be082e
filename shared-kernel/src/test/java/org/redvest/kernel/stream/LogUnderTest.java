package org.redvest.kernel.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;
import org.redvest.kernel.BuildingEvent.HouseholdCountUpdated;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.store.EventSerializer;
import org.redvest.kernel.store.LogAppender;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.LogStorageEngine;
import org.redvest.kernel.store.TestDatabase;
import org.redvest.kernel.store.Upcasters;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log as one process has it, on a fresh database: the production classes, put together by hand. */
public final class LogUnderTest implements AutoCloseable {

	public static final AreaCode COMMUNITY = new AreaCode("430408001001");

	public final TestDatabase database;
	public final LogAppender appender;
	public final LogStorageEngine engine;
	public final LogTail tail;
	public final LogReader reader;
	public final EventStore store;

	private LogUnderTest(TestDatabase database, DataSource pool) {
		this.database = database;
		var own = new LogDatabase(pool);
		this.appender = new LogAppender(own);
		this.engine = LogStorageEngine.builder().database(own).appender(appender).build();
		this.tail = new LogTail(pool);
		var postgres = new PostgresLogReader(JdbcClient.create(pool), tail, EventSerializer.create(), Upcasters.CHAIN);
		appender.onAppended(postgres::appended);
		this.reader = postgres;
		this.store = LogEventStore.of(engine, reader);
	}

	public static LogUnderTest create() {
		var database = TestDatabase.create();
		return new LogUnderTest(database, database.application());
	}

	/** A second process on the same database. */
	public LogUnderTest another() {
		return through(database.application());
	}

	/** The same over another way to the database. */
	public LogUnderTest through(DataSource pool) {
		return new LogUnderTest(database, pool);
	}

	public static Map<String, Object> provenance(Instant occurredAt) {
		Map<String, Object> metadata = new HashMap<>();
		metadata.put("occurredAt", occurredAt);
		metadata.put("actor", "u-1");
		metadata.put("role", "COMMUNITY");
		metadata.put("unit", "430408001001");
		metadata.put("channel", "WEB");
		metadata.put("commandId", UUID.randomUUID().toString());
		metadata.put("correlationId", "conversation");
		return metadata;
	}

	public static DomainEventMessage<DomainEvent> message(BuildingId building, long sequence, DomainEvent event, Instant occurredAt) {
		return new GenericDomainEventMessage<>("Building", building.toString(), sequence, event, provenance(occurredAt));
	}

	/** A building's history of this length, from its registration. */
	public static List<DomainEventMessage<DomainEvent>> history(BuildingId building, int length, Instant occurredAt) {
		var events = new ArrayList<DomainEventMessage<DomainEvent>>();
		events.add(message(building, 0, registered(building), occurredAt));
		for (int i = 1; i < length; i++) {
			events.add(message(building, i, new HouseholdCountUpdated(building, COMMUNITY, 40 + i, 39 + i), occurredAt));
		}
		return events;
	}

	public static BuildingRegistered registered(BuildingId building) {
		return new BuildingRegistered(building, BuildingKind.BUILDING, building.toString().substring(0, 8), COMMUNITY, "一栋", 6, 40,
				List.of());
	}

	public static BuildingId building() {
		return new BuildingId(UUID.randomUUID());
	}

	public JdbcClient sql() {
		return JdbcClient.create(database.application());
	}

	@Override
	public void close() {
		tail.close();
		appender.close();
	}
}
