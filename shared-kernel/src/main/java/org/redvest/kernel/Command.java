package org.redvest.kernel;

import java.time.LocalDate;

/** A wish that something may happen: it names its target (Axon's {@code @TargetAggregateIdentifier}) and who asks. */
public interface Command {

	/** Who asks, and when it happened. */
	By by();

	/** The day on which it happened, in the district. */
	default LocalDate day() {
		return by().day();
	}

	/** A wish that begins a stream, whose id is new unless the wish is repeated. */
	interface Begins extends Command {
	}
}
