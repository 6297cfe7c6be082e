package org.redvest.kernel.http;

import org.jspecify.annotations.Nullable;

/** A failure for the log: its types and places without its messages, which may repeat what somebody sent. */
final class WithoutValues extends Exception {

	private static final long serialVersionUID = 1L;
	private static final int DEEPEST = 10;

	private final String type;

	private WithoutValues(Throwable failure, @Nullable Throwable cause) {
		super(null, cause);
		type = failure.getClass().getName();
		setStackTrace(failure.getStackTrace());
	}

	static WithoutValues of(Throwable failure) {
		return of(failure, 1);
	}

	private static WithoutValues of(Throwable failure, int depth) {
		var cause = failure.getCause();
		return new WithoutValues(failure, cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
	}

	@Override
	public String toString() {
		return type;
	}
}
