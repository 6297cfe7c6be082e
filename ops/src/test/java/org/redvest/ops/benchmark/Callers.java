package org.redvest.ops.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Callers that ask again as soon as they are answered. */
final class Callers {

	private Callers() {
	}

	/** What became of their calls. */
	record Answered(double perSecond, Latencies latencies) {

		List<Figure> figures(String what, String unit) {
			return Stream.concat(Stream.of(new Figure(what, perSecond, unit)), latencies.figures(what).stream()).toList();
		}
	}

	/**
	 * How many calls a second were answered.
	 *
	 * @param calls gives each caller what it calls
	 */
	static double perSecond(int callers, Duration length, IntFunction<Runnable> calls) throws InterruptedException {
		return answered(callers, length, calls).perSecond();
	}

	/** The same, and how long the calls took. */
	static Answered answered(int callers, Duration length, IntFunction<Runnable> calls) throws InterruptedException {
		long begun = System.nanoTime();
		long end = begun + length.toNanos();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<long[]>> all = new ArrayList<>();
			for (int caller = 0; caller < callers; caller++) {
				Runnable call = calls.apply(caller);
				all.add(threads.submit(() -> untilThen(end, call)));
			}
			List<long[]> took = new ArrayList<>();
			for (Future<long[]> each : all) {
				took.add(each.get());
			}
			var latencies = new Latencies(took.stream().flatMapToLong(Arrays::stream).toArray(), 0);
			return new Answered(latencies.nanos().length * 1e9 / (System.nanoTime() - begun), latencies);
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
	}

	private static long[] untilThen(long end, Runnable call) {
		var took = LongStream.builder();
		for (long before = System.nanoTime(); before < end;) {
			call.run();
			long after = System.nanoTime();
			took.add(after - before);
			before = after;
		}
		return took.build().toArray();
	}
}
