package org.redvest.query.referencebase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.query.http.Answer;

/** The reference bases (基数) valid on a day; of one kind and area the one with the latest as-of date holds. */
public record ReferenceBases(LocalDate on, long position, @Nullable Instant knownAt, List<Item> items, @Nullable String next)
		implements
			Answer {

	/**
	 * @param asOf the day to which it was counted
	 * @param from the first day on which it is valid
	 * @param to the first day on which it is valid no more, or null
	 * @param holds whether it is the one that rates of that day use
	 */
	public record Item(String id, int entry, ReferenceBaseId.Kind kind, String area, long value, String source, LocalDate asOf,
			LocalDate from, @Nullable LocalDate to, boolean holds) {
	}
}
