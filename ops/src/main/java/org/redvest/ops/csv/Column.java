package org.redvest.ops.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A column of a file, found by its Chinese or its English heading.
 *
 * @param english the heading in English, and the name of the column in reports
 * @param needed whether the file must have it and every row must fill it
 */
record Column(String english, String chinese, boolean needed) {

	static Column needed(String english, String chinese) {
		return new Column(english, chinese, true);
	}

	static Column optional(String english, String chinese) {
		return new Column(english, chinese, false);
	}

	/** As people write headings: without a difference between upper and lower case, blanks or an asterisk. */
	static Optional<Column> find(List<Column> columns, String heading) {
		String plain = heading.replaceAll("[\\s_*＊\\-]", "").toLowerCase(Locale.ROOT);
		return columns.stream().filter(each -> each.chinese.equals(plain) || each.english.toLowerCase(Locale.ROOT).equals(plain))
				.findFirst();
	}
}
