package org.redvest.query.servicehistory;

import java.time.Instant;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.query.fact.RequestPhase;
import org.redvest.query.projection.Group;
import org.redvest.query.projection.Key;

/**
 * One step of a request.
 *
 * @param event the event's name in the log
 * @param status where the request stood after it
 * @param details the event's fields but for the heading, as JSON; personal values sealed
 */
record Step(@Key @Group ServiceRequestId requestId, @Key(ofEvent = true) long sequence, long position, Instant at, Instant recordedAt,
		String event,
		RequestPhase.Status status, String actor, String role, String unit, String channel, String heading, String details) {
}
