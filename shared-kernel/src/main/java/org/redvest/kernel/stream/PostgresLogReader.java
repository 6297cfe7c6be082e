package org.redvest.kernel.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
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
import org.redvest.kernel.store.NewerThanThisServer;
import org.redvest.kernel.store.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/**
 * Reads the log by pages. Because positions are handed out in commit order, a page that was read is complete: nothing can
 * appear in it later. The newest events are kept, since every follower of this process asks for the same ones, but not beyond
 * the era in which they were read.
 */
public final class PostgresLogReader implements LogReader {

	private static final String COLUMNS = "position, recorded_at, occurred_at, stream, stream_type, sequence, event_id, name, revision, metadata, payload";

	/** With the names, which are code, as a constant: PostgreSQL then looks for them by their hash. */
	private static final String BETWEEN = "select " + COLUMNS
			+ " from log.events where position > ? and position <= ? and name = any('{%s}') order by position limit ?";
	/** The rows that are held as they were read. */
	private static final int AT_ONCE = 2_000;

	private final JdbcClient log;
	private final LogTail tail;
	private final EventSerializer serializer;
	private final EventUpcaster upcasters;
	private final ObjectReader metadata;
	private final Map<String, Today> payloads;

	private final Newest newest = new Newest();
	private final ReentrantLock reading = new ReentrantLock();

	public PostgresLogReader(JdbcClient log, LogTail tail, EventSerializer serializer, EventUpcaster upcasters) {
		this.log = log;
		this.tail = tail;
		this.serializer = serializer;
		this.upcasters = upcasters;
		this.metadata = serializer.getObjectMapper().readerFor(Written.class);
		this.payloads = payloads(serializer.getObjectMapper());
	}

	/** How an event of a name is written today. */
	private record Today(String revision, ObjectReader reader) {
	}

	private static Map<String, Today> payloads(ObjectMapper json) {
		return EventTypes.all().stream().collect(Collectors.toUnmodifiableMap(each -> EventTypes.of(each).value(),
				each -> new Today(Integer.toString(EventTypes.of(each).revision()), json.readerFor(each))));
	}

	@Override
	public List<LoggedEvent> after(long position, int limit) {
		return rows(position, limit).stream().flatMap(each -> each.event().stream()).toList();
	}

	@Override
	public Page next(long position, int limit) {
		return page(rows(position, limit), _ -> true, position);
	}

	private static Page page(List<Row> rows, Predicate<Row> wanted, long position) {
		return new Page(rows.stream().filter(wanted).flatMap(each -> each.entry().stream()).toList(),
				rows.isEmpty() ? position : rows.getLast().position());
	}

	/** What this process has appended itself is known without being read. */
	public void appended(List<StoredEvent> events) {
		newest.add(tail.era(), events.stream().map(each -> new Row(each, this::decode)).toList());
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
			newest.add(era, fresh);
			return fresh;
		} finally {
			reading.unlock();
		}
	}

	private List<Row> page(long position, int limit) {
		int era = tail.era();
		List<Row> page = read(position, limit);
		if (page.size() < limit) {
			newest.add(era, page);
		}
		return page;
	}

	private List<Row> read(long position, int limit) {
		return log.sql("select " + COLUMNS + " from log.events where position > ? order by position limit ?").params(position, limit)
				.query((row, _) -> new Row(stored(row), this::decode)).list();
	}

	@Override
	public Page after(long position, int limit, Set<String> names) {
		return page(rows(position, limit), each -> names.contains(each.name()), position);
	}

	/** What is not wanted does not leave the database, and what was read is decoded before more is read. */
	@Override
	public Page between(long position, long upTo, int limit, Set<String> names) {
		var wanted = new ArrayList<LogEntry>();
		String sql = BETWEEN.formatted(String.join(",", names));
		long from = position;
		for (int left = limit; left > 0; left -= AT_ONCE) {
			int most = Math.min(left, AT_ONCE);
			List<StoredEvent> rows = log.sql(sql).params(from, upTo, most).query((row, _) -> stored(row)).list();
			rows.forEach(row -> new Row(row, this::decode).entry().ifPresent(wanted::add));
			if (rows.size() < most) {
				return new Page(wanted, upTo);
			}
			from = rows.getLast().position();
		}
		return new Page(wanted, from);
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
	public List<LoggedEvent> refusals(Collection<String> targets) {
		return log
				.sql("select " + COLUMNS + " from log.events where name = 'refusal.recorded' and payload::jsonb ->> 'target' in (:targets)"
						+ " order by position")
				.param("targets", targets)
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

	/** By the order of {@link #COLUMNS}: looking for a name costs more than reading most of them. */
	private static StoredEvent stored(ResultSet row) throws SQLException {
		return new StoredEvent(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
				row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4), row.getString(5), row.getLong(6), row.getString(7),
				row.getString(8), row.getString(9), row.getString(10), row.getString(11));
	}

	private Optional<LoggedEvent> decode(StoredEvent row) {
		String metadata = row.metadata();
		return event(row).map(event -> new LoggedEvent(row.position(), row.recordedAt(), row.occurredAt(), row.stream(), row.sequence(),
				row.eventId(), row.name(), event, LoggedEvent.Provenance.later(() -> provenance(metadata))));
	}

	private Optional<DomainEvent> event(StoredEvent row) {
		Today today = payloads.get(row.name());
		return today != null && today.revision.equals(row.revision()) ? Optional.of(today.reader.readValue(row.payload())) : upcast(row);
	}

	/** The event as it is written today; empty for a name that only newer code than this has. */
	private Optional<DomainEvent> upcast(StoredEvent row) {
		NewerThanThisServer.unlessKnown(row.name(), row.revision());
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
		Written written = this.metadata.readValue(metadata);
		return new LoggedEvent.Provenance(new Actor(written.actor, written.role, written.unit, written.channel), written.commandId,
				Objects.requireNonNullElse(written.correlationId, written.commandId), written.causationId);
	}
}
