package org.redvest.kernel.privacy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How personal values are shown to whoever may know that they are there, but not what they are (去标识化, PIPL art. 51). */
public final class Masking {

	private static final String HIDDEN = "****";
	private static final Pattern AREA = Pattern
			.compile("^((?:\\p{IsHan}{2,8}?省)?(?:\\p{IsHan}{2,8}?市)?(?:\\p{IsHan}{1,8}?(?<![小园社片])[区县])?(?:\\p{IsHan}{2,8}?(?:街道|镇|乡))?)");

	private Masking() {
	}

	/** The masked form: 张*, 138****5678, 4304**********1234, the area of an address, the year of a birth date. */
	public static String masked(Sealed.Kind kind, String clear) {
		String value = Normal.of(kind, clear);
		return switch (kind) {
			case NAME -> value.isEmpty() ? "*" : Character.toString(value.codePointAt(0)) + "*";
			case PHONE -> ends(value, 3, 4);
			case ID_NUMBER -> ends(value, 4, 4);
			case ADDRESS -> area(value) + HIDDEN;
			case BIRTH_DATE -> value.matches("\\d{4}\\D.*|\\d{8}") ? value.substring(0, 4) : HIDDEN;
			case TEXT -> HIDDEN;
		};
	}

	/** What stands in the place of a value whose subject was erased: 已清除, in English "erased". */
	public static String erased(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "erased" : "已清除";
	}

	/** What a view shows of a value that the vault opened or could not open any more. */
	public static String shown(Sealed.Kind kind, Optional<String> clear, Locale locale) {
		return clear.map(value -> masked(kind, value)).orElseGet(() -> erased(locale));
	}

	/** Shows the ends of a value only where at least four characters between them stay hidden. */
	private static String ends(String value, int first, int last) {
		int hidden = value.length() - first - last;
		return hidden < 4 ? HIDDEN : value.substring(0, first) + "*".repeat(hidden) + value.substring(value.length() - last);
	}

	private static String area(String address) {
		var matcher = AREA.matcher(address);
		return matcher.find() ? matcher.group(1) : "";
	}
}
