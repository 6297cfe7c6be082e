package org.redvest.kernel;

/** The forms of codes, looked at character by character: every event that is read is full of them. */
public final class Codes {

	private Codes() {
	}

	/**
	 * Whether a text is a code that names no person: letters and digits of ASCII, after the first also some signs.
	 *
	 * @param longest how many characters it may have
	 */
	static boolean isCode(String text, String signs, int longest) {
		return isFormed(text, signs, longest) && !isPersonal(text);
	}

	private static boolean isFormed(String text, String signs, int longest) {
		return !text.isEmpty() && text.length() <= longest && isLetterOrDigit(text.charAt(0)) && isMadeOf(text, 1, signs);
	}

	/** Whether a text is letters and digits of ASCII and some signs alone, from a place to its end. */
	public static boolean isMadeOf(String text, int from, String signs) {
		for (int i = from; i < text.length(); i++) {
			if (!isLetterOrDigit(text.charAt(i)) && signs.indexOf(text.charAt(i)) < 0) {
				return false;
			}
		}
		return true;
	}

	/** Whether it has the form of a mobile phone's or of an identity number. */
	private static boolean isPersonal(String text) {
		return switch (text.length()) {
			case 11 -> text.charAt(0) == '1' && areDigits(text, 1, 11);
			case 15 -> areDigits(text, 0, 15);
			case 18 -> areDigits(text, 0, 17) && (isDigit(text.charAt(17)) || text.charAt(17) == 'X' || text.charAt(17) == 'x');
			default -> false;
		};
	}

	/** Whether a part of a text is digits of ASCII alone. */
	static boolean areDigits(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (!isDigit(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	private static boolean isLetterOrDigit(char character) {
		return isDigit(character) || character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
	}
}
