package org.redvest.command.activity;

import static org.redvest.command.activity.Activities.ID;
import static org.redvest.command.activity.Activities.LI;
import static org.redvest.command.activity.Activities.PLAN;
import static org.redvest.command.activity.Activities.WANG;
import static org.redvest.command.activity.Activities.ZHAO;
import static org.redvest.command.activity.Activities.approved;
import static org.redvest.command.activity.Activities.at;
import static org.redvest.command.activity.Activities.by;
import static org.redvest.command.activity.Activities.demanding;
import static org.redvest.command.activity.Activities.ended;
import static org.redvest.command.activity.Activities.himself;
import static org.redvest.command.activity.Activities.in;
import static org.redvest.command.activity.Activities.organiser;
import static org.redvest.command.activity.Activities.places;
import static org.redvest.command.activity.Activities.recruiting;
import static org.redvest.command.activity.Activities.then;
import static org.redvest.command.activity.Activities.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.activity.ActivityCommand.AcceptSignUp;
import org.redvest.command.activity.ActivityCommand.DeclineSignUp;
import org.redvest.command.activity.ActivityCommand.SignUp;
import org.redvest.command.activity.ActivityCommand.WaitlistSignUp;
import org.redvest.command.activity.ActivityCommand.WithdrawSignUp;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.Admission;
import org.redvest.kernel.ActivityEvent.DeclineReason;
import org.redvest.kernel.ActivityEvent.Demands;
import org.redvest.kernel.ActivityEvent.RiskLevel;
import org.redvest.kernel.ActivityEvent.SignUpAccepted;
import org.redvest.kernel.ActivityEvent.SignUpDeclined;
import org.redvest.kernel.ActivityEvent.SignUpWaitlisted;
import org.redvest.kernel.ActivityEvent.SignUpWithdrawn;
import org.redvest.kernel.ActivityEvent.VolunteerSignedUp;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.VolunteerEvent.Qualification;
import org.redvest.kernel.VolunteerId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityPlacesTest {

	private static final Instant WEEK_BEFORE = at("2022-03-08T10:00");
	private static final LocalDate LAST = LocalDate.parse("2022-03-15");

	private final Activities district = new Activities();

	private static SignUp signUp(VolunteerId volunteer) {
		return new SignUp(ID, volunteer, himself(volunteer, WEEK_BEFORE));
	}

	private static ActivityEvent[] waiting() {
		return then(recruiting(places(Admission.REVIEWED, 1), LI), new VolunteerSignedUp(ID, WANG), new VolunteerSignedUp(ID, ZHAO),
				new SignUpWaitlisted(ID, ZHAO), new SignUpWaitlisted(ID, WANG));
	}

	@Test
	void where_the_organiser_decides_somebody_signs_up_and_waits_for_it() {
		district.happens(recruiting(PLAN), signUp(LI), new VolunteerSignedUp(ID, LI));
		district.quiet(then(recruiting(PLAN), new VolunteerSignedUp(ID, LI)), signUp(LI));
		district.happens(then(recruiting(PLAN), new VolunteerSignedUp(ID, LI)), new AcceptSignUp(ID, LI, organiser()),
				new SignUpAccepted(ID, LI));
		district.quiet(recruiting(PLAN, LI), new AcceptSignUp(ID, LI, organiser()));
		district.refused("activity.not-signed-up", recruiting(PLAN), new AcceptSignUp(ID, LI, organiser()));
	}

	@Test
	void where_the_first_come_are_served_the_others_wait() {
		var open = recruiting(places(Admission.OPEN, 1));
		district.happens(open, signUp(LI), new VolunteerSignedUp(ID, LI), new SignUpAccepted(ID, LI));
		district.happens(recruiting(places(Admission.OPEN, 1), LI), signUp(WANG), new VolunteerSignedUp(ID, WANG),
				new SignUpWaitlisted(ID, WANG));
	}

	@Test
	void nobody_signs_up_before_it_is_published_or_once_it_is_over() {
		district.refused("activity.wrong-phase", approved(PLAN), signUp(LI));
		district.refused("activity.wrong-phase", ended(), signUp(ZHAO));
		district.refused("activity.over", recruiting(PLAN), new SignUp(ID, LI, himself(LI, time("12:00"))));
		district.happens(recruiting(PLAN), new SignUp(ID, LI, himself(LI, time("11:59"))), new VolunteerSignedUp(ID, LI));
		district.refused("activity.unknown", new ActivityEvent[0], signUp(LI));
	}

	@Test
	void a_volunteer_signs_up_himself_a_guardian_for_him_or_the_organiser_for_others() {
		district.refused("activity.wrong-role", recruiting(PLAN), new SignUp(ID, WANG, himself(LI, WEEK_BEFORE)));
		district.happens(recruiting(PLAN), new SignUp(ID, LI, by("u-3", Role.GUARDIAN, "430408001", WEEK_BEFORE)),
				new VolunteerSignedUp(ID, LI));
		district.happens(recruiting(PLAN), new SignUp(ID, LI, organiser()), new VolunteerSignedUp(ID, LI));
		district.refused("activity.other-unit", recruiting(PLAN), new SignUp(ID, LI, by("u-2", Role.RECORDER, "org-2", WEEK_BEFORE)));
		district.refused("activity.wrong-role", recruiting(PLAN), new SignUp(ID, LI, by("u-2", Role.RESIDENT, "org-1", WEEK_BEFORE)));
	}

	@Test
	void an_organiser_gives_himself_no_place() {
		var signedUp = then(recruiting(PLAN), new VolunteerSignedUp(ID, LI));
		district.refused("activity.own-case", signedUp,
				new AcceptSignUp(ID, LI, by(LI.toString(), Role.ORGANISER, "org-1", WEEK_BEFORE)));
		district.refused("activity.wrong-role", signedUp, new AcceptSignUp(ID, LI, himself(LI, WEEK_BEFORE)));
	}

	@Test
	void there_are_no_more_places_than_planned() {
		var full = then(recruiting(PLAN, LI, WANG), new VolunteerSignedUp(ID, ZHAO));
		district.refused("activity.full", full, new AcceptSignUp(ID, ZHAO, organiser()));
		district.happens(full, new WaitlistSignUp(ID, ZHAO, organiser()), new SignUpWaitlisted(ID, ZHAO));
		district.quiet(then(full, new SignUpWaitlisted(ID, ZHAO)), new WaitlistSignUp(ID, ZHAO, organiser()));
		district.refused("activity.has-a-place", full, new WaitlistSignUp(ID, LI, organiser()));
		district.refused("activity.not-signed-up", then(full, new SignUpWithdrawn(ID, ZHAO)), new WaitlistSignUp(ID, ZHAO, organiser()));
		district.refused("activity.not-signed-up", then(recruiting(PLAN, LI), new SignUpWithdrawn(ID, LI)),
				new AcceptSignUp(ID, LI, organiser()));
	}

	@Test
	void whoever_has_waited_longest_has_the_place_that_falls_free() {
		district.happens(waiting(), new WithdrawSignUp(ID, LI, himself(LI, WEEK_BEFORE)), new SignUpWithdrawn(ID, LI),
				new SignUpAccepted(ID, ZHAO));
		district.happens(waiting(), new DeclineSignUp(ID, LI, DeclineReason.NOT_CONFIRMED, organiser()),
				new SignUpDeclined(ID, LI, DeclineReason.NOT_CONFIRMED), new SignUpAccepted(ID, ZHAO));
		district.happens(waiting(), new WithdrawSignUp(ID, ZHAO, himself(ZHAO, WEEK_BEFORE)), new SignUpWithdrawn(ID, ZHAO));
		district.happens(then(waiting(), new SignUpWithdrawn(ID, ZHAO)), new WithdrawSignUp(ID, LI, organiser()),
				new SignUpWithdrawn(ID, LI), new SignUpAccepted(ID, WANG));
	}

	@Test
	void who_was_there_keeps_the_place() {
		var there = then(recruiting(PLAN, LI), in(LI, 1, "09:00"));
		district.refused("activity.has-attended", there, new WithdrawSignUp(ID, LI, himself(LI, time("09:30"))));
		district.refused("activity.has-attended", there, new DeclineSignUp(ID, LI, DeclineReason.OTHER, organiser(time("09:30"))));
	}

	@Test
	void who_withdrew_signs_up_again_and_who_was_declined_does_not() {
		district.happens(then(recruiting(PLAN, LI), new SignUpWithdrawn(ID, LI)), signUp(LI), new VolunteerSignedUp(ID, LI));
		var declined = then(recruiting(PLAN), new VolunteerSignedUp(ID, LI), new SignUpDeclined(ID, LI, DeclineReason.UNFIT));
		district.refused("activity.sign-up-declined", declined, signUp(LI));
		district.quiet(declined, new DeclineSignUp(ID, LI, DeclineReason.UNFIT, organiser()));
		district.quiet(declined, new WithdrawSignUp(ID, LI, himself(LI, WEEK_BEFORE)));
		district.happens(declined, new AcceptSignUp(ID, LI, organiser()), new SignUpAccepted(ID, LI));
	}

	@Test
	void the_service_fits_standing_age_qualification_and_company() {
		district.stands(LI, new Standing(true, true, false, false)).refused("activity.volunteer-may-not-serve", recruiting(PLAN),
				signUp(LI));
		district.stands(LI, Standing.UNKNOWN).refused("activity.volunteer-may-not-serve", recruiting(PLAN), signUp(LI));
		var adults = recruiting(demanding(RiskLevel.DANGEROUS, new Demands(AgeBand.ADULT, Set.of(), false)));
		district.stands(LI, aged(AgeBand.FROM_16_TO_17)).refused("activity.too-young", adults, signUp(LI));
		district.happens(recruiting(demanding(RiskLevel.ORDINARY, new Demands(AgeBand.FROM_16_TO_17, Set.of(), false))), signUp(LI),
				new VolunteerSignedUp(ID, LI));
		var nurses = recruiting(demanding(RiskLevel.ORDINARY, new Demands(AgeBand.ADULT, Set.of(Qualification.NURSE), false)));
		district.stands(LI, qualified(Qualification.DRIVER)).refused("activity.not-qualified", nurses, signUp(LI));
		district.stands(LI, qualified(Qualification.NURSE)).happens(nurses, signUp(LI), new VolunteerSignedUp(ID, LI));
		var withChildren = recruiting(demanding(RiskLevel.ORDINARY, new Demands(AgeBand.ADULT, Set.of(), true)));
		district.stands(LI, safeguarded(LAST.minusDays(1))).refused("activity.not-safeguarded", withChildren, signUp(LI));
		district.stands(LI, safeguarded(LAST)).happens(withChildren, signUp(LI), new VolunteerSignedUp(ID, LI));
	}

	@Test
	void it_is_looked_at_again_when_a_place_is_given() {
		district.stands(LI, aged(AgeBand.UNDER_14)).refused("activity.too-young",
				then(recruiting(demanding(RiskLevel.ORDINARY, new Demands(AgeBand.ADULT, Set.of(), false))), new VolunteerSignedUp(ID, LI)),
				new AcceptSignUp(ID, LI, organiser()));
	}

	private static Standing aged(AgeBand age) {
		return new Standing(true, false, false, false, false, age, null, null, null, Belonging.NOWHERE);
	}

	private static Standing qualified(Qualification qualification) {
		return new Standing(true, false, false, false, false, AgeBand.ADULT, null, null, null, Belonging.NOWHERE, Set.of(qualification));
	}

	private static Standing safeguarded(LocalDate until) {
		return new Standing(true, false, false, false, false, AgeBand.ADULT, null, null, until, Belonging.NOWHERE);
	}
}
