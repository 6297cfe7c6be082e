package org.redvest.kernel.stream;

import java.time.Duration;
import java.util.Set;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.redvest.kernel.store.LogStorageEngine;

/**
 * Follows the log event by event under a claimed token, in whichever process holds the claim. The place is stored now and then,
 * after the effects, so the events of about a second may be delivered again after a crash: the effect has to bear that.
 */
public final class Follower implements AutoCloseable {

	private static final Duration GATHER = Duration.ofMillis(20);
	private static final int HURRIED = 3;
	/** Well within the time for which a claim holds. */
	private static final Duration PLACE_KEPT = Duration.ofSeconds(1);

	private final String name;
	private final Set<String> names;
	private final LogReader reader;
	private final TokenStore tokens;
	private final Effect effect;
	private final Vigil vigil;
	private volatile long position;

	Follower(String name, Set<String> names, LogReader reader, TokenStore tokens, Effect effect) {
		this.name = name;
		this.names = names;
		this.reader = reader;
		this.tokens = tokens;
		this.effect = effect;
		this.vigil = new Vigil(name, reader, this::follow);
	}

	private void follow(Vigil watch) {
		if (tokens.fetchSegments(name).length == 0) {
			tokens.initializeTokenSegments(name, 1, null);
		}
		position = LogStorageEngine.position(tokens.fetchToken(name, 0));
		var pages = new Pages(reader, names);
		int inARow = 0;
		long kept = position;
		long keepAt = System.nanoTime() + PLACE_KEPT.toNanos();
		try {
			while (watch.goesOn()) {
				watch.attend();
				LogReader.Page page = pages.after(position);
				for (LogEntry event : page.entries()) {
					if (!watch.isOpen()) {
						return;
					}
					effect.of(event);
				}
				long before = position;
				position = page.upTo();
				if (System.nanoTime() - keepAt >= 0) {
					keep(kept);
					kept = position;
					keepAt = System.nanoTime() + PLACE_KEPT.toNanos();
				}
				if (position == before) {
					inARow = 0;
					watch.await(PLACE_KEPT);
				} else if (++inARow > HURRIED && position - before < Pages.PAGE) {
					watch.pause(GATHER);
				}
			}
			if (watch.isSameLog()) {
				keep(kept);
			}
		} finally {
			tokens.releaseClaim(name, 0);
		}
	}

	/** Stores the place where it has moved, and holds the claim in any case. */
	private void keep(long before) {
		if (position == before) {
			tokens.extendClaim(name, 0);
		} else {
			tokens.storeToken(new GlobalSequenceTrackingToken(position), name, 0);
		}
	}

	@Override
	public void close() {
		vigil.close();
	}
}
