package org.redvest.command.volunteer;

import java.util.EnumSet;
import java.util.Set;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.VolunteerId;

/** In which roles one may do what to a volunteer's registration. */
enum Acting {

	/** The person, or the guardian of a minor. */
	PERSON(EnumSet.of(Role.RESIDENT, Role.VOLUNTEER, Role.GUARDIAN)),
	/** Whoever has an office in the district; an auditor only reads. */
	OFFICE(EnumSet.complementOf(EnumSet.of(Role.RESIDENT, Role.VOLUNTEER, Role.GUARDIAN, Role.AUDITOR))),
	/** The guardian, or an office that has it in writing. */
	GUARDIAN_OR_OFFICE(
			EnumSet.of(Role.GUARDIAN, Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP, Role.AGENT, Role.UNIT_LEADER, Role.AUTHORITY)),
	/** The person, or an office that has it in writing. */
	PERSON_OR_OFFICE(EnumSet.complementOf(EnumSet.of(Role.AUDITOR))),
	/** Who may sanction: sanction needs authority. */
	SANCTIONING(EnumSet.of(Role.TOWNSHIP, Role.AUTHORITY)),
	/** Who may lift a sanction, the application at the end of a term included. */
	LIFTING(EnumSet.of(Role.TOWNSHIP, Role.AUTHORITY, Role.SYSTEM)),
	/** Who keeps the teams, beside each team's own leaders. */
	TEAM_KEEPING(EnumSet.of(Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY)),
	/** The district's authority alone. */
	DISTRICT(EnumSet.of(Role.AUTHORITY)),
	/** Who answers for the keeping of personal data. */
	KEEPING(EnumSet.of(Role.AUTHORITY, Role.ADMIN, Role.SYSTEM));

	private final Set<Role> roles;

	Acting(Set<Role> roles) {
		this.roles = roles;
	}

	/** Refuses whoever acts in another role. */
	void demand(By by) {
		if (!roles.contains(by.actor().role())) {
			throw Refused.forbidden("volunteer.wrong-role", by.actor().role());
		}
	}

	/** The same, and a volunteer who acts for somebody else. */
	void demand(By by, VolunteerId whose) {
		demand(by);
		if (by.actor().role() == Role.VOLUNTEER && !by.actor().id().equals(whose.toString())) {
			throw Refused.forbidden("volunteer.wrong-role", by.actor().role());
		}
	}
}
