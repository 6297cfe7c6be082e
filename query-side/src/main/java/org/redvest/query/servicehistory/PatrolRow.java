package org.redvest.query.servicehistory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.projection.Key;

/** A patrol. @param findings codes, with the floor behind an @ where it is known */
record PatrolRow(@Key BuildingId buildingId, @Key(ofEvent = true) long position, UUID patrol, VolunteerId volunteerId, boolean deputy,
		Instant started,
		Instant ended, List<String> checked, List<String> findings) {
}
