package org.redvest.command.donation;

import java.util.EnumSet;
import java.util.Set;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.UnitCode;

/** In which roles one may do what with a donation. */
enum Acting {

	/** Promises something, for himself or entered by an office. */
	GIVING(EnumSet.of(Role.RESIDENT, Role.VOLUNTEER, Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP, Role.AGENT, Role.HANDLER,
			Role.UNIT_LEADER, Role.AUTHORITY)),
	/** Acts for an organisation: the body that receives, or whoever benefits. */
	OFFICIAL(EnumSet.of(Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP, Role.HANDLER, Role.UNIT_LEADER, Role.AUTHORITY));

	private final Set<Role> roles;

	Acting(Set<Role> roles) {
		this.roles = roles;
	}

	/** Refuses whoever acts in another role. */
	void demand(By by) {
		if (!roles.contains(by.actor().role())) {
			throw Refused.forbidden("donation.wrong-role", by.actor().role());
		}
	}

	/** The body that received it, or the authority over all bodies. */
	static void demandBody(By by, UnitCode body) {
		OFFICIAL.demand(by);
		if (by.actor().role() != Role.AUTHORITY && !UnitCode.of(by.actor()).equals(body)) {
			throw Refused.forbidden("donation.not-the-body", body);
		}
	}

	/** The receiver itself, by somebody else than who handed it over. */
	static void demandRecipient(By by, UnitCode beneficiary, String deliverer) {
		if (!UnitCode.of(by.actor()).equals(beneficiary)) {
			throw Refused.forbidden("donation.not-the-recipient", beneficiary);
		}
		if (by.actor().id().equals(deliverer)) {
			throw Refused.forbidden("donation.own-case");
		}
	}
}
