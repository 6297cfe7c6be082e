package org.redvest.command.team;

import java.util.EnumSet;
import java.util.Set;
import org.redvest.command.team.TeamCommand.AppointLeader;
import org.redvest.command.team.TeamCommand.ApproveTeam;
import org.redvest.command.team.TeamCommand.DismissLeader;
import org.redvest.command.team.TeamCommand.DissolveTeam;
import org.redvest.command.team.TeamCommand.FoundTeam;
import org.redvest.command.team.TeamCommand.GrantRecordingRight;
import org.redvest.command.team.TeamCommand.MoveTeam;
import org.redvest.command.team.TeamCommand.RenameTeam;
import org.redvest.command.team.TeamCommand.ResumeTeam;
import org.redvest.command.team.TeamCommand.RevokeRecordingRight;
import org.redvest.command.team.TeamCommand.SuspendTeam;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.TeamEvent.DismissalReason;
import org.redvest.kernel.TeamEvent.Level;

/** In which roles one may do what to a team: the higher the team, the higher who decides; nobody decides his own case. */
enum Acting {

	/** Founds a team, which another approves. */
	FOUNDING(EnumSet.of(Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY)),
	/** Keeps teams and their leaders; policies act for it. */
	KEEPING(EnumSet.of(Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY, Role.SYSTEM)),
	/** A leader who resigns, or an office that enters that he did. */
	LEADING_OR_KEEPING(EnumSet.of(Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY, Role.VOLUNTEER, Role.ORGANISER)),
	/** Watches over the teams of a township or of the district. */
	SUPERVISING(EnumSet.of(Role.TOWNSHIP, Role.AUTHORITY)),
	/** The district's authority alone. */
	DISTRICT(EnumSet.of(Role.AUTHORITY));

	private final Set<Role> roles;

	Acting(Set<Role> roles) {
		this.roles = roles;
	}

	static void demand(TeamCommand command) {
		switch (command) {
			case FoundTeam c -> FOUNDING.demand(c.by());
			case ApproveTeam _,DissolveTeam _,RenameTeam _,MoveTeam _ -> KEEPING.demand(command.by());
			case AppointLeader c -> KEEPING.demandOther(c.by(), c.volunteerId().toString());
			case DismissLeader c when c.reason() == DismissalReason.RESIGNED -> resigning(c);
			case DismissLeader c -> KEEPING.demandOther(c.by(), c.volunteerId().toString());
			case GrantRecordingRight _,RevokeRecordingRight _,SuspendTeam _,ResumeTeam _ -> SUPERVISING.demand(command.by());
		}
	}

	/** Whoever decides that a team of a level begins or ends. */
	static Acting deciding(Level level) {
		return switch (level) {
			case GENERAL -> DISTRICT;
			case DETACHMENT -> SUPERVISING;
			case SQUAD -> KEEPING;
		};
	}

	/** Refuses whoever acts in another role. */
	void demand(By by) {
		if (!roles.contains(by.actor().role())) {
			throw wrongRole(by);
		}
	}

	/** The same, and the account whose own case it is. */
	void demandOther(By by, String account) {
		if (by.actor().id().equals(account)) {
			throw Refused.forbidden("team.own-case");
		}
		demand(by);
	}

	/** A volunteer resigns for himself; an office enters it for anybody. */
	private static void resigning(DismissLeader c) {
		LEADING_OR_KEEPING.demand(c.by());
		if (!KEEPING.roles.contains(c.by().actor().role()) && !c.by().actor().id().equals(c.volunteerId().toString())) {
			throw wrongRole(c.by());
		}
	}

	private static Refused wrongRole(By by) {
		return Refused.forbidden("team.wrong-role", by.actor().role());
	}
}
