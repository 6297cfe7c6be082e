package org.redvest.query.points;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.projection.Key;

/**
 * What one event did to an account.
 *
 * @param points by how much the balance rose or fell
 * @param about the record, redemption, adjustment or volunteer introduced; null where points expired
 * @param detail the item redeemed, or the reason
 * @param uncovered of what was to be taken back, what was not there any more
 */
record PointsMovementRow(@Key VolunteerId volunteerId, @Key(ofEvent = true) long position, Instant at, MovementKind kind, int points,
		@Nullable UUID about, @Nullable String detail, int uncovered, @Nullable RuleVersion rule) {
}
