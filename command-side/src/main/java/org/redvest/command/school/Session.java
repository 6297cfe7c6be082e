package org.redvest.command.school;

import org.redvest.kernel.SchoolEvent.HeadCount;
import org.redvest.kernel.SchoolEvent.Lesson;

/** Where a session stands. */
sealed interface Session {

	record Planned(Lesson lesson) implements Session {
	}

	record Held(Lesson lesson, HeadCount attendance) implements Session {
	}

	record Cancelled() implements Session {
	}
}
