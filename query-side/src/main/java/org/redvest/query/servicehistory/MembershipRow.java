package org.redvest.query.servicehistory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.VolunteerEvent.TeamEntry;
import org.redvest.kernel.VolunteerEvent.TeamExit;
import org.redvest.kernel.VolunteerEvent.TeamJoined;
import org.redvest.kernel.VolunteerEvent.TeamLeft;
import org.redvest.kernel.VolunteerEvent.TeamRemovalReason;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.projection.Key;

/** A membership in a team, as far as the volunteer's own stream says. @param untilDay the last day, or null while it lasts */
record MembershipRow(@Key VolunteerId volunteerId, @Key TeamId teamId, @Key LocalDate fromDay, TeamEntry entry,
		@Nullable LocalDate untilDay, @Nullable TeamExit exit, @Nullable TeamRemovalReason reason) {

	static MembershipRow of(TeamJoined e) {
		return new MembershipRow(e.volunteerId(), e.teamId(), e.from(), e.entry(), null, null, null);
	}

	MembershipRow ended(TeamLeft e) {
		return new MembershipRow(volunteerId, teamId, fromDay, entry, e.until(), e.exit(), e.reason());
	}
}
