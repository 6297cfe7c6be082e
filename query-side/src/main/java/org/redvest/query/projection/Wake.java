package org.redvest.query.projection;

/** A bell for one thread: rung while it works, it does not sleep at all the next time. */
final class Wake {

	private boolean rung;

	synchronized void ring() {
		rung = true;
		notifyAll();
	}

	/** Sleeps until rung, but no longer; as the safety net of a bell that was not heard. */
	synchronized void sleep(long millis) throws InterruptedException {
		if (!rung) {
			wait(millis);
		}
		rung = false;
	}
}
