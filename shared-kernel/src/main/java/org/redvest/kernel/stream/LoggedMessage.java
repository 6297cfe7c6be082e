package org.redvest.kernel.stream;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.redvest.kernel.DomainEvent;

/** A logged event as Axon's processors pass it on; what they hand to an invoker is this, whole. */
public final class LoggedMessage implements TrackedEventMessage<DomainEvent>, DomainEventMessage<DomainEvent> {

	private static final long serialVersionUID = 1L;

	private final transient LoggedEvent logged;
	private final transient TrackingToken token;
	private final transient MetaData metadata;

	private LoggedMessage(LoggedEvent logged, TrackingToken token, MetaData metadata) {
		this.logged = logged;
		this.token = token;
		this.metadata = metadata;
	}

	static LoggedMessage of(LoggedEvent logged) {
		return new LoggedMessage(logged, new GlobalSequenceTrackingToken(logged.position()), MetaData.emptyInstance());
	}

	/** The event as the log holds it. */
	public LoggedEvent logged() {
		return logged;
	}

	@Override
	public TrackingToken trackingToken() {
		return token;
	}

	@Override
	public LoggedMessage withTrackingToken(TrackingToken other) {
		return new LoggedMessage(logged, other, metadata);
	}

	@Override
	public LoggedMessage withMetaData(Map<String, ?> other) {
		return new LoggedMessage(logged, token, MetaData.from(other));
	}

	@Override
	public LoggedMessage andMetaData(Map<String, ?> more) {
		return new LoggedMessage(logged, token, metadata.mergedWith(more));
	}

	@Override
	public String getIdentifier() {
		return logged.eventId();
	}

	@Override
	public MetaData getMetaData() {
		return metadata;
	}

	@Override
	public DomainEvent getPayload() {
		return logged.event();
	}

	@Override
	@SuppressWarnings("unchecked")
	public Class<DomainEvent> getPayloadType() {
		return (Class<DomainEvent>) logged.event().getClass();
	}

	@Override
	public Instant getTimestamp() {
		return logged.occurredAt();
	}

	@Override
	public long getSequenceNumber() {
		return logged.sequence();
	}

	@Override
	public String getAggregateIdentifier() {
		return logged.stream();
	}

	@Override
	public String getType() {
		return logged.event().getClass().getSimpleName();
	}
}
