package org.redvest.query.doorknocking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Material;
import org.redvest.query.http.Answer;

/** What was handed out at doors, by time. */
public record DoorMaterials(LocalDate from, LocalDate asOf, long position, @Nullable Instant knownAt, List<Item> items,
		@Nullable String next) implements Answer {

	public record Item(UUID handoutId, UUID campaignId, UUID buildingId, String community, Material material, int quantity, Instant at) {
	}
}
