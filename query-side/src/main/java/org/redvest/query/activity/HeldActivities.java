package org.redvest.query.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityEvent.ActivityType;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.query.http.Answer;

/** The activities under a figure, by their start. */
public record HeldActivities(LocalDate from, LocalDate to, long position, @Nullable Instant knownAt, List<Item> items,
		@Nullable String next) implements Answer {

	/**
	 * An activity that was held.
	 *
	 * @param days on how many days somebody served
	 * @param minutes of all services together
	 * @param history where its whole history is
	 */
	public record Item(UUID activityId, String title, ActivityType type, boolean routine, Category category, String organiser,
			@Nullable UUID team,
			String area, LocalDate startDate, LocalDate endDate, int volunteers, int days, long minutes, String history) {
	}
}
