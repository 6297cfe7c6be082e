package org.redvest.kernel.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Claim;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.Refused;
import org.redvest.kernel.store.Append.Entry;
import org.redvest.kernel.store.Append.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axon's contract with the log, kept on PostgreSQL: gapless positions in commit order, so that a token is one number. */
public final class LogStorageEngine extends BatchingEventStorageEngine {

	/** Metadata that carries a time or an object through the unit of work; it has a column of its own or none. */
	static final String OCCURRED_AT = "occurredAt";

	private static final String COLUMNS = "position, sequence, occurred_at, stream, stream_type, event_id, name, revision, metadata, payload";

	private static final EventMessage<?> NOTHING = GenericEventMessage.asEventMessage("nothing");

	private final LogAppender appender;
	private final JdbcClient log;

	private LogStorageEngine(Builder builder) {
		super(builder);
		this.appender = builder.appender();
		this.log = JdbcClient.create(builder.database().dataSource());
	}

	public static Builder builder() {
		return new Builder();
	}

	@Override
	protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
		if (events.isEmpty()) {
			return;
		}
		List<Entry> entries = events.stream().map(event -> entry(event, serializer)).toList();
		List<Append.Key> claims = events.stream().flatMap(LogStorageEngine::claims).toList();
		Entry last = entries.getLast();
		Optional<Ticket> ticket = Ticket.current();
		String stream = ticket.map(Ticket::stream).orElse(last.stream());
		long version = entries.stream().filter(each -> each.stream().equals(stream)).mapToLong(Entry::sequence).max()
				.orElseGet(() -> ticket.map(Ticket::loadedVersion).orElse(-1L));
		append(entries, claims, ticket, stream, version, events.getFirst());
	}

	/** A command that changed nothing is done as well: its receipt says so, exactly once. */
	public void appendNothing(Ticket ticket) {
		String stream = ticket.stream();
		if (stream != null && ticket.identity() != null && ticket.written().isEmpty()) {
			append(List.of(), List.of(), Optional.of(ticket), stream, ticket.loadedVersion(), NOTHING);
		}
	}

	private void append(List<Entry> entries, List<Append.Key> claims, Optional<Ticket> ticket, String stream, long version,
			EventMessage<?> first) {
		var receipt = ticket.flatMap(each -> Optional.ofNullable(each.identity())).map(each -> receipt(each, entries, stream, version));
		var append = new Append(entries, receipt.orElse(null), claims, ticket.map(Ticket::recordedAt).orElse(null));
		switch (appender.append(append)) {
			case Outcome.Appended(long position) -> ticket.ifPresent(each -> each.written(stream, version, position));
			case Outcome.Conflict(String of) -> handlePersistenceException(new StreamConflict(of), first);
			case Outcome.Repeated(UUID hash, String of, long at, long position) -> throw new AlreadyDone(
					new AlreadyDone.StoredReceipt(hash, of, at, position));
			case Outcome.Taken(String scope) -> throw Refused.conflict(scope + "-taken");
			case Outcome.Failed(RuntimeException why) -> throw why;
			case Outcome.Loading() -> throw new LogUnavailable(LogUnavailable.Reason.LOADING, null);
		}
	}

	private static Append.Receipt receipt(Ticket.Identity identity, List<Entry> entries, String stream, long version) {
		boolean ofTheLast = !entries.isEmpty() && entries.getLast().stream().equals(stream) && entries.getLast().sequence() == version;
		return new Append.Receipt(identity.commandId(), identity.requestHash(), identity.origin(), ofTheLast ? null : stream,
				ofTheLast ? null : version);
	}

	static Entry entry(EventMessage<?> event, Serializer serializer) {
		SerializedObject<String> payload = serializer.serialize(event.getPayload(), String.class);
		MetaData metadata = event.getMetaData().withoutKeys(java.util.Set.of(OCCURRED_AT, Ticket.KEY));
		Instant at = event.getMetaData().get(OCCURRED_AT) instanceof Instant given ? given : event.getTimestamp();
		String written = serializer.serialize(metadata, String.class).getData();
		boolean domain = event instanceof DomainEventMessage<?>;
		var message = domain
				? (DomainEventMessage<?>) event
				: new GenericDomainEventMessage<>("", event.getIdentifier(), 0, event.getPayload(), Map.of());
		return new Entry(message.getAggregateIdentifier(), message.getSequenceNumber(), event.getIdentifier(),
				domain ? message.getType() : null, payload.getType().getName(), payload.getType().getRevision(),
				at.truncatedTo(ChronoUnit.MICROS), written, payload.getData());
	}

	private static Stream<Append.Key> claims(EventMessage<?> message) {
		if (!(message.getPayload() instanceof DomainEvent event) || !(message instanceof DomainEventMessage<?> domain)) {
			return Stream.empty();
		}
		String stream = domain.getAggregateIdentifier();
		return event.claims().stream().map(claim -> switch (claim) {
			case Claim.Take(String scope, String key) -> new Append.Key("T", scope, key, stream);
			case Claim.TakeFor(String scope, String key, String other) -> new Append.Key("T", scope, key, other);
			case Claim.Release(String scope, String key) -> new Append.Key("R", scope, key, stream);
			case Claim.ReleaseAll(String scope) -> new Append.Key("A", scope, "", stream);
		});
	}

	@Override
	protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long first, int limit) {
		return log.sql("select " + COLUMNS + " from log.events where stream = ? and sequence >= ? order by sequence limit ?")
				.params(stream, first, limit).query((row, _) -> known(row)).list();
	}

	@Override
	protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken token, int limit) {
		return log.sql("select " + COLUMNS + " from log.events where position > ? order by position limit ?").params(position(token), limit)
				.<TrackedEventData<?>>query((row, _) -> tracked(new GlobalSequenceTrackingToken(row.getLong("position")), entry(row)))
				.list();
	}

	private static TrackedEventData<String> tracked(TrackingToken token, GenericDomainEventEntry<String> entry) {
		return entry.getType() == null ? new StreamlessEvent(token, entry) : new TrackedDomainEventData<>(token, entry);
	}

	/** An event that no aggregate published. */
	private record StreamlessEvent(TrackingToken trackingToken, GenericDomainEventEntry<String> entry) implements TrackedEventData<String> {

		@Override
		public String getEventIdentifier() {
			return entry.getEventIdentifier();
		}

		@Override
		public Instant getTimestamp() {
			return entry.getTimestamp();
		}

		@Override
		public SerializedObject<String> getMetaData() {
			return entry.getMetaData();
		}

		@Override
		public SerializedObject<String> getPayload() {
			return entry.getPayload();
		}
	}

	private static GenericDomainEventEntry<String> known(java.sql.ResultSet row) throws java.sql.SQLException {
		NewerThanThisServer.unlessKnown(row.getString("name"), row.getString("revision"));
		return entry(row);
	}

	private static GenericDomainEventEntry<String> entry(java.sql.ResultSet row) throws java.sql.SQLException {
		return new GenericDomainEventEntry<>(row.getString("stream_type"), row.getString("stream"), row.getLong("sequence"),
				row.getString("event_id"), row.getObject("occurred_at", OffsetDateTime.class).toInstant(), row.getString("name"),
				row.getString("revision"), row.getString("payload"), row.getString("metadata"));
	}

	/** The number that a token is; before the first event, 0. */
	public static long position(@Nullable TrackingToken token) {
		return switch (token) {
			case null -> 0;
			case GlobalSequenceTrackingToken at -> Math.max(0, at.getGlobalIndex());
			default -> throw new IllegalArgumentException("not a position in this log: " + token.getClass().getName());
		};
	}

	@Override
	protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
		Entry entry = entry(snapshot, serializer);
		log.sql("""
				insert into log.snapshots (stream, sequence, event_id, stream_type, occurred_at, name, revision, metadata, payload)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (stream) do update set sequence = excluded.sequence, event_id = excluded.event_id,
				  stream_type = excluded.stream_type, occurred_at = excluded.occurred_at, name = excluded.name,
				  revision = excluded.revision, metadata = excluded.metadata, payload = excluded.payload
				where snapshots.sequence <= excluded.sequence""").param(entry.stream()).param(entry.sequence()).param(entry.eventId())
				.param(entry.streamType()).param(entry.occurredAt().atOffset(java.time.ZoneOffset.UTC)).param(entry.name())
				.param(entry.revision()).param(entry.metadata()).param(entry.payload()).update();
	}

	@Override
	protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
		return log.sql("select 0 as position, * from log.snapshots where stream = ?").param(stream).query((row, _) -> entry(row)).list()
				.stream();
	}

	/** Reads the payload at once, so that a snapshot that cannot be read is passed over and the events are read instead. */
	@Override
	public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
		Optional<DomainEventMessage<?>> snapshot = super.readSnapshot(stream);
		snapshot.ifPresent(DomainEventMessage::getPayload);
		return snapshot;
	}

	@Override
	public Optional<Long> lastSequenceNumberFor(String stream) {
		return log.sql("select sequence from log.events where stream = ? order by sequence desc limit 1").param(stream).query(Long.class)
				.optional();
	}

	@Override
	public @Nullable TrackingToken createTailToken() {
		return null;
	}

	@Override
	public @Nullable TrackingToken createHeadToken() {
		return token(log.sql("select position from log.head").query(Long.class).single());
	}

	/** The token before the first event that happened at this time or later, in the order of the log. */
	@Override
	public @Nullable TrackingToken createTokenAt(Instant at) {
		Optional<Long> before = log.sql("select min(position) - 1 from log.events where occurred_at >= ?")
				.param(at.atOffset(java.time.ZoneOffset.UTC)).query(Long.class).optional();
		return before.isPresent() ? token(before.get()) : createHeadToken();
	}

	private static @Nullable TrackingToken token(long position) {
		return position == 0 ? null : new GlobalSequenceTrackingToken(position);
	}

	/** The stream is not where the append believes it to be: Axon's {@code ConcurrencyException} to whoever asked. */
	private static final class StreamConflict extends RuntimeException {

		private static final long serialVersionUID = 1L;

		StreamConflict(String stream) {
			super("the stream has grown in between: " + stream, null, false, false);
		}
	}

	/** Sets up an engine. */
	public static final class Builder extends BatchingEventStorageEngine.Builder {

		private @Nullable LogDatabase database;
		private @Nullable LogAppender appender;

		private Builder() {
			batchSize(1_000);
			EventSerializer serializer = EventSerializer.create();
			eventSerializer(serializer);
			snapshotSerializer(serializer);
			persistenceExceptionResolver(StreamConflict.class::isInstance);
		}

		public Builder database(LogDatabase on) {
			this.database = on;
			return this;
		}

		public Builder appender(LogAppender through) {
			this.appender = through;
			return this;
		}

		LogDatabase database() {
			return java.util.Objects.requireNonNull(database);
		}

		LogAppender appender() {
			return java.util.Objects.requireNonNull(appender);
		}

		@Override
		protected void validate() throws AxonConfigurationException {
			super.validate();
			if (database == null || appender == null) {
				throw new AxonConfigurationException("the log needs its database and its appender");
			}
		}

		public LogStorageEngine build() {
			return new LogStorageEngine(this);
		}
	}
}
