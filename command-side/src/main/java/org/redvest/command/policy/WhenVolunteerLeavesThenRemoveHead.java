package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.building.BuildingCommand;
import org.redvest.command.building.BuildingCommand.ExpireTerm;
import org.redvest.command.building.BuildingCommand.RemoveHead;
import org.redvest.command.building.HeadBuildings;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingEvent.RemovalReason;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/** Whoever departs heads no building. Where the term has passed unnoticed, its end is noticed instead. */
@Component
class WhenVolunteerLeavesThenRemoveHead implements Policy {

	private final HeadBuildings buildings;

	WhenVolunteerLeavesThenRemoveHead(HeadBuildings buildings) {
		this.buildings = buildings;
	}

	@Override
	public Class<VolunteerEvent> about() {
		return VolunteerEvent.class;
	}

	@Override
	public Stream<? extends Command> react(LoggedEvent logged) {
		return logged.event() instanceof VolunteerEvent told
				? Departure.of(told).stream().flatMap(each -> remove(each, new By(Actor.system(name()), logged.occurredAt())))
				: Stream.empty();
	}

	private Stream<BuildingCommand> remove(Departure departure, By by) {
		return buildings.of(departure.volunteer()).stream().flatMap(each -> remove(each, departure, by));
	}

	/** The second does something only where the first was refused, because the term is over. */
	private static Stream<BuildingCommand> remove(BuildingId building, Departure departure, By by) {
		RemovalReason reason = departure.died() ? RemovalReason.DIED : RemovalReason.STANDING_LOST;
		return Stream.of(new RemoveHead(building, departure.volunteer(), reason, null, by), new ExpireTerm(building, by));
	}
}
