package org.redvest.command.points;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.EntryId;

/**
 * Points that came in together (积分批次).
 *
 * @param rest what is left of them
 * @param redeemed what of them was redeemed
 * @param lastDay the last day on which they may be redeemed, or null
 * @param takenBack whether the record by which they were earned counts no more
 */
record Lot(EntryId id, int rest, int redeemed, @Nullable LocalDate lastDay, boolean takenBack) {

	static Lot of(EntryId id, int points, @Nullable LocalDate lastDay) {
		return new Lot(id, points, 0, lastDay, false);
	}

	/** Whether its last day is over on a day. */
	boolean lapsed(LocalDate on) {
		return lastDay != null && on.isAfter(lastDay);
	}

	/** What is to be given back when its record falls: what is left, and what was had for the rest of it. */
	int due() {
		return rest + redeemed;
	}

	Lot less(int points) {
		return left(rest - points, redeemed);
	}

	Lot redeemed(int points) {
		return left(rest - points, redeemed + points);
	}

	private Lot left(int points, int had) {
		if (points < 0) {
			throw new IllegalStateException("a lot below zero: " + id);
		}
		return new Lot(id, points, had, lastDay, takenBack);
	}

	/** Nothing more is due of it. */
	Lot fallen() {
		return new Lot(id, rest, 0, lastDay, true);
	}
}
