package org.redvest.query.openhazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.query.fact.HazardStatus;
import org.redvest.query.http.Answer;

/** The hazards under a figure, by what is due first. */
public record OpenHazardItems(LocalDate asOf, long position, @Nullable Instant knownAt, List<Item> items, @Nullable String next)
		implements
			Answer {

	/**
	 * A hazard that is open at the end of the day; who reported it is not told.
	 *
	 * @param step what is to be done next: GRADE, HAND_OVER, ASSIGN, RECTIFY, RECHECK or REVIEW; null where only the write-off is left
	 * @param due until when
	 * @param audit where its whole case is
	 */
	public record Item(UUID hazardId, HazardStatus status, String area, @Nullable UUID building, @Nullable Integer floor, FindingCode kind,
			@Nullable Level level, @Nullable String unit, @Nullable String step, @Nullable Instant due, boolean overdue,
			Instant reportedAt, String audit) {
	}
}
