package org.redvest.query.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The reference base (基数) against which a rate is shown.
 *
 * @param id the base's stream, such as {@code base:buildings:430408}
 * @param entry which entry of it
 * @param asOf the day to which it was counted
 * @param from the first day on which it is valid
 * @param to the first day on which it is valid no more, or null
 * @param difference the base less the figure's own counted denominator; 0 where both agree
 */
public record BaseUsed(String id, int entry, long value, String source, LocalDate asOf, LocalDate from, @Nullable LocalDate to,
		long difference) {
}
