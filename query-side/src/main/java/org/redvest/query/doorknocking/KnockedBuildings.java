package org.redvest.query.doorknocking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.http.Answer;

/** The buildings under the figures of households, by community and id. */
public record KnockedBuildings(LocalDate from, LocalDate asOf, long position, @Nullable Instant knownAt, List<Item> items,
		@Nullable String next) implements Answer {

	/**
	 * A building at whose doors somebody knocked in the period.
	 *
	 * @param reached its households reached
	 * @param attempted its households at which somebody knocked
	 * @param visits the visits under them; none where only buildings are reported
	 */
	public record Item(UUID buildingId, String community, int reached, int attempted, String visits) {
	}
}
