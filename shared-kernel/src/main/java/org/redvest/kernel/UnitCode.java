package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An organ, department, organisation or area office by its code (机关单位、组织), such as {@code dept-housing} or
 * {@code 430408001}; what {@link Actor#unit()} says of the one who acts. Never a person's number.
 */
public record UnitCode(@JsonValue String value) {

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_.-]{0,63}");
	private static final Pattern PERSONAL = Pattern.compile("1\\d{10}|\\d{17}[0-9Xx]|\\d{15}");

	public UnitCode {
		if (!CODE.matcher(value).matches() || PERSONAL.matcher(value).matches()) {
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
