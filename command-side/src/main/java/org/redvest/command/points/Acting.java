package org.redvest.command.points;

import java.util.EnumSet;
import java.util.Set;
import org.redvest.command.points.PointsCommand.AdjustPoints;
import org.redvest.command.points.PointsCommand.EarnPoints;
import org.redvest.command.points.PointsCommand.ExpirePoints;
import org.redvest.command.points.PointsCommand.RedeemPoints;
import org.redvest.command.points.PointsCommand.RewardReferral;
import org.redvest.command.points.PointsCommand.TakeBackPoints;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.Refused;

/** In which roles one may do what to a points account; nobody gives points to himself. */
enum Acting {

	/** Follows what the ledger of hours says. */
	FOLLOWING(EnumSet.of(Role.SYSTEM)),
	/** Redeems for himself, for a ward, or at a counter for whoever stands before it. */
	REDEEMING(EnumSet.of(Role.VOLUNTEER, Role.GUARDIAN, Role.COMMUNITY, Role.TOWNSHIP)),
	/** Enters who introduced whom. */
	REFERRING(EnumSet.of(Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY)),
	/** Gives and takes points with a reason. */
	ADJUSTING(EnumSet.of(Role.AUTHORITY, Role.ADMIN)),
	/** Lets points expire whose time is over. */
	EXPIRING(EnumSet.of(Role.SYSTEM, Role.AUTHORITY, Role.ADMIN));

	private final Set<Role> roles;

	Acting(Set<Role> roles) {
		this.roles = roles;
	}

	static void demand(PointsCommand command) {
		switch (command) {
			case EarnPoints _,TakeBackPoints _ -> FOLLOWING.demandRole(command);
			case RewardReferral _ -> REFERRING.demandOther(command);
			case AdjustPoints _ -> ADJUSTING.demandOther(command);
			case ExpirePoints _ -> EXPIRING.demandRole(command);
			case RedeemPoints _ -> redeeming(command);
		}
	}

	private static void redeeming(PointsCommand command) {
		REDEEMING.demandRole(command);
		if (command.by().actor().role() == Role.VOLUNTEER && !isHimself(command)) {
			throw Refused.forbidden("points.wrong-role", Role.VOLUNTEER);
		}
	}

	private void demandOther(PointsCommand command) {
		if (isHimself(command)) {
			throw Refused.forbidden("points.own-case");
		}
		demandRole(command);
	}

	private void demandRole(PointsCommand command) {
		Actor actor = command.by().actor();
		if (!roles.contains(actor.role())) {
			throw Refused.forbidden("points.wrong-role", actor.role());
		}
	}

	private static boolean isHimself(PointsCommand command) {
		return command.by().actor().id().equals(command.accountId().volunteer().toString());
	}
}
