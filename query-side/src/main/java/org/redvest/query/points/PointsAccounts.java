package org.redvest.query.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.http.Answer;

/** The accounts under a figure, by volunteer. */
public record PointsAccounts(LocalDate asOf, long position, @Nullable Instant knownAt, List<Item> items, @Nullable String next)
		implements
			Answer {

	/** @param points the balance, or what was redeemed */
	public record Item(UUID volunteerId, long points, String statement) {
	}
}
