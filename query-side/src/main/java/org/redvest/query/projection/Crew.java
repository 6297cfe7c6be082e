package org.redvest.query.projection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The threads that all rebuilds of this process share, so that together they take no more than their part of the machine. Whoever
 * has had the least of their time is served first: a small view is not kept waiting by the pages of large ones, and those get on
 * evenly, so that it can be told when they will end. While somebody else is served, some of the threads rest, and the others rest
 * after each piece of work for as long as it took. They are threads of the system: work that computes for long would keep virtual
 * threads waiting.
 */
final class Crew implements AutoCloseable {

	private static final long LOOK_MILLIS = 50;

	private final Map<String, Share> shares = new LinkedHashMap<>();
	/** The least that anybody had had who was served last. */
	private long reached;
	private final List<Thread> threads = new ArrayList<>();
	private final int size;
	private final int courteous;
	private final BooleanSupplier serving;
	private final Rest rest;
	private final LongSupplier nanos;

	/** Waits for so many nanoseconds. */
	interface Rest {
		void of(long nanos) throws InterruptedException;
	}

	/** What one rebuild has asked for, and how much of the threads' time it has had. */
	private static final class Share {
		private final ArrayDeque<Runnable> asked = new ArrayDeque<>();
		private long had;
	}

	private record Piece(Share of, Runnable work) {
	}

	/**
	 * @param courteous how many of them work on while somebody is served
	 * @param serving whether somebody is
	 */
	Crew(int size, int courteous, BooleanSupplier serving) {
		this(size, courteous, serving, TimeUnit.NANOSECONDS::sleep, System::nanoTime);
	}

	Crew(int size, int courteous, BooleanSupplier serving, Rest rest, LongSupplier nanos) {
		this.size = size;
		this.courteous = courteous;
		this.serving = serving;
		this.rest = rest;
		this.nanos = nanos;
	}

	void start() {
		for (int number = 0; number < size; number++) {
			boolean rests = number >= courteous;
			threads.add(Thread.ofPlatform().daemon().name("rebuild-crew-" + number).start(() -> work(rests)));
		}
	}

	/** Works for one of the rebuilds. */
	Executor on(String rebuild) {
		return work -> ask(rebuild, work);
	}

	/** Who comes, or comes again, has nothing saved up from the time when it wanted nothing. */
	private synchronized void ask(String rebuild, Runnable work) {
		Share share = shares.computeIfAbsent(rebuild, _ -> new Share());
		if (share.asked.isEmpty()) {
			share.had = Math.max(share.had, reached);
		}
		share.asked.add(work);
		notifyAll();
	}

	private synchronized Piece next() throws InterruptedException {
		Optional<Share> least = least();
		while (least.isEmpty()) {
			wait();
			least = least();
		}
		Share share = least.get();
		reached = Math.max(reached, share.had);
		return new Piece(share, share.asked.remove());
	}

	private Optional<Share> least() {
		return shares.values().stream().filter(each -> !each.asked.isEmpty()).min(Comparator.comparingLong(each -> each.had));
	}

	private synchronized void charge(Share share, long took) {
		share.had += took;
	}

	private void work(boolean rests) {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				if (rests && serving.getAsBoolean()) {
					Thread.sleep(LOOK_MILLIS);
				} else {
					work(next());
				}
			}
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void work(Piece piece) throws InterruptedException {
		long begun = nanos.getAsLong();
		piece.work.run();
		long took = nanos.getAsLong() - begun;
		charge(piece.of, took);
		if (serving.getAsBoolean()) {
			rest.of(took);
		}
	}

	/** Ends it, once nobody asks any more. */
	@Override
	public void close() {
		threads.forEach(Thread::interrupt);
		threads.clear();
	}
}
