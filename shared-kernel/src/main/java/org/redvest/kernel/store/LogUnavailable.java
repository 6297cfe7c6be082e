package org.redvest.kernel.store;

/** The log could not take an append, and nothing of it was written: the same may succeed a little later. */
public final class LogUnavailable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Why. */
	public enum Reason {
		/** The database did not answer, or answered that it cannot now. */
		DATABASE,
		/** The log is being loaded with a history that has its own dates. */
		LOADING
	}

	private final Reason reason;

	public LogUnavailable(Reason reason, @org.jspecify.annotations.Nullable Throwable cause) {
		super("the log is unavailable: " + reason, cause);
		this.reason = reason;
	}

	public Reason reason() {
		return reason;
	}
}
