package org.redvest.kernel.privacy;

/** The vault cannot be opened as the application was started; says why and what to do. A start ends here. */
public final class VaultUnusable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	VaultUnusable(String why, String remedy) {
		super(why);
		this.remedy = remedy;
	}

	/** What the operator can do. */
	public String remedy() {
		return remedy;
	}
}
