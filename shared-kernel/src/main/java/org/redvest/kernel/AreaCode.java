package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An administrative division by its code: six digits a district (GB/T 2260), nine a township or street (GB/T 10114),
 * twelve a community or village. The longer code begins with the shorter.
 */
public record AreaCode(@JsonValue String value) {

	public AreaCode {
		int length = value.length();
		if (length != 6 && length != 9 && length != 12 || !Codes.areDigits(value, 0, length)) {
			throw new IllegalArgumentException("area code: 6, 9 or 12 digits");
		}
	}

	public Level level() {
		return switch (value.length()) {
			case 6 -> Level.DISTRICT;
			case 9 -> Level.TOWNSHIP;
			default -> Level.COMMUNITY;
		};
	}

	/** Whether the other area is this one or lies in it. */
	public boolean covers(AreaCode other) {
		return other.value.startsWith(value);
	}

	@Override
	public String toString() {
		return value;
	}

	/** 区县、镇街、社区(村) */
	public enum Level {
		DISTRICT, TOWNSHIP, COMMUNITY
	}
}
