package org.redvest.query.tenure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.projection.Key;

/**
 * A time through which a building was in use and nothing about it changed. A building has no span where it is not in use.
 *
 * @param since its first instant
 * @param until the first instant that is not in it any more, or null
 * @param head who served, or null where the building was vacant
 * @param headSince when the head's present service began
 * @param headUntil when it ends unless it is renewed
 */
public record BuildingSpan(@Key BuildingId buildingId, @Key Instant since, @Nullable Instant until, String community, String code,
		String name, BuildingKind kind, int households, @Nullable VolunteerId head, @Nullable Instant headSince,
		@Nullable Instant headUntil) {
}
