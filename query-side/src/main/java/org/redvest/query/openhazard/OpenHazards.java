package org.redvest.query.openhazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.query.figure.Figure;
import org.redvest.query.http.Answer;

/**
 * How many hazards are open and overdue (隐患台账).
 *
 * @param levels from the most dangerous down; those that were not graded yet last
 * @param units to which hazards are assigned, by code; those that nobody has last
 */
public record OpenHazards(LocalDate asOf, long position, @Nullable Instant knownAt, Figure open, Figure overdue, List<OfLevel> levels,
		List<OfUnit> units) implements Answer {

	/** @param level null for those that were not graded yet */
	public record OfLevel(@Nullable Level level, Figure open, Figure overdue) {
	}

	/** @param unit null for those that were not assigned */
	public record OfUnit(@Nullable String unit, Figure open, Figure overdue) {
	}
}
