package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.building.BuildingCommand.RetireBuilding;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingEvent.Absorbed;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.BuildingMerged;
import org.redvest.kernel.BuildingEvent.BuildingSplit;
import org.redvest.kernel.BuildingEvent.RetirementReason;
import org.redvest.kernel.BuildingEvent.Successor;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.LoggedEvent.Provenance;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BuildingLineageTest {

	private static final Instant OCCURRED = Instant.parse("2022-03-01T01:00:00Z");
	private static final AreaCode COMMUNITY = new AreaCode("430408001002");
	private static final BuildingId ONE = new BuildingId(new UUID(1, 1));
	private static final BuildingId TWO = new BuildingId(new UUID(1, 2));
	private static final BuildingId THREE = new BuildingId(new UUID(1, 3));

	private static final BuildingSplit SPLIT = new BuildingSplit(ONE, COMMUNITY, BuildingKind.BUILDING, 60,
			List.of(new Successor(TWO, "00017", "17栋东", 6, 30), new Successor(THREE, "00018", "17栋西", null, 31)), null);
	private static final BuildingMerged MERGED = new BuildingMerged(ONE, COMMUNITY,
			List.of(new Absorbed(TWO, "00017", 30), new Absorbed(THREE, "00018", 31)), 121);

	@Test
	void what_a_building_is_divided_into_is_registered_at_that_moment() {
		var by = new By(Actor.system("WhenBuildingSplitThenRegisterSuccessors"), OCCURRED);
		assertThat(reactions(new WhenBuildingSplitThenRegisterSuccessors(), SPLIT)).containsExactly(
				new RegisterBuilding(TWO, BuildingKind.BUILDING, "00017", COMMUNITY, "17栋东", 6, 30, List.of(ONE), by),
				new RegisterBuilding(THREE, BuildingKind.BUILDING, "00018", COMMUNITY, "17栋西", null, 31, List.of(ONE), by));
	}

	@Test
	void what_a_building_has_absorbed_is_retired_at_that_moment() {
		var by = new By(Actor.system("WhenBuildingsMergedThenRetireAbsorbed"), OCCURRED);
		assertThat(reactions(new WhenBuildingsMergedThenRetireAbsorbed(), MERGED)).containsExactly(
				new RetireBuilding(TWO, RetirementReason.MERGED, ONE, by), new RetireBuilding(THREE, RetirementReason.MERGED, ONE, by));
	}

	@Test
	void nothing_else_moves_them() {
		assertThat(reactions(new WhenBuildingSplitThenRegisterSuccessors(), MERGED)).isEmpty();
		assertThat(reactions(new WhenBuildingsMergedThenRetireAbsorbed(), SPLIT)).isEmpty();
	}

	private static List<Command> reactions(Policy policy, BuildingEvent event) {
		return policy.react(logged(event)).<Command>map(each -> each).toList();
	}

	private static LoggedEvent logged(BuildingEvent event) {
		var actor = new Actor("u-2041", Role.COMMUNITY, "430408001002", Channel.WEB);
		return new LoggedEvent(7, OCCURRED.plusSeconds(60), OCCURRED, ONE.toString(), 3, "e-1", "building.any", event,
				new Provenance(actor, "c-1", "k-1", null));
	}
}
