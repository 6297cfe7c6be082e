package org.redvest.command.clock;

import java.time.Duration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.redvest.kernel.store.LogStorageEngine;

/** How far in the log the appointments go: a token that one process at a time holds, and by which it is the one that rings. */
final class Place {

	static final String NAME = "clock";

	/** Well within the time for which a claim holds. */
	static final Duration HELD_ANEW = Duration.ofSeconds(1);

	private final TokenStore tokens;
	private long stored;
	private long heldAt;

	Place(TokenStore tokens) {
		this.tokens = tokens;
	}

	/** Where it is, once nobody else has it. */
	long claim() {
		if (tokens.fetchSegments(NAME).length == 0) {
			tokens.initializeTokenSegments(NAME, 1, null);
		}
		stored = LogStorageEngine.position(tokens.fetchToken(NAME, 0));
		heldAt = System.nanoTime();
		return stored;
	}

	/** Stores it, in the transaction of what was noted up to there; fails where somebody else has it by now. */
	void store(long position) {
		tokens.storeToken(new GlobalSequenceTrackingToken(position), NAME, 0);
		stored = position;
		heldAt = System.nanoTime();
	}

	/** Keeps holding it; fails where somebody else has it by now. */
	void hold(long position) {
		if (System.nanoTime() - heldAt < HELD_ANEW.toNanos()) {
			return;
		}
		if (position > stored) {
			store(position);
		} else {
			tokens.extendClaim(NAME, 0);
			heldAt = System.nanoTime();
		}
	}

	void release() {
		tokens.releaseClaim(NAME, 0);
	}
}
