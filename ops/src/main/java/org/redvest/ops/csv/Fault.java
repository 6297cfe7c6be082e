package org.redvest.ops.csv;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;
import org.redvest.kernel.http.Messages;

/**
 * Why a row is not taken. It names the place and the code and never what stands there.
 *
 * @param row as a spreadsheet numbers it: the headings are row 1; 0 where the whole file is meant
 * @param column the column's name in English, or null where no single one is at fault
 */
public record Fault(int row, @Nullable String column, String code, String chinese, String english) {

	static Fault of(int row, @Nullable Column column, Refused refused, Messages messages) {
		Object[] arguments = refused.arguments().toArray();
		return new Fault(row, column == null ? null : column.english(), refused.code(),
				messages.getMessage(refused.code(), arguments, Locale.SIMPLIFIED_CHINESE),
				messages.getMessage(refused.code(), arguments, Locale.ENGLISH));
	}
}
