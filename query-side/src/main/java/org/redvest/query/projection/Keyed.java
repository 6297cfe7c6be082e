package org.redvest.query.projection;

import java.util.Objects;
import org.redvest.kernel.stream.LoggedEvent;

/** An event with the sequence that it belongs to, and the segment that the sequence falls into, the same in every process for ever. */
record Keyed(LoggedEvent event, String sequence, int segment) {

	static Keyed of(Projection projection, LoggedEvent event, int segments) {
		String key = Objects.requireNonNull(projection.sequencingKey(event), "sequencingKey");
		return new Keyed(event, key, segment(key, segments));
	}

	static int segment(String sequence, int segments) {
		int mixed = sequence.hashCode() * 0x9E3779B9;
		return Integer.remainderUnsigned(mixed ^ mixed >>> 16, segments);
	}
}
