package org.redvest.query.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.query.http.Answer;

/** The buildings under a figure of coverage, by community and code. */
public record CoveredBuildings(LocalDate asOf, long position, @Nullable Instant knownAt, List<Item> items, @Nullable String next)
		implements
			Answer {

	/**
	 * A building in use at the end of the day.
	 *
	 * @param head the volunteer serving, or null where it is vacant
	 * @param headSince when that service began
	 * @param history where its whole history is
	 */
	public record Item(UUID buildingId, String community, String code, String name, BuildingKind kind, int households, boolean covered,
			@Nullable UUID head, @Nullable Instant headSince, String history) {
	}
}
