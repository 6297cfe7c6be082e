package org.redvest.query.points;

import java.time.Instant;
import java.util.UUID;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.projection.Key;

/** Points that were taken out of a lot. */
record PointsDrawRow(@Key VolunteerId volunteerId, @Key(ofEvent = true) long position, @Key UUID lot, Instant at, int points) {
}
