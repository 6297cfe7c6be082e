package org.redvest.query.artcompanion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.figure.Figure;
import org.redvest.query.http.Answer;

/**
 * Rural schools with art companions, and the sessions held (domain.md section 10 no. 11 and 12).
 *
 * @param since the first day from which sessions are counted
 * @param areas the area that was asked for and all below it, by code
 */
public record ArtCompanions(LocalDate since, LocalDate asOf, long position, @Nullable Instant knownAt, List<AreaCompanions> areas)
		implements
			Answer {

	/** @param paired signed, whether or not anything was taught since */
	public record AreaCompanions(AreaCode area, AreaCode.Level level, Figure covered, Figure paired, Figure sessions,
			Figure sessionsPerSchool) {
	}
}
