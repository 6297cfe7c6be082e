package org.redvest.command.school;

import java.util.List;
import java.util.Map;
import org.redvest.command.school.SchoolCommand.CloseSchool;
import org.redvest.command.school.SchoolCommand.CorrectSchool;
import org.redvest.command.school.SchoolCommand.FormInterestGroup;
import org.redvest.command.school.SchoolCommand.NameDemonstrationSite;
import org.redvest.command.school.SchoolCommand.RegisterSchool;
import org.redvest.command.school.SchoolCommand.ReleaseTeacher;
import org.redvest.command.school.Session.Cancelled;
import org.redvest.command.school.Session.Held;
import org.redvest.command.school.Session.Planned;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.SchoolEvent.AttendanceRecorded;
import org.redvest.kernel.SchoolEvent.DemonstrationSiteNamed;
import org.redvest.kernel.SchoolEvent.InterestGroupFormed;
import org.redvest.kernel.SchoolEvent.Pairing;
import org.redvest.kernel.SchoolEvent.PairingEnded;
import org.redvest.kernel.SchoolEvent.Particulars;
import org.redvest.kernel.SchoolEvent.SchoolClosed;
import org.redvest.kernel.SchoolEvent.SchoolCorrected;
import org.redvest.kernel.SchoolEvent.SchoolPaired;
import org.redvest.kernel.SchoolEvent.SchoolRegistered;
import org.redvest.kernel.SchoolEvent.SessionCancelled;
import org.redvest.kernel.SchoolEvent.SessionHeld;
import org.redvest.kernel.SchoolEvent.SessionPlanned;
import org.redvest.kernel.SchoolEvent.TeacherAssigned;
import org.redvest.kernel.SchoolEvent.TeacherReleased;
import org.redvest.kernel.VolunteerId;

/** The phases of a school: unregistered, open, closed. */
sealed interface SchoolState {

	/** Nothing is known of it yet. */
	record Unregistered() implements SchoolState {
	}

	/** 在办 */
	record Open(Campus campus) implements SchoolState {
	}

	/** 已撤并、停办 */
	record Closed() implements SchoolState {
	}

	/** @param standings of the volunteers that the command names, on the day that matters */
	default List<? extends SchoolEvent> decide(SchoolCommand c, Map<VolunteerId, Standing> standings) {
		Acting.demand(c);
		return switch (this) {
			case Unregistered _ when c instanceof RegisterSchool register -> register(register);
			case Unregistered _ -> throw Refused.notFound("school.unknown", c.schoolId());
			case Open(Campus campus) -> decide(campus, c, standings);
			case Closed _ when c instanceof CloseSchool || c instanceof ReleaseTeacher -> List.of();
			case Closed _ -> throw Refused.conflict("school.closed", c.schoolId());
		};
	}

	private static List<? extends SchoolEvent> decide(Campus school, SchoolCommand command, Map<VolunteerId, Standing> standings) {
		return switch (command) {
			case RegisterSchool c -> again(school, c);
			case CorrectSchool c -> correct(school, c);
			case CloseSchool c -> List.of(new SchoolClosed(school.id(), school.particulars().area(), c.reason()));
			case SchoolCommand.PairSchool c -> Pairs.pair(school, c);
			case SchoolCommand.EndPairing c -> Pairs.end(school, c);
			case FormInterestGroup c -> form(school, c);
			case SchoolCommand.AssignTeacher c ->
				Lessons.assign(school, c, standings.getOrDefault(c.volunteerId(), Standing.UNKNOWN));
			case ReleaseTeacher c -> Lessons.release(school, c);
			case SchoolCommand.PlanSession c -> Lessons.plan(school, c);
			case SchoolCommand.HoldSession c -> Lessons.hold(school, c, standings);
			case SchoolCommand.CancelSession c -> Lessons.cancel(school, c);
			case SchoolCommand.RecordAttendance c -> Lessons.count(school, c);
			case NameDemonstrationSite c -> name(school, c);
		};
	}

	private static List<SchoolRegistered> register(RegisterSchool c) {
		check(c.particulars());
		return List.of(new SchoolRegistered(c.schoolId(), c.particulars()));
	}

	private static List<SchoolRegistered> again(Campus school, RegisterSchool c) {
		if (school.particulars().equals(c.particulars())) {
			return List.of();
		}
		throw Refused.conflict("school.exists", school.id());
	}

	private static List<SchoolCorrected> correct(Campus school, CorrectSchool c) {
		check(c.particulars());
		return school.particulars().equals(c.particulars())
				? List.of()
				: List.of(new SchoolCorrected(school.id(), c.particulars(), school.particulars()));
	}

	private static void check(Particulars particulars) {
		String name = particulars.name();
		if (name.isBlank() || name.length() > 80 || !name.equals(name.strip())) {
			throw Refused.invalid("school.name-malformed");
		}
	}

	private static List<InterestGroupFormed> form(Campus school, FormInterestGroup c) {
		return school.groups().contains(c.subject())
				? List.of()
				: List.of(new InterestGroupFormed(school.id(), school.particulars().area(), c.subject()));
	}

	private static List<DemonstrationSiteNamed> name(Campus school, NameDemonstrationSite c) {
		if (school.demonstration() == null) {
			return List.of(new DemonstrationSiteNamed(school.id(), school.particulars().area(), c.decision()));
		}
		if (school.demonstration().equals(c.decision())) {
			return List.of();
		}
		throw Refused.conflict("school.demonstrates-already");
	}

	default SchoolState evolve(SchoolEvent event) {
		return switch (event) {
			case SchoolRegistered e -> new Open(Campus.of(e));
			case SchoolClosed _ -> new Closed();
			case SchoolCorrected e -> new Open(campus().as(e.particulars()));
			case SchoolPaired e -> new Open(campus().with(e.pairing(), e.with()));
			case PairingEnded e -> new Open(campus().with(e.pairing(), Pairs.ended(pairing(e.pairing()), e)));
			case InterestGroupFormed e -> new Open(campus().with(e.subject()));
			case TeacherAssigned e -> new Open(campus().with(e.volunteerId(), e.subject()));
			case TeacherReleased e -> new Open(campus().without(e.volunteerId()));
			case SessionPlanned e -> new Open(campus().with(e.session(), new Planned(e.lesson())));
			case SessionHeld e -> new Open(campus().with(e.session(), new Held(e.lesson(), e.attendance())));
			case SessionCancelled e -> new Open(campus().with(e.session(), new Cancelled()));
			case AttendanceRecorded e -> new Open(campus().with(e.session(), recount(e)));
			case DemonstrationSiteNamed e -> new Open(campus().demonstrating(e.decision()));
		};
	}

	private Session recount(AttendanceRecorded e) {
		if (campus().sessions().get(e.session()) instanceof Held held) {
			return new Held(held.lesson(), e.attendance());
		}
		throw impossible("a session that was held");
	}

	private Pairing pairing(EntryId id) {
		Pairing pairing = campus().pairings().get(id);
		if (pairing == null) {
			throw impossible("a pairing");
		}
		return pairing;
	}

	private Campus campus() {
		if (this instanceof Open(Campus campus)) {
			return campus;
		}
		throw impossible("an open school");
	}

	private IllegalStateException impossible(String wanted) {
		return new IllegalStateException("a history that cannot be: " + wanted + " wanted, but it is " + this);
	}
}
