package org.redvest.command.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.redvest.command.building.BuildingCommand.AppointHead;
import org.redvest.command.building.BuildingCommand.NominateHead;
import org.redvest.command.building.BuildingCommand.PublishNomination;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.building.BuildingCommand.RenewHead;
import org.redvest.command.building.BuildingCommand.ResignHead;
import org.redvest.command.servicehours.ServiceHoursCommand.ConfirmService;
import org.redvest.command.servicehours.ServiceHoursCommand.DecideDispute;
import org.redvest.command.servicehours.ServiceHoursCommand.DisputeRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishService;
import org.redvest.command.servicehours.ServiceHoursCommand.RecordService;
import org.redvest.command.servicehours.ServiceHoursCommand.VoidRecord;
import org.redvest.command.volunteer.VolunteerCommand.RecordSafeguardingCheck;
import org.redvest.command.volunteer.VolunteerCommand.SuspendVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.VerifyQualification;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.ResignationReason;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.LedgerId;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceHoursEvent.DisputeGround;
import org.redvest.kernel.ServiceHoursEvent.DisputeOutcome;
import org.redvest.kernel.ServiceHoursEvent.VoidReason;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.CheckResult;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerEvent.Qualification;
import org.redvest.kernel.VolunteerEvent.SanctionGround;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** Building heads with their terms, records of service with their publicity, and what of volunteers expires. */
final class PeopleOfTheYear {

	/** Short, so that a year sees several ends. */
	static final Period TERM = Period.ofMonths(4);
	static final int PUBLICITY_DAYS = 5;

	private static final AreaCode COMMUNITY = new AreaCode("430408001001");
	private static final LocalDate FIRST = LocalDate.of(2022, 1, 4);

	private final Year year;
	private final List<VolunteerId> volunteers;

	/** @param volunteers confirmed ones */
	PeopleOfTheYear(Year year, List<VolunteerId> volunteers) {
		this.year = year;
		this.volunteers = volunteers;
	}

	void happen() {
		for (int i = 0; i < volunteers.size(); i++) {
			VolunteerId volunteer = volunteers.get(i);
			switch (i % 4) {
				case 0 -> heads(volunteer, i % 3);
				case 1 -> serves(volunteer, i % 5);
				case 2 -> qualified(volunteer);
				default -> suspended(volunteer);
			}
		}
	}

	/** Elected after five days of publicity; some stay for a second term, some give up. */
	private void heads(VolunteerId head, int turn) {
		var building = new BuildingId(year.uuid());
		Instant published = year.onADay(FIRST, LocalDate.of(2022, 5, 1));
		office(published.minusSeconds(20),
				by -> new RegisterBuilding(building, BuildingKind.BUILDING, building.toString(), COMMUNITY, "幸福里", 6, 48, List.of(), by));
		office(published.minusSeconds(10), by -> new NominateHead(building, head, Route.ORGANISATION, by));
		office(published, by -> new PublishNomination(building, head, by));
		LocalDate over = Calendar2022.day(published).plusDays(PUBLICITY_DAYS);
		year.clockDoes(Calendar2022.midnight(over), "building.nomination-publicity-ended", building, head);
		Instant appointed = year.onADay(over, over.plusDays(3));
		office(appointed, by -> new AppointHead(building, head, by));
		LocalDate firstAfter = Calendar2022.day(appointed).plus(TERM);
		switch (turn) {
			case 0 -> year.clockDoes(Calendar2022.midnight(firstAfter), "building.term-expired", building, head);
			case 1 -> {
				office(year.onADay(firstAfter.minusDays(20), firstAfter), by -> new RenewHead(building, head, by));
				year.clockDoes(Calendar2022.midnight(firstAfter.plus(TERM)), "building.term-expired", building, head);
			}
			default -> office(year.onADay(firstAfter.minusDays(60), firstAfter),
					by -> new ResignHead(building, head, ResignationReason.PERSONAL, null, by));
		}
	}

	/** Ten records; of every five one is disputed and stands, and one is void before its publicity is over. */
	private void serves(VolunteerId volunteer, int turn) {
		var ledger = new LedgerId(volunteer);
		for (int i = 0; i < 10; i++) {
			LocalDate day = FIRST.plusDays(i * 34L + turn);
			served(ledger, day, i % 5);
		}
	}

	private void served(LedgerId ledger, LocalDate day, int fate) {
		var record = new ServiceRecordId(year.uuid());
		Instant start = Calendar2022.midnight(day).plus(Duration.ofHours(9));
		Work work = Work.of(start, start.plus(Duration.ofHours(2)), 120, "清洁家园", Category.CLEANING, new UnitCode("org-1"), "u-in-charge",
				Capture.SCAN_AND_ROSTER, COMMUNITY, null);
		Instant published = year.between(start.plus(Duration.ofHours(4)), start.plus(Duration.ofHours(9)));
		organiser(published.minusSeconds(20), by -> new RecordService(ledger, record, work, by));
		organiser(published.minusSeconds(10), by -> new ConfirmService(ledger, record, by));
		organiser(published, by -> new PublishService(ledger, record, by));
		Instant over = Calendar2022.end(published, 3);
		Instant opposed = year.between(published.plusSeconds(60), over);
		switch (fate) {
			case 0 -> {
				Instant decided = year.between(opposed.plusSeconds(60), over.plus(Duration.ofDays(5)));
				organiser(opposed, by -> new DisputeRecord(ledger, record, DisputeGround.WRONG_MINUTES, null, by));
				authority(decided, by -> new DecideDispute(ledger, record, DisputeOutcome.STANDS, null, by));
				year.clockDoes(decided.isAfter(over) ? decided : over, "hours.credited", ledger, record);
			}
			case 1 -> authority(opposed, by -> new VoidRecord(ledger, record, VoidReason.DUPLICATE, null, by));
			default -> year.clockDoes(over, "hours.credited", ledger, record);
		}
	}

	private void qualified(VolunteerId volunteer) {
		Instant at = year.onADay(FIRST, LocalDate.of(2022, 6, 1));
		LocalDate nurse = Calendar2022.day(year.onADay(LocalDate.of(2022, 6, 2), LocalDate.of(2022, 12, 25)));
		LocalDate check = Calendar2022.day(year.onADay(LocalDate.of(2022, 6, 2), LocalDate.of(2022, 12, 25)));
		office(at, by -> new VerifyQualification(volunteer, Qualification.NURSE, null, nurse, by));
		office(at.plusSeconds(1),
				by -> new RecordSafeguardingCheck(volunteer, CheckResult.CLEAR, Calendar2022.day(at), check, by));
		year.clockDoes(Calendar2022.midnight(nurse.plusDays(1)), "volunteer.qualification-expired", volunteer, "NURSE");
		year.clockDoes(Calendar2022.midnight(check.plusDays(1)), "volunteer.safeguarding-lapsed", volunteer, "");
	}

	private void suspended(VolunteerId volunteer) {
		Instant at = year.onADay(FIRST, LocalDate.of(2022, 6, 1));
		LocalDate until = Calendar2022.day(at).plusDays(30);
		Sealed sealed = year.sealed(SubjectId.of(volunteer), Sealed.Kind.TEXT);
		authority(at, by -> new SuspendVolunteer(volunteer, new EntryId(UUID.randomUUID()), SanctionGround.FALSE_HOURS, sealed,
				List.of(new Evidence("doc/1")), until, by));
		year.clockDoes(Calendar2022.midnight(until.plusDays(1)), "volunteer.reinstated", volunteer, "");
	}

	private void office(Instant at, Function<By, Command> command) {
		year.does(at, Role.COMMUNITY, "u-office", COMMUNITY.value(), command);
	}

	private void organiser(Instant at, Function<By, Command> command) {
		year.does(at, Role.ORGANISER, "u-organiser", "org-1", command);
	}

	private void authority(Instant at, Function<By, Command> command) {
		year.does(at, Role.AUTHORITY, "u-authority", "430408", command);
	}
}
