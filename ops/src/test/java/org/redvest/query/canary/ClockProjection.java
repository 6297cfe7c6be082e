package org.redvest.query.canary;

import java.time.Instant;

/** Breaks a rule: a projection that reads the clock. */
public class ClockProjection {

	Instant folded() {
		return Instant.now();
	}
}
