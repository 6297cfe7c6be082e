package org.redvest.query.projection;

import org.redvest.kernel.stream.LoggedEvent;

/** An event met rows that its history cannot have left: a bug, never a log line. The event and its successors are parked. */
public final class ProjectionBroken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** @param what what is missing or wrong, by ids alone */
	public ProjectionBroken(LoggedEvent event, String what) {
		super(event.name() + " at " + event.position() + ": " + what);
	}
}
