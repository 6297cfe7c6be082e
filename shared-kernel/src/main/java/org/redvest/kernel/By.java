package org.redvest.kernel;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who does it and when it happened (业务发生时间). Entered once at the edge, so that everything below is a pure function.
 *
 * @param actor who, in which role, for which unit, through which channel
 * @param at when it happened, UTC; what the log calls {@code occurredAt}
 */
public record By(Actor actor, Instant at) {

	/** The day on which it happened, in the district. */
	public LocalDate day() {
		return LocalDate.ofInstant(at, ServiceHoursEvent.DISTRICT);
	}
}
