package org.redvest.command.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.activity.Activities.ANYBODY;
import static org.redvest.command.activity.Activities.ID;
import static org.redvest.command.activity.Activities.LI;
import static org.redvest.command.activity.Activities.PLAN;
import static org.redvest.command.activity.Activities.RULE;
import static org.redvest.command.activity.Activities.SITE;
import static org.redvest.command.activity.Activities.WANG;
import static org.redvest.command.activity.Activities.ZHAO;
import static org.redvest.command.activity.Activities.approved;
import static org.redvest.command.activity.Activities.at;
import static org.redvest.command.activity.Activities.by;
import static org.redvest.command.activity.Activities.checkIn;
import static org.redvest.command.activity.Activities.checkOut;
import static org.redvest.command.activity.Activities.demanding;
import static org.redvest.command.activity.Activities.ended;
import static org.redvest.command.activity.Activities.from;
import static org.redvest.command.activity.Activities.himself;
import static org.redvest.command.activity.Activities.in;
import static org.redvest.command.activity.Activities.organiser;
import static org.redvest.command.activity.Activities.out;
import static org.redvest.command.activity.Activities.recruiting;
import static org.redvest.command.activity.Activities.scan;
import static org.redvest.command.activity.Activities.scanned;
import static org.redvest.command.activity.Activities.then;
import static org.redvest.command.activity.Activities.time;
import static org.redvest.command.activity.Activities.told;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.activity.ActivityCommand.CheckIn;
import org.redvest.command.activity.ActivityCommand.CheckOut;
import org.redvest.command.activity.ActivityCommand.Shown;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.ActivitySettled;
import org.redvest.kernel.ActivityEvent.Attendance;
import org.redvest.kernel.ActivityEvent.CheckedIn;
import org.redvest.kernel.ActivityEvent.CheckedOut;
import org.redvest.kernel.ActivityEvent.InsuranceRecorded;
import org.redvest.kernel.ActivityEvent.Proof;
import org.redvest.kernel.ActivityEvent.RiskLevel;
import org.redvest.kernel.ActivityEvent.Stint;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Position;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityPresenceTest {

	private static final ActivityEvent[] PLACED = recruiting(PLAN, LI, WANG);
	/** Some 300 metres from the site. */
	private static final Position NEAR = new Position(26.8939, 112.6034);
	/** Some 600 metres from it. */
	private static final Position FAR = new Position(26.8966, 112.6034);
	private static final Position COARSE = new Position(26.89, 112.60);
	private static final Evidence SHEET = new Evidence("sheet/2022-7");

	private final Activities district = new Activities();

	private static Shown atPlace(Position position, String witness) {
		return new Shown(Capture.TWO_SIDED_CHECK_IN, position, witness, null);
	}

	private static Shown onRoster(Evidence sheet) {
		return new Shown(Capture.CONFIRMED_ROSTER, null, null, sheet);
	}

	@Test
	void whoever_has_a_place_checks_in_and_out() {
		district.happens(PLACED, checkIn(LI, "09:00"), in(LI, 1, "09:00"));
		district.happens(then(PLACED, in(LI, 1, "09:00")), checkOut(LI, "11:30"), out(LI, 1, "09:00", "11:30"));
		district.quiet(then(PLACED, in(LI, 1, "09:00")), checkIn(LI, "09:05"));
		district.refused("activity.not-signed-up", PLACED, checkIn(ZHAO, "09:00"));
		district.refused("activity.no-place", then(recruiting(PLAN), new ActivityEvent.VolunteerSignedUp(ID, ZHAO)),
				checkIn(ZHAO, "09:00"));
		district.refused("activity.wrong-phase", approved(PLAN), checkIn(LI, "09:00"));
		district.refused("activity.wrong-phase", ended(), checkIn(LI, "11:40"));
	}

	@Test
	void a_check_out_needs_a_check_in() {
		district.refused("activity.not-checked-in", PLACED, checkOut(LI, "11:00"));
		district.refused("activity.not-checked-in", then(PLACED, in(LI, 1, "09:00"), out(LI, 1, "09:00", "10:00")), checkOut(LI, "11:00"));
		district.refused("activity.not-signed-up", PLACED, checkOut(ZHAO, "11:00"));
		district.refused("activity.out-before-in", then(PLACED, in(LI, 1, "09:30")), checkOut(LI, "09:29"));
	}

	@Test
	void one_comes_from_half_an_hour_before_the_start_to_the_end() {
		district.refused("activity.too-early", PLACED, checkIn(LI, "08:29"));
		district.happens(PLACED, checkIn(LI, "08:30"), in(LI, 1, "08:30"));
		district.happens(PLACED, checkIn(LI, "11:59"), in(LI, 1, "11:59"));
		district.refused("activity.over", PLACED, checkIn(LI, "12:00"));
	}

	@Test
	void only_what_lies_in_the_time_of_the_activity_is_service() {
		district.happens(then(PLACED, in(LI, 1, "08:40")), checkOut(LI, "12:20"), out(LI, 1, "09:00", "12:00"));
		district.happens(then(PLACED, in(LI, 1, "08:40")), checkOut(LI, "08:50"), out(LI, 1, "09:00", "09:00"));
	}

	@Test
	void pairs_of_one_day_are_counted_and_never_overlap() {
		var once = then(PLACED, in(LI, 1, "09:00"), out(LI, 1, "09:00", "10:00"));
		district.refused("activity.was-there-already", once, checkIn(LI, "09:59"));
		district.happens(once, checkIn(LI, "10:00"), in(LI, 2, "10:00"));
		var twice = then(once, in(LI, 2, "10:30"), out(LI, 2, "10:30", "11:00"));
		district.refused("activity.check-ins-used-up", twice, checkIn(LI, "11:30"));
	}

	@Test
	void the_next_day_is_counted_anew_and_a_forgotten_check_out_comes_first() {
		ActivityEvent[] days = recruiting(from("2022-03-15T09:00", "2022-03-17T12:00"), LI);
		CheckIn nextDay = new CheckIn(ID, LI, scan(), himself(LI, at("2022-03-16T09:00")));
		var used = then(days, in(LI, 1, "09:00"), out(LI, 1, "09:00", "10:00"), in(LI, 2, "10:30"), out(LI, 2, "10:30", "11:00"));
		district.happens(used, nextDay, new CheckedIn(ID, LI, 3, at("2022-03-16T09:00"), scanned(), RULE));
		var forgotten = then(days, in(LI, 1, "09:00"));
		district.refused("activity.not-checked-out", forgotten, nextDay);
		district.refused("activity.stint-too-long", forgotten, new CheckOut(ID, LI, scan(), himself(LI, at("2022-03-15T19:01"))));
		district.happens(forgotten, new CheckOut(ID, LI, scan(), organiser(at("2022-03-15T19:00"))),
				new CheckedOut(ID, LI, new Stint(1, time("09:00"), at("2022-03-15T19:00"), Capture.SCAN_AND_ROSTER), scanned(), RULE));
	}

	@Test
	void somebody_forgotten_is_checked_out_after_the_end() {
		var forgotten = then(PLACED, in(LI, 1, "09:00"), new ActivityEvent.ActivityEnded(ID, PLAN.heading()));
		district.happens(forgotten, checkOut(LI, "11:00"), out(LI, 1, "09:00", "11:00"));
		district.refused("activity.wrong-phase",
				then(ended(), new ActivitySettled(ID, PLAN.heading(), new Attendance(2, 0, 2, 1, 240))), checkOut(LI, "11:00"));
	}

	@Test
	void a_check_in_by_both_sides_is_at_the_site_and_seen_and_leaves_a_coarse_place() {
		district.happens(PLACED, new CheckIn(ID, LI, atPlace(NEAR, "u-org"), himself(LI, time("09:00"))), new CheckedIn(ID, LI, 1,
				time("09:00"), new Proof(Capture.TWO_SIDED_CHECK_IN, COARSE, "u-org", null), RULE));
		district.happens(PLACED, new CheckIn(ID, LI, atPlace(SITE, null), organiser(time("09:00"))), new CheckedIn(ID, LI, 1, time("09:00"),
				new Proof(Capture.TWO_SIDED_CHECK_IN, COARSE, "u-org", null), RULE));
		district.refused("activity.not-at-the-site", PLACED,
				new CheckIn(ID, LI, atPlace(FAR, "u-org"), himself(LI, time("09:00"))));
		district.refused("activity.position-missing", PLACED,
				new CheckIn(ID, LI, atPlace(null, "u-org"), himself(LI, time("09:00"))));
		district.refused("activity.witness-unfit", PLACED, new CheckIn(ID, LI, atPlace(NEAR, null), himself(LI, time("09:00"))));
		district.refused("activity.witness-unfit", PLACED,
				new CheckIn(ID, LI, atPlace(NEAR, LI.toString()), himself(LI, time("09:00"))));
		district.refused("activity.witness-unfit", PLACED,
				new CheckIn(ID, LI, new Shown(Capture.SCAN_AND_ROSTER, null, "13812345678", null), himself(LI, time("09:00"))));
		district.refused("activity.site-without-position", recruiting(told("t", "c", "p", "u-1"), LI),
				new CheckIn(ID, LI, atPlace(NEAR, "u-org"), himself(LI, time("09:00"))));
	}

	@Test
	void what_is_shown_says_nothing_of_where_somebody_is() {
		assertThat(atPlace(NEAR, "u-org").toString()).isEqualTo("Shown[TWO_SIDED_CHECK_IN]");
		assertThat(NEAR.metresTo(SITE)).isBetween(295.0, 305.0);
	}

	@Test
	void a_roster_is_taken_by_the_organiser_and_named() {
		By recorder = by("u-rec", Role.RECORDER, "org-1", time("09:00"));
		district.happens(PLACED, new CheckIn(ID, LI, onRoster(SHEET), recorder), new CheckedIn(ID, LI, 1, time("09:00"),
				new Proof(Capture.CONFIRMED_ROSTER, null, null, SHEET), RULE));
		district.refused("activity.roster-missing", PLACED, new CheckIn(ID, LI, onRoster(null), recorder));
		district.refused("activity.wrong-role", PLACED, new CheckIn(ID, LI, onRoster(SHEET), himself(LI, time("09:00"))));
		district.refused("activity.wrong-capture", PLACED,
				new CheckIn(ID, LI, new Shown(Capture.BACKFILL, null, null, null), recorder));
		district.refused("activity.own-case", PLACED,
				new CheckIn(ID, LI, onRoster(SHEET), by(LI.toString(), Role.RECORDER, "org-1", time("09:00"))));
	}

	@Test
	void a_service_is_proved_as_well_as_the_weaker_of_its_ends() {
		var atSite = new CheckedIn(ID, LI, 1, time("09:00"), new Proof(Capture.TWO_SIDED_CHECK_IN, COARSE, "u-org", null), RULE);
		district.happens(then(PLACED, atSite), new CheckOut(ID, LI, onRoster(SHEET), organiser(time("11:00"))),
				new CheckedOut(ID, LI, new Stint(1, time("09:00"), time("11:00"), Capture.CONFIRMED_ROSTER),
						new Proof(Capture.CONFIRMED_ROSTER, null, null, SHEET), RULE));
		district.happens(then(PLACED, in(LI, 1, "09:00")), new CheckOut(ID, LI, atPlace(NEAR, "u-org"), himself(LI, time("11:00"))),
				new CheckedOut(ID, LI, new Stint(1, time("09:00"), time("11:00"), Capture.SCAN_AND_ROSTER),
						new Proof(Capture.TWO_SIDED_CHECK_IN, COARSE, "u-org", null), RULE));
	}

	@Test
	void risky_work_is_insured_on_the_day_for_everybody_who_is_there() {
		var risky = recruiting(demanding(RiskLevel.ELEVATED, ANYBODY), LI, WANG);
		district.refused("activity.not-insured", risky, checkIn(LI, "09:00"));
		district.refused("activity.not-insured", then(risky, insured(5, "2022-03-16")), checkIn(LI, "09:00"));
		district.happens(then(risky, insured(1, "2022-03-15")), checkIn(LI, "09:00"), in(LI, 1, "09:00"));
		district.refused("activity.not-insured", then(risky, insured(1, "2022-03-15"), in(LI, 1, "09:00")), checkIn(WANG, "09:00"));
		district.happens(then(risky, insured(2, "2022-03-15"), in(LI, 1, "09:00")), checkIn(WANG, "09:00"), in(WANG, 1, "09:00"));
	}

	@Test
	void whoever_may_not_serve_any_more_is_not_let_in() {
		district.stands(LI, new Standing(true, false, true, false)).refused("activity.volunteer-may-not-serve", PLACED,
				checkIn(LI, "09:00"));
	}

	private static InsuranceRecorded insured(int persons, String from) {
		LocalDate day = LocalDate.parse(from);
		return new InsuranceRecorded(ID, new EntryId(new UUID(8, persons)), new UnitCode("insurer-1"), new Evidence("policy/7"), persons,
				day, day);
	}
}
