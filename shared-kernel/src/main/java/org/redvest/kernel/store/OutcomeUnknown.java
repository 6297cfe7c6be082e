package org.redvest.kernel.store;

/**
 * The connection to the log was lost while an append was under way: whether it is durable is not known. Repeat it with
 * the same command id and its receipt tells.
 */
public final class OutcomeUnknown extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public OutcomeUnknown(Throwable cause) {
		super("the outcome of an append is unknown", cause);
	}
}
