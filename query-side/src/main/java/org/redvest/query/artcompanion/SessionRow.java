package org.redvest.query.artcompanion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.SchoolEvent.HeadCount;
import org.redvest.kernel.SchoolEvent.SessionHeld;
import org.redvest.kernel.SchoolEvent.Subject;
import org.redvest.kernel.SchoolId;
import org.redvest.query.projection.Key;

/** A session that was held, once however many taught it. */
record SessionRow(@Key SchoolId schoolId, @Key EntryId session, Subject subject, LocalDate onDay, int minutes, int teachers, int children,
		@Nullable Integer leftBehind) {

	static SessionRow of(SessionHeld e) {
		return new SessionRow(e.schoolId(), e.session(), e.lesson().subject(), e.lesson().on(), e.lesson().minutes(),
				e.lesson().teachers().size(), e.attendance().children(), e.attendance().leftBehind());
	}

	SessionRow attended(HeadCount heads) {
		return new SessionRow(schoolId, session, subject, onDay, minutes, teachers, heads.children(), heads.leftBehind());
	}
}
