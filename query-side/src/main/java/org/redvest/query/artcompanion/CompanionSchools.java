package org.redvest.query.artcompanion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.http.Answer;

/** The rural primary schools under a figure, by code. */
public record CompanionSchools(LocalDate asOf, long position, @Nullable Instant knownAt, List<CompanionSchool> items,
		@Nullable String next) implements Answer {

	/**
	 * @param paired a pairing is valid on the day
	 * @param covered and a session was held in the 12 months before
	 * @param lastSession the day of the last session until then
	 */
	public record CompanionSchool(UUID schoolId, String code, String name, String area, boolean paired, boolean covered,
			@Nullable LocalDate lastSession, String school) {
	}
}
