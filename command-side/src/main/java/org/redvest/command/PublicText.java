package org.redvest.command;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.redvest.kernel.Refused;

/**
 * Text that stays in the log in the clear and for ever, such as a building's name: it may not hold what looks like a phone
 * number or an identity number, for nothing could erase it again (PIPL art. 47).
 */
public final class PublicText {

	private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
	private static final Pattern PERSONAL = Pattern.compile(
			"(?<!\\d)(?:1[3-9]\\d{9}|\\d{6}\\d{2}" + DAY + "\\d{3}|\\d{6}(?:18|19|20)\\d{2}" + DAY + "\\d{3}[\\dXx])(?!\\d)");

	private PublicText() {
	}

	/** The text as it came; refused where a run of 11, 15 or 18 digits in it looks like somebody's number. */
	public static String checked(String field, String text) {
		if (PERSONAL.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find()) {
			throw Refused.invalid("text.personal-number", field);
		}
		return text;
	}
}
