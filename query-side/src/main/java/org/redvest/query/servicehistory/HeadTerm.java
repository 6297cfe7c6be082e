package org.redvest.query.servicehistory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.projection.Key;

/**
 * A head's service in a building, from one appointment on.
 *
 * @param position of the appointment
 * @param until the last day of the present term
 * @param endedAt when it ended, as far as somebody recorded that
 * @param ending how it ended: the name of the event, with its reason behind a colon where it has one
 */
record HeadTerm(@Key BuildingId buildingId, @Key long position, VolunteerId volunteerId, Route route, Instant appointedAt,
		LocalDate fromDay, LocalDate untilDay, int renewals, @Nullable Instant endedAt, @Nullable String ending) {

	HeadTerm renewed(LocalDate until) {
		return new HeadTerm(buildingId, position, volunteerId, route, appointedAt, fromDay, until, renewals + 1, endedAt, ending);
	}

	HeadTerm ended(Instant at, String how) {
		return new HeadTerm(buildingId, position, volunteerId, route, appointedAt, fromDay, untilDay, renewals, at, how);
	}
}
