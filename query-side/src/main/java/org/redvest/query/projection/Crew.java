package org.redvest.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The threads that all rebuilds of this process share, so that together they take no more than their part of the machine. What
 * is asked for first is done first, which lets rebuilds go on side by side, page by page. While somebody is being served, some of
 * the threads rest, and the others rest after each piece of work for twice as long as it took. They are threads of the system: work that computes for long would keep virtual threads waiting.
 */
final class Crew implements Executor, AutoCloseable {

	private static final long LOOK_MILLIS = 50;
	/** How many times as long as it worked a thread rests while somebody is served. */
	private static final int RESTS = 2;

	private final LinkedBlockingQueue<Runnable> asked = new LinkedBlockingQueue<>();
	private final List<Thread> threads = new ArrayList<>();
	private final int size;
	private final int courteous;
	private final BooleanSupplier serving;
	private final Rest rest;

	/** Waits for so many nanoseconds. */
	interface Rest {
		void of(long nanos) throws InterruptedException;
	}

	/**
	 * @param courteous how many of them work on while somebody is served
	 * @param serving whether somebody is
	 */
	Crew(int size, int courteous, BooleanSupplier serving) {
		this(size, courteous, serving, TimeUnit.NANOSECONDS::sleep);
	}

	Crew(int size, int courteous, BooleanSupplier serving, Rest rest) {
		this.size = size;
		this.courteous = courteous;
		this.serving = serving;
		this.rest = rest;
	}

	void start() {
		for (int number = 0; number < size; number++) {
			boolean rests = number >= courteous;
			threads.add(Thread.ofPlatform().daemon().name("rebuild-crew-" + number).start(() -> work(rests)));
		}
	}

	@Override
	public void execute(Runnable task) {
		asked.add(task);
	}

	private void work(boolean rests) {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				if (rests && serving.getAsBoolean()) {
					Thread.sleep(LOOK_MILLIS);
				} else {
					work(asked.take());
				}
			}
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void work(Runnable task) throws InterruptedException {
		long begun = System.nanoTime();
		task.run();
		if (serving.getAsBoolean()) {
			rest.of(RESTS * (System.nanoTime() - begun));
		}
	}

	/** Ends it, once nobody asks any more. */
	@Override
	public void close() {
		threads.forEach(Thread::interrupt);
		threads.clear();
	}
}
