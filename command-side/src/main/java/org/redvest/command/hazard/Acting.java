package org.redvest.command.hazard;

import java.util.EnumSet;
import java.util.Set;
import org.redvest.command.hazard.HazardCommand.AssignRectification;
import org.redvest.command.hazard.HazardCommand.EndParking;
import org.redvest.command.hazard.HazardCommand.GradeHazard;
import org.redvest.command.hazard.HazardCommand.HandToEmergency;
import org.redvest.command.hazard.HazardCommand.MarkFalseAlarm;
import org.redvest.command.hazard.HazardCommand.ParkHazard;
import org.redvest.command.hazard.HazardCommand.PassHazardDeadline;
import org.redvest.command.hazard.HazardCommand.PassOnRectification;
import org.redvest.command.hazard.HazardCommand.RecheckHazard;
import org.redvest.command.hazard.HazardCommand.ReopenHazard;
import org.redvest.command.hazard.HazardCommand.ReportHazard;
import org.redvest.command.hazard.HazardCommand.ReportRectification;
import org.redvest.command.hazard.HazardCommand.ResumeHazard;
import org.redvest.command.hazard.HazardCommand.WriteOffHazard;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;

/** In which roles one may do what to a hazard. */
enum Acting {

	/** Anybody who sees one reports it. */
	ANYBODY(EnumSet.complementOf(EnumSet.of(Role.AUDITOR))),
	/** Who decides about hazards. */
	OFFICE(EnumSet.of(Role.COMMUNITY, Role.TOWNSHIP, Role.DISPATCHER, Role.SUPERVISOR, Role.AUTHORITY)),
	/** Who calls 119 or the gas company, or enters that he did. */
	CALLING(EnumSet.of(Role.COMMUNITY, Role.TOWNSHIP, Role.DISPATCHER, Role.SUPERVISOR, Role.AUTHORITY, Role.AGENT, Role.BUILDING_HEAD)),
	/** Who looks at it on the spot. */
	LOOKING(EnumSet.of(Role.COMMUNITY, Role.TOWNSHIP, Role.DISPATCHER, Role.SUPERVISOR, Role.AUTHORITY, Role.BUILDING_HEAD)),
	/** Who does something about it, or enters that it was done; for a request that rectifies it, its policy. */
	RECTIFYING(EnumSet.of(Role.COMMUNITY, Role.TOWNSHIP, Role.DISPATCHER, Role.SUPERVISOR, Role.AUTHORITY, Role.BUILDING_HEAD,
			Role.HANDLER, Role.UNIT_LEADER, Role.SYSTEM)),
	/** Who decides, and the policy that follows the request by which it is rectified. */
	OFFICE_OR_REQUEST(EnumSet.of(Role.COMMUNITY, Role.TOWNSHIP, Role.DISPATCHER, Role.SUPERVISOR, Role.AUTHORITY, Role.SYSTEM)),
	/** A policy alone. */
	POLICY(EnumSet.of(Role.SYSTEM));

	private final Set<Role> roles;

	Acting(Set<Role> roles) {
		this.roles = roles;
	}

	static void demand(HazardCommand command) {
		of(command).demand(command.by());
	}

	private static Acting of(HazardCommand command) {
		return switch (command) {
			case ReportHazard c -> c.patrol() == null ? ANYBODY : POLICY;
			case GradeHazard _,AssignRectification _,WriteOffHazard _,ReopenHazard _,MarkFalseAlarm _ -> OFFICE;
			case HandToEmergency _ -> CALLING;
			case RecheckHazard _ -> LOOKING;
			case ReportRectification _ -> RECTIFYING;
			case ParkHazard _,ResumeHazard _ -> OFFICE_OR_REQUEST;
			case PassOnRectification _,PassHazardDeadline _,EndParking _ -> POLICY;
		};
	}

	/** Whether it comes from the request by which the hazard is rectified. */
	static boolean isOfRequest(By by) {
		return POLICY.roles.contains(by.actor().role());
	}

	static boolean isOffice(By by) {
		return OFFICE.roles.contains(by.actor().role());
	}

	private void demand(By by) {
		if (!roles.contains(by.actor().role())) {
			throw Refused.forbidden("hazard.wrong-role", by.actor().role());
		}
	}
}
