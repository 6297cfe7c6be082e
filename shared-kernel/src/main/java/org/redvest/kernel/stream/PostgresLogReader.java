package org.redvest.kernel.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EventTypes;
import org.redvest.kernel.store.EventSerializer;
import org.redvest.kernel.store.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads the log by pages. Because positions are handed out in commit order, a page that was read is complete: nothing can
 * appear in it later. The newest events are kept, since every follower of this process asks for the same ones, but not beyond
 * the era in which they were read.
 */
public final class PostgresLogReader implements LogReader {

	private static final String COLUMNS = "position, recorded_at, occurred_at, stream, stream_type, sequence, event_id, name, revision, metadata, payload";

	private final JdbcClient log;
	private final LogTail tail;
	private final EventSerializer serializer;
	private final EventUpcaster upcasters;
	private final ObjectMapper json;

	private final Newest newest = new Newest();
	private final ReentrantLock reading = new ReentrantLock();

	public PostgresLogReader(JdbcClient log, LogTail tail, EventSerializer serializer, EventUpcaster upcasters) {
		this.log = log;
		this.tail = tail;
		this.serializer = serializer;
		this.upcasters = upcasters;
		this.json = serializer.getObjectMapper();
	}

	@Override
	public List<LoggedEvent> after(long position, int limit) {
		return readable(rows(position, limit));
	}

	@Override
	public Page next(long position, int limit) {
		List<Row> rows = rows(position, limit);
		return new Page(readable(rows), rows.isEmpty() ? position : rows.getLast().position());
	}

	private static List<LoggedEvent> readable(List<Row> rows) {
		return rows.stream().flatMap(each -> each.event().stream()).toList();
	}

	/** What this process has appended itself is known without being read. */
	public void appended(List<StoredEvent> events) {
		newest.appended(tail.era(), events.stream().map(each -> new Row(each, this::decode)).toList());
		if (events.isEmpty()) {
			tail.look();
		} else {
			tail.wake();
		}
	}

	private List<Row> rows(long position, int limit) {
		List<Row> known = newest.after(tail.era(), position, limit);
		return known == null ? page(position, limit) : known.isEmpty() ? extend(position, limit) : known;
	}

	/** Only one follower reads the new events; the others wait and find them here. */
	private List<Row> extend(long position, int limit) {
		reading.lock();
		try {
			int era = tail.era();
			List<Row> known = newest.after(era, position, limit);
			if (known != null && !known.isEmpty()) {
				return known;
			}
			List<Row> fresh = read(position, limit);
			newest.read(era, fresh);
			return fresh;
		} finally {
			reading.unlock();
		}
	}

	private List<Row> page(long position, int limit) {
		int era = tail.era();
		List<Row> page = read(position, limit);
		if (page.size() < limit) {
			newest.read(era, page);
		}
		return page;
	}

	private List<Row> read(long position, int limit) {
		return log.sql("select " + COLUMNS + " from log.events where position > ? order by position limit ?").params(position, limit)
				.query((row, _) -> new Row(stored(row), this::decode)).list();
	}

	@Override
	public Page after(long position, int limit, Set<String> names) {
		List<Row> rows = rows(position, limit);
		return new Page(rows.stream().filter(each -> names.contains(each.name())).flatMap(each -> each.event().stream()).toList(),
				rows.isEmpty() ? position : rows.getLast().position());
	}

	@Override
	public Map<Long, String> names(Collection<Long> positions) {
		var names = new HashMap<Long, String>();
		log.sql("select position, name from log.events where position = any(string_to_array(?, ',')::bigint[])")
				.param(positions.stream().map(String::valueOf).collect(Collectors.joining(",")))
				.query(row -> {
					names.put(row.getLong("position"), row.getString("name"));
				});
		return names;
	}

	@Override
	public List<LoggedEvent> stream(String stream) {
		return log.sql("select " + COLUMNS + " from log.events where stream = ? order by sequence").param(stream)
				.query((row, _) -> stored(row)).list().stream().flatMap(each -> decode(each).stream()).toList();
	}

	@Override
	public long head() {
		return log.sql("select position from log.head").query(Long.class).single();
	}

	@Override
	public boolean mayHaveGrown(long position) {
		return !newest.endsAt(tail.era(), position) || tail.grownBeyond(position);
	}

	@Override
	public int era() {
		return tail.era();
	}

	@Override
	public Handle onGrowth(Runnable wake) {
		return tail.onGrowth(wake);
	}

	private static StoredEvent stored(ResultSet row) throws SQLException {
		return new StoredEvent(row.getLong("position"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				row.getObject("occurred_at", OffsetDateTime.class).toInstant(), row.getString("stream"), row.getString("stream_type"),
				row.getLong("sequence"), row.getString("event_id"), row.getString("name"), row.getString("revision"),
				row.getString("metadata"), row.getString("payload"));
	}

	private Optional<LoggedEvent> decode(StoredEvent row) {
		return event(row).map(event -> new LoggedEvent(row.position(), row.recordedAt(), row.occurredAt(), row.stream(), row.sequence(),
				row.eventId(), row.name(), event, provenance(row.metadata())));
	}

	private Optional<DomainEvent> event(StoredEvent row) {
		Class<? extends DomainEvent> type = EventTypes.named(row.name());
		if (type != null && Integer.toString(EventTypes.of(type).revision()).equals(row.revision())) {
			return Optional.of(json.readValue(row.payload(), type));
		}
		return upcast(row);
	}

	/** The event as it is written today; empty for a name that only newer code than this has. */
	private Optional<DomainEvent> upcast(StoredEvent row) {
		var stored = new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.position()), new GenericDomainEventEntry<>(
				row.streamType(), row.stream(), row.sequence(), row.eventId(), row.occurredAt(), row.name(), row.revision(), row.payload(),
				row.metadata()));
		List<? extends EventMessage<?>> now = EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(stored), serializer, upcasters)
				.toList();
		if (now.size() == 1 && now.getFirst().getPayload() instanceof DomainEvent event) {
			return Optional.of(event);
		}
		if (now.size() == 1 && now.getFirst().getPayload() instanceof UnknownSerializedType) {
			return Optional.empty();
		}
		throw new IllegalStateException("no reader for event %s revision %s at position %d".formatted(row.name(), row.revision(),
				row.position()));
	}

	private record Written(String actor, Actor.Role role, String unit, Actor.Channel channel, String commandId, String correlationId,
			@Nullable String causationId) {
	}

	private LoggedEvent.Provenance provenance(String metadata) {
		Written written = json.readValue(metadata, Written.class);
		return new LoggedEvent.Provenance(new Actor(written.actor, written.role, written.unit, written.channel), written.commandId,
				Objects.requireNonNullElse(written.correlationId, written.commandId), written.causationId);
	}
}
