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
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads the log by pages. Because positions are handed out in commit order, a page that was read is complete: nothing can
 * appear in it later. The newest events are kept decoded, since every follower of this process asks for the same ones, but
 * not beyond the era in which they were read.
 */
public final class PostgresLogReader implements LogReader {

	private static final String COLUMNS = "position, recorded_at, occurred_at, stream, stream_type, sequence, event_id, name, revision, metadata, payload";
	private static final int RECENT = 16_384;

	private final JdbcClient log;
	private final LogTail tail;
	private final EventSerializer serializer;
	private final EventUpcaster upcasters;
	private final ObjectMapper json;

	private final ReentrantLock recently = new ReentrantLock();
	private volatile Recent recent = new Recent(0, List.of());

	private record Recent(int era, List<Row> rows) {
	}

	/** @param event null where this version of the code does not know it */
	private record Row(long position, @Nullable LoggedEvent event) {
	}

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
		return rows.stream().flatMap(each -> Stream.ofNullable(each.event())).toList();
	}

	private List<Row> rows(long position, int limit) {
		List<Row> known = known(tail.era());
		if (!covers(known, position)) {
			return page(position, limit);
		}
		List<Row> found = slice(known, position, limit);
		return found.isEmpty() ? extend(position, limit) : found;
	}

	private List<Row> known(int era) {
		Recent last = recent;
		return last.era == era ? last.rows : List.of();
	}

	/** Whether the next event after a position, when it comes, is found in or right behind these. */
	private static boolean covers(List<Row> known, long position) {
		return !known.isEmpty() && position >= known.getFirst().position() - 1 && position <= known.getLast().position();
	}

	private static List<Row> slice(List<Row> known, long position, int limit) {
		int from = (int) (position + 1 - known.getFirst().position());
		return known.subList(from, from + Math.min(known.size() - from, limit));
	}

	/** Only one follower reads the new events; the others wait and find them here. */
	private List<Row> extend(long position, int limit) {
		recently.lock();
		try {
			int era = tail.era();
			List<Row> known = known(era);
			if (covers(known, position) && known.getLast().position() > position) {
				return slice(known, position, limit);
			}
			List<Row> fresh = read(position, limit);
			if (!fresh.isEmpty()) {
				recent = new Recent(era, joined(known, fresh));
			}
			return fresh;
		} finally {
			recently.unlock();
		}
	}

	private static List<Row> joined(List<Row> known, List<Row> fresh) {
		var all = new ArrayList<Row>(known.size() + fresh.size());
		if (!known.isEmpty() && known.getLast().position() + 1 == fresh.getFirst().position()) {
			all.addAll(known.size() > RECENT ? known.subList(known.size() / 2, known.size()) : known);
		}
		all.addAll(fresh);
		return List.copyOf(all);
	}

	private List<Row> page(long position, int limit) {
		int era = tail.era();
		List<Row> page = read(position, limit);
		if (page.size() < limit && !page.isEmpty()) {
			recently.lock();
			try {
				List<Row> known = known(era);
				if (known.isEmpty() || known.getLast().position() < page.getFirst().position() - 1) {
					recent = new Recent(era, List.copyOf(page));
				}
			} finally {
				recently.unlock();
			}
		}
		return page;
	}

	private List<Row> read(long position, int limit) {
		return log.sql("select " + COLUMNS + " from log.events where position > ? order by position limit ?").params(position, limit)
				.query(row()).list();
	}

	@Override
	public Page after(long position, int limit, Set<String> names) {
		var events = new ArrayList<LoggedEvent>(limit);
		long[] last = {position};
		log.sql("select " + COLUMNS + " from log.events where position > ? order by position limit ?").params(position, limit)
				.query(row -> {
					last[0] = row.getLong("position");
					if (names.contains(row.getString("name"))) {
						Stream.ofNullable(decode(row).event()).forEach(events::add);
					}
				});
		return new Page(events, last[0]);
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
		return log.sql("select " + COLUMNS + " from log.events where stream = ? order by sequence").param(stream).query(row()).list()
				.stream()
				.flatMap(each -> Stream.ofNullable(each.event())).toList();
	}

	@Override
	public long head() {
		return log.sql("select position from log.head").query(Long.class).single();
	}

	@Override
	public int era() {
		return tail.era();
	}

	@Override
	public Handle onGrowth(Runnable wake) {
		return tail.onGrowth(wake);
	}

	private RowMapper<Row> row() {
		return (row, _) -> decode(row);
	}

	private Row decode(ResultSet row) throws SQLException {
		String name = row.getString("name");
		DomainEvent event = event(row, name);
		return new Row(row.getLong("position"), event == null
				? null
				: new LoggedEvent(row.getLong("position"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
						row.getObject("occurred_at", OffsetDateTime.class).toInstant(), row.getString("stream"), row.getLong("sequence"),
						row.getString("event_id"), name, event, provenance(row.getString("metadata"))));
	}

	private @Nullable DomainEvent event(ResultSet row, String name) throws SQLException {
		Class<? extends DomainEvent> type = EventTypes.named(name);
		if (type != null && Integer.toString(EventTypes.of(type).revision()).equals(row.getString("revision"))) {
			return json.readValue(row.getString("payload"), type);
		}
		return upcast(row);
	}

	/** The event as it is written today; null for a name that only newer code than this has. */
	private @Nullable DomainEvent upcast(ResultSet row) throws SQLException {
		var stored = new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.getLong("position")),
				new GenericDomainEventEntry<>(row.getString("stream_type"), row.getString("stream"), row.getLong("sequence"),
						row.getString("event_id"), row.getObject("occurred_at", OffsetDateTime.class).toInstant(), row.getString("name"),
						row.getString("revision"), row.getString("payload"), row.getString("metadata")));
		List<? extends EventMessage<?>> now = EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(stored), serializer, upcasters)
				.toList();
		if (now.size() == 1 && now.getFirst().getPayload() instanceof DomainEvent event) {
			return event;
		}
		if (now.size() == 1 && now.getFirst().getPayload() instanceof UnknownSerializedType) {
			return null;
		}
		throw new IllegalStateException("no reader for event %s revision %s at position %d".formatted(row.getString("name"),
				row.getString("revision"), row.getLong("position")));
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
