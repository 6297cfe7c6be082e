package org.redvest.ops.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a crowd was answered, which one thread speaks for. */
final class Tally {

	private final Duration length;
	private final List<Long> accepted = new ArrayList<>();
	private final List<Long> refused = new ArrayList<>();
	private final Map<String, Integer> wrong = new TreeMap<>();
	private final long cpuBefore = cpu();
	private long asked;

	Tally(Duration length) {
		this.length = length;
	}

	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	void asks() {
		asked++;
	}

	long asked() {
		return asked;
	}

	/** The processor time that whoever asked took for each question so far, in microseconds. */
	double microsAQuestion() {
		return (cpu() - cpuBefore) / 1e3 / Math.max(1, asked);
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
		wrong.merge(why, 1, Integer::sum);
	}

	double acceptedPerSecond() {
		return accepted.size() * 1e9 / length.toNanos();
	}

	double refusedPerSecond() {
		return refused.size() * 1e9 / length.toNanos();
	}

	/** Answered otherwise than done or busy, without telling when to come again, or not at all. */
	Map<String, Integer> wrong() {
		return wrong;
	}

	double acceptedMillis(double part) {
		return millis(accepted, part);
	}

	double refusedMillis(double part) {
		return millis(refused, part);
	}

	private static double millis(List<Long> nanos, double part) {
		return nanos.isEmpty() ? 0 : new Latencies(nanos.stream().mapToLong(Long::longValue).toArray(), 0).millis(part);
	}
}
