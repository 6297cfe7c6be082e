package org.redvest.query.doorknocking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.CanvassEvent.VisitResult;
import org.redvest.query.http.Answer;

/** The visits in a building, by time. */
public record DoorVisits(LocalDate from, LocalDate asOf, long position, @Nullable Instant knownAt, List<Item> items,
		@Nullable String next) implements Answer {

	/** @param household the number of its unit, and never a name */
	public record Item(UUID visitId, UUID campaignId, String household, VisitResult result, UUID visitor, Instant at) {
	}
}
