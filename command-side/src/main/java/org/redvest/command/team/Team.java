package org.redvest.command.team;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.redvest.command.TeamStanding;
import org.redvest.command.Teams;
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
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.store.Shell;

/** The shell around {@link TeamState}: fetches the facts that a decision needs from elsewhere, and applies what it decides. */
@Aggregate(repository = "teamRepository")
class Team implements Shell<TeamState> {

	@AggregateIdentifier
	private TeamId id;
	private TeamState state = new TeamState.Unfounded();

	@CommandHandler
	void handle(FoundTeam c, Teams teams) {
		happened(asked(c).decide(c, standing(c.parent(), teams)));
	}

	@CommandHandler
	void handle(ApproveTeam c, Teams teams) {
		happened(asked(c).decide(c, standing(state.parent(), teams)));
	}

	@CommandHandler
	void handle(RenameTeam c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(MoveTeam c, Teams teams) {
		happened(asked(c).decide(c, teams.of(c.parent())));
	}

	@CommandHandler
	void handle(AppointLeader c, Standings standings) {
		happened(asked(c).decide(c, standings.of(c.volunteerId(), c.day())));
	}

	@CommandHandler
	void handle(DismissLeader c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(GrantRecordingRight c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(RevokeRecordingRight c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(SuspendTeam c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(ResumeTeam c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(DissolveTeam c, TeamsUnder under) {
		happened(asked(c).decide(c, under.any(c.teamId())));
	}

	@EventSourcingHandler
	void on(TeamEvent e) {
		id = e.teamId();
		state = state.evolve(e);
	}

	@Override
	public TeamState state() {
		return state;
	}

	@Override
	public void restore(String stream, TeamState known) {
		id = new TeamId(UUID.fromString(stream));
		state = known;
	}

	/** Asked by somebody who may; before anything else, so that nobody learns more than that. */
	private TeamState asked(TeamCommand c) {
		Acting.demand(c);
		return state;
	}

	private static TeamStanding standing(@Nullable TeamId team, Teams teams) {
		return team == null ? TeamStanding.UNKNOWN : teams.of(team);
	}

	private static void happened(List<? extends TeamEvent> events) {
		events.forEach(each -> apply(each));
	}
}
