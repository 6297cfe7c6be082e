package org.redvest.query.starrating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.http.Answer;

/** The volunteers under a figure of stars. @param level which level, 0 for no star; null for all registered volunteers */
public record StarVolunteers(LocalDate asOf, long position, @Nullable Instant knownAt, String scheme, @Nullable Integer level,
		List<Item> items,
		@Nullable String next) implements Answer {

	/**
	 * A volunteer with that level at the end of the day. Of one whose person was erased since, nothing but the count is left.
	 *
	 * @param name masked, such as 张*
	 * @param since since when the star, or without one the registration, has stood
	 * @param rule by which version of the rule set, or null without a star
	 */
	public record Item(@Nullable UUID volunteerId, @Nullable String number, String name, boolean erased, @Nullable String residence,
			@Nullable String unit, Instant since, @Nullable String rule, @Nullable String history) {
	}
}
