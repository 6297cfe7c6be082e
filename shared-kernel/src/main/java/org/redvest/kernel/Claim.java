package org.redvest.kernel;

/**
 * A key in a set that at most one stream may hold: one live registration per identity number, one code per community.
 * Taken and released in the transaction that appends the event which says so.
 */
public sealed interface Claim {

	/** The set, such as {@code volunteer.identity}. */
	String scope();

	/** Takes a key; the append is refused with the scope's code when another stream holds it. */
	record Take(String scope, String key) implements Claim {
	}

	/**
	 * Takes a key for another stream, so that what this event promises to it cannot be lost to somebody else meanwhile. A key
	 * that this stream held and releases with the same event is handed over.
	 */
	record TakeFor(String scope, String key, String stream) implements Claim {
	}

	/** Releases one key of this stream. */
	record Release(String scope, String key) implements Claim {
	}

	/** Releases every key that this stream holds in the set. */
	record ReleaseAll(String scope) implements Claim {
	}
}
