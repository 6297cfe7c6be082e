package org.redvest.ops.benchmark;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** How a crowd was answered. */
final class Tally {

	private final Duration length;
	private final Queue<Long> accepted = new ConcurrentLinkedQueue<>();
	private final Queue<Long> refused = new ConcurrentLinkedQueue<>();
	private final Map<String, LongAdder> wrong = new ConcurrentHashMap<>();

	Tally(Duration length) {
		this.length = length;
	}

	void answered(Wire.Reply reply, long nanos) {
		if (reply.status() == 201) {
			accepted.add(nanos);
		} else if (reply.retryAfter() && (reply.status() == 503 || reply.status() == 429)) {
			refused.add(nanos);
		} else {
			unheard("status " + reply.status());
		}
	}

	/** Not answered at all, or there was no connection left to ask. */
	void unheard(String why) {
		wrong.computeIfAbsent(why, _ -> new LongAdder()).increment();
	}

	double acceptedPerSecond() {
		return accepted.size() * 1e9 / length.toNanos();
	}

	double refusedPerSecond() {
		return refused.size() * 1e9 / length.toNanos();
	}

	/** Answered otherwise than done or busy, without telling when to come again, or not at all. */
	Map<String, LongAdder> wrong() {
		return wrong;
	}

	double acceptedMillis(double part) {
		return millis(accepted, part);
	}

	double refusedMillis(double part) {
		return millis(refused, part);
	}

	private static double millis(Queue<Long> nanos, double part) {
		return nanos.isEmpty() ? 0 : new Latencies(nanos.stream().mapToLong(Long::longValue).toArray(), 0).millis(part);
	}
}
