package org.redvest.query.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.figure.Figure;
import org.redvest.query.http.Answer;

/**
 * Coverage by building heads (楼栋长覆盖率), domain.md section 10 no. 14 and 15.
 *
 * @param total the area that was asked for, or the district
 * @param areas the area and all below it: district, townships and streets, communities, by code
 */
public record Coverage(LocalDate asOf, long position, @Nullable Instant knownAt, AreaCoverage total, List<AreaCoverage> areas)
		implements
			Answer {

	/**
	 * One area's figures. Those of an area are never the sum of rounded ones below.
	 *
	 * @param area null only where no building tells the district
	 * @param byBuilding buildings in use with a serving head, of the buildings in use
	 * @param byHousehold households in such buildings, of the households in buildings in use
	 * @param heads distinct persons serving
	 * @param buildingsPerHead covered buildings to each head
	 */
	public record AreaCoverage(@Nullable AreaCode area, AreaCode.@Nullable Level level, Figure byBuilding, Figure byHousehold,
			Figure heads, Figure buildingsPerHead) {
	}
}
