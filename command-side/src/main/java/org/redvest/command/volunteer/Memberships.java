package org.redvest.command.volunteer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.VolunteerEvent.TeamEntry;
import org.redvest.kernel.VolunteerEvent.TeamExit;
import org.redvest.kernel.VolunteerEvent.TeamJoined;
import org.redvest.kernel.VolunteerEvent.TeamLeft;
import org.redvest.kernel.VolunteerEvent.TeamRemovalReason;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** The volunteer's latest membership in each team: those of one team follow each other, so a new one need only look at the last. */
record Memberships(Map<TeamId, Membership> latest) {

	static final Memberships NONE = new Memberships(Map.of());

	Memberships {
		latest = Map.copyOf(latest);
	}

	/** @param until the last day, or null while it lasts */
	record Membership(LocalDate from, @Nullable LocalDate until) {

		boolean lasts() {
			return until == null;
		}
	}

	List<TeamJoined> join(VolunteerId volunteer, TeamId team, LocalDate day, TeamEntry entry) {
		Membership last = latest.get(team);
		if (last != null && last.lasts()) {
			return List.of();
		}
		if (last != null && last.until != null && !day.isAfter(last.until)) {
			throw Refused.conflict("volunteer.memberships-overlap", last.until);
		}
		return List.of(new TeamJoined(volunteer, team, day, entry));
	}

	List<TeamLeft> leave(VolunteerId volunteer, TeamId team, LocalDate day, TeamExit exit, @Nullable TeamRemovalReason reason,
			@Nullable Sealed note) {
		Membership last = latest.get(team);
		if (last == null) {
			throw Refused.notFound("volunteer.not-in-team", team);
		}
		if (!last.lasts()) {
			return List.of();
		}
		if (day.isBefore(last.from)) {
			throw Refused.conflict("volunteer.left-before-joined", last.from);
		}
		return List.of(new TeamLeft(volunteer, team, last.from, day, exit, reason, note));
	}

	/** With the registration every membership ends, on no day before it began. */
	Stream<TeamLeft> end(VolunteerId volunteer, LocalDate day) {
		return latest.entrySet().stream().filter(each -> each.getValue().lasts()).sorted(Map.Entry.comparingByKey(Memberships::order))
				.map(each -> new TeamLeft(volunteer, each.getKey(), each.getValue().from,
						day.isBefore(each.getValue().from) ? each.getValue().from : day, TeamExit.REGISTRATION_ENDED, null, null));
	}

	private static int order(TeamId one, TeamId other) {
		return one.value().compareTo(other.value());
	}

	Memberships with(TeamJoined e) {
		return with(e.teamId(), new Membership(e.from(), null));
	}

	Memberships with(TeamLeft e) {
		return with(e.teamId(), new Membership(e.from(), e.until()));
	}

	private Memberships with(TeamId team, Membership membership) {
		var all = new HashMap<>(latest);
		all.put(team, membership);
		return new Memberships(all);
	}
}
