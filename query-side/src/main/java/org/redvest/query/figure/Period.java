package org.redvest.query.figure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;

/** The days in which a flow is counted, by when things happened; the first and the last belong to it. */
public record Period(LocalDate from, LocalDate to) {

	/** @param from the first day; that of the year unless given */
	public static Period of(@Nullable LocalDate from, LocalDate to) {
		var period = new Period(from == null ? to.withDayOfYear(1) : from, to);
		if (period.from.isAfter(to)) {
			throw Refused.invalid("figure.period-reversed", period.from, to);
		}
		return period;
	}

	/** Its first instant. */
	public OffsetDateTime start() {
		return Days.start(from).atOffset(ZoneOffset.UTC);
	}

	/** The first instant after it. */
	public OffsetDateTime end() {
		return Days.end(to).atOffset(ZoneOffset.UTC);
	}
}
