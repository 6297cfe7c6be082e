package org.redvest.kernel.privacy;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.SubjectId;

/**
 * Keys that are open in this process, for a short while and in a bounded number: two halves, of which the older is let go
 * when the younger is full. The short while is what bounds how long another process may still open what was erased here;
 * unlike a notification it cannot get lost. In this process an erasure holds at once.
 */
final class OpenKeys {

	/** A subject's key, or its tombstone; a tombstone never expires. */
	record Held(@Nullable SecretKey key, long loadedAt) {
	}

	private final int half;
	private final long nanos;
	private volatile ConcurrentHashMap<SubjectId, Held> young = new ConcurrentHashMap<>();
	private volatile ConcurrentHashMap<SubjectId, Held> old = new ConcurrentHashMap<>();

	OpenKeys(int most, Duration lifetime) {
		this.half = Math.max(1, most / 2);
		this.nanos = lifetime.toNanos();
	}

	@Nullable
	Held find(SubjectId subject) {
		var held = young.get(subject);
		if (held == null) {
			held = old.get(subject);
		}
		return held == null || (held.key != null && System.nanoTime() - held.loadedAt > nanos) ? null : held;
	}

	/** Keeps what was loaded, and answers what is held now: an erasure that came between wins. */
	Held keep(SubjectId subject, Held loaded) {
		var held = young.merge(subject, loaded, (before, now) -> before.key == null ? before : now);
		if (young.size() > half) {
			letGo();
		}
		return held;
	}

	private synchronized void letGo() {
		if (young.size() > half) {
			old = young;
			young = new ConcurrentHashMap<>();
		}
	}
}
