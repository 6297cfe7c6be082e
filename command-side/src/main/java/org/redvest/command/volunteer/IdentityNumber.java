package org.redvest.command.volunteer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.redvest.kernel.Refused;
import org.redvest.kernel.VolunteerEvent.Sex;

/**
 * A citizen's identity number (公民身份号码, GB 11643): six digits of area, birth date, sequence, and a check character by
 * ISO 7064, MOD 11-2. Lives only between the edge and the vault.
 */
public record IdentityNumber(String value) {

	private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[0-9X]");
	private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
	private static final String CHECKS = "10X98765432";

	public IdentityNumber {
		if (!SHAPE.matcher(value).matches() || value.charAt(17) != check(value) || !isDate(value.substring(6, 14))) {
			throw Refused.invalid("volunteer.identity-number");
		}
	}

	/** As a person writes it. */
	public static IdentityNumber read(String written) {
		return new IdentityNumber(written.strip().toUpperCase(Locale.ROOT));
	}

	/** The check character that belongs behind the first seventeen digits. */
	public static char check(CharSequence seventeen) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
		}
		return CHECKS.charAt(sum % 11);
	}

	public LocalDate bornOn() {
		return LocalDate.parse(value.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
	}

	/** Odd sequence numbers are men's. */
	public Sex sex() {
		return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
	}

	private static boolean isDate(String digits) {
		try {
			return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE).getYear() >= 1900;
		} catch (DateTimeException _) {
			return false;
		}
	}

	/** Never shows the number. */
	@Override
	public String toString() {
		return "IdentityNumber";
	}
}
