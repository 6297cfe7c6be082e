package org.redvest.command.building;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.Refused;

/** Who may be a candidate, a head or a deputy: a confirmed volunteer who may be relied upon on that day. */
final class Eligibility {

	private Eligibility() {
	}

	static void check(Standing standing, LocalDate day) {
		if (!standing.registered()) {
			throw Refused.conflict("building.volunteer-not-registered");
		}
		if (standing.restricted()) {
			throw Refused.conflict("building.volunteer-restricted");
		}
		if (standing.blacklisted() && holds(standing.blacklistedUntil(), day)) {
			throw Refused.conflict("building.volunteer-blacklisted");
		}
		if (standing.suspended() && holds(standing.suspendedUntil(), day)) {
			throw Refused.conflict("building.volunteer-suspended");
		}
		if (!standing.serves(day)) {
			throw Refused.conflict("building.volunteer-may-not-serve");
		}
	}

	private static boolean holds(@Nullable LocalDate until, LocalDate day) {
		return until == null || !day.isAfter(until);
	}
}
