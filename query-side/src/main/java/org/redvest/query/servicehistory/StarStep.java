package org.redvest.query.servicehistory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.projection.Key;

/** One step of star certification. @param level the level that it is about, or after it, 0 for none */
record StarStep(@Key VolunteerId volunteerId, @Key(ofEvent = true) long position, Instant at, String event, String scheme, int level,
		@Nullable Integer previousLevel, @Nullable String rule, @Nullable String reason) {
}
