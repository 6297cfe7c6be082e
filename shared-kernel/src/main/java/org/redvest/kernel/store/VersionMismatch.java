package org.redvest.kernel.store;

/** The stream is not at the version that the caller names (HTTP: {@code If-Match}, 412). */
public final class VersionMismatch extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long expected;
	private final long actual;

	public VersionMismatch(long expected, long actual) {
		super("expected version " + expected + ", found " + actual);
		this.expected = expected;
		this.actual = actual;
	}

	public long expected() {
		return expected;
	}

	/** The stream's version; -1 where there is none. */
	public long actual() {
		return actual;
	}
}
