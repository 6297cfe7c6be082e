package org.redvest.ops.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Those who ask a process for commands: each again as soon as he is answered, or all at the rate at which they come. */
final class Crowd implements AutoCloseable {

	/** Fewer than the server takes: whoever finds none there waits unheard. */
	private static final int MOST_CONNECTIONS = 1_500;

	private final URI root;
	private final Deque<Wire> idle = new ConcurrentLinkedDeque<>();

	Crowd(URI root) {
		this.root = root;
	}

	/** So many callers, each with one question at a time; the rate is what they get done. */
	Tally patient(int callers, Duration length) throws InterruptedException {
		var tally = new Tally(length);
		Callers.perSecond(callers, length, _ -> () -> ask(System.nanoTime(), tally));
		return tally;
	}

	/** They come at this rate whether or not those before them were answered; each counts from when he came. */
	Tally coming(double perSecond, Duration length) throws InterruptedException {
		var tally = new Tally(length);
		var connections = new Semaphore(MOST_CONNECTIONS);
		long begun = System.nanoTime();
		long all = Math.round(perSecond * length.toNanos() / 1e9);
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (long each = 0; each < all; each++) {
				long due = begun + Math.round(each * 1e9 / perSecond);
				for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
					LockSupport.parkNanos(early);
				}
				if (connections.tryAcquire()) {
					threads.submit(() -> {
						try {
							ask(due, tally);
						} finally {
							connections.release();
						}
					});
				} else {
					tally.unheard("no connection left");
				}
			}
		}
		return tally;
	}

	private void ask(long since, Tally tally) {
		Wire wire = idle.pollFirst();
		try {
			if (wire == null) {
				wire = new Wire(root);
			}
			Wire.Reply reply = wire.register();
			tally.answered(reply, System.nanoTime() - since);
			if (reply.last()) {
				close(wire);
			} else {
				idle.addFirst(wire);
			}
		} catch (IOException gone) {
			tally.unheard(gone.toString());
			close(wire);
		}
	}

	private static void close(@org.jspecify.annotations.Nullable Wire wire) {
		try {
			if (wire != null) {
				wire.close();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** They go. */
	@Override
	public void close() {
		for (Wire each = idle.poll(); each != null; each = idle.poll()) {
			close(each);
		}
	}
}
