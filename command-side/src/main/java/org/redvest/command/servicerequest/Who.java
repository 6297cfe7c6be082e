package org.redvest.command.servicerequest;

import java.util.EnumSet;
import java.util.Set;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;

/** Who may do what to a request. */
final class Who {

	private static final Set<Role> CENTRE = EnumSet.of(Role.AGENT, Role.DISPATCHER, Role.COMMUNITY, Role.TOWNSHIP, Role.SUPERVISOR,
			Role.AUTHORITY, Role.ADMIN, Role.SYSTEM);
	private static final Set<Role> SUPERVISION = EnumSet.of(Role.DISPATCHER, Role.SUPERVISOR, Role.AUTHORITY, Role.SYSTEM);
	private static final Set<Role> FOR_THEMSELVES = EnumSet.of(Role.RESIDENT, Role.GUARDIAN, Role.AUDITOR);

	private Who() {
	}

	/** The service centre, at whichever level: it receives, decides where to and follows up. */
	static void centre(By by) {
		allowed(isCentre(by), by);
	}

	static boolean isCentre(By by) {
		return CENTRE.contains(by.actor().role());
	}

	/** The application itself, by its own rules. */
	static void application(By by) {
		allowed(by.actor().role() == Role.SYSTEM, by);
	}

	static void supervision(By by) {
		allowed(SUPERVISION.contains(by.actor().role()), by);
	}

	/** Who takes a request down for somebody else. */
	static void onBehalf(By by) {
		allowed(!FOR_THEMSELVES.contains(by.actor().role()), by);
	}

	private static void allowed(boolean allowed, By by) {
		if (!allowed) {
			throw Refused.forbidden("request.not-for-role", by.actor().role().name());
		}
	}

	/** The lead unit (主办单位). */
	static void lead(Case facts, By by) {
		if (!isOfUnit(by) || !by.actor().unit().equals(facts.heading().unit())) {
			throw Refused.forbidden("request.not-lead-unit", String.valueOf(facts.heading().unit()));
		}
	}

	/** The lead unit or a co-unit (协办单位). */
	static void handling(Case facts, By by) {
		if (!isHandling(facts, by)) {
			throw Refused.forbidden("request.not-handling-unit");
		}
	}

	static boolean isHandling(Case facts, By by) {
		return isOfUnit(by) && facts.handledBy(by.actor().unit());
	}

	/** Whoever judges the handling unit's work is not of it. */
	static void outside(Case facts, By by, String code) {
		if (facts.handledBy(by.actor().unit())) {
			throw Refused.forbidden(code);
		}
	}

	/** The requester himself, through his own account. */
	static boolean isRequester(Case facts, By by) {
		return by.actor().id().equals(facts.opening().reporter().account());
	}

	/** Whether the role stands above the other: a handler, his leader, the centre, the authority. */
	static boolean above(Role decider, Role applicant) {
		return rank(decider) > rank(applicant);
	}

	private static int rank(Role role) {
		return switch (role) {
			case AUTHORITY -> 3;
			case SUPERVISOR, DISPATCHER -> 2;
			case UNIT_LEADER, TOWNSHIP -> 1;
			case RESIDENT, VOLUNTEER, GUARDIAN, ORGANISER, RECORDER, BUILDING_HEAD, COMMUNITY, AGENT, HANDLER, AUDITOR, ADMIN, SYSTEM -> 0;
		};
	}

	private static boolean isOfUnit(By by) {
		return !FOR_THEMSELVES.contains(by.actor().role());
	}
}
