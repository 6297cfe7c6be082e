package org.redvest.query.projection;

/** The segments that were to be moved on belong to somebody else by now, or stand elsewhere: nothing was written. */
final class ClaimLost extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ClaimLost(Generation generation) {
		super(generation.schema(), null, false, false);
	}
}
