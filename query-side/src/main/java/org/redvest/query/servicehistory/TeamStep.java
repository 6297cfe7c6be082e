package org.redvest.query.servicehistory;

import java.time.Instant;
import org.redvest.kernel.TeamId;
import org.redvest.query.projection.Key;

/** One event of a team. @param details its fields, as JSON; personal values sealed */
record TeamStep(@Key TeamId teamId, @Key(ofEvent = true) long position, Instant at, String event, String details) {
}
