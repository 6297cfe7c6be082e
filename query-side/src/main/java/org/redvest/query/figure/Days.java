package org.redvest.query.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days are those of Asia/Shanghai; a stock as of a day is the state at its end (24:00), by when things happened. */
public final class Days {

	/** How the parameter {@code asOf} of every question stands in the API's description. */
	public static final String AS_OF = "截止日（当日24时），缺省为今天。The day at whose end it is counted; today unless given.";

	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private Days() {
	}

	/** The day's first instant. */
	public static Instant start(LocalDate day) {
		return day.atStartOfDay(ZONE).toInstant();
	}

	/** The first instant that does not belong to the day any more. */
	public static Instant end(LocalDate day) {
		return start(day.plusDays(1));
	}

	/** The day in which an instant lies. */
	public static LocalDate of(Instant instant) {
		return instant.atZone(ZONE).toLocalDate();
	}

	/** The later of two instants. */
	public static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	/** The earlier of two instants. */
	public static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}
}
