package org.redvest.kernel.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

	private LogUnderTest(TestDatabase database) {
		this.database = database;
		this.appender = new LogAppender(database.log());
		this.engine = LogStorageEngine.builder().database(database.log()).appender(appender).build();
		this.tail = new LogTail(database.application());
		appender.onAppended(tail::wake);
		this.reader = new PostgresLogReader(JdbcClient.create(database.application()), tail, EventSerializer.create(), Upcasters.CHAIN);
		this.store = LogEventStore.of(engine, reader);
	}

	public static LogUnderTest create() {
		return new LogUnderTest(TestDatabase.create());
	}

	/** A second process on the same database. */
	public LogUnderTest another() {
		return new LogUnderTest(database);
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
