package org.redvest.query.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.redvest.kernel.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How often each number was verified in vain of late, whether there is such a certificate or not. A bound on curiosity: what keeps
 * a code from being guessed are its 64 bits. Counted by each process for itself.
 */
@Component
final class Guesses {

	static final int MOST = 10;
	static final Duration WINDOW = Duration.ofMinutes(10);
	private static final int MOST_NUMBERS = 100_000;

	private final Cache<String, AtomicInteger> failures;

	Guesses() {
		this(Ticker.systemTicker());
	}

	Guesses(Ticker ticker) {
		failures = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(WINDOW).maximumSize(MOST_NUMBERS).build();
	}

	/** Refuses whoever asks about a number that was guessed at too often. */
	void demandFew(String number) {
		AtomicInteger failed = failures.getIfPresent(number);
		if (failed != null && failed.get() >= MOST) {
			throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "verification.too-many-guesses", WINDOW.toMinutes()).retryAfter(WINDOW);
		}
	}

	void failed(String number) {
		failures.get(number, _ -> new AtomicInteger()).incrementAndGet();
	}
}
