package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/** Which version of which rule a decision used, such as {@code star/default/1}; stands in every event that used one. */
public record RuleVersion(@JsonValue String value) {

	@Override
	public String toString() {
		return value;
	}
}
