package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An organ, department, organisation or area office by its code (机关单位、组织), such as {@code dept-housing} or
 * {@code 430408001}; what {@link Actor#unit()} says of the one who acts. Never a person's number.
 */
public record UnitCode(@JsonValue String value) {

	public UnitCode {
		if (!Codes.isCode(value, ":_.-", 64)) {
			throw new IllegalArgumentException("unit code");
		}
	}

	/** The unit for which somebody acts. */
	public static UnitCode of(Actor actor) {
		return new UnitCode(actor.unit());
	}

	@Override
	public String toString() {
		return value;
	}
}
