package org.redvest.query.projection;

/** Whether somebody is being served: a view was read, or what was just recorded was folded, not more than a second ago. */
final class Served {

	private static final long AFTER_NANOS = 1_000_000_000;

	private volatile long last = System.nanoTime() - AFTER_NANOS;

	void now() {
		last = System.nanoTime();
	}

	boolean lately() {
		return System.nanoTime() - last < AFTER_NANOS;
	}
}
