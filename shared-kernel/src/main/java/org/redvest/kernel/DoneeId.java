package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a body's entitlement to receive donations (受赠人), such as {@code donee:charity-430408}; one stream for each unit. */
public record DoneeId(UnitCode unit) {

	private static final String PREFIX = "donee:";

	@JsonCreator
	public static DoneeId read(String written) {
		if (!written.startsWith(PREFIX)) {
			throw new IllegalArgumentException("donee id");
		}
		return new DoneeId(new UnitCode(written.substring(PREFIX.length())));
	}

	@JsonValue
	@Override
	public String toString() {
		return PREFIX + unit;
	}
}
