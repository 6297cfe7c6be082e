package org.redvest.command.building;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.command.building.BuildingCommand.CorrectBuilding;
import org.redvest.command.building.BuildingCommand.MergeBuildings;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.building.BuildingCommand.SplitBuilding;
import org.redvest.command.building.BuildingCommand.UpdateHouseholdCount;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.AreaCode.Level;
import org.redvest.kernel.BuildingEvent.Absorbed;
import org.redvest.kernel.BuildingEvent.BuildingCorrected;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.BuildingMerged;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;
import org.redvest.kernel.BuildingEvent.BuildingSplit;
import org.redvest.kernel.BuildingEvent.HouseholdCountUpdated;
import org.redvest.kernel.BuildingEvent.Successor;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.VolunteerId;

/**
 * What a building in use is, and the decisions that concern it as a building.
 *
 * @param absorbed the buildings that it has taken in
 */
record Site(BuildingId buildingId, BuildingKind kind, String code, AreaCode community, String name, @Nullable Integer floors,
		int households, List<BuildingId> predecessors, List<BuildingId> absorbed) {

	static Site of(BuildingRegistered e) {
		return new Site(e.buildingId(), e.kind(), e.code(), e.community(), e.name(), e.floors(), e.households(), e.predecessors(),
				List.of());
	}

	Site evolve(BuildingCorrected e) {
		return new Site(buildingId, e.kind(), e.code(), e.community(), e.name(), e.floors(), households, predecessors, absorbed);
	}

	Site evolve(HouseholdCountUpdated e) {
		return new Site(buildingId, kind, code, community, name, floors, e.households(), predecessors, absorbed);
	}

	Site evolve(BuildingMerged e) {
		var all = new ArrayList<>(absorbed);
		e.absorbed().forEach(each -> all.add(each.buildingId()));
		return new Site(buildingId, kind, code, community, name, floors, e.households(), predecessors, List.copyOf(all));
	}

	static List<BuildingRegistered> register(RegisterBuilding c) {
		check(c.community());
		check(c.code(), c.name(), c.floors(), c.households());
		return List.of(new BuildingRegistered(c.buildingId(), c.kind(), c.code(), c.community(), c.name(), c.floors(), c.households(),
				c.predecessors()));
	}

	/** Registering once more what is registered already says nothing new. */
	List<BuildingRegistered> again(RegisterBuilding c) {
		if (new Site(c.buildingId(), c.kind(), c.code(), c.community(), c.name(), c.floors(), c.households(), c.predecessors(), absorbed)
				.equals(this)) {
			return List.of();
		}
		throw Refused.conflict("building.exists", buildingId);
	}

	List<BuildingCorrected> correct(CorrectBuilding c) {
		check(c.community());
		check(c.code(), c.name(), c.floors(), households);
		var corrected = new BuildingCorrected(buildingId, c.kind(), c.code(), c.community(), c.name(), c.floors(), households, code,
				community);
		return evolve(corrected).equals(this) ? List.of() : List.of(corrected);
	}

	List<HouseholdCountUpdated> count(UpdateHouseholdCount c) {
		checkHouseholds(c.households());
		return c.households() == households
				? List.of()
				: List.of(new HouseholdCountUpdated(buildingId, community, c.households(), households));
	}

	/** @param others what is known under the successors' ids, which ought to be nothing */
	List<BuildingSplit> split(SplitBuilding c, Map<BuildingId, BuildingState> others, @Nullable VolunteerId head) {
		if (c.successors().size() < 2) {
			throw Refused.invalid("building.split-needs-two");
		}
		var codes = new HashSet<String>();
		var ids = new HashSet<>(Set.of(buildingId));
		for (Successor each : c.successors()) {
			check(each.code(), each.name(), each.floors(), each.households());
			if (!codes.add(each.code()) || !ids.add(each.buildingId())) {
				throw Refused.invalid("building.successors-alike", each.code());
			}
			if (!(others.getOrDefault(each.buildingId(), new BuildingState.Unregistered()) instanceof BuildingState.Unregistered)) {
				throw Refused.conflict("building.exists", each.buildingId());
			}
		}
		return List.of(new BuildingSplit(buildingId, community, kind, households, c.successors(), head));
	}

	/** @param others the state of each building that is to be absorbed */
	List<BuildingMerged> merge(MergeBuildings c, Map<BuildingId, BuildingState> others) {
		if (c.absorbed().isEmpty() || Set.copyOf(c.absorbed()).size() < c.absorbed().size()) {
			throw Refused.invalid("building.merge-needs-others");
		}
		if (c.absorbed().contains(buildingId)) {
			throw Refused.invalid("building.merged-with-itself");
		}
		if (absorbed.containsAll(c.absorbed())) {
			return List.of();
		}
		var taken = new ArrayList<Absorbed>();
		for (BuildingId each : c.absorbed()) {
			taken.add(absorb(each, others.getOrDefault(each, new BuildingState.Unregistered())));
		}
		int total = households + taken.stream().mapToInt(Absorbed::households).sum();
		return List.of(new BuildingMerged(buildingId, community, taken, total));
	}

	private Absorbed absorb(BuildingId id, BuildingState state) {
		return switch (state) {
			case BuildingState.Unregistered _ -> throw Refused.notFound("building.unknown", id);
			case BuildingState.Retired _,BuildingState.Divided _ -> throw Refused.conflict("building.retired", id);
			case BuildingState.InUse other when !other.site().community().equals(community) ->
				throw Refused.conflict("building.in-another-community", id);
			case BuildingState.InUse other when other.site().absorbed().contains(buildingId) ->
				throw Refused.conflict("building.end-taken");
			case BuildingState.InUse other -> new Absorbed(id, other.site().code(), other.site().households());
		};
	}

	private static void check(AreaCode community) {
		if (community.level() != Level.COMMUNITY) {
			throw Refused.invalid("building.community-needed", community);
		}
	}

	private static void check(String code, String name, @Nullable Integer floors, int households) {
		if (code.isBlank() || code.length() > 40 || code.contains("/") || !code.equals(code.strip())) {
			throw Refused.invalid("building.code-malformed", code);
		}
		if (name.isBlank() || name.length() > 80) {
			throw Refused.invalid("building.name-malformed");
		}
		if (floors != null && (floors < 1 || floors > 200)) {
			throw Refused.invalid("building.floors-out-of-range", floors);
		}
		checkHouseholds(households);
	}

	private static void checkHouseholds(int households) {
		if (households < 0 || households > 20_000) {
			throw Refused.invalid("building.households-out-of-range", households);
		}
	}
}
