package org.redvest.kernel.stream;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.redvest.kernel.store.LogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody who watches the log in a thread of his own, under a claim that one process at a time can have: takes up the watch
 * wherever it was lost, quietly where another has it, and later and later where it fails.
 */
public final class Vigil implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Vigil.class);
	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
	private static final Duration ANOTHERS = Duration.ofSeconds(3);

	private final String name;
	private final LogReader reader;
	private final Watch watch;
	private final Semaphore grown = new Semaphore(0);
	private final LogReader.Handle growth;
	private final Thread thread;
	private final CountDownLatch end = new CountDownLatch(1);
	private volatile boolean closed;
	private volatile int era;
	private int failures;

	/** What is done as long as the watch is held. */
	@FunctionalInterface
	public interface Watch {

		/** Claims its place, and goes on until the vigil does not, or throws. */
		void keep(Vigil vigil);
	}

	public Vigil(String name, LogReader reader, Watch watch) {
		this.name = name;
		this.reader = reader;
		this.watch = watch;
		this.growth = reader.onGrowth(this::ring);
		this.thread = Thread.ofVirtual().name("redvest-" + name).start(this::run);
	}

	private void ring() {
		if (grown.availablePermits() == 0) {
			grown.release();
		}
	}

	private void run() {
		while (!closed) {
			try {
				era = reader.era();
				watch.keep(this);
			} catch (UnableToClaimTokenException _) {
				pause(ANOTHERS);
			} catch (LogUnavailable e) {
				LOG.debug("{} waits for the log: {}", name, e.reason());
				pause(LONGEST_PAUSE);
			} catch (RuntimeException | LinkageError e) {
				LOG.warn("{} failed and tries again: {}", name, e.getClass().getName());
				LOG.debug("{} failed", name, e);
				failures++;
				pause(Duration.ofMillis(Math.min(LONGEST_PAUSE.toMillis(), 50L << Math.min(failures, 10))));
			}
		}
	}

	/** Until it is closed. */
	boolean isOpen() {
		return !closed;
	}

	/** Until it is closed, or the log may not be the one in which the place was reached: then the stored place counts. */
	public boolean goesOn() {
		return !closed && isSameLog();
	}

	boolean isSameLog() {
		return reader.era() == era;
	}

	/** From now on {@link #await} ends when the log grows. */
	public void attend() {
		grown.drainPermits();
	}

	/** Waits until the log has grown since it was attended to, but no longer than that; what was to be done is done. */
	public void await(Duration atMost) {
		failures = 0;
		try {
			grown.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	void pause(Duration length) {
		try {
			end.await(length.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		closed = true;
		end.countDown();
		growth.close();
		grown.release();
		try {
			thread.join(LONGEST_PAUSE);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}
}
