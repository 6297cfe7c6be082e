package org.redvest.command.activity;

import java.util.EnumSet;
import java.util.Set;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;

/** In which roles one may do what to an activity: organisers and recorders for their own unit, offices for any; nobody in his own case. */
enum Acting {

	/** Plans an activity, which another approves. */
	PLANNING(EnumSet.of(Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY)),
	/** Decides about plans of others, and corrects what is settled. */
	DECIDING(EnumSet.of(Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY)),
	/** Runs it: gives places, takes attendance, hands out materials. */
	RUNNING(EnumSet.of(Role.ORGANISER, Role.RECORDER, Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY)),
	/** Speaks for a volunteer. */
	SPEAKING(EnumSet.of(Role.VOLUNTEER, Role.GUARDIAN)),
	/** Says how it was for those whom it was for. */
	RECEIVING(EnumSet.of(Role.RESIDENT, Role.COMMUNITY));

	private static final Set<Role> OF_ONE_UNIT = EnumSet.of(Role.ORGANISER, Role.RECORDER);

	private final Set<Role> roles;

	Acting(Set<Role> roles) {
		this.roles = roles;
	}

	/** Refuses whoever acts in another role. */
	void demand(By by) {
		if (!roles.contains(by.actor().role())) {
			throw Refused.forbidden("activity.wrong-role", by.actor().role());
		}
	}

	/** The same, and the organisers and recorders of another unit. */
	void demand(By by, UnitCode organiser) {
		demand(by);
		if (OF_ONE_UNIT.contains(by.actor().role()) && !UnitCode.of(by.actor()).equals(organiser)) {
			throw Refused.forbidden("activity.other-unit", organiser);
		}
	}

	/** The same, and the account whose own case it is. */
	void demandOther(By by, UnitCode organiser, String account) {
		demand(by, organiser);
		if (by.actor().id().equals(account)) {
			throw Refused.forbidden("activity.own-case");
		}
	}

	/** The volunteer, a guardian, or somebody who runs it for him. */
	static void demandFor(VolunteerId volunteer, By by, UnitCode organiser) {
		if (!speaks(by)) {
			RUNNING.demandOther(by, organiser, volunteer.toString());
		} else if (by.actor().role() == Role.VOLUNTEER && !by.actor().id().equals(volunteer.toString())) {
			throw Refused.forbidden("activity.wrong-role", by.actor().role());
		}
	}

	/** Whether it is the volunteer's own side that acts. */
	static boolean speaks(By by) {
		return SPEAKING.roles.contains(by.actor().role());
	}
}
