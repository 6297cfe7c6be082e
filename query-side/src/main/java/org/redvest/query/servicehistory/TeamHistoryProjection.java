package org.redvest.query.servicehistory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.TeamEvent.LeaderAppointed;
import org.redvest.kernel.TeamEvent.LeaderDismissed;
import org.redvest.kernel.TeamEvent.TeamDissolved;
import org.redvest.kernel.TeamEvent.TeamFounded;
import org.redvest.kernel.TeamEvent.TeamMoved;
import org.redvest.kernel.TeamEvent.TeamRenamed;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.fact.Fields;
import org.redvest.query.fact.TeamStatus;
import org.redvest.query.fact.Written;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Every team as it stands, its leaders and its steps. Members stand with the volunteers. */
@Component
final class TeamHistoryProjection implements Projection {

	static final String NAME = "team-history";

	private static final Table<TeamRow> TEAMS = Table.of("team", TeamRow.class);
	private static final Table<LeaderTerm> LEADERS = Table.of("leader_term", LeaderTerm.class);
	private static final Table<TeamStep> STEPS = Table.of("team_step", TeamStep.class);

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public String ddl() {
		return """
				create table team (
				  team_id uuid not null primary key, status text not null, level text not null, name text not null, parent uuid,
				  unit text not null, records bool not null
				);
				create table leader_term (
				  team_id uuid not null, position int8 not null, volunteer_id uuid not null, appointed_at timestamptz not null,
				  ended_at timestamptz, ending text, primary key (team_id, position)
				);
				create table team_step (
				  team_id uuid not null, position int8 not null, at timestamptz not null, event text not null, details text not null,
				  primary key (team_id, position)
				);
				""";
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(TeamEvent.class);
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		List<TeamId> ids = batch.stream().map(LoggedEvent::event).filter(TeamEvent.class::isInstance)
				.map(each -> ((TeamEvent) each).teamId()).distinct().toList();
		Tables.State<TeamRow> teams = tables.state(TEAMS, ids);
		Tables.State<LeaderTerm> leaders = tables.state(LEADERS, ids);
		for (LoggedEvent each : batch) {
			if (each.event() instanceof TeamEvent event) {
				teams.put(team(teams, event, each));
				led(leaders, event, each);
				tables.facts(STEPS).put(new TeamStep(event.teamId(), each.position(), each.occurredAt(), each.name(),
						Written.of(Fields.of(event))));
			}
		}
	}

	private static TeamRow team(Tables.State<TeamRow> teams, TeamEvent event, LoggedEvent logged) {
		return switch (event) {
			case TeamFounded e -> new TeamRow(e.teamId(), TeamStatus.PENDING, e.level(), e.name(), e.parent(), e.unit(), false);
			case TeamRenamed e -> teams.require(logged, e.teamId()).named(e.name());
			case TeamMoved e -> teams.require(logged, e.teamId()).under(e.parent());
			case TeamEvent.RecordingRightGranted e -> teams.require(logged, e.teamId()).recording(true);
			case TeamEvent.RecordingRightRevoked e -> teams.require(logged, e.teamId()).recording(false);
			case TeamEvent.TeamApproved _,TeamEvent.TeamSuspended _,TeamEvent.TeamResumed _,TeamDissolved _ -> {
				TeamRow before = teams.require(logged, event.teamId());
				yield before.in(TeamStatus.after(before.status(), event));
			}
			case LeaderAppointed _,LeaderDismissed _ -> teams.require(logged, event.teamId());
		};
	}

	private static void led(Tables.State<LeaderTerm> leaders, TeamEvent event, LoggedEvent logged) {
		Instant at = logged.occurredAt();
		switch (event) {
			case LeaderAppointed e ->
				leaders.put(new LeaderTerm(e.teamId(), logged.position(), e.volunteerId(), at, null, null));
			case LeaderDismissed e ->
				end(leaders, e, each -> each.volunteerId().equals(e.volunteerId()), at, logged.name() + ":" + e.reason());
			case TeamDissolved e -> end(leaders, e, _ -> true, at, logged.name() + ":" + e.reason());
			case TeamFounded _,TeamEvent.TeamApproved _,TeamRenamed _,TeamMoved _ -> {
			}
			case TeamEvent.RecordingRightGranted _,TeamEvent.RecordingRightRevoked _ -> {
			}
			case TeamEvent.TeamSuspended _,TeamEvent.TeamResumed _ -> {
			}
		}
	}

	private static void end(Tables.State<LeaderTerm> leaders, TeamEvent event, Predicate<LeaderTerm> whose, Instant at, String how) {
		leaders.group(event.teamId()).stream().filter(each -> each.endedAt() == null).filter(whose)
				.forEach(each -> leaders.put(each.ended(at, how)));
	}
}
