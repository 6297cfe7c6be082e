package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.building.BuildingCommand.RetireBuilding;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingEvent.BuildingMerged;
import org.redvest.kernel.BuildingEvent.RetirementReason;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/** What another building has taken in is no longer in use, from the moment of the merger. */
@Component
class WhenBuildingsMergedThenRetireAbsorbed implements Policy {

	@Override
	public Class<BuildingMerged> about() {
		return BuildingMerged.class;
	}

	@Override
	public Stream<? extends Command> react(LoggedEvent logged) {
		return logged.event() instanceof BuildingMerged merged
				? retire(merged, new By(Actor.system(name()), logged.occurredAt()))
				: Stream.empty();
	}

	private static Stream<RetireBuilding> retire(BuildingMerged merged, By by) {
		return merged.absorbed().stream()
				.map(each -> new RetireBuilding(each.buildingId(), RetirementReason.MERGED, merged.buildingId(), by));
	}
}
