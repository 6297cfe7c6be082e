package org.redvest.command.school;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.redvest.command.school.SchoolCommand.AssignTeacher;
import org.redvest.command.school.SchoolCommand.CancelSession;
import org.redvest.command.school.SchoolCommand.HoldSession;
import org.redvest.command.school.SchoolCommand.PlanSession;
import org.redvest.command.school.SchoolCommand.RecordAttendance;
import org.redvest.command.school.SchoolCommand.ReleaseTeacher;
import org.redvest.command.school.Session.Cancelled;
import org.redvest.command.school.Session.Held;
import org.redvest.command.school.Session.Planned;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SchoolEvent.AttendanceRecorded;
import org.redvest.kernel.SchoolEvent.HeadCount;
import org.redvest.kernel.SchoolEvent.Lesson;
import org.redvest.kernel.SchoolEvent.SessionCancelled;
import org.redvest.kernel.SchoolEvent.SessionHeld;
import org.redvest.kernel.SchoolEvent.SessionPlanned;
import org.redvest.kernel.SchoolEvent.TeacherAssigned;
import org.redvest.kernel.SchoolEvent.TeacherReleased;
import org.redvest.kernel.VolunteerId;

/**
 * What is taught at a school and by whom: volunteers whose safeguarding check is valid, when they are assigned and again on the day
 * on which they teach.
 */
final class Lessons {

	private Lessons() {
	}

	static List<TeacherAssigned> assign(Campus school, AssignTeacher c, Standing standing) {
		if (school.taughtBy(c.volunteerId()).contains(c.subject())) {
			return List.of();
		}
		if (!school.groups().contains(c.subject())) {
			throw Refused.conflict("school.group-missing", c.subject());
		}
		demandChecked(c.volunteerId(), standing, c.day());
		return List.of(new TeacherAssigned(school.id(), school.particulars().area(), c.volunteerId(), c.subject()));
	}

	private static void demandChecked(VolunteerId teacher, Standing standing, LocalDate on) {
		if (!standing.servesMinors(on)) {
			throw Refused.conflict("school.teacher-not-checked", teacher);
		}
	}

	static List<TeacherReleased> release(Campus school, ReleaseTeacher c) {
		return school.taughtBy(c.volunteerId()).isEmpty()
				? List.of()
				: List.of(new TeacherReleased(school.id(), school.particulars().area(), c.volunteerId(), school.taughtBy(c.volunteerId()),
						c.reason()));
	}

	static List<SessionPlanned> plan(Campus school, PlanSession c) {
		if (new Planned(c.lesson()).equals(school.sessions().get(c.session()))) {
			return List.of();
		}
		if (school.knows(c.session())) {
			throw Refused.conflict("school.entry-exists", c.session());
		}
		check(school, c.lesson());
		return List.of(new SessionPlanned(school.id(), school.particulars().area(), c.session(), c.lesson()));
	}

	/** @param standings of those who taught it, on its day */
	static List<SessionHeld> hold(Campus school, HoldSession c, Map<VolunteerId, Standing> standings) {
		return switch (session(school, c.session())) {
			case Planned _ -> List.of(held(school, c, standings));
			case Held(Lesson lesson, HeadCount heads) when lesson.equals(c.lesson()) && heads.equals(c.attendance()) -> List.of();
			case Held _ -> throw Refused.conflict("school.session-held", c.session());
			case Cancelled _ -> throw Refused.conflict("school.session-cancelled", c.session());
		};
	}

	private static SessionHeld held(Campus school, HoldSession c, Map<VolunteerId, Standing> standings) {
		Lesson lesson = c.lesson();
		check(school, lesson);
		if (lesson.on().isAfter(c.day())) {
			throw Refused.invalid("school.session-in-the-future", lesson.on());
		}
		check(c.attendance());
		lesson.teachers().stream().sorted(Comparator.comparing(VolunteerId::value))
				.forEach(each -> demandChecked(each, standings.getOrDefault(each, Standing.UNKNOWN), lesson.on()));
		return new SessionHeld(school.id(), school.particulars().area(), c.session(), lesson, c.attendance());
	}

	static List<SessionCancelled> cancel(Campus school, CancelSession c) {
		return switch (session(school, c.session())) {
			case Planned _ -> List.of(new SessionCancelled(school.id(), school.particulars().area(), c.session(), c.reason()));
			case Held _ -> throw Refused.conflict("school.session-held", c.session());
			case Cancelled _ -> List.of();
		};
	}

	static List<AttendanceRecorded> count(Campus school, RecordAttendance c) {
		return switch (session(school, c.session())) {
			case Planned _ -> throw Refused.conflict("school.session-not-held", c.session());
			case Held(Lesson _, HeadCount attendance) when attendance.equals(c.attendance()) -> List.of();
			case Held(Lesson _, HeadCount former) -> {
				check(c.attendance());
				yield List.of(
						new AttendanceRecorded(school.id(), school.particulars().area(), c.session(), c.attendance(), former));
			}
			case Cancelled _ -> throw Refused.conflict("school.session-cancelled", c.session());
		};
	}

	private static Session session(Campus school, EntryId id) {
		Session session = school.sessions().get(id);
		if (session == null) {
			throw Refused.notFound("school.session-unknown", id);
		}
		return session;
	}

	private static void check(Campus school, Lesson lesson) {
		if (lesson.teachers().isEmpty()) {
			throw Refused.invalid("school.teacher-missing");
		}
		if (lesson.minutes() <= 0) {
			throw Refused.invalid("school.minutes-malformed", lesson.minutes());
		}
		if (!lesson.teachers().stream().allMatch(each -> school.taughtBy(each).contains(lesson.subject()))) {
			throw Refused.conflict("school.teacher-not-assigned", lesson.subject());
		}
	}

	private static void check(HeadCount attendance) {
		Integer leftBehind = attendance.leftBehind();
		if (attendance.children() <= 0 || leftBehind != null && (leftBehind < 0 || leftBehind > attendance.children())) {
			throw Refused.invalid("school.head-count-malformed");
		}
	}
}
