package org.redvest.query.projection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What it has cost this process to feed each projection: the best that is known about what the next rebuild of it will cost. */
final class Costs {

	/** Before anything was measured; of no account beside the first measurement. */
	private static final Duration ENDING = Duration.ofMillis(200);

	private final Map<String, Cost> byProjection = new ConcurrentHashMap<>();
	private final Map<String, Duration> endings = new ConcurrentHashMap<>();

	Cost of(String projection) {
		return byProjection.computeIfAbsent(projection, _ -> new Cost());
	}

	/** What comes behind a rebuild's last page until it is live: statistics, and the switch. */
	Duration ending(String projection) {
		return endings.getOrDefault(projection, ENDING);
	}

	void ended(String projection, Duration took) {
		endings.put(projection, took);
	}
}
