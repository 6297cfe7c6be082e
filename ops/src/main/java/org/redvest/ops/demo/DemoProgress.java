package org.redvest.ops.demo;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.redvest.kernel.Command;

/** How far the load of the demonstration district is. */
public final class DemoProgress {

	private final long began = System.nanoTime();
	private final LongAdder entered = new LongAdder();
	private final LongAdder skipped = new LongAdder();
	private final Map<Class<?>, LongAdder> byKind = new ConcurrentHashMap<>();
	private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
	private volatile int steps;
	private volatile State state = State.RUNNING;
	private volatile long ended;

	/** What becomes of a load. */
	public enum State {
		/** Nothing is to be loaded. */
		NONE, RUNNING,
		/** Ended before its time; the next start goes on. */
		STOPPED, DONE,
		/** Steps were refused, or it broke off. */
		FAILED
	}

	/**
	 * What it looks like at a moment.
	 *
	 * @param steps all that are to be entered; 0 while they are being invented
	 * @param done those entered or found in the log
	 * @param perSecond entered a second, on average
	 * @param refused how many were refused, by code
	 */
	public record Seen(State state, int steps, long done, double percent, long perSecond, Map<String, Long> refused) {
	}

	void begun(int all) {
		steps = all;
	}

	void skipped(int some) {
		skipped.add(some);
	}

	void entered(Command command) {
		entered.increment();
		byKind.computeIfAbsent(command.getClass(), _ -> new LongAdder()).increment();
	}

	long refused(String code) {
		LongAdder counter = refusals.computeIfAbsent(code, _ -> new LongAdder());
		counter.increment();
		return counter.sum();
	}

	void ended(State as) {
		ended = System.nanoTime();
		state = as;
	}

	/** Since it began, or until it ended. */
	Duration took() {
		return Duration.ofNanos((ended == 0 ? System.nanoTime() : ended) - began);
	}

	/** How many commands of each kind were entered. */
	public Map<String, Long> kinds() {
		Map<String, Long> kinds = new TreeMap<>();
		byKind.forEach((kind, count) -> kinds.merge(kind.getSimpleName(), count.sum(), Long::sum));
		return kinds;
	}

	/** The state at this moment. */
	public Seen seen() {
		long done = entered.sum() + skipped.sum() + refusals.values().stream().mapToLong(LongAdder::sum).sum();
		Map<String, Long> refused = new TreeMap<>();
		refusals.forEach((code, count) -> refused.put(code, count.sum()));
		double percent = steps == 0 ? 0 : Math.floor(1_000.0 * done / steps) / 10;
		return new Seen(state, steps, done, percent, Math.round(entered.sum() * 1e9 / Math.max(1, took().toNanos())), refused);
	}
}
