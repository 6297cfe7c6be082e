package org.redvest.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reference bases (基数登记) of one kind and area: the denominators of rates. Of those valid on a date the one with the
 * latest as-of date holds; a rate without one is not shown.
 */
public sealed interface ReferenceBaseEvent extends DomainEvent {

	ReferenceBaseId baseId();

	/** Which entry of its stream, from 1. */
	int entry();

	/** The base came in. */
	@EventType("base.registered")
	record BaseRegistered(ReferenceBaseId baseId, int entry, Base base) implements ReferenceBaseEvent {
	}

	/** An entry was wrong; what it says now stands in the place of what it said. */
	@EventType("base.corrected")
	record BaseCorrected(ReferenceBaseId baseId, int entry, Base base) implements ReferenceBaseEvent {
	}

	/** An entry should never have been made. */
	@EventType("base.withdrawn")
	record BaseWithdrawn(ReferenceBaseId baseId, int entry) implements ReferenceBaseEvent {
	}

	/**
	 * What a base says.
	 *
	 * @param value how many
	 * @param source where the number comes from, such as 第六次全国人口普查
	 * @param asOf the day to which it was counted
	 * @param from the first day on which it may be used
	 * @param to the first day on which it may be used no more, or null while no end is set
	 */
	record Base(long value, String source, LocalDate asOf, LocalDate from, @Nullable LocalDate to) {

		public boolean validOn(LocalDate day) {
			return !day.isBefore(from) && (to == null || day.isBefore(to));
		}
	}
}
