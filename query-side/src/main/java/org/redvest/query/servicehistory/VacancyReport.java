package org.redvest.query.servicehistory;

import java.time.Instant;
import org.redvest.kernel.BuildingEvent.VacancyCause;
import org.redvest.kernel.BuildingId;
import org.redvest.query.projection.Key;

/** Somebody said that a head is missing. */
record VacancyReport(@Key BuildingId buildingId, @Key(ofEvent = true) long position, Instant at, VacancyCause cause) {
}
