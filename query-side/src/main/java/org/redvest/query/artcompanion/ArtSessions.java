package org.redvest.query.artcompanion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.SchoolEvent.Subject;
import org.redvest.query.http.Answer;

/** The sessions under a figure, by day. Children are counted and never named. */
public record ArtSessions(LocalDate since, LocalDate asOf, long position, @Nullable Instant knownAt, List<ArtSession> items,
		@Nullable String next) implements Answer {

	public record ArtSession(UUID schoolId, UUID session, LocalDate on, Subject subject, int minutes, int teachers, int children,
			@Nullable Integer leftBehind, String school) {
	}
}
