package org.redvest.query.servicehistory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.fact.VolunteerStatus;
import org.redvest.query.http.Answer;

/** How a registration stands, as far as anybody may see (志愿者现状); {@code history} tells how it came to that. */
record VolunteerNow(UUID volunteerId, long position, @Nullable Instant knownAt, VolunteerStatus status, @Nullable String number,
		String name, @Nullable String residence, @Nullable String unit, long creditedMinutes, String history, String audit)
		implements
			Answer {

	static VolunteerNow of(VolunteerHistory history) {
		return new VolunteerNow(history.volunteerId(), history.position(), history.knownAt(), history.status(), history.number(),
				history.name(), history.residence(), history.unit(), history.total().numerator(),
				"/api/service-history/volunteers/" + history.volunteerId(), history.audit());
	}
}
