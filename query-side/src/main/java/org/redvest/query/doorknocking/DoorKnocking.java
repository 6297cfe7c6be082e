package org.redvest.query.doorknocking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.figure.Figure;
import org.redvest.query.http.Answer;

/**
 * Door-knocking (敲门行动), domain.md section 10 no. 1 to 3, and the doors' part of no. 10.
 *
 * @param from the first day of the period
 * @param asOf its last day
 * @param total the area that was asked for, or the district
 * @param areas the area and all below it in which doors were knocked at, by code
 */
public record DoorKnocking(LocalDate from, LocalDate asOf, long position, @Nullable Instant knownAt, AreaDoors total,
		List<AreaDoors> areas) implements Answer {

	/**
	 * One area's figures.
	 *
	 * @param area null only where nothing tells the district
	 * @param reached households reached (宣传户数)
	 * @param attempted households at which somebody knocked, reached or not
	 * @param reachedRate households reached, of those registered in the buildings assigned
	 * @param opinions opinions collected (收集意见)
	 * @param opinionRate opinions collected to each household reached
	 * @param cases cases raised from the opinions collected in the period
	 * @param solved of these cases, those confirmed as solved by a follow-up (解决实际问题), by the opinion's day
	 * @param solvedInPeriod cases confirmed as solved in the period, whenever the opinion was collected
	 * @param told of these cases that ended, those whose household was told (回头看)
	 * @param materials handed out at the doors (发放资料)
	 */
	public record AreaDoors(@Nullable AreaCode area, AreaCode.@Nullable Level level, Figure reached, Figure attempted, Figure reachedRate,
			Figure opinions, Figure opinionRate, Figure cases, Figure solved, Figure solvedInPeriod, Figure told, Figure materials) {
	}
}
