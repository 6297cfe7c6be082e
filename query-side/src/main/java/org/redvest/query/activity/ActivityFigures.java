package org.redvest.query.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.figure.Figure;
import org.redvest.query.http.Answer;

/**
 * Activities held and materials handed out at them in a period, domain.md section 10 no. 9 and 10.
 *
 * @param from the first day
 * @param to the last day
 * @param total the area that was asked for, or the district
 * @param areas the area and all below it, by code
 */
public record ActivityFigures(LocalDate from, LocalDate to, long position, @Nullable Instant knownAt, AreaActivities total,
		List<AreaActivities> areas) implements Answer {

	/** @param area null only where no activity tells the district */
	public record AreaActivities(@Nullable AreaCode area, AreaCode.@Nullable Level level, Figure held, Figure routine,
			Figure materials) {
	}
}
