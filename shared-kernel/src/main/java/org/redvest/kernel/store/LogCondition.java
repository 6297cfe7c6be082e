package org.redvest.kernel.store;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the log takes what this process appends. A trouble stands until an append is durable again, or until it is old: nobody
 * may be sending commands any more to a process that says it is in trouble.
 */
public final class LogCondition {

	private static final Duration OLD = Duration.ofSeconds(30);

	private record Met(RuntimeException trouble, long atNanos) {
	}

	private volatile @Nullable Met last;

	void met(RuntimeException trouble) {
		last = new Met(trouble, System.nanoTime());
	}

	void appended() {
		if (last != null) {
			last = null;
		}
	}

	/** What the last append failed with. */
	public Optional<RuntimeException> trouble() {
		Met met = last;
		return met == null || System.nanoTime() - met.atNanos > OLD.toNanos() ? Optional.empty() : Optional.of(met.trouble);
	}
}
