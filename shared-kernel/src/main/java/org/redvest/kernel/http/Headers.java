package org.redvest.kernel.http;

/** The headers of both edges that are Redvest's own, and the form of an {@code ETag}. */
public final class Headers {

	/** On an answer: the log position that covers it. On a question: the position that the answer must cover. */
	public static final String POSITION = "Redvest-Position";
	/** Who asks: an account or volunteer number. */
	public static final String ACTOR = "Redvest-Actor";
	/** In which role. */
	public static final String ROLE = "Redvest-Role";
	/** For which unit or area. */
	public static final String UNIT = "Redvest-Unit";
	/** Through which channel. */
	public static final String CHANNEL = "Redvest-Channel";
	/** When it happened (业务发生时间), where that is not now. */
	public static final String OCCURRED_AT = "Redvest-Occurred-At";
	/** The conversation that a command belongs to, where the caller carries one: a code, never personal. */
	public static final String CORRELATION = "Redvest-Correlation";
	/** Makes a command exactly once, however often it is sent (IETF draft-ietf-httpapi-idempotency-key-header-07). */
	public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

	private Headers() {
	}

	/** The {@code ETag} of a stream at a version, such as {@code "7"}. */
	public static String etag(long version) {
		return "\"" + version + "\"";
	}
}
