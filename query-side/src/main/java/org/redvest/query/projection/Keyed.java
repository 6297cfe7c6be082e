package org.redvest.query.projection;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.LogEntry;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.Trouble;
import org.redvest.kernel.stream.UnreadableEvent;

/**
 * What the log holds at a position, with the sequence that it belongs to, and the segment that the sequence falls into, the same in
 * every process for ever. Of an event that cannot be read, or that the projection fails to name a sequence for, the stream is the
 * sequence.
 *
 * @param failure why it cannot be folded at all, or null
 */
record Keyed(LogEntry entry, String sequence, int segment, @Nullable Throwable failure) {

	static Keyed of(Projection projection, LogEntry entry, int segments) {
		return switch (entry) {
			case LoggedEvent event -> of(projection, event, segments);
			case UnreadableEvent event -> poisoned(event, segments, event.failure());
		};
	}

	private static Keyed of(Projection projection, LoggedEvent event, int segments) {
		try {
			String key = Objects.requireNonNull(projection.sequencingKey(event), "sequencingKey");
			return new Keyed(event, key, segment(key, segments), null);
		} catch (RuntimeException | Error failure) {
			if (!Trouble.isPoison(failure)) {
				throw failure;
			}
			return poisoned(event, segments, failure);
		}
	}

	private static Keyed poisoned(LogEntry entry, int segments, Throwable failure) {
		return new Keyed(entry, entry.stream(), segment(entry.stream(), segments), failure);
	}

	static int segment(String sequence, int segments) {
		int mixed = sequence.hashCode() * 0x9E3779B9;
		return Integer.remainderUnsigned(mixed ^ mixed >>> 16, segments);
	}

	long position() {
		return entry.position();
	}

	/** The event, of one without a failure. */
	LoggedEvent event() {
		return (LoggedEvent) entry;
	}
}
