package org.redvest.kernel.stream;

import java.time.Instant;

/** What a reader meets at one position of the log: an event, or one that it cannot read. */
public sealed interface LogEntry permits LoggedEvent, UnreadableEvent {

	/** Its place in the order of the log. */
	long position();

	/** When the log recorded it. */
	Instant recordedAt();

	/** The id of the stream. */
	String stream();

	/** The event's own id. */
	String eventId();

	/** The event's name in the store. */
	String name();
}
