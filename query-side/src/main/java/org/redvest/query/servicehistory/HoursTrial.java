package org.redvest.query.servicehistory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.query.http.Answer;

/**
 * Which records would need somebody's approval by the daily caps of draft hours rules; nothing is changed by it. Tried are the
 * records that stand confirmed at the position, by their day of service; of one day they count in the order in which they began.
 *
 * @param from the first day of service, {@code to} the last
 * @param records how many stand in these days
 * @param days how many volunteers' days would need approval
 * @param volunteers how many volunteers that concerns
 * @param tiers the records over the free minutes, by the cap under which their day would still fall
 * @param items a page of these records
 */
public record HoursTrial(LocalDate from, LocalDate to, long position, @Nullable Instant knownAt, HoursRules rules, long records, long days,
		long volunteers, List<Tier> tiers, List<Item> items, @Nullable String next) implements Answer {

	/**
	 * @param upToMinutes the cap; null for what is over the last one and could not be recorded at all
	 * @param approvedBy the roles of which one would have to approve
	 */
	public record Tier(@Nullable Integer upToMinutes, Set<Role> approvedBy, long records) {
	}

	/** @param dayMinutes the day's minutes with this record */
	public record Item(UUID volunteerId, UUID recordId, LocalDate serviceDate, int minutes, int dayMinutes, @Nullable Integer upToMinutes,
			Set<Role> approvedBy, String record) {
	}
}
