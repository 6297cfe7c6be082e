package org.redvest.query.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.http.Answer;

/** The persons under a figure of coverage. */
public record ServingHeads(LocalDate asOf, long position, @Nullable Instant knownAt, List<Item> items, @Nullable String next)
		implements
			Answer {

	/** @param history what the volunteer did */
	public record Item(UUID volunteerId, int buildings, int households, String history) {
	}
}
