package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A household in its building by the number of its unit (户号), such as {@code 2-1103}: a pseudonym, never somebody's name nor a
 * person's number.
 */
public record HouseholdNumber(@JsonValue String value) {

	public HouseholdNumber {
		if (!Codes.isCode(value, "-", 16)) {
			throw new IllegalArgumentException("household number");
		}
	}

	@Override
	public String toString() {
		return value;
	}
}
