package org.redvest.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;
import org.redvest.kernel.BuildingEvent.BuildingRetired;
import org.redvest.kernel.BuildingEvent.HouseholdCountUpdated;
import org.redvest.kernel.BuildingEvent.RetirementReason;
import org.redvest.kernel.BuildingEvent.VacancyCause;
import org.redvest.kernel.BuildingEvent.VacancyReported;
import org.redvest.kernel.BuildingId;

/** Makes buildings and their events from a seed, and appends them through the real event store. */
final class District {

	private static final AreaCode COMMUNITY = new AreaCode("430408001001");
	private static final Map<String, String> BY = Map.of("actor", "u-1", "role", "COMMUNITY", "unit", "430408001001", "channel", "WEB",
			"commandId", "c-1", "correlationId", "c-1");

	private final RealLog log;
	private final Random random;
	private final List<BuildingId> buildings = new ArrayList<>();
	private final Map<BuildingId, Integer> households = new HashMap<>();
	private final Map<BuildingId, Long> sequences = new HashMap<>();

	District(RealLog log, long seed) {
		this.log = log;
		this.random = new Random(seed);
	}

	BuildingId register(int count) {
		var id = new BuildingId(new UUID(random.nextLong(), random.nextLong()));
		append(List.of(message(new BuildingRegistered(id, BuildingKind.BUILDING, "B" + id, COMMUNITY, "楼 \"1\"", 6, count, List.of()))));
		buildings.add(id);
		households.put(id, count);
		return id;
	}

	void count(BuildingId id, int now) {
		append(List.of(message(new HouseholdCountUpdated(id, COMMUNITY, now, households.put(id, now)))));
	}

	/** An event that cannot follow from the one before it. */
	void impossible(BuildingId id) {
		append(List.of(message(new HouseholdCountUpdated(id, COMMUNITY, 1, -7))));
	}

	void append(BuildingEvent event) {
		append(List.of(message(event)));
	}

	/** So many events of all sorts, some of which the projection does not read; a hundred to an append. */
	void live(int events) {
		var batch = new ArrayList<DomainEventMessage<?>>();
		for (int i = 0; i < events; i++) {
			batch.add(message(next()));
			if (batch.size() == 100) {
				append(batch);
				batch.clear();
			}
		}
		append(batch);
	}

	private BuildingEvent next() {
		int dice = random.nextInt(100);
		if (buildings.size() < 5 || dice < 12) {
			var id = new BuildingId(new UUID(random.nextLong(), random.nextLong()));
			buildings.add(id);
			int count = random.nextInt(90);
			households.put(id, count);
			return new BuildingRegistered(id, BuildingKind.HAMLET, "H" + id, COMMUNITY, "屋场", null, count, List.of());
		}
		BuildingId id = buildings.get(random.nextInt(buildings.size()));
		if (dice < 20) {
			return new VacancyReported(id, COMMUNITY, VacancyCause.OTHER);
		}
		if (dice < 24) {
			buildings.remove(id);
			return new BuildingRetired(id, COMMUNITY, RetirementReason.DEMOLISHED, households.get(id), null, null);
		}
		int now = random.nextInt(120);
		return new HouseholdCountUpdated(id, COMMUNITY, now, households.put(id, now));
	}

	private DomainEventMessage<?> message(BuildingEvent event) {
		long sequence = sequences.merge(event.buildingId(), 0L, (old, _) -> old + 1);
		return new GenericDomainEventMessage<>("Building", event.buildingId().toString(), sequence, event, BY,
				UUID.randomUUID().toString(), Instant.parse("2026-03-01T08:00:00.123456Z").plusSeconds(sequence));
	}

	private void append(List<DomainEventMessage<?>> messages) {
		if (!messages.isEmpty()) {
			log.store().publish(List.copyOf(messages));
		}
	}
}
