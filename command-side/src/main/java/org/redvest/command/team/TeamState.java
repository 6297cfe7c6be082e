package org.redvest.command.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.command.TeamStanding;
import org.redvest.command.TeamStanding.Phase;
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
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.Refused;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.TeamEvent.DismissalReason;
import org.redvest.kernel.TeamEvent.LeaderAppointed;
import org.redvest.kernel.TeamEvent.LeaderDismissed;
import org.redvest.kernel.TeamEvent.RecordingRightGranted;
import org.redvest.kernel.TeamEvent.RecordingRightRevoked;
import org.redvest.kernel.TeamEvent.SuspensionReason;
import org.redvest.kernel.TeamEvent.TeamApproved;
import org.redvest.kernel.TeamEvent.TeamDissolved;
import org.redvest.kernel.TeamEvent.TeamFounded;
import org.redvest.kernel.TeamEvent.TeamMoved;
import org.redvest.kernel.TeamEvent.TeamRenamed;
import org.redvest.kernel.TeamEvent.TeamResumed;
import org.redvest.kernel.TeamEvent.TeamSuspended;
import org.redvest.kernel.TeamId;

/**
 * The phases of a team: founded it is pending (待批准) until it is approved, then in action (活动中) or out of it (停用), until it is
 * dissolved (已解散). What a team is in each of them is its {@link Charter}.
 */
sealed interface TeamState {

	/** Nothing is known of it yet. */
	record Unfounded() implements TeamState {
	}

	/** It stands, approved or not. */
	sealed interface Live extends TeamState {

		Charter charter();

		Live with(Charter charter);
	}

	/** 待批准 */
	record Pending(Charter charter) implements Live {

		@Override
		public Pending with(Charter changed) {
			return new Pending(changed);
		}
	}

	/** 活动中 */
	record Active(Charter charter) implements Live {

		@Override
		public Active with(Charter changed) {
			return new Active(changed);
		}
	}

	/** 停用 */
	record Suspended(Charter charter) implements Live {

		@Override
		public Suspended with(Charter changed) {
			return new Suspended(changed);
		}
	}

	/** 已解散 */
	record Dissolved() implements TeamState {
	}

	/** @param above how the team that is to be over it stands */
	default List<TeamFounded> decide(FoundTeam c, TeamStanding above) {
		return switch (this) {
			case Unfounded _ -> List.of(Charter.found(c, above));
			case Live team -> team.charter().again(c);
			case Dissolved _ -> throw Refused.conflict("team.exists", c.teamId());
		};
	}

	/** @param above how the team over it stands */
	default List<TeamApproved> decide(ApproveTeam c, TeamStanding above) {
		return switch (live(c)) {
			case Pending pending -> List.of(approve(pending.charter(), c, above));
			case Active _,Suspended _ -> List.of();
		};
	}

	private static TeamApproved approve(Charter team, ApproveTeam c, TeamStanding above) {
		Acting.deciding(team.level()).demandOther(c.by(), team.founder());
		team.demandLeader();
		if (team.parent() != null) {
			above.demandActive(team.parent());
		}
		return new TeamApproved(team.teamId(), team.level(), team.parent(), team.unit());
	}

	default List<TeamRenamed> decide(RenameTeam c) {
		return live(c).charter().rename(c);
	}

	/** @param above how the team that is to be over it stands */
	default List<TeamMoved> decide(MoveTeam c, TeamStanding above) {
		return live(c).charter().move(c, above);
	}

	default List<LeaderAppointed> decide(AppointLeader c, Standing standing) {
		return live(c).charter().appoint(c, standing);
	}

	/** The last leader stays, unless he can lead no more: then the team is out of action until it has another. */
	default List<TeamEvent> decide(DismissLeader c) {
		Live team = live(c);
		LeaderDismissed dismissed = team.charter().dismiss(c);
		if (!(team instanceof Active) || !team.charter().isLedOnlyBy(c.volunteerId())) {
			return List.of(dismissed);
		}
		if (c.reason() != DismissalReason.STANDING_LOST && c.reason() != DismissalReason.DIED) {
			throw Refused.conflict("team.last-leader");
		}
		return List.of(dismissed, suspension(team.charter(), SuspensionReason.NO_LEADER));
	}

	default List<RecordingRightGranted> decide(GrantRecordingRight c) {
		standing().demandActive(c.teamId());
		Charter team = live(c).charter();
		return team.records() ? List.of() : List.of(new RecordingRightGranted(team.teamId(), team.unit()));
	}

	default List<RecordingRightRevoked> decide(RevokeRecordingRight c) {
		Charter team = live(c).charter();
		return team.records() ? List.of(new RecordingRightRevoked(team.teamId(), team.unit(), c.reason())) : List.of();
	}

	default List<TeamSuspended> decide(SuspendTeam c) {
		return switch (live(c)) {
			case Pending _ -> throw Refused.conflict("team.not-approved", c.teamId());
			case Active active -> List.of(suspension(active.charter(), c.reason()));
			case Suspended _ -> List.of();
		};
	}

	private static TeamSuspended suspension(Charter team, SuspensionReason reason) {
		return new TeamSuspended(team.teamId(), team.level(), reason);
	}

	default List<TeamResumed> decide(ResumeTeam c) {
		return switch (live(c)) {
			case Pending _ -> throw Refused.conflict("team.not-approved", c.teamId());
			case Active _ -> List.of();
			case Suspended suspended -> {
				suspended.charter().demandLeader();
				yield List.of(new TeamResumed(c.teamId(), suspended.charter().level()));
			}
		};
	}

	/** @param teamsUnder whether teams stand under it that are not dissolved */
	default List<TeamDissolved> decide(DissolveTeam c, boolean teamsUnder) {
		if (this instanceof Dissolved) {
			return List.of();
		}
		Charter team = live(c).charter();
		Acting.deciding(team.level()).demand(c.by());
		if (teamsUnder) {
			throw Refused.conflict("team.has-teams");
		}
		return List.of(new TeamDissolved(team.teamId(), team.level(), team.parent(), team.unit(), c.reason()));
	}

	default TeamState evolve(TeamEvent event) {
		return switch (event) {
			case TeamFounded e -> new Pending(Charter.of(e));
			case TeamApproved _,TeamResumed _ -> new Active(lived().charter());
			case TeamSuspended _ -> new Suspended(lived().charter());
			case TeamDissolved _ -> new Dissolved();
			case TeamRenamed e -> lived().with(lived().charter().named(e.name()));
			case TeamMoved e -> lived().with(lived().charter().under(e.parent()));
			case LeaderAppointed e -> lived().with(lived().charter().with(e.volunteerId()));
			case LeaderDismissed e -> lived().with(lived().charter().without(e.volunteerId()));
			case RecordingRightGranted _ -> lived().with(lived().charter().recording(true));
			case RecordingRightRevoked _ -> lived().with(lived().charter().recording(false));
		};
	}

	/** How it stands, for decisions of others. */
	default TeamStanding standing() {
		return switch (this) {
			case Unfounded _ -> TeamStanding.UNKNOWN;
			case Pending(Charter team) -> standing(Phase.PENDING, team);
			case Active(Charter team) -> standing(Phase.ACTIVE, team);
			case Suspended(Charter team) -> standing(Phase.SUSPENDED, team);
			case Dissolved _ -> TeamStanding.DISSOLVED;
		};
	}

	private static TeamStanding standing(Phase phase, Charter team) {
		return new TeamStanding(phase, team.level(), team.leaders(), team.records());
	}

	/** The team over it, if there is one. */
	default @Nullable TeamId parent() {
		return this instanceof Live team ? team.charter().parent() : null;
	}

	private Live live(TeamCommand c) {
		return switch (this) {
			case Unfounded _ -> throw Refused.notFound("team.unknown", c.teamId());
			case Live team -> team;
			case Dissolved _ -> throw Refused.conflict("team.dissolved", c.teamId());
		};
	}

	private Live lived() {
		if (this instanceof Live team) {
			return team;
		}
		throw new IllegalStateException("a history that cannot be: a team that stands wanted, but it is " + this);
	}
}
