package org.redvest.query.servicehistory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.http.Answer;

/** Whether somebody is a member of a team (队员身份), with every time that it was so. */
record MembershipNow(UUID teamId, UUID volunteerId, long position, @Nullable Instant knownAt, boolean member,
		List<VolunteerHistory.Membership> memberships, String history) implements Answer {
}
