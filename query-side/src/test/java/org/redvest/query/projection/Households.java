package org.redvest.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;
import org.redvest.kernel.BuildingEvent.BuildingRetired;
import org.redvest.kernel.BuildingEvent.HouseholdCountUpdated;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.stream.LoggedEvent;

/**
 * The tests' projection. One table of state, whose rows depend on the order of their events and count them, so that a lost, a
 * doubled and a swapped event all show; one of facts. Poison: a count that does not follow from the one before, or below zero.
 */
class Households implements Projection {

	record Household(@Key BuildingId buildingId, BuildingKind kind, String name, int households, int changes, List<String> history,
			@Nullable Instant changedAt) {
	}

	record Change(@Key String eventId, UUID buildingId, long position, @Nullable LocalDate day, boolean up) {
	}

	static final Table<Household> HOUSEHOLDS = Table.of("household", Household.class);
	static final Table<Change> CHANGES = Table.of("household_change", Change.class);

	private final int version;

	Households(int version) {
		this.version = version;
	}

	@Override
	public String name() {
		return "test-households";
	}

	@Override
	public int version() {
		return version;
	}

	@Override
	public String ddl() {
		return """
				create table household (
				  building_id uuid primary key, kind text not null, name text not null,
				  households int not null check (households >= 0), changes int not null, history text[] not null, changed_at timestamptz);
				create table household_change (
				  event_id text primary key, building_id uuid not null, position bigint not null, day date, up boolean not null);
				""";
	}

	@Override
	public List<String> indexes() {
		return List.of("create index if not exists household_by_size on household (households)");
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(BuildingRegistered.class, HouseholdCountUpdated.class, BuildingRetired.class);
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return ((BuildingEvent) event.event()).buildingId().toString();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		var changes = tables.facts(CHANGES);
		var rows = tables.state(HOUSEHOLDS, batch.stream().map(each -> ((BuildingEvent) each.event()).buildingId()).toList());
		for (LoggedEvent each : batch) {
			switch (each.event()) {
				case BuildingRegistered e ->
					rows.put(new Household(e.buildingId(), e.kind(), e.name(), e.households(), 0, List.of(), null));
				case HouseholdCountUpdated e -> {
					Household row = rows.require(each, e.buildingId());
					if (row.households() != e.before()) {
						throw new ProjectionBroken(each, "it was " + row.households());
					}
					rows.put(changed(row, e, each));
					changes.put(new Change(each.eventId(), e.buildingId().value(), each.position(), null, e.households() > e.before()));
				}
				case BuildingRetired e -> rows.remove(e.buildingId());
				default -> throw new IllegalArgumentException(each.name());
			}
		}
	}

	private static Household changed(Household row, HouseholdCountUpdated e, LoggedEvent at) {
		var history = new ArrayList<>(row.history());
		history.add("\"%d\" {%d},\\".formatted(e.before(), e.households()));
		return new Household(row.buildingId(), row.kind(), row.name(), e.households(), row.changes() + 1,
				history.subList(Math.max(0, history.size() - 3), history.size()), at.occurredAt());
	}
}
