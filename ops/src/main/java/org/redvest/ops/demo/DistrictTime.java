package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The district's clock: Asia/Shanghai, which has known no summer time since 1991. */
final class DistrictTime {

	static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
	/** The report's half-year ends with this day. */
	static final LocalDate LAST_DAY = LocalDate.of(2022, 6, 30);
	static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
	/** The first instant after the half-year. */
	static final Instant END = at(LAST_DAY.plusDays(1), 0);

	/**
	 * On each of these days what happens may need whatever happened before it, in whichever lane: that those who are volunteers early
	 * are registered, and that teams stand and teachers are checked when the half-year begins.
	 */
	private static final List<LocalDate> MILESTONES = List.of(Population.EARLY_UNTIL.plusDays(1), FIRST_DAY);

	private DistrictTime() {
	}

	/** Whether a milestone lies after one day and not after another. */
	static boolean milestone(LocalDate after, LocalDate until) {
		return MILESTONES.stream().anyMatch(each -> after.isBefore(each) && !until.isBefore(each));
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
