package org.redvest.query.servicehistory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.projection.Key;

/**
 * A leader's service in a team, from one appointment on.
 *
 * @param position of the appointment
 * @param ending how it ended: the name of the event, with its reason behind a colon
 */
record LeaderTerm(@Key TeamId teamId, @Key long position, VolunteerId volunteerId, Instant appointedAt, @Nullable Instant endedAt,
		@Nullable String ending) {

	LeaderTerm ended(Instant at, String how) {
		return new LeaderTerm(teamId, position, volunteerId, appointedAt, at, how);
	}
}
