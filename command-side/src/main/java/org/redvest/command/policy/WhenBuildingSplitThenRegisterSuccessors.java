package org.redvest.command.policy;

import java.util.List;
import java.util.stream.Stream;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingEvent.BuildingSplit;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/** What a split building is divided into is registered in its place, at the moment of the split and with its lineage. */
@Component
class WhenBuildingSplitThenRegisterSuccessors implements Policy {

	@Override
	public Class<BuildingSplit> about() {
		return BuildingSplit.class;
	}

	@Override
	public Stream<? extends Command> react(LoggedEvent logged) {
		return logged.event() instanceof BuildingSplit split
				? register(split, new By(Actor.system(name()), logged.occurredAt()))
				: Stream.empty();
	}

	private static Stream<RegisterBuilding> register(BuildingSplit split, By by) {
		return split.successors().stream().map(each -> new RegisterBuilding(each.buildingId(), split.kind(), each.code(),
				split.community(), each.name(), each.floors(), each.households(), List.of(split.buildingId()), by));
	}
}
