package org.redvest.kernel.store;

import java.util.UUID;

/** A command with this identity was done before: its receipt is the answer. */
public final class AlreadyDone extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient StoredReceipt receipt;

	AlreadyDone(StoredReceipt receipt) {
		super("already done", null, false, false);
		this.receipt = receipt;
	}

	public StoredReceipt receipt() {
		return receipt;
	}

	/**
	 * @param requestHash the request that was answered
	 * @param stream the stream that was written
	 * @param version its version after
	 * @param position the log position that covers it
	 */
	public record StoredReceipt(UUID requestHash, String stream, long version, long position) {
	}
}
