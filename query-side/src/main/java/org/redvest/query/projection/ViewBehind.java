package org.redvest.query.projection;

/** A view does not cover the position that its reader has seen, not even after the wait: 503, try again. */
public final class ViewBehind extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String projection;
	private final long asked;
	private final long covered;

	public ViewBehind(String projection, long asked, long covered) {
		super(projection + " covers " + covered + ", not " + asked, null, false, false);
		this.projection = projection;
		this.asked = asked;
		this.covered = covered;
	}

	public String projection() {
		return projection;
	}

	/** The position that was asked for. */
	public long asked() {
		return asked;
	}

	/** The position that the view covers. */
	public long covered() {
		return covered;
	}
}
