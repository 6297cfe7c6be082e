package org.redvest.query.servicehistory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.http.Answer;

/**
 * What draft star rules would do to the volunteers as their ledgers stand; nothing is changed by it.
 *
 * @param asOf services up to this day count, and the registrations and stars at its end
 * @param volunteers how many were registered then
 * @param up how many hold a lower level than the draft would carry
 * @param down how many hold a higher one
 * @param moves all that differ, by level
 * @param movers a page of them
 */
public record StarTrial(LocalDate asOf, long position, @Nullable Instant knownAt, String scheme, StarRules rules, int volunteers, int up,
		int down, List<Move> moves, List<Mover> movers, @Nullable String next) implements Answer {

	/** How many hold one level and would hold another; 0 for none. */
	public record Move(int held, int carried, long volunteers) {
	}

	/**
	 * One of them.
	 *
	 * @param minutes credited up to the day
	 * @param strongMinutes those of them that evidence of grade A or B proves
	 */
	public record Mover(VolunteerId volunteerId, @Nullable String number, int held, int carried, long minutes, long strongMinutes,
			String history) {
	}
}
