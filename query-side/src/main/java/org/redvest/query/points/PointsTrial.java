package org.redvest.query.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Rules.PointsRules;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.http.Answer;

/**
 * What draft points rules would have given for the services that have earned points; nothing is changed by it. Compared is what
 * was earned by service and is not past its last day, before anything was redeemed: that would be the same.
 *
 * @param asOf services count that earned points by this day and were not taken back, and validity runs to it
 * @param volunteers how many have such services
 * @param more how many would have more, {@code less} how many fewer
 * @param points what they have by the rules in force when they served, all together
 * @param draftPoints what they would have by the draft
 * @param distribution how many would have how much more or less, from the greatest loss to the greatest gain
 * @param movers a page of those who would have more or less
 */
public record PointsTrial(LocalDate asOf, long position, @Nullable Instant knownAt, PointsRules rules, int volunteers, int more, int less,
		long points, long draftPoints, List<Band> distribution, List<Mover> movers, @Nullable String next) implements Answer {

	/** Those whose points would change by so many; the ends of the band belong to it. */
	public record Band(long from, long to, long volunteers) {

		/** The band of a change: its sign, and how many digits it has. */
		static Band of(long change) {
			long least = 1;
			while (Math.abs(change) >= least * 10) {
				least *= 10;
			}
			return change > 0 ? new Band(least, least * 10 - 1, 0) : new Band(-least * 10 + 1, -least, 0);
		}

		Band holding(long many) {
			return new Band(from, to, many);
		}
	}

	/** One of them. */
	public record Mover(VolunteerId volunteerId, long points, long draftPoints, String statement) {

		long change() {
			return draftPoints - points;
		}
	}
}
