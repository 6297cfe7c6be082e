package org.redvest.query.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * As of which day, and knowing the log up to where, figures are counted.
 *
 * @param asOf the day at whose end they are counted
 * @param position the log position that they cover
 * @param knownAt when the log recorded that position
 */
public record Stand(LocalDate asOf, long position, @Nullable Instant knownAt) {

	private static final int FRACTION_DIGITS = 6;

	/** A number of items. */
	public Figure count(Definition definition, long number, String items) {
		return new Figure(BigDecimal.valueOf(number), String.format(Locale.ROOT, "%,d", number), number, null, definition, asOf, position,
				knownAt, null, null, items);
	}

	/** A share of what the log itself counts. */
	public Figure rate(Definition definition, long numerator, long denominator, String items) {
		return divided(definition, numerator, denominator, null, Stand::percent, items);
	}

	/** A share that is shown only against a reference base valid on the day. */
	public Figure rate(Definition definition, long numerator, long denominator, @Nullable BaseUsed base, String items) {
		return base == null
				? hidden(definition, numerator, denominator, null, NotShown.NO_BASE, items)
				: divided(definition, numerator, denominator, base, Stand::percent, items);
	}

	/** How many of one fall to each of the other. */
	public Figure quotient(Definition definition, long numerator, long denominator, String items) {
		return divided(definition, numerator, denominator, null, (n, d) -> quotient(n, d, 2).toPlainString(), items);
	}

	private Figure divided(Definition definition, long numerator, long denominator, @Nullable BaseUsed base,
			BiFunction<Long, Long, String> shown, String items) {
		return denominator == 0
				? hidden(definition, numerator, denominator, base, NotShown.NOTHING_COUNTED, items)
				: new Figure(quotient(numerator, denominator, FRACTION_DIGITS), shown.apply(numerator, denominator), numerator, denominator,
						definition, asOf, position, knownAt, base, null, items);
	}

	private Figure hidden(Definition definition, long numerator, long denominator, @Nullable BaseUsed base, NotShown why, String items) {
		return new Figure(null, null, numerator, denominator, definition, asOf, position, knownAt, base, why, items);
	}

	private static String percent(long numerator, long denominator) {
		return quotient(numerator * 100, denominator, 2).toPlainString() + " %";
	}

	private static BigDecimal quotient(long numerator, long denominator, int digits) {
		return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), digits, RoundingMode.HALF_UP);
	}
}
