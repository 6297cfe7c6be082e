package org.redvest.command.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.activity.Activities.ID;
import static org.redvest.command.activity.Activities.LI;
import static org.redvest.command.activity.Activities.PLAN;
import static org.redvest.command.activity.Activities.UNIT;
import static org.redvest.command.activity.Activities.WANG;
import static org.redvest.command.activity.Activities.ZHAO;
import static org.redvest.command.activity.Activities.approved;
import static org.redvest.command.activity.Activities.by;
import static org.redvest.command.activity.Activities.drafted;
import static org.redvest.command.activity.Activities.ended;
import static org.redvest.command.activity.Activities.heading;
import static org.redvest.command.activity.Activities.himself;
import static org.redvest.command.activity.Activities.in;
import static org.redvest.command.activity.Activities.office;
import static org.redvest.command.activity.Activities.organiser;
import static org.redvest.command.activity.Activities.out;
import static org.redvest.command.activity.Activities.recruiting;
import static org.redvest.command.activity.Activities.then;
import static org.redvest.command.activity.Activities.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.activity.ActivityCommand.CorrectMaterials;
import org.redvest.command.activity.ActivityCommand.EndActivity;
import org.redvest.command.activity.ActivityCommand.MarkAbsent;
import org.redvest.command.activity.ActivityCommand.RateActivity;
import org.redvest.command.activity.ActivityCommand.RecordInsurance;
import org.redvest.command.activity.ActivityCommand.RecordMaterials;
import org.redvest.command.activity.ActivityCommand.SettleActivity;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.AbsenceKind;
import org.redvest.kernel.ActivityEvent.AbsenceMarked;
import org.redvest.kernel.ActivityEvent.ActivityEnded;
import org.redvest.kernel.ActivityEvent.ActivityRated;
import org.redvest.kernel.ActivityEvent.ActivitySettled;
import org.redvest.kernel.ActivityEvent.Attendance;
import org.redvest.kernel.ActivityEvent.Handout;
import org.redvest.kernel.ActivityEvent.InsuranceRecorded;
import org.redvest.kernel.ActivityEvent.MaterialsCorrected;
import org.redvest.kernel.ActivityEvent.MaterialsHandedOut;
import org.redvest.kernel.ActivityEvent.RatingSide;
import org.redvest.kernel.ActivityEvent.Stint;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Material;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityClosingTest {

	private static final LocalDate DAY = LocalDate.parse("2022-03-15");
	private static final EntryId ENTRY = new EntryId(new UUID(8, 1));
	private static final Instant EVENING = time("18:00");
	private static final Attendance BOTH = new Attendance(2, 0, 2, 1, 240);

	private final Activities district = new Activities();

	private static ActivityEvent[] settled() {
		return then(ended(), new ActivitySettled(ID, heading(), BOTH));
	}

	private static Handout leaflets(int quantity) {
		return new Handout(ENTRY, Material.LEAFLET, quantity, DAY);
	}

	private static RecordMaterials handOut(int quantity, String time) {
		return new RecordMaterials(ID, ENTRY, Material.LEAFLET, quantity, organiser(time(time)));
	}

	private static RecordInsurance insure(int persons, LocalDate from, LocalDate until) {
		return new RecordInsurance(ID, ENTRY, new UnitCode("insurer-1"), new Evidence("policy/7"), persons, from, until, organiser());
	}

	@Test
	void it_ends_once_it_has_begun_whether_somebody_came_or_not() {
		district.refused("activity.not-begun", recruiting(PLAN, LI), new EndActivity(ID, organiser(time("08:59"))));
		district.happens(recruiting(PLAN, LI), new EndActivity(ID, organiser(EVENING)), new ActivityEnded(ID, heading()));
		district.happens(then(recruiting(PLAN, LI), in(LI, 1, "09:00")), new EndActivity(ID, organiser(EVENING)),
				new ActivityEnded(ID, heading()));
		district.quiet(ended(), new EndActivity(ID, organiser(EVENING)));
		district.refused("activity.wrong-phase", approved(PLAN), new EndActivity(ID, organiser(EVENING)));
		district.refused("activity.wrong-role", recruiting(PLAN), new EndActivity(ID, himself(LI, EVENING)));
	}

	@Test
	void whoever_stayed_away_is_marked_absent_when_it_has_ended() {
		var oneAway = then(recruiting(PLAN, LI, WANG), in(LI, 1, "09:00"), out(LI, 1, "09:00", "11:00"), new ActivityEnded(ID, heading()));
		var mark = new MarkAbsent(ID, WANG, AbsenceKind.UNEXCUSED, organiser(EVENING));
		var marked = new AbsenceMarked(ID, WANG, heading(), AbsenceKind.UNEXCUSED);
		district.happens(oneAway, mark, marked);
		district.quiet(then(oneAway, marked), mark);
		district.refused("activity.has-attended", oneAway, new MarkAbsent(ID, LI, AbsenceKind.UNEXCUSED, organiser(EVENING)));
		district.refused("activity.no-place", oneAway, new MarkAbsent(ID, ZHAO, AbsenceKind.UNEXCUSED, organiser(EVENING)));
		district.refused("activity.wrong-phase", recruiting(PLAN, LI), new MarkAbsent(ID, LI, AbsenceKind.UNEXCUSED, organiser(EVENING)));
		district.refused("activity.own-case", oneAway,
				new MarkAbsent(ID, WANG, AbsenceKind.EXCUSED, by(WANG.toString(), Role.ORGANISER, "org-1", EVENING)));
	}

	@Test
	void it_is_settled_when_everybody_with_a_place_is_accounted_for() {
		SettleActivity settle = new SettleActivity(ID, organiser(EVENING));
		district.happens(ended(), settle, new ActivitySettled(ID, heading(), BOTH));
		district.quiet(settled(), settle);
		district.refused("activity.wrong-phase", recruiting(PLAN), settle);
		district.refused("activity.still-checked-in",
				then(recruiting(PLAN, LI), in(LI, 1, "09:00"), new ActivityEnded(ID, heading())), settle);
		var away = then(recruiting(PLAN, LI), new ActivityEnded(ID, heading()));
		district.refused("activity.absence-not-marked", away, settle);
		district.happens(then(away, new AbsenceMarked(ID, LI, heading(), AbsenceKind.EXCUSED)), settle,
				new ActivitySettled(ID, heading(), new Attendance(0, 1, 0, 0, 0)));
	}

	@Test
	void what_is_settled_stays_for_whoever_records_it() {
		assertThat(Activities.state(settled()).settled()).isEqualTo(new SettledActivity(PLAN,
				Map.of(LI, List.of(new Stint(1, time("09:00"), time("11:00"), Capture.SCAN_AND_ROSTER)), WANG,
						List.of(new Stint(1, time("09:30"), time("11:30"), Capture.SCAN_AND_ROSTER)))));
	}

	@Test
	void an_insurance_covers_persons_and_days_and_is_recorded_once() {
		var recorded = new InsuranceRecorded(ID, ENTRY, new UnitCode("insurer-1"), new Evidence("policy/7"), 5, DAY, DAY);
		district.happens(drafted(PLAN), insure(5, DAY, DAY), recorded);
		district.quiet(then(recruiting(PLAN), recorded), insure(5, DAY, DAY));
		district.refused("activity.insurance-exists", then(recruiting(PLAN), recorded), insure(6, DAY, DAY));
		district.refused("activity.insurance-covers-nothing", recruiting(PLAN), insure(0, DAY, DAY));
		district.refused("activity.insurance-covers-nothing", recruiting(PLAN), insure(5, DAY, DAY.minusDays(1)));
		district.refused("activity.wrong-phase", ended(), insure(5, DAY, DAY));
	}

	@Test
	void materials_are_handed_out_from_the_start_to_the_settlement() {
		var handedOut = new MaterialsHandedOut(ID, heading(), leaflets(200));
		district.refused("activity.not-begun", recruiting(PLAN), handOut(200, "08:59"));
		district.happens(recruiting(PLAN), handOut(200, "10:00"), handedOut);
		district.happens(ended(), handOut(200, "10:00"), handedOut);
		district.quiet(then(recruiting(PLAN), handedOut), handOut(200, "11:00"));
		district.refused("activity.handout-exists", then(recruiting(PLAN), handedOut), handOut(201, "11:00"));
		district.refused("activity.quantity-out-of-range", recruiting(PLAN), handOut(0, "10:00"));
		district.refused("activity.wrong-phase", settled(), handOut(200, "10:00"));
	}

	@Test
	void what_was_said_of_materials_is_corrected_of_a_settled_activity_by_an_office() {
		var handedOut = new MaterialsHandedOut(ID, heading(), leaflets(200));
		var running = then(recruiting(PLAN), handedOut);
		var corrected = new MaterialsCorrected(ID, heading(), leaflets(20), 200);
		district.happens(running, correct(20, organiser(EVENING)), corrected);
		district.quiet(then(running, corrected), correct(20, organiser(EVENING)));
		district.refused("activity.handout-unknown", recruiting(PLAN), correct(20, organiser(EVENING)));
		district.refused("activity.quantity-out-of-range", running, correct(-1, organiser(EVENING)));
		var late = then(ended(), handedOut, new ActivitySettled(ID, heading(), BOTH));
		district.refused("activity.wrong-role", late, correct(20, organiser(EVENING)));
		district.happens(late, correct(20, office(EVENING)), corrected);
		district.refused("activity.wrong-phase", approved(PLAN), correct(20, office(EVENING)));
	}

	@Test
	void those_who_were_there_and_those_whom_it_was_for_rate_it() {
		var words = new Sealed(SubjectId.of(LI), Sealed.Kind.TEXT, "c2VhbGVk");
		var rated = new ActivityRated(ID, heading(), RatingSide.VOLUNTEER, LI.toString(), 5, words);
		district.happens(ended(), rate(LI, 5, words, himself(LI, EVENING)), rated);
		district.happens(settled(), rate(null, 4, null, resident()),
				new ActivityRated(ID, heading(), RatingSide.RECIPIENT, "u-resident", 4, null));
		district.quiet(then(settled(), rated), rate(LI, 5, null, himself(LI, EVENING)));
		district.happens(then(settled(), rated), rate(LI, 3, null, himself(LI, EVENING)),
				new ActivityRated(ID, heading(), RatingSide.VOLUNTEER, LI.toString(), 3, null));
		district.happens(then(settled(), rated), rate(null, 5, null, by(LI.toString(), Role.RESIDENT, "430408001001", EVENING)),
				new ActivityRated(ID, heading(), RatingSide.RECIPIENT, LI.toString(), 5, null));
		district.refused("activity.was-not-there", settled(), rate(ZHAO, 5, null, himself(ZHAO, EVENING)));
		district.refused("activity.stars-out-of-range", settled(), rate(LI, 6, null, himself(LI, EVENING)));
		district.refused("activity.words-of-nobody", settled(), rate(null, 5, words, resident()));
		district.refused("activity.words-of-nobody", settled(), rate(WANG, 5, words, himself(WANG, EVENING)));
		district.refused("activity.wrong-role", settled(), rate(null, 5, null, organiser(EVENING)));
		district.refused("activity.wrong-role", settled(), rate(LI, 5, null, organiser(EVENING)));
		district.refused("activity.wrong-phase", recruiting(PLAN), rate(null, 5, null, resident()));
	}

	@Test
	void what_was_never_drafted_is_unknown() {
		for (ActivityCommand each : List.of(new EndActivity(ID, organiser()), new SettleActivity(ID, organiser()), insure(5, DAY, DAY),
				handOut(5, "10:00"), correct(5, organiser()), rate(null, 5, null, resident()),
				new MarkAbsent(ID, LI, AbsenceKind.EXCUSED, organiser()))) {
			district.refused("activity.unknown", new ActivityEvent[0], each);
		}
	}

	private static CorrectMaterials correct(int quantity, By by) {
		return new CorrectMaterials(ID, ENTRY, quantity, by);
	}

	private static RateActivity rate(VolunteerId volunteer, int stars, Sealed words, By by) {
		return new RateActivity(ID, volunteer, stars, words, by);
	}

	private static By resident() {
		return by("u-resident", Role.RESIDENT, UNIT.value(), EVENING);
	}
}
