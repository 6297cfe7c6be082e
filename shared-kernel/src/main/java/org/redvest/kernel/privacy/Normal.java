package org.redvest.kernel.privacy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One form for values that people write in several ways, so that equal persons have equal blind indices. */
final class Normal {

	private static final Pattern GAPS = Pattern.compile("[\\s\\-–—().·]+");
	private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086|86(?=1\\d{10}$))");
	private static final Pattern OLD_ID_NUMBER = Pattern.compile("\\d{15}");
	private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

	private Normal() {
	}

	static String of(Sealed.Kind kind, String clear) {
		String plain = Normalizer.normalize(clear, Normalizer.Form.NFKC).strip();
		return switch (kind) {
			case PHONE -> COUNTRY.matcher(GAPS.matcher(plain).replaceAll("")).replaceFirst("");
			case ID_NUMBER -> eighteen(GAPS.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT));
			case NAME, ADDRESS, BIRTH_DATE, TEXT -> plain.replaceAll("\\s+", " ");
		};
	}

	/** The number of 1999 and later of somebody who gives the one of fifteen digits (GB 11643-1999, annex). */
	private static String eighteen(String number) {
		if (!OLD_ID_NUMBER.matcher(number).matches()) {
			return number;
		}
		String body = number.substring(0, 6) + "19" + number.substring(6);
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += WEIGHTS[i] * (body.charAt(i) - '0');
		}
		return body + "10X98765432".charAt(sum % 11);
	}
}
