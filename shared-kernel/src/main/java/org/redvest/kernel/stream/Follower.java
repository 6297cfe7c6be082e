package org.redvest.kernel.stream;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.redvest.kernel.store.LogStorageEngine;
import org.redvest.kernel.store.LogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log event by event under a claimed token, in whichever process holds the claim. The place is stored now and then,
 * after the effects, so the events of about a second may be delivered again after a crash: the effect has to bear that.
 */
public final class Follower implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
	private static final int PAGE = 1_000;
	/** How much of the log is looked through at once for what is wanted, far from its head. */
	private static final int WIDE = 100 * PAGE;
	private static final Duration GATHER = Duration.ofMillis(20);
	private static final int HURRIED = 3;
	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
	private static final Duration QUIET = Duration.ofSeconds(3);
	/** Well within the time for which a claim holds. */
	private static final Duration PLACE_KEPT = Duration.ofSeconds(1);

	private final String name;
	private final Set<String> names;
	private final LogReader reader;
	private final TokenStore tokens;
	private final Effect effect;
	private final Semaphore grown = new Semaphore(0);
	private final LogReader.Handle growth;
	private final Thread thread;
	private final CountDownLatch end = new CountDownLatch(1);
	private volatile boolean closed;
	private volatile long position;
	private long head;
	private boolean near;

	Follower(String name, Set<String> names, LogReader reader, TokenStore tokens, Effect effect) {
		this.name = name;
		this.names = names;
		this.reader = reader;
		this.tokens = tokens;
		this.effect = effect;
		this.growth = reader.onGrowth(this::ring);
		this.thread = Thread.ofVirtual().name("redvest-" + name).start(this::run);
	}

	private void ring() {
		if (grown.availablePermits() == 0) {
			grown.release();
		}
	}

	private void run() {
		long failures = 0;
		while (!closed) {
			try {
				follow();
				failures = 0;
			} catch (UnableToClaimTokenException _) {
				pause(QUIET);
			} catch (LogUnavailable e) {
				LOG.debug("{} waits for the log: {}", name, e.reason());
				pause(LONGEST_PAUSE);
			} catch (RuntimeException | LinkageError e) {
				LOG.warn("{} failed behind position {} and tries again: {}", name, position, e.getClass().getName());
				LOG.debug("{} failed", name, e);
				failures++;
				pause(Duration.ofMillis(Math.min(LONGEST_PAUSE.toMillis(), 50L << Math.min(failures, 10))));
			}
		}
	}

	/** Until it is closed, or the log may not be the one in which the place was reached: then the stored place counts. */
	private void follow() {
		if (tokens.fetchSegments(name).length == 0) {
			tokens.initializeTokenSegments(name, 1, null);
		}
		int era = reader.era();
		position = LogStorageEngine.position(tokens.fetchToken(name, 0));
		head = 0;
		near = false;
		int inARow = 0;
		long kept = position;
		long keepAt = System.nanoTime() + PLACE_KEPT.toNanos();
		try {
			while (!closed && reader.era() == era) {
				grown.drainPermits();
				LogReader.Page page = page();
				for (LogEntry event : page.entries()) {
					if (closed) {
						return;
					}
					effect.of(event);
				}
				long before = position;
				position = page.upTo();
				if (System.nanoTime() - keepAt >= 0) {
					keep(kept);
					kept = position;
					keepAt = System.nanoTime() + PLACE_KEPT.toNanos();
				}
				if (position == before) {
					inARow = 0;
					await(PLACE_KEPT);
				} else if (++inARow > HURRIED && position - before < PAGE) {
					pause(GATHER);
				}
			}
			if (reader.era() == era) {
				keep(kept);
			}
		} finally {
			tokens.releaseClaim(name, 0);
		}
	}

	/** Stores the place where it has moved, and holds the claim in any case. */
	private void keep(long before) {
		if (position == before) {
			tokens.extendClaim(name, 0);
		} else {
			tokens.storeToken(new GlobalSequenceTrackingToken(position), name, 0);
		}
	}

	/** Near the head all followers share what is read; far from it, what is not wanted does not leave the database. */
	private LogReader.Page page() {
		if (!reader.mayHaveGrown(position)) {
			return new LogReader.Page(List.of(), position);
		}
		if (!names.isEmpty() && !isNear()) {
			return reader.between(position, Math.min(head, position + WIDE), PAGE, names);
		}
		LogReader.Page page = names.isEmpty() ? reader.next(position, PAGE) : reader.after(position, PAGE, names);
		near = page.upTo() - position < PAGE;
		return page;
	}

	/** Whoever has come to the head has most likely stayed there, and it is not asked where it is. */
	private boolean isNear() {
		if (!near && position + 2 * PAGE > head) {
			head = reader.head();
			near = position + 2 * PAGE > head;
		}
		return near;
	}

	private void await(Duration atMost) {
		try {
			grown.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void pause(Duration length) {
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
