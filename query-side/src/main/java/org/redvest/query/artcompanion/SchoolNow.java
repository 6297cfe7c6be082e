package org.redvest.query.artcompanion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.SchoolEvent.Partner;
import org.redvest.kernel.SchoolEvent.SchoolKind;
import org.redvest.query.http.Answer;

/** How a school stands (学校现状). @param sessions how many were held there */
public record SchoolNow(UUID schoolId, long position, @Nullable Instant knownAt, boolean open, String code, String name, String area,
		SchoolKind kind, boolean rural, boolean demonstrationSite, List<Paired> pairings, long sessions, String audit) implements Answer {

	/** @param to the first day on which it holds no more */
	public record Paired(UUID pairing, String unit, Partner partner, LocalDate from, LocalDate to) {
	}
}
