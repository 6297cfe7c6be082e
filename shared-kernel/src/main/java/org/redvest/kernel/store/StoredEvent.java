package org.redvest.kernel.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as its row stands in the log, not read yet.
 *
 * @param position its place in the order of the log, from 1
 * @param recordedAt when the log recorded it
 * @param occurredAt when it happened
 * @param stream the id of the stream
 * @param streamType the name of its aggregate, or null where no aggregate published it
 * @param sequence its place in the stream, from 0
 * @param metadata JSON
 * @param payload JSON
 */
public record StoredEvent(long position, Instant recordedAt, Instant occurredAt, String stream, @Nullable String streamType, long sequence,
		String eventId, String name, @Nullable String revision, String metadata, String payload) {
}
