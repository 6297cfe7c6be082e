package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;

/**
 * The volunteer's public key (志愿者编号), used so that the identity number is not (MZ/T 061-2015): V, fourteen digits
 * derived from the volunteer's id, and two check digits (ISO 7064, MOD 97-10). It says nothing about the person.
 */
public record VolunteerNumber(@JsonValue String value) {

	private static final BigInteger DIGITS = BigInteger.TEN.pow(14);
	private static final BigInteger CHECK = BigInteger.valueOf(97);
	private static final BigInteger HUNDRED = BigInteger.valueOf(100);

	public VolunteerNumber {
		if (value.length() != 17 || value.charAt(0) != 'V' || !Codes.areDigits(value, 1, 17)
				|| Long.parseLong(value, 1, 17, 10) % 97 != 1) {
			throw new IllegalArgumentException("volunteer number");
		}
	}

	/** The number of the volunteer with this id. */
	public static VolunteerNumber of(VolunteerId id) {
		var whole = new BigInteger(id.value().toString().replace("-", ""), 16);
		BigInteger digits = whole.mod(DIGITS).multiply(HUNDRED);
		BigInteger check = BigInteger.valueOf(98).subtract(digits.mod(CHECK));
		return new VolunteerNumber("V%016d".formatted(digits.add(check)));
	}

	@Override
	public String toString() {
		return value;
	}
}
