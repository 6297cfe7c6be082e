package org.redvest.ops.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Callers that ask again as soon as they are answered. */
final class Callers {

	private Callers() {
	}

	/**
	 * How many calls a second were answered.
	 *
	 * @param calls gives each caller what it calls
	 */
	static double perSecond(int callers, Duration length, IntFunction<Runnable> calls) throws InterruptedException {
		long begun = System.nanoTime();
		long end = begun + length.toNanos();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Long>> done = new ArrayList<>();
			for (int caller = 0; caller < callers; caller++) {
				Runnable call = calls.apply(caller);
				done.add(threads.submit(() -> {
					long answered = 0;
					while (System.nanoTime() < end) {
						call.run();
						answered++;
					}
					return answered;
				}));
			}
			long answered = 0;
			for (Future<Long> each : done) {
				answered += each.get();
			}
			return answered * 1e9 / (System.nanoTime() - begun);
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
	}
}
