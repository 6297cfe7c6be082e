package org.redvest.query.servicehistory;

import java.time.Instant;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.fact.VolunteerStatus;
import org.redvest.query.projection.Key;

/** A volunteer came to stand elsewhere. It stays when the person is erased, so that what was counted of a day stays what it was. */
record StatusStep(@Key VolunteerId volunteerId, @Key(ofEvent = true) long position, Instant at, VolunteerStatus status) {
}
