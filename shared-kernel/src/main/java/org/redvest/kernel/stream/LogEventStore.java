package org.redvest.kernel.stream;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.store.LogStorageEngine;

/** Axon's event store on the log: appends through the storage engine, streams by pages with a wake-up call. */
public final class LogEventStore extends AbstractEventStore {

	private final LogReader reader;

	private LogEventStore(Builder builder, LogReader reader) {
		super(builder);
		this.reader = reader;
	}

	public static LogEventStore of(EventStorageEngine engine, LogReader reader) {
		Builder builder = new Builder();
		builder.storageEngine(engine);
		return new LogEventStore(builder, reader);
	}

	@Override
	public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
		return new LogStream(reader, LogStorageEngine.position(token));
	}

	private static final class Builder extends AbstractEventStore.Builder {
	}
}
