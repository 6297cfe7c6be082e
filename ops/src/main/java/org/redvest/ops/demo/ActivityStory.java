package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.redvest.command.activity.ActivityCommand;
import org.redvest.command.activity.ActivityCommand.ApproveActivity;
import org.redvest.command.activity.ActivityCommand.CancelActivity;
import org.redvest.command.activity.ActivityCommand.CheckIn;
import org.redvest.command.activity.ActivityCommand.CheckOut;
import org.redvest.command.activity.ActivityCommand.CorrectMaterials;
import org.redvest.command.activity.ActivityCommand.DraftActivity;
import org.redvest.command.activity.ActivityCommand.EndActivity;
import org.redvest.command.activity.ActivityCommand.MarkAbsent;
import org.redvest.command.activity.ActivityCommand.OpenRecruitment;
import org.redvest.command.activity.ActivityCommand.RateActivity;
import org.redvest.command.activity.ActivityCommand.RecordInsurance;
import org.redvest.command.activity.ActivityCommand.RecordMaterials;
import org.redvest.command.activity.ActivityCommand.RejectActivity;
import org.redvest.command.activity.ActivityCommand.SettleActivity;
import org.redvest.command.activity.ActivityCommand.Shown;
import org.redvest.command.activity.ActivityCommand.SignUp;
import org.redvest.command.activity.ActivityCommand.SubmitActivity;
import org.redvest.command.volunteer.VolunteerCommand.RecordNoShow;
import org.redvest.kernel.ActivityEvent.AbsenceKind;
import org.redvest.kernel.ActivityEvent.AbsenceMarked;
import org.redvest.kernel.ActivityEvent.CancellationReason;
import org.redvest.kernel.ActivityEvent.RejectionReason;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Material;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerEvent.NoShowKind;
import org.redvest.kernel.VolunteerId;
import org.redvest.ops.demo.Gathering.Away;
import org.redvest.ops.demo.Gathering.Course;
import org.redvest.ops.demo.Gathering.Presence;

/** An activity from the draft to its settlement, or as far as it comes. */
final class ActivityStory {

	/** Every so many handouts were entered wrongly at first. */
	private static final int WRONG = 40;

	private final Script script;
	private final long seed;

	ActivityStory(Script script, long seed) {
		this.script = script;
		this.seed = seed;
	}

	void tell(Gathering gathering) {
		new Life(gathering).tell();
	}

	private final class Life {

		private final Gathering gathering;
		private final Chance chance;
		private final Actor organiser;
		private final Actor approver;

		Life(Gathering gathering) {
			UnitCode unit = gathering.plan().organiser();
			boolean community = Places.ofCommunity(unit);
			this.gathering = gathering;
			this.chance = Chance.of(seed, "gathering", gathering.number());
			this.organiser = community ? Officials.community(new AreaCode(unit.value())) : Officials.organiser(unit);
			this.approver = community ? Officials.township(new AreaCode(unit.value().substring(0, 9))) : Officials.leader(unit.value());
		}

		void tell() {
			planned();
			switch (gathering.course()) {
				case DRAFT -> {
				}
				case REJECTED -> {
					submitted();
					on(8, 10 * 60, approver, (_, by) -> new RejectActivity(gathering.id(), RejectionReason.NOT_VOLUNTEERING, by));
				}
				case CANCELLED -> {
					published();
					gathering.present().forEach(each -> signUp(each.person().id()));
					on(0, 7 * 60, organiser, (_, by) -> new CancelActivity(gathering.id(),
							chance.of(List.of(CancellationReason.WEATHER, CancellationReason.EMERGENCY, CancellationReason.TOO_FEW)), by));
				}
				case EMPTY, UNSETTLED, HELD -> run();
			}
		}

		private void planned() {
			on(10, 540, organiser, (_, by) -> new DraftActivity(gathering.id(), gathering.plan(), by));
		}

		private void submitted() {
			on(10, 560, organiser, (_, by) -> new SubmitActivity(gathering.id(), by));
		}

		private void published() {
			submitted();
			on(9, 600, approver, (_, by) -> new ApproveActivity(gathering.id(), by));
			if (gathering.plan().risk().level().needsInsurance()) {
				LocalDate first = gathering.firstDay();
				on(9, 900, organiser, (_, by) -> new RecordInsurance(gathering.id(), entry("insurance"), new UnitCode("insurer-picc"),
						new Evidence("policy/" + gathering.number()), gathering.plan().capacity(), first, first.plusDays(2), by));
			}
			on(8, 540, organiser, (_, by) -> new OpenRecruitment(gathering.id(), by));
		}

		private void run() {
			published();
			gathering.present().forEach(each -> signUp(each.person().id()));
			Away away = gathering.away();
			if (away != null) {
				signUp(away.person().id());
			}
			gathering.present().forEach(this::attend);
			if (gathering.materials() > 0) {
				handOut();
			}
			add(gathering.plan().end(), organiser, (_, by) -> new EndActivity(gathering.id(), by));
			if (away != null) {
				missed(away);
			}
			if (gathering.course() != Course.UNSETTLED) {
				add(gathering.settledAt(), organiser, (_, by) -> new SettleActivity(gathering.id(), by));
				rate();
			}
		}

		private void signUp(VolunteerId volunteer) {
			add(DistrictTime.at(gathering.firstDay().minusDays(chance.between(2, 7)), chance.between(570, 1_290)), himself(volunteer),
					(_, by) -> new SignUp(gathering.id(), volunteer, by));
		}

		private void attend(Presence presence) {
			VolunteerId volunteer = presence.person().id();
			Actor who = gathering.capture() == Capture.CONFIRMED_ROSTER ? organiser : himself(volunteer);
			add(presence.from(), who, (_, by) -> new CheckIn(gathering.id(), volunteer, shown(), by));
			add(presence.to(), who, (_, by) -> new CheckOut(gathering.id(), volunteer, shown(), by));
		}

		private Shown shown() {
			return switch (gathering.capture()) {
				case TWO_SIDED_CHECK_IN ->
					new Shown(Capture.TWO_SIDED_CHECK_IN, gathering.plan().site().position(), organiser.id(), null);
				case CONFIRMED_ROSTER ->
					new Shown(Capture.CONFIRMED_ROSTER, null, organiser.id(), new Evidence("roster/" + gathering.number()));
				case SCAN_AND_ROSTER, BACKFILL, TRANSFER -> new Shown(Capture.SCAN_AND_ROSTER, null, null, null);
			};
		}

		private void handOut() {
			boolean wrong = gathering.number() % WRONG == 3;
			int first = wrong ? gathering.materials() * 10 : gathering.materials();
			Instant over = gathering.plan().end().minusSeconds(60);
			add(over, organiser, (_, by) -> new RecordMaterials(gathering.id(), entry("handout"), Material.LEAFLET, first, by));
			if (wrong) {
				add(gathering.settledAt().minusSeconds(300), organiser,
						(_, by) -> new CorrectMaterials(gathering.id(), entry("handout"), gathering.materials(), by));
			}
		}

		/** And it comes into the file, as the policy would have it. */
		private void missed(Away away) {
			VolunteerId volunteer = away.person().id();
			Instant marked = gathering.plan().end().plusSeconds(600);
			add(marked, organiser, (_, by) -> new MarkAbsent(gathering.id(), volunteer, away.kind(), by));
			if (away.kind() == AbsenceKind.UNEXCUSED) {
				var absence = new AbsenceMarked(gathering.id(), volunteer, gathering.plan().heading(), away.kind());
				script.add(volunteer, marked.plusSeconds(1), Actor.system("WhenAbsenceMarkedThenRecordNoShow"),
						(_, by) -> RecordNoShow.of(absence, NoShowKind.UNEXCUSED, new By(by.actor(), marked)));
			}
		}

		/** Some for whom it was say how it was. */
		private void rate() {
			if (gathering.course() == Course.HELD && chance.permille(120)) {
				int stars = chance.permille(800) ? 5 : 4;
				add(gathering.settledAt().plusSeconds(3_600), Officials.resident(70_000 + gathering.number()),
						(_, by) -> new RateActivity(gathering.id(), null, stars, null, by));
			}
		}

		private Actor himself(VolunteerId volunteer) {
			return Officials.self(volunteer, Role.VOLUNTEER);
		}

		private EntryId entry(String what) {
			return new EntryId(Chance.id(seed, what, gathering.number()));
		}

		/** So many days before the first, at a minute of the day and some more. */
		private void on(int daysBefore, int minute, Actor actor, BiFunction<Step.Desk, By, ? extends ActivityCommand> command) {
			add(DistrictTime.at(gathering.firstDay().minusDays(daysBefore), minute + gathering.number() % 15), actor, command);
		}

		private void add(Instant at, Actor actor, BiFunction<Step.Desk, By, ? extends ActivityCommand> command) {
			script.add(gathering.id(), at, actor, command);
		}
	}
}
