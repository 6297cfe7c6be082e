package org.redvest.command.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.redvest.command.activity.Activities.ANYBODY;
import static org.redvest.command.activity.Activities.ID;
import static org.redvest.command.activity.Activities.LI;
import static org.redvest.command.activity.Activities.PLAN;
import static org.redvest.command.activity.Activities.RULE;
import static org.redvest.command.activity.Activities.TEAM;
import static org.redvest.command.activity.Activities.WANG;
import static org.redvest.command.activity.Activities.ZHAO;
import static org.redvest.command.activity.Activities.approved;
import static org.redvest.command.activity.Activities.at;
import static org.redvest.command.activity.Activities.by;
import static org.redvest.command.activity.Activities.demanding;
import static org.redvest.command.activity.Activities.drafted;
import static org.redvest.command.activity.Activities.ended;
import static org.redvest.command.activity.Activities.from;
import static org.redvest.command.activity.Activities.heading;
import static org.redvest.command.activity.Activities.in;
import static org.redvest.command.activity.Activities.office;
import static org.redvest.command.activity.Activities.organiser;
import static org.redvest.command.activity.Activities.places;
import static org.redvest.command.activity.Activities.recruiting;
import static org.redvest.command.activity.Activities.risk;
import static org.redvest.command.activity.Activities.submitted;
import static org.redvest.command.activity.Activities.then;
import static org.redvest.command.activity.Activities.time;
import static org.redvest.command.activity.Activities.told;
import static org.redvest.command.activity.Activities.type;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.TeamStanding;
import org.redvest.command.TeamStanding.Phase;
import org.redvest.command.activity.ActivityCommand.ApproveActivity;
import org.redvest.command.activity.ActivityCommand.CancelActivity;
import org.redvest.command.activity.ActivityCommand.ChangeActivity;
import org.redvest.command.activity.ActivityCommand.DraftActivity;
import org.redvest.command.activity.ActivityCommand.OpenRecruitment;
import org.redvest.command.activity.ActivityCommand.RejectActivity;
import org.redvest.command.activity.ActivityCommand.SubmitActivity;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.ActivityApproved;
import org.redvest.kernel.ActivityEvent.ActivityCancelled;
import org.redvest.kernel.ActivityEvent.ActivityChanged;
import org.redvest.kernel.ActivityEvent.ActivityDrafted;
import org.redvest.kernel.ActivityEvent.ActivityRejected;
import org.redvest.kernel.ActivityEvent.ActivitySettled;
import org.redvest.kernel.ActivityEvent.ActivitySubmitted;
import org.redvest.kernel.ActivityEvent.ActivityType;
import org.redvest.kernel.ActivityEvent.Admission;
import org.redvest.kernel.ActivityEvent.Attendance;
import org.redvest.kernel.ActivityEvent.CancellationReason;
import org.redvest.kernel.ActivityEvent.Demands;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.RecruitmentOpened;
import org.redvest.kernel.ActivityEvent.RejectionReason;
import org.redvest.kernel.ActivityEvent.RiskLevel;
import org.redvest.kernel.ActivityEvent.SignUpAccepted;
import org.redvest.kernel.ActivityEvent.SignUpWaitlisted;
import org.redvest.kernel.ActivityEvent.VolunteerSignedUp;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.By;
import org.redvest.kernel.TeamEvent.Level;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityPlanningTest {

	private static final Instant BEGUN = time("09:00");
	private static final ActivityEvent[] NOTHING = {};

	private final Activities district = new Activities();

	@Test
	void a_draft_says_all_that_a_notice_of_recruitment_says() {
		district.happens(NOTHING, new DraftActivity(ID, PLAN, organiser()), new ActivityDrafted(ID, PLAN, "u-org"));
		for (Plan each : List.of(told(" ", "c", "p", "u-1"), told("t", "", "p", "u-1"), told("t", "c", " ", "u-1"),
				told("t", "c", "p", "13812345678"), told("t".repeat(101), "c", "p", "u-1"), places(Admission.OPEN, 0))) {
			district.refused("activity.plan-incomplete", NOTHING, new DraftActivity(ID, each, organiser()));
		}
		district.refused("activity.end-before-start", NOTHING,
				new DraftActivity(ID, from("2022-03-15T09:00", "2022-03-15T09:00"), organiser()));
		district.refused("activity.risk-not-stated", NOTHING, new DraftActivity(ID, risk(" "), organiser()));
	}

	@Test
	void no_minors_are_planned_for_where_it_is_dangerous() {
		district.refused("activity.minors-in-danger", NOTHING,
				new DraftActivity(ID, demanding(RiskLevel.DANGEROUS, new Demands(AgeBand.FROM_16_TO_17, Set.of(), false)), organiser()));
		Plan adults = demanding(RiskLevel.DANGEROUS, new Demands(AgeBand.ADULT, Set.of(), false));
		district.happens(NOTHING, new DraftActivity(ID, adults, organiser()), new ActivityDrafted(ID, adults, "u-org"));
		district.happens(NOTHING, new DraftActivity(ID, demanding(RiskLevel.ELEVATED, ANYBODY), organiser()),
				new ActivityDrafted(ID, demanding(RiskLevel.ELEVATED, ANYBODY), "u-org"));
	}

	@Test
	void a_draft_is_repeated_quietly_and_never_changed_by_repetition() {
		district.quiet(drafted(PLAN), new DraftActivity(ID, PLAN, organiser()));
		district.refused("activity.exists", drafted(PLAN), new DraftActivity(ID, type(ActivityType.EVENT), organiser()));
		district.refused("activity.exists", drafted(PLAN), new DraftActivity(ID, PLAN, office()));
	}

	@Test
	void organisers_plan_for_their_own_unit_alone() {
		By other = by("u-2", Role.ORGANISER, "org-2", at("2022-03-01T10:00"));
		district.refused("activity.other-unit", NOTHING, new DraftActivity(ID, PLAN, other));
		district.refused("activity.other-unit", drafted(PLAN), new SubmitActivity(ID, other));
		district.refused("activity.wrong-role", NOTHING,
				new DraftActivity(ID, PLAN, by("u-1", Role.VOLUNTEER, "org-1", at("2022-03-01T10:00"))));
		district.happens(NOTHING, new DraftActivity(ID, PLAN, office()), new ActivityDrafted(ID, PLAN, "u-office"));
	}

	@Test
	void a_draft_is_submitted_and_then_approved_or_sent_back() {
		district.happens(drafted(PLAN), new SubmitActivity(ID, organiser()), new ActivitySubmitted(ID, heading()));
		district.quiet(submitted(PLAN), new SubmitActivity(ID, organiser()));
		district.happens(submitted(PLAN), new ApproveActivity(ID, office()), new ActivityApproved(ID, heading(), RULE));
		district.quiet(approved(PLAN), new ApproveActivity(ID, office()));
		district.happens(submitted(PLAN), new RejectActivity(ID, RejectionReason.INCOMPLETE, office()),
				new ActivityRejected(ID, heading(), RejectionReason.INCOMPLETE));
		district.happens(then(submitted(PLAN), new ActivityRejected(ID, heading(), RejectionReason.INCOMPLETE)),
				new SubmitActivity(ID, organiser()), new ActivitySubmitted(ID, heading()));
		district.refused("activity.wrong-phase", drafted(PLAN), new ApproveActivity(ID, office()));
		district.refused("activity.wrong-phase", approved(PLAN), new RejectActivity(ID, RejectionReason.OTHER, office()));
		district.refused("activity.wrong-phase", approved(PLAN), new SubmitActivity(ID, organiser()));
	}

	@Test
	void nobody_decides_about_a_plan_of_his_own() {
		By drafter = by("u-org", Role.COMMUNITY, "430408001001", at("2022-03-02T10:00"));
		district.refused("activity.own-case", submitted(PLAN), new ApproveActivity(ID, drafter));
		district.refused("activity.own-case", submitted(PLAN), new RejectActivity(ID, RejectionReason.OTHER, drafter));
		district.refused("activity.wrong-role", submitted(PLAN), new ApproveActivity(ID, organiser()));
	}

	@Test
	void what_is_no_volunteering_or_lasts_too_long_is_not_approved() {
		district.refused("activity.type-excluded", submitted(type(ActivityType.MEETING)), new ApproveActivity(ID, office()));
		district.refused("activity.type-excluded", submitted(type(ActivityType.PAID_DUTY)), new ApproveActivity(ID, office()));
		Plan year = from("2022-03-15T09:00", "2023-03-15T09:00");
		district.happens(submitted(year), new ApproveActivity(ID, office()), new ActivityApproved(ID, year.heading(), RULE));
		district.refused("activity.too-long", submitted(from("2022-03-15T09:00", "2023-03-15T09:01")), new ApproveActivity(ID, office()));
	}

	@Test
	void only_what_has_not_begun_is_approved_and_published() {
		district.refused("activity.begun", submitted(PLAN), new ApproveActivity(ID, office(BEGUN)));
		district.refused("activity.begun", approved(PLAN), new OpenRecruitment(ID, organiser(BEGUN)));
		district.happens(approved(PLAN), new OpenRecruitment(ID, organiser(BEGUN.minusMillis(1))), new RecruitmentOpened(ID, heading()));
		district.quiet(recruiting(PLAN), new OpenRecruitment(ID, organiser()));
		district.refused("activity.wrong-phase", submitted(PLAN), new OpenRecruitment(ID, organiser()));
	}

	@Test
	void the_team_that_does_it_is_in_action_and_may_record_hours() {
		Plan plan = by(TEAM);
		district.team(new TeamStanding(Phase.ACTIVE, Level.SQUAD, Set.of(), true)).happens(submitted(plan),
				new ApproveActivity(ID, office()),
				new ActivityApproved(ID, plan.heading(), RULE));
		district.team(new TeamStanding(Phase.ACTIVE, Level.SQUAD, Set.of(), false));
		district.refused("activity.team-may-not-record", submitted(plan), new ApproveActivity(ID, office()));
		district.refused("activity.team-may-not-record", approved(plan), new OpenRecruitment(ID, organiser()));
		district.team(TeamStanding.DISSOLVED).refused("team.dissolved", submitted(plan), new ApproveActivity(ID, office()));
	}

	@Test
	void a_draft_changes_in_everything_and_what_is_under_review_in_nothing() {
		Plan other = type(ActivityType.EVENT);
		district.happens(drafted(PLAN), new ChangeActivity(ID, other, organiser()), new ActivityChanged(ID, other, null));
		district.quiet(drafted(PLAN), new ChangeActivity(ID, PLAN, organiser()));
		district.refused("activity.wrong-phase", submitted(PLAN), new ChangeActivity(ID, other, organiser()));
		district.refused("activity.wrong-phase", ended(), new ChangeActivity(ID, other, organiser()));
		district.refused("activity.risk-not-stated", drafted(PLAN), new ChangeActivity(ID, risk(""), organiser()));
	}

	@Test
	void after_the_approval_only_time_place_number_and_words_change() {
		Plan moved = from("2022-03-16T09:00", "2022-03-16T12:00");
		district.happens(approved(PLAN), new ChangeActivity(ID, moved, organiser()), new ActivityChanged(ID, moved, RULE));
		district.quiet(recruiting(PLAN), new ChangeActivity(ID, PLAN, organiser()));
		for (Plan each : List.of(type(ActivityType.EVENT), by(TEAM), places(Admission.OPEN, 2), risk("另有风险"),
				demanding(RiskLevel.ORDINARY, new Demands(AgeBand.ADULT, Set.of(), false)))) {
			district.refused("activity.change-needs-approval", recruiting(PLAN), new ChangeActivity(ID, each, organiser()));
		}
		district.refused("activity.too-long", approved(PLAN),
				new ChangeActivity(ID, from("2022-03-15T09:00", "2024-01-01T09:00"), organiser()));
	}

	@Test
	void what_has_begun_begins_at_no_other_time_and_nothing_ends_in_the_past() {
		Plan moved = from("2022-03-16T09:00", "2022-03-16T12:00");
		district.refused("activity.begun", recruiting(PLAN), new ChangeActivity(ID, moved, organiser(BEGUN)));
		district.refused("activity.begun", recruiting(PLAN),
				new ChangeActivity(ID, from("2022-03-01T09:00", "2022-03-15T12:00"), organiser()));
		district.refused("activity.begun", then(recruiting(PLAN, LI), in(LI, 1, "08:40")),
				new ChangeActivity(ID, moved, organiser(time("08:50"))));
		Plan shorter = from("2022-03-15T09:00", "2022-03-15T10:00");
		district.happens(recruiting(PLAN), new ChangeActivity(ID, shorter, organiser(time("09:59"))),
				new ActivityChanged(ID, shorter, RULE));
		district.refused("activity.end-in-the-past", recruiting(PLAN), new ChangeActivity(ID, shorter, organiser(time("10:00"))));
	}

	@Test
	void with_more_places_those_who_wait_longest_move_up() {
		var full = then(recruiting(places(Admission.OPEN, 1), LI), new VolunteerSignedUp(ID, WANG), new SignUpWaitlisted(ID, WANG),
				new VolunteerSignedUp(ID, ZHAO), new SignUpWaitlisted(ID, ZHAO));
		district.happens(full, new ChangeActivity(ID, places(Admission.OPEN, 2), organiser()),
				new ActivityChanged(ID, places(Admission.OPEN, 2), RULE), new SignUpAccepted(ID, WANG));
		district.refused("activity.places-given", recruiting(PLAN, LI, WANG),
				new ChangeActivity(ID, places(Admission.REVIEWED, 1), organiser()));
	}

	@Test
	void it_is_cancelled_until_somebody_was_there() {
		for (var given : List.of(drafted(PLAN), submitted(PLAN), approved(PLAN), recruiting(PLAN, LI))) {
			district.happens(given, new CancelActivity(ID, CancellationReason.WEATHER, organiser()),
					new ActivityCancelled(ID, heading(), CancellationReason.WEATHER));
		}
		var cancelled = then(recruiting(PLAN), new ActivityCancelled(ID, heading(), CancellationReason.WEATHER));
		district.quiet(cancelled, new CancelActivity(ID, CancellationReason.WEATHER, organiser()));
		district.refused("activity.wrong-phase", then(recruiting(PLAN, LI), in(LI, 1, "09:00")),
				new CancelActivity(ID, CancellationReason.WEATHER, organiser()));
		district.refused("activity.wrong-phase", ended(), new CancelActivity(ID, CancellationReason.WEATHER, organiser()));
		district.refused("activity.wrong-phase", cancelled, new ApproveActivity(ID, office()));
		district.refused("activity.wrong-phase", cancelled, new OpenRecruitment(ID, organiser()));
		district.refused("activity.wrong-phase", cancelled, new ChangeActivity(ID, PLAN, organiser()));
	}

	@Test
	void what_was_never_drafted_is_unknown() {
		for (ActivityCommand each : List.of(new SubmitActivity(ID, organiser()), new ApproveActivity(ID, office()),
				new RejectActivity(ID, RejectionReason.OTHER, office()), new ChangeActivity(ID, PLAN, organiser()),
				new OpenRecruitment(ID, organiser()), new CancelActivity(ID, CancellationReason.OTHER, organiser()))) {
			district.refused("activity.unknown", NOTHING, each);
		}
	}

	@Test
	void histories_that_cannot_be_are_bugs_and_no_refusals() {
		for (ActivityEvent each : List.of(new ActivitySubmitted(ID, heading()), new VolunteerSignedUp(ID, LI),
				new ActivitySettled(ID, heading(), new Attendance(0, 0, 0, 0, 0)))) {
			assertThatIllegalStateException().isThrownBy(() -> Activities.state(each));
		}
		assertThatIllegalStateException().isThrownBy(() -> Activities.state(then(recruiting(PLAN), new SignUpAccepted(ID, LI))));
		assertThatIllegalStateException().isThrownBy(() -> Activities.state(ended()).settled());
		assertThat(Activities.state(drafted(by(TEAM))).team()).isEqualTo(TEAM);
	}
}
