package org.redvest.kernel;

import java.util.List;

/**
 * The one way in which a command is refused. The code is stable and becomes the problem's type (RFC 9457); the sentence
 * for people is looked up by it in Chinese and English, with the arguments in its places.
 */
public final class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** What sort of refusal it is, so that an edge can answer in its own protocol. */
	public enum Kind {
		/** The request makes no sense as it stands. */
		INVALID,
		/** The actor may not do it. */
		FORBIDDEN,
		/** The thing that it speaks of does not exist. */
		NOT_FOUND,
		/** The thing's present state does not allow it. */
		CONFLICT
	}

	private final Kind kind;
	private final String code;
	private final transient List<Object> arguments;

	private Refused(Kind kind, String code, Object... arguments) {
		super(code + List.of(arguments), null, false, false);
		this.kind = kind;
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/** The request makes no sense as it stands. */
	public static Refused invalid(String code, Object... arguments) {
		return new Refused(Kind.INVALID, code, arguments);
	}

	/** The actor may not do it. */
	public static Refused forbidden(String code, Object... arguments) {
		return new Refused(Kind.FORBIDDEN, code, arguments);
	}

	/** The thing that it speaks of does not exist. */
	public static Refused notFound(String code, Object... arguments) {
		return new Refused(Kind.NOT_FOUND, code, arguments);
	}

	/** The thing's present state does not allow it. */
	public static Refused conflict(String code, Object... arguments) {
		return new Refused(Kind.CONFLICT, code, arguments);
	}

	public Kind kind() {
		return kind;
	}

	public String code() {
		return code;
	}

	/** What the sentence for people has in its places; never personal data. */
	public List<Object> arguments() {
		return arguments;
	}
}
