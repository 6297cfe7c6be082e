package org.redvest.command.building;

import java.util.EnumSet;
import java.util.Set;
import org.redvest.command.building.BuildingCommand.AppointHead;
import org.redvest.command.building.BuildingCommand.AssessHead;
import org.redvest.command.building.BuildingCommand.CorrectBuilding;
import org.redvest.command.building.BuildingCommand.DecideObjection;
import org.redvest.command.building.BuildingCommand.EndNominationPublicity;
import org.redvest.command.building.BuildingCommand.ExpireTerm;
import org.redvest.command.building.BuildingCommand.MergeBuildings;
import org.redvest.command.building.BuildingCommand.NameDeputy;
import org.redvest.command.building.BuildingCommand.NominateHead;
import org.redvest.command.building.BuildingCommand.ObjectToNomination;
import org.redvest.command.building.BuildingCommand.PublishNomination;
import org.redvest.command.building.BuildingCommand.RecordPatrol;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.building.BuildingCommand.ReleaseDeputy;
import org.redvest.command.building.BuildingCommand.RemoveHead;
import org.redvest.command.building.BuildingCommand.RenewHead;
import org.redvest.command.building.BuildingCommand.ReportVacancy;
import org.redvest.command.building.BuildingCommand.ResignHead;
import org.redvest.command.building.BuildingCommand.RetireBuilding;
import org.redvest.command.building.BuildingCommand.SplitBuilding;
import org.redvest.command.building.BuildingCommand.UpdateHouseholdCount;
import org.redvest.command.building.BuildingCommand.WithdrawNomination;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.BuildingEvent.WithdrawalReason;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.VolunteerId;

/**
 * In which roles one may do what to a building and its head. Communities, townships and the district keep both; an auditor
 * only reads; nobody decides his own case.
 */
enum Acting {

	/** Keeps the buildings and appoints the heads; policies act for it. */
	OFFICE(EnumSet.of(Role.COMMUNITY, Role.TOWNSHIP, Role.AUTHORITY, Role.SYSTEM)),
	/** Puts himself forward, or has an office enter that he did. A resident's account is not known to be the candidate's. */
	CANDIDATE_OR_OFFICE(EnumSet.of(Role.COMMUNITY, Role.TOWNSHIP, Role.AUTHORITY, Role.SYSTEM, Role.VOLUNTEER, Role.RESIDENT)),
	/** The head or a deputy, or an office that enters it for them. */
	HEAD_OR_OFFICE(EnumSet.of(Role.COMMUNITY, Role.TOWNSHIP, Role.AUTHORITY, Role.SYSTEM, Role.BUILDING_HEAD, Role.VOLUNTEER)),
	/** Everybody who may speak. */
	ANYBODY(EnumSet.complementOf(EnumSet.of(Role.AUDITOR)));

	private final Set<Role> roles;

	Acting(Set<Role> roles) {
		this.roles = roles;
	}

	static void demand(BuildingCommand command) {
		switch (command) {
			case RegisterBuilding _,CorrectBuilding _,UpdateHouseholdCount _,SplitBuilding _,MergeBuildings _,RetireBuilding _,PublishNomination _,RemoveHead _,ExpireTerm _,ReportVacancy _,EndNominationPublicity _ ->
				OFFICE.demand(command.by());
			case NominateHead c when c.route() == Route.SELF -> CANDIDATE_OR_OFFICE.demand(c.by(), c.volunteerId());
			case NominateHead c -> OFFICE.demand(c.by());
			case WithdrawNomination c when c.reason() == WithdrawalReason.DECLINED ->
				CANDIDATE_OR_OFFICE.demand(c.by(), c.volunteerId());
			case WithdrawNomination c -> OFFICE.demand(c.by());
			case ObjectToNomination c -> ANYBODY.demand(c.by());
			case DecideObjection c -> OFFICE.demandOther(c.by(), c.volunteerId());
			case AppointHead c -> OFFICE.demandOther(c.by(), c.volunteerId());
			case RenewHead c -> OFFICE.demandOther(c.by(), c.volunteerId());
			case AssessHead c -> OFFICE.demandOther(c.by(), c.volunteerId());
			case ResignHead c -> HEAD_OR_OFFICE.demand(c.by(), c.volunteerId());
			case RecordPatrol c -> HEAD_OR_OFFICE.demand(c.by(), c.volunteerId());
			case NameDeputy c -> HEAD_OR_OFFICE.demand(c.by());
			case ReleaseDeputy c -> HEAD_OR_OFFICE.demand(c.by());
		}
	}

	/** Refuses whoever acts in another role. */
	private void demand(By by) {
		if (!roles.contains(by.actor().role())) {
			throw wrongRole(by);
		}
	}

	/** The same, and whoever acts as a volunteer or as a head for somebody else. */
	private void demand(By by, VolunteerId whose) {
		demand(by);
		himself(by, whose);
	}

	private void demandOther(By by, VolunteerId whose) {
		notHimself(by, whose.toString());
		demand(by);
	}

	/** Refuses a volunteer or a head whose case it is not; an office acts for anybody. */
	static void himself(By by, VolunteerId whose) {
		Role role = by.actor().role();
		if ((role == Role.VOLUNTEER || role == Role.BUILDING_HEAD) && !by.actor().id().equals(whose.toString())) {
			throw wrongRole(by);
		}
	}

	/** Refuses the account whose own case it is, in whichever role. */
	static void notHimself(By by, String account) {
		if (by.actor().id().equals(account)) {
			throw Refused.forbidden("building.own-case");
		}
	}

	private static Refused wrongRole(By by) {
		return Refused.forbidden("building.wrong-role", by.actor().role());
	}
}
