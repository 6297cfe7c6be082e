package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.team.LedTeams;
import org.redvest.command.team.TeamCommand.DismissLeader;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.TeamEvent.DismissalReason;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/** Whoever departs leads no team; a team that this leaves without a leader is out of action until it has another. */
@Component
class WhenVolunteerLeavesThenDismissLeader implements Policy {

	private final LedTeams teams;

	WhenVolunteerLeavesThenDismissLeader(LedTeams teams) {
		this.teams = teams;
	}

	@Override
	public Class<VolunteerEvent> about() {
		return VolunteerEvent.class;
	}

	@Override
	public Stream<? extends Command> react(LoggedEvent logged) {
		return logged.event() instanceof VolunteerEvent told
				? Departure.of(told).stream().flatMap(each -> dismiss(each, new By(Actor.system(name()), logged.occurredAt())))
				: Stream.empty();
	}

	private Stream<DismissLeader> dismiss(Departure departure, By by) {
		DismissalReason reason = departure.died() ? DismissalReason.DIED : DismissalReason.STANDING_LOST;
		return teams.of(departure.volunteer()).stream()
				.map(each -> new DismissLeader(each, departure.volunteer(), reason, null, by));
	}
}
