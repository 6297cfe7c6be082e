package org.redvest.kernel.http;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Gives each request of the server its thread. Where processors are what is missing, requests pile up before anything of the
 * application has seen them, in one line with all the work that goes on; so whoever comes takes a place while he still stands
 * there. Whoever finds none gets a thread of the door's own, which has nothing to do but to turn him away.
 */
final class Door implements Executor, AutoCloseable {

	private static final ScopedValue<Boolean> CROWDED = ScopedValue.newInstance();
	/** Hardly more than one has anything to do, unless somebody's body is slow to come or his answer is not taken. */
	private static final int DOORKEEPERS = 32;

	private final Semaphore places;
	private final Thread.Builder.OfVirtual inside = Thread.ofVirtual().name("http-", 0);
	private final ExecutorService doorkeepers = Executors.newFixedThreadPool(DOORKEEPERS,
			Thread.ofPlatform().daemon().name("http-door-", 0).factory());

	Door(int places) {
		this.places = new Semaphore(places);
	}

	/** Whether the request of this thread found all places taken when it came. */
	static boolean isCrowded() {
		return CROWDED.isBound();
	}

	@Override
	public void execute(Runnable request) {
		if (places.tryAcquire()) {
			inside.start(() -> placed(request));
		} else {
			doorkeepers.execute(() -> ScopedValue.where(CROWDED, true).run(request));
		}
	}

	private void placed(Runnable request) {
		try {
			request.run();
		} finally {
			places.release();
		}
	}

	@Override
	public void close() {
		doorkeepers.shutdown();
	}
}
