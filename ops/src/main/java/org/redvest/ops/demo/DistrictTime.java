package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The district's clock: Asia/Shanghai, which has known no summer time since 1991. */
final class DistrictTime {

	static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
	/** The report's half-year ends with this day. */
	static final LocalDate LAST_DAY = LocalDate.of(2022, 6, 30);
	static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
	/** The first instant after the half-year. */
	static final Instant END = at(LAST_DAY.plusDays(1), 0);

	private DistrictTime() {
	}

	/** A minute of a day. */
	static Instant at(LocalDate day, int minute) {
		return Instant.ofEpochSecond(day.toEpochDay() * 86_400 + minute * 60L - ZONE.getTotalSeconds());
	}

	static LocalDate day(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZONE).toLocalDate();
	}

	static LocalDate day(long epochSecond) {
		return LocalDate.ofEpochDay(Math.floorDiv(epochSecond + ZONE.getTotalSeconds(), 86_400L));
	}
}
