package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.redvest.command.team.TeamCommand.AppointLeader;
import org.redvest.command.team.TeamCommand.ApproveTeam;
import org.redvest.command.team.TeamCommand.DissolveTeam;
import org.redvest.command.team.TeamCommand.FoundTeam;
import org.redvest.command.team.TeamCommand.GrantRecordingRight;
import org.redvest.command.team.TeamCommand.SuspendTeam;
import org.redvest.command.volunteer.VolunteerCommand.JoinTeam;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.TeamEvent.DissolutionReason;
import org.redvest.kernel.TeamEvent.SuspensionReason;
import org.redvest.ops.demo.Teams.Fate;
import org.redvest.ops.demo.Teams.Team;

/** How teams are founded, led and approved, the higher ones first; all of it in one lane, since each stands under another. */
final class TeamStory {

	private static final LocalDate FOUNDED = LocalDate.of(2021, 12, 13);
	private static final LocalDate JOINED = LocalDate.of(2022, 1, 8);
	private static final int MEMBERS = 5;

	private final Script script;
	private Instant now = DistrictTime.at(FOUNDED, 9 * 60);

	TeamStory(Script script) {
		this.script = script;
	}

	/** @param steady those of whom some join */
	void tell(Teams teams, List<Person> steady) {
		teams.all.forEach(this::found);
		for (int i = 0; i < teams.all.size(); i++) {
			Team team = teams.all.get(i);
			if (team.fate() == Fate.IN_ACTION) {
				for (int n = 0; n < MEMBERS; n++) {
					join(steady.get((i * MEMBERS + n) * 17 % steady.size()), team);
				}
			}
		}
	}

	private void found(Team team) {
		then((_, by) -> new FoundTeam(team.id(), team.name(), team.level(), team.parent() == null ? null : team.parent().id(), team.unit(),
				new By(Officials.leader(team.unit().value()), by.at())));
		then((_, by) -> new AppointLeader(team.id(), team.leader().id(), by));
		if (team.fate() == Fate.NOT_APPROVED) {
			return;
		}
		then((_, by) -> new ApproveTeam(team.id(), by));
		switch (team.fate()) {
			case IN_ACTION -> then((_, by) -> new GrantRecordingRight(team.id(), by));
			case SUSPENDED -> then((_, by) -> new SuspendTeam(team.id(), SuspensionReason.INACTIVE, by));
			case DISSOLVED -> then((_, by) -> new DissolveTeam(team.id(), DissolutionReason.COMPLETED, by));
			case NOT_APPROVED -> {
			}
		}
	}

	/** The authority's next act. */
	private void then(BiFunction<Step.Desk, By, ? extends Command> command) {
		now = now.plusSeconds(120);
		script.add("teams", now, Officials.authority(), command);
	}

	private void join(Person person, Team team) {
		Chance chance = Chance.of(person.seed(), "joining", person.number());
		script.add(person.id(), DistrictTime.at(JOINED.plusDays(chance.below(60)), chance.between(540, 1_200)),
				Officials.self(person.id(), Role.VOLUNTEER), (_, by) -> new JoinTeam(person.id(), team.id(), by));
	}
}
