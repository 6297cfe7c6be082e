package org.redvest.query.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Locale;

/** By which somebody shows that he has the certificate before him (校验码): the first digits of its hash, or all of them. */
record CheckCode(String digits) {

	private static final int PRINTED = 16;
	private static final int GROUP = 4;

	/** As it was typed in: spaces and hyphens do not matter. */
	static CheckCode typed(String text) {
		return new CheckCode(text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
	}

	/** Whether it is the code of the certificate of a hash. */
	boolean fits(String hash) {
		String wanted = digits.length() == hash.length() ? hash : hash.substring(0, PRINTED);
		return MessageDigest.isEqual(wanted.getBytes(US_ASCII), digits.getBytes(US_ASCII));
	}

	/** As it is printed, in groups of four. */
	static String printed(String hash) {
		return hash.substring(0, PRINTED).replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
	}
}
