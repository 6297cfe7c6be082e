package org.redvest.query.projection;

import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A named daemon thread that works while there is work, sleeps until it is woken, and after a failure tries again, ever slower. */
abstract class Worker implements Runnable, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
	static final long LOOK_ANYWAY_MILLIS = 1_000;
	private static final long SLOWEST_MILLIS = 10_000;
	private static final int HURRIED = 3;
	private static final long GATHER_MILLIS = 20;

	private final Wake wake = new Wake();
	private final String name;
	private @Nullable Thread thread;
	private volatile boolean running;
	private long pause;
	private int inARow;

	Worker(String name) {
		this.name = name;
	}

	/** Does one piece of work; whether there may be more at once. */
	abstract boolean work();

	/** Whether the last piece was a small one. Where one small piece follows another without a rest, some are left to gather. */
	boolean little() {
		return false;
	}

	/** How long it sleeps where nobody wakes it. */
	long restMillis() {
		return LOOK_ANYWAY_MILLIS;
	}

	/** Makes a new start after a failure. */
	abstract void recover();

	/** Gives back what it holds. */
	abstract void end();

	void start() {
		running = true;
		thread = Thread.ofPlatform().daemon().name(name).start(this);
	}

	void wake() {
		wake.ring();
	}

	/** Whether it works still. */
	boolean alive() {
		return thread != null && thread.isAlive();
	}

	/** Ends the work after the piece in hand, without waiting for that. */
	void finish() {
		running = false;
		wake.ring();
	}

	@Override
	public void run() {
		try {
			while (running) {
				step();
			}
			end();
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		} catch (RuntimeException e) {
			LOG.warn("{} could not give back what it holds; it expires", name, e);
		}
	}

	private void step() throws InterruptedException {
		try {
			boolean worked = work();
			inARow = worked ? inARow + 1 : 0;
			if (!worked && running) {
				wake.sleep(restMillis());
			} else if (inARow > HURRIED && little()) {
				Thread.sleep(GATHER_MILLIS);
			}
			pause = 0;
		} catch (RuntimeException | Error e) {
			if (running) {
				pause = Math.min(SLOWEST_MILLIS, e instanceof ClaimLost ? 10 : Math.max(100, 2 * pause));
				log(e);
				wake.sleep(pause);
				recoverQuietly();
			}
		}
	}

	/** A lost claim is nobody's failure; trouble of the database passes, and its messages may quote rows. */
	private void log(Throwable e) {
		if (e instanceof ClaimLost) {
			LOG.debug("{} has lost a claim", name);
		} else if (Trouble.passes(e)) {
			LOG.warn("{} tries again in {} ms: {} {}", name, pause, e.getClass().getName(), Trouble.sqlState(e));
		} else {
			LOG.error("{} tries again in {} ms", name, pause, e);
		}
	}

	private void recoverQuietly() {
		try {
			recover();
		} catch (RuntimeException e) {
			LOG.warn("{} cannot recover yet", name, e);
		}
	}

	/** Ends after the piece of work in hand. */
	@Override
	public void close() {
		finish();
		try {
			if (thread != null) {
				thread.join(5_000);
			}
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}
}
