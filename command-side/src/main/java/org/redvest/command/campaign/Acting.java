package org.redvest.command.campaign;

import java.util.EnumSet;
import java.util.Set;
import org.redvest.command.campaign.CampaignCommand.EndCampaign;
import org.redvest.command.campaign.CanvassCommand.AssignBuilding;
import org.redvest.command.campaign.CanvassCommand.CaseCommand;
import org.redvest.command.campaign.CanvassCommand.CloseAssignment;
import org.redvest.command.campaign.CanvassCommand.CollectOpinion;
import org.redvest.command.campaign.CanvassCommand.CorrectMaterials;
import org.redvest.command.campaign.CanvassCommand.HandOutMaterials;
import org.redvest.command.campaign.CanvassCommand.RaiseCaseFromOpinion;
import org.redvest.command.campaign.CanvassCommand.RecordVisit;
import org.redvest.command.campaign.CanvassCommand.ReviseVisit;
import org.redvest.command.campaign.CanvassCommand.TallyVisits;
import org.redvest.command.campaign.CanvassCommand.TellHousehold;
import org.redvest.command.campaign.CanvassCommand.VoidOpinion;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;

/** In which roles one may do what to a campaign and at its doors. */
enum Acting {

	/** Keeps campaigns and says who goes where. */
	KEEPING(EnumSet.of(Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY)),
	/** Goes to the doors, or enters what those brought back who went. */
	VISITING(EnumSet.of(Role.VOLUNTEER, Role.BUILDING_HEAD, Role.RECORDER, Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP,
			Role.UNIT_LEADER, Role.AUTHORITY)),
	/** Notices what becomes of cases. */
	NOTICING(EnumSet.of(Role.SYSTEM)),
	/** Ends a campaign, as the clock does when its period is over. */
	ENDING(EnumSet.of(Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY, Role.SYSTEM));

	private static final Set<Role> FOR_THEMSELVES = EnumSet.of(Role.VOLUNTEER, Role.BUILDING_HEAD);

	private final Set<Role> roles;

	Acting(Set<Role> roles) {
		this.roles = roles;
	}

	static void demand(CampaignCommand command) {
		(command instanceof EndCampaign ? ENDING : KEEPING).demand(command.by());
	}

	static void demand(CanvassCommand command) {
		Acting acting = switch (command) {
			case AssignBuilding _,CloseAssignment _,VoidOpinion _ -> KEEPING;
			case RecordVisit _,ReviseVisit _,TallyVisits _,CollectOpinion _,RaiseCaseFromOpinion _,TellHousehold _,HandOutMaterials _,CorrectMaterials _ ->
				VISITING;
			case CaseCommand _ -> NOTICING;
		};
		acting.demand(command.by());
	}

	/** Whether he acts for himself and for nobody else. */
	static boolean forHimself(By by) {
		return FOR_THEMSELVES.contains(by.actor().role());
	}

	private void demand(By by) {
		if (!roles.contains(by.actor().role())) {
			throw Refused.forbidden("campaign.wrong-role", by.actor().role());
		}
	}
}
