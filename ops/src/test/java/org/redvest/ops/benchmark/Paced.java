package org.redvest.ops.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Calls by a schedule, whether or not the call before was answered. */
final class Paced {

	/** Is made at its time. */
	interface Call {

		/**
		 * Gives how long it took, in nanoseconds.
		 *
		 * @param scheduled when it was to begin, by {@link System#nanoTime}
		 */
		long made(long scheduled);
	}

	private Paced() {
	}

	/** How long the calls took from the time at which they were to begin, so that no delay is hidden. */
	static Latencies answered(double perSecond, Duration length, Runnable call) throws InterruptedException {
		return made(perSecond, length, scheduled -> {
			call.run();
			return System.nanoTime() - scheduled;
		});
	}

	/** The same, while something else goes on. */
	static CompletableFuture<Latencies> meanwhile(double perSecond, Duration length, Runnable call) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return answered(perSecond, length, call);
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}, Thread::startVirtualThread);
	}

	/** What the calls say that they took. */
	static Latencies made(double perSecond, Duration length, Call call) throws InterruptedException {
		int calls = (int) Math.max(1, perSecond * length.toNanos() / 1e9);
		long begun = System.nanoTime();
		var failed = new AtomicInteger();
		List<Future<Long>> all = new ArrayList<>(calls);
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < calls; i++) {
				long scheduled = begun + (long) (i * 1e9 / perSecond);
				for (long left = scheduled - System.nanoTime(); left > 0; left = scheduled - System.nanoTime()) {
					LockSupport.parkNanos(left);
				}
				all.add(threads.submit(() -> call.made(scheduled)));
			}
		}
		long[] took = all.stream().filter(each -> succeeded(each, failed)).mapToLong(Future::resultNow).toArray();
		return new Latencies(took, failed.get());
	}

	/** Says why the first one has failed. */
	private static boolean succeeded(Future<Long> call, AtomicInteger failed) {
		if (call.state() == Future.State.SUCCESS) {
			return true;
		}
		if (failed.getAndIncrement() == 0) {
			System.err.println("        " + call.exceptionNow());
		}
		return false;
	}
}
