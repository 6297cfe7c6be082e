package org.redvest.kernel.stream;

import java.time.Instant;
import org.redvest.kernel.store.StoredEvent;

/**
 * An event that this code cannot make a fact of: its payload or metadata is malformed, an upcaster fails, or a newer process wrote
 * it in a shape that is not known here. Readers park it with its stream instead of standing still.
 *
 * @param failure what was met; its message may quote the payload, so it goes nowhere
 */
public record UnreadableEvent(long position, Instant recordedAt, String stream, String eventId, String name,
		Throwable failure) implements LogEntry {

	static UnreadableEvent of(StoredEvent stored, Throwable failure) {
		return new UnreadableEvent(stored.position(), stored.recordedAt(), stored.stream(), stored.eventId(), stored.name(), failure);
	}

	/** Logs and debuggers get to see no failure's message. */
	@Override
	public String toString() {
		return "%s at %d of %s: %s".formatted(name, position, stream, failure.getClass().getName());
	}
}
