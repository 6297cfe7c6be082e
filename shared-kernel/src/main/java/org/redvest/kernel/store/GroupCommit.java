package org.redvest.kernel.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Makes one round trip and one commit of everything that waits at the same moment. Callers block (on virtual threads)
 * until their group is durable; one writer thread per group commit does the writing. Callers who were answered together tend to
 * come again together, so after a large group the writer waits a moment for the rest of them; a lone caller never waits.
 *
 * @param <T> what is written
 * @param <R> the outcome of one of them; a failed one must not fail its neighbours, so an outcome says how it went
 */
public final class GroupCommit<T, R> implements AutoCloseable {

	private static final Duration GRACE = Duration.ofSeconds(10);
	private static final long MOMENT_NANOS = 500_000;

	private record Waiting<T, R>(T what, CompletableFuture<R> outcome) {
	}

	private final LinkedBlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>();
	private final Function<List<T>, List<R>> write;
	private final int largest;
	private final Thread writer;
	private volatile boolean closed;

	/**
	 * @param write writes a group durably and gives one outcome each, in order; what it throws every caller of the group
	 *            gets
	 * @param largest the most that one group may hold
	 */
	public GroupCommit(String name, int largest, Function<List<T>, List<R>> write) {
		this.write = write;
		this.largest = largest;
		this.writer = Thread.ofPlatform().daemon().name(name).start(this::run);
	}

	/** Blocks until the group of this one is written. */
	public R submit(T what) {
		if (closed) {
			throw new IllegalStateException("closed");
		}
		var waiting = new Waiting<T, R>(what, new CompletableFuture<>());
		queue.add(waiting);
		if (closed && !writer.isAlive() && queue.remove(waiting)) {
			throw new IllegalStateException("closed");
		}
		try {
			return waiting.outcome.join();
		} catch (CompletionException e) {
			throw e.getCause() instanceof RuntimeException cause ? cause : e;
		}
	}

	private void run() {
		var group = new ArrayList<Waiting<T, R>>();
		int last = 1;
		while (!closed || !queue.isEmpty()) {
			try {
				group.add(queue.take());
				gather(group, last / 2);
			} catch (InterruptedException _) {
				// The writer is being closed: what waits is still written.
			}
			if (!group.isEmpty()) {
				queue.drainTo(group, largest - group.size());
				write(group);
				last = group.size();
				group.clear();
			}
		}
	}

	private void gather(List<Waiting<T, R>> group, int enough) throws InterruptedException {
		long until = System.nanoTime() + MOMENT_NANOS;
		while (group.size() < enough) {
			Waiting<T, R> next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
			if (next == null) {
				return;
			}
			group.add(next);
			queue.drainTo(group, largest - group.size());
		}
	}

	private void write(List<Waiting<T, R>> group) {
		try {
			List<R> outcomes = write.apply(group.stream().map(Waiting::what).toList());
			for (int i = 0; i < group.size(); i++) {
				group.get(i).outcome.complete(outcomes.get(i));
			}
		} catch (Throwable failure) {
			group.forEach(each -> each.outcome.completeExceptionally(failure));
		}
	}

	/** Writes what waits, then ends the writer. */
	@Override
	public void close() {
		closed = true;
		writer.interrupt();
		try {
			writer.join(GRACE);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}
}
