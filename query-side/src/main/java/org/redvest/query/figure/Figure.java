package org.redvest.query.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that explains itself (domain.md section 10): it can be taken apart to the items under it, as of its date.
 *
 * @param value a fraction, a quotient or a count; null where it is not shown
 * @param shown the value as people read it, such as {@code 61.73 %}; null where it is not shown
 * @param denominator what the numerator is divided by, as counted from the log; null for a count
 * @param asOf the day at whose end it is counted
 * @param position the log position that the figure covers
 * @param knownAt when the log recorded that position; null while the log is empty
 * @param base the reference base under the rate, where its definition asks for one
 * @param notShown why there is no value; null where there is one
 * @param items where the items under the figure are listed
 */
public record Figure(@Nullable BigDecimal value, @Nullable String shown, long numerator, @Nullable Long denominator,
		Definition definition, LocalDate asOf, long position, @Nullable Instant knownAt, @Nullable BaseUsed base,
		@Nullable NotShown notShown, String items) {
}
