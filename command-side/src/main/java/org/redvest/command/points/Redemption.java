package org.redvest.command.points;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.redvest.kernel.EntryId;

/** Points that were redeemed (兑换). */
record Redemption(EntryId id, LocalDate on, String item, int points) {

	/** Whether it lies in the same quarter of the year as a day. */
	boolean inQuarterOf(LocalDate day) {
		return on.getYear() == day.getYear() && on.get(IsoFields.QUARTER_OF_YEAR) == day.get(IsoFields.QUARTER_OF_YEAR);
	}

	/** Whether the same was asked for. */
	boolean repeats(Redemption other) {
		return id.equals(other.id) && item.equals(other.item) && points == other.points;
	}
}
