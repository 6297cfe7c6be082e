package org.redvest.ops.demo;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.redvest.command.school.SchoolCommand;
import org.redvest.command.school.SchoolCommand.AssignTeacher;
import org.redvest.command.school.SchoolCommand.CancelSession;
import org.redvest.command.school.SchoolCommand.CloseSchool;
import org.redvest.command.school.SchoolCommand.EndPairing;
import org.redvest.command.school.SchoolCommand.FormInterestGroup;
import org.redvest.command.school.SchoolCommand.HoldSession;
import org.redvest.command.school.SchoolCommand.NameDemonstrationSite;
import org.redvest.command.school.SchoolCommand.PairSchool;
import org.redvest.command.school.SchoolCommand.PlanSession;
import org.redvest.command.school.SchoolCommand.RegisterSchool;
import org.redvest.command.volunteer.VolunteerCommand.RecordSafeguardingCheck;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.SchoolEvent.CancellationReason;
import org.redvest.kernel.SchoolEvent.ClosingReason;
import org.redvest.kernel.SchoolEvent.EndReason;
import org.redvest.kernel.SchoolEvent.HeadCount;
import org.redvest.kernel.SchoolEvent.Lesson;
import org.redvest.kernel.SchoolEvent.Pairing;
import org.redvest.kernel.SchoolEvent.Partner;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.CheckResult;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerId;
import org.redvest.ops.demo.Schools.Campus;

/** How schools are paired and what is taught there, by teachers whose safeguarding check is valid; each in its teacher's lane. */
final class SchoolStory {

	private static final LocalDate LAUNCH = LocalDate.of(2020, 12, 31);
	private static final LocalDate REGISTERED = LocalDate.of(2021, 1, 5);
	private static final LocalDate CHECKED_AGAIN = LocalDate.of(2021, 12, 20);
	private static final LocalDate NEXT_TERM = LocalDate.of(2022, 9, 5);

	private final Script script;
	private final Schools schools;

	SchoolStory(Script script, Schools schools) {
		this.script = script;
		this.schools = schools;
	}

	void tell() {
		schools.rural.forEach(this::covered);
		registered(schools.merged);
		paired(schools.merged, "dept-education", Partner.CIVILISED_UNIT);
		on(schools.merged, LocalDate.of(2021, 8, 20), 600, Officials.authority(),
				(_, by) -> new CloseSchool(schools.merged.id(), ClosingReason.MERGED, by));
		registered(schools.urban);
		paired(schools.urban, "hengyang-normal", Partner.COLLEGE);
	}

	private void registered(Campus school) {
		script.together(school.id(), school.teacher().id());
		on(school, REGISTERED, 600, Officials.authority(), (_, by) -> new RegisterSchool(school.id(), school.particulars(), by));
	}

	private void paired(Campus school, String unit, Partner partner) {
		var pairing = new Pairing(new UnitCode(unit), partner, new Evidence("agreement/" + school.particulars().code() + "-" + unit),
				LAUNCH,
				LAUNCH.plusYears(3));
		on(school, REGISTERED.plusDays(1), 600, Officials.authority(),
				(_, by) -> new PairSchool(school.id(), schools.entry(school, unit), pairing, by));
	}

	/** A college and a unit stand by it (二对一), and something is taught there. */
	private void covered(Campus school) {
		registered(school);
		paired(school, school.number() % 2 == 0 ? "univ-south-china" : "hengyang-normal", Partner.COLLEGE);
		paired(school, Officials.ORGANS.get(school.number()).value(), Partner.CIVILISED_UNIT);
		if (school.number() % 5 == 4) {
			on(school, LocalDate.of(2022, 3, 1), 600, Officials.authority(), (_, by) -> new EndPairing(school.id(),
					schools.entry(school, Officials.ORGANS.get(school.number()).value()), LocalDate.of(2022, 3, 1), EndReason.AGREED, by));
		}
		staffed(school);
		for (int i = 0; i < school.sessions().size(); i++) {
			taught(school, i);
		}
		notTaught(school);
		if (school.number() < 2) {
			on(school, LocalDate.of(2022, 6, 1), 600, Officials.authority(), (_, by) -> new NameDemonstrationSite(school.id(),
					new Evidence("decision/2022-" + school.particulars().code()), by));
		}
	}

	private void staffed(Campus school) {
		Person teacher = school.teacher();
		LocalDate checked = teacher.registered().plusDays(3);
		checked(teacher.id(), school, checked);
		checked(teacher.id(), school, CHECKED_AGAIN);
		on(school, checked.plusDays(1), 600, organiser(), (_, by) -> new FormInterestGroup(school.id(), school.subject(), by));
		on(school, checked.plusDays(1), 620, organiser(),
				(_, by) -> new AssignTeacher(school.id(), teacher.id(), school.subject(), by));
		VolunteerId companion = companion(school);
		if (companion != null) {
			on(school, LocalDate.of(2022, 1, 10), 600, organiser(),
					(_, by) -> new AssignTeacher(school.id(), companion, school.subject(), by));
		}
	}

	private void checked(VolunteerId teacher, Campus school, LocalDate day) {
		script.add(school.id(), DistrictTime.at(day, 560), Officials.authority(),
				(_, by) -> new RecordSafeguardingCheck(teacher, CheckResult.CLEAR, day, day.plusYears(1).minusDays(1), by));
	}

	/** Who teaches together with the teacher from the half-year on: another school's; null where there is but one. */
	private @Nullable VolunteerId companion(Campus school) {
		VolunteerId other = schools.rural.get((school.number() + 1) % schools.rural.size()).teacher().id();
		return school.number() % 3 == 0 && !other.equals(school.teacher().id()) ? other : null;
	}

	private void taught(Campus school, int number) {
		LocalDate day = school.sessions().get(number);
		VolunteerId companion = day.isBefore(DistrictTime.FIRST_DAY) ? null : companion(school);
		VolunteerId teacher = school.teacher().id();
		var lesson = new Lesson(school.subject(), day, 80, companion == null ? Set.of(teacher) : Set.of(teacher, companion));
		planned(school, "session-" + number, lesson, day.minusDays(7));
		int children = 18 + (school.number() * 5 + number * 3) % 20;
		on(school, day, 990, organiser(), (_, by) -> new HoldSession(school.id(), schools.entry(school, "session-" + number), lesson,
				new HeadCount(children, children / 3), by));
	}

	private void planned(Campus school, String session, Lesson lesson, LocalDate on) {
		on(school, on, 630, organiser(), (_, by) -> new PlanSession(school.id(), schools.entry(school, session), lesson, by));
	}

	/** The first of next term, and at some schools one that was cancelled. */
	private void notTaught(Campus school) {
		Set<VolunteerId> teacher = Set.of(school.teacher().id());
		planned(school, "next-term", new Lesson(school.subject(), NEXT_TERM.plusDays(school.number()), 80, teacher),
				LocalDate.of(2022, 6, 20));
		if (school.number() % 2 == 1) {
			LocalDate day = LocalDate.of(2022, 3, 21);
			planned(school, "cancelled", new Lesson(school.subject(), day, 80, teacher), day.minusDays(7));
			on(school, day.minusDays(2), 600, organiser(),
					(_, by) -> new CancelSession(school.id(), schools.entry(school, "cancelled"), CancellationReason.EPIDEMIC, by));
		}
	}

	private static Actor organiser() {
		return Officials.organiser(new UnitCode("dept-education"));
	}

	private void on(Campus school, LocalDate day, int minute, Actor actor, BiFunction<Step.Desk, By, ? extends SchoolCommand> command) {
		script.add(school.id(), DistrictTime.at(day, minute), actor, command);
	}
}
