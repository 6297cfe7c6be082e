package org.redvest.query.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.projection.Key;

/**
 * Points that came in together; never changed.
 *
 * @param minutes the credited minutes by which they were earned; null where it was not by service
 * @param category of that service
 * @param earnedOn the day from which their validity runs
 */
record PointsLotRow(@Key VolunteerId volunteerId, @Key UUID lot, MovementKind kind, Instant at, LocalDate earnedOn, int points,
		@Nullable Integer minutes, @Nullable Category category, @Nullable LocalDate lastDay, RuleVersion rule) {
}
