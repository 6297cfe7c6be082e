package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a scheme of rules of one kind, such as {@code rules:star:default}; one stream each. */
public record RuleSchemeId(Rules.Kind kind, String scheme) {

	private static final Pattern SCHEME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

	public RuleSchemeId {
		if (!SCHEME.matcher(scheme).matches()) {
			throw new IllegalArgumentException("scheme: lower case letters, digits and hyphens");
		}
	}

	@JsonCreator
	public static RuleSchemeId read(String written) {
		String[] parts = written.split(":", 3);
		if (parts.length != 3 || !parts[0].equals("rules")) {
			throw new IllegalArgumentException("rule scheme id");
		}
		return new RuleSchemeId(Rules.Kind.of(parts[1]), parts[2]);
	}

	/** The name of this scheme's rule set of a number; number 0 and below are packaged ones. */
	public RuleVersion version(int number) {
		return new RuleVersion(kind.code() + "/" + scheme + "/" + number);
	}

	@JsonValue
	@Override
	public String toString() {
		return "rules:" + kind.code() + ":" + scheme;
	}
}
