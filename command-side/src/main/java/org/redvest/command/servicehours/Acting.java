package org.redvest.command.servicehours;

import java.util.EnumSet;
import java.util.Set;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.VolunteerId;

/** In which roles one may do what to a ledger, and how far from the volunteer one has to be. */
enum Acting {

	/** Enters records: whoever organises records (谁组织谁记录). */
	RECORDING("hours.may-not-record", EnumSet.of(Role.RECORDER, Role.ORGANISER, Role.BUILDING_HEAD, Role.COMMUNITY, Role.TOWNSHIP,
			Role.UNIT_LEADER, Role.AUTHORITY, Role.SYSTEM)),
	/** Confirms, publicises and credits records, and reviews stars. */
	CONFIRMING("hours.may-not-confirm",
			EnumSet.of(Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY, Role.SYSTEM)),
	/** Decides disputes, corrects and voids: an administrative act. */
	DECIDING("hours.may-not-decide", EnumSet.of(Role.TOWNSHIP, Role.UNIT_LEADER, Role.SUPERVISOR, Role.AUTHORITY)),
	/** Speaks for the volunteer. */
	SPEAKING("hours.not-the-volunteer", EnumSet.of(Role.VOLUNTEER, Role.GUARDIAN)),
	/** Applies for a star: the volunteer, or an office for him. */
	APPLYING("star.may-not-apply", EnumSet.of(Role.VOLUNTEER, Role.GUARDIAN, Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP,
			Role.UNIT_LEADER, Role.AUTHORITY, Role.SYSTEM));

	private final String refusal;
	private final Set<Role> roles;

	Acting(String refusal, Set<Role> roles) {
		this.refusal = refusal;
		this.roles = roles;
	}

	/** Refuses whoever acts in another role, and whoever acts as a volunteer for somebody else. */
	void demand(By by, VolunteerId volunteer) {
		Role role = by.actor().role();
		if (!roles.contains(role) || role == Role.VOLUNTEER && !isHimself(by, volunteer)) {
			throw Refused.forbidden(refusal, role);
		}
	}

	/** The same, and the volunteer himself as well, in whichever role. */
	void demandOther(By by, VolunteerId volunteer) {
		notHimself(by, volunteer);
		demand(by, volunteer);
	}

	/** Refuses the volunteer himself, in whichever role. */
	static void notHimself(By by, VolunteerId volunteer) {
		if (isHimself(by, volunteer)) {
			throw Refused.forbidden("hours.own-case");
		}
	}

	private static boolean isHimself(By by, VolunteerId volunteer) {
		return by.actor().id().equals(volunteer.toString());
	}
}
