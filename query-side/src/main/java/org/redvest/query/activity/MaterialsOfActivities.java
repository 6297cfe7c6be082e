package org.redvest.query.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Material;
import org.redvest.query.http.Answer;

/** The materials under a figure, by the day on which they were handed out. */
public record MaterialsOfActivities(LocalDate from, LocalDate to, long position, @Nullable Instant knownAt, List<Item> items,
		@Nullable String next) implements Answer {

	/** @param history where the activity's whole history is */
	public record Item(UUID activityId, UUID handoutId, Material material, int quantity, LocalDate day, String area, String history) {
	}
}
