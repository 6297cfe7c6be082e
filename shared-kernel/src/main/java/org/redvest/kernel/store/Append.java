package org.redvest.kernel.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of work brings to the log: all of it is appended or none.
 *
 * @param events in order
 * @param receipt what a repetition is answered from, or null
 * @param claims the keys taken and released
 * @param recordedAt the loader's clock, or null for the log's own
 */
record Append(List<Entry> events, @Nullable Receipt receipt, List<Key> claims, @Nullable Instant recordedAt) {

	record Entry(String stream, long sequence, String eventId, @Nullable String streamType, String name, @Nullable String revision,
			Instant occurredAt, String metadata, String payload) {
	}

	/** Stream and version are null where they are those of the last event. */
	record Receipt(UUID commandId, UUID requestHash, String origin, @Nullable String stream, @Nullable Long version) {
	}

	/** @param kind T takes, R releases the key, A releases all of the scope */
	record Key(String kind, String scope, String key, String stream) {
	}

	/** What two appends of one call must not share. */
	Set<Object> touched() {
		var touched = new HashSet<Object>();
		events.forEach(event -> touched.add(event.stream));
		claims.forEach(claim -> touched.add(List.of(claim.scope, claim.key)));
		if (receipt != null) {
			touched.add(receipt.commandId);
		}
		return touched;
	}

	/** How it went. */
	sealed interface Outcome {

		/** @param position of its last event, or the head before it where it has none */
		record Appended(long position) implements Outcome {
		}

		record Conflict(String stream) implements Outcome {
		}

		record Repeated(UUID requestHash, String stream, long version, long position) implements Outcome {
		}

		record Taken(String scope) implements Outcome {
		}

		record Loading() implements Outcome {
		}

		/** Nothing is known to be written of this one; its neighbours have outcomes of their own. */
		record Failed(RuntimeException why) implements Outcome {
		}
	}
}
