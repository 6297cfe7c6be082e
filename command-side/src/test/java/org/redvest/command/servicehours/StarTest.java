package org.redvest.command.servicehours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.servicehours.Sample.CALENDAR;
import static org.redvest.command.servicehours.Sample.LEDGER;
import static org.redvest.command.servicehours.Sample.STARS;
import static org.redvest.command.servicehours.Sample.STAR_RULE;
import static org.redvest.command.servicehours.Sample.VOLUNTEER;
import static org.redvest.command.servicehours.Sample.by;
import static org.redvest.command.servicehours.Sample.confirmed;
import static org.redvest.command.servicehours.Sample.fixture;
import static org.redvest.command.servicehours.Sample.publicised;
import static org.redvest.command.servicehours.Sample.record;
import static org.redvest.command.servicehours.Sample.recorded;
import static org.redvest.command.servicehours.Sample.refused;
import static org.redvest.command.servicehours.Sample.stars;
import static org.redvest.command.servicehours.Sample.volunteer;
import static org.redvest.command.servicehours.Sample.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.servicehours.ServiceHoursCommand.ApplyForStar;
import org.redvest.command.servicehours.ServiceHoursCommand.AwardStar;
import org.redvest.command.servicehours.ServiceHoursCommand.DecideStarObjection;
import org.redvest.command.servicehours.ServiceHoursCommand.DowngradeStar;
import org.redvest.command.servicehours.ServiceHoursCommand.EndStarPublicity;
import org.redvest.command.servicehours.ServiceHoursCommand.ObjectToStar;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishStarList;
import org.redvest.command.servicehours.ServiceHoursCommand.RejectStar;
import org.redvest.command.servicehours.ServiceHoursCommand.ReviewStar;
import org.redvest.command.servicehours.ServiceHoursCommand.RevokeStar;
import org.redvest.command.servicehours.ServiceHoursCommand.RunAnnualReview;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.AnnualReviewFailed;
import org.redvest.kernel.ServiceHoursEvent.AnnualReviewPassed;
import org.redvest.kernel.ServiceHoursEvent.Count;
import org.redvest.kernel.ServiceHoursEvent.CreditBasis;
import org.redvest.kernel.ServiceHoursEvent.DisputeGround;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.RecordDisputed;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.StarApplied;
import org.redvest.kernel.ServiceHoursEvent.StarAwarded;
import org.redvest.kernel.ServiceHoursEvent.StarDowngraded;
import org.redvest.kernel.ServiceHoursEvent.StarObjected;
import org.redvest.kernel.ServiceHoursEvent.StarObjectionDecided;
import org.redvest.kernel.ServiceHoursEvent.StarPublicised;
import org.redvest.kernel.ServiceHoursEvent.StarPublicityEnded;
import org.redvest.kernel.ServiceHoursEvent.StarReason;
import org.redvest.kernel.ServiceHoursEvent.StarRejected;
import org.redvest.kernel.ServiceHoursEvent.StarReviewed;
import org.redvest.kernel.ServiceHoursEvent.StarRevoked;
import org.redvest.kernel.ServiceHoursEvent.VoidReason;
import org.redvest.kernel.ServiceHoursEvent.Work;

/** Levels at 10, 20 and 40 hours; each record has 5 hours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StarTest {

	private static final LocalDate CUT_OFF = LocalDate.parse("2022-06-30");
	private static final LocalDate UNTIL = LocalDate.parse("2022-07-06");
	private static final By OFFICE = by(Role.TOWNSHIP, "2022-07-01");
	private static final By AUTHORITY = by(Role.AUTHORITY, "2022-07-07");
	private static final StarReviewed REVIEWED = new StarReviewed(VOLUNTEER, "default", 1, count(2));
	private static final StarPublicised PUBLICISED = new StarPublicised(VOLUNTEER, "default", 1, "2022-H1", UNTIL, STAR_RULE,
			List.of(CALENDAR));
	private static final StarObjected OBJECTED = new StarObjected(VOLUNTEER, "default", 1, StarReason.BREACH, null);
	private static final StarAwarded AWARDED = new StarAwarded(VOLUNTEER, "default", 1, 0, count(2));
	private static final List<ServiceHoursEvent> APPLIED = and(credited(2), new StarApplied(VOLUNTEER, "default", 1, count(2)));
	private static final List<ServiceHoursEvent> UNTIL_PUBLICISED = and(APPLIED, REVIEWED, PUBLICISED);
	private static final List<ServiceHoursEvent> UNTIL_OBJECTED = and(UNTIL_PUBLICISED, OBJECTED);
	private static final List<ServiceHoursEvent> UNTIL_AWARDED = and(UNTIL_PUBLICISED, AWARDED);

	private static Count count(int records) {
		return new Count(CUT_OFF, records * 300L, records * 300L, records, STAR_RULE);
	}

	private static Work day(int number) {
		LocalDate date = LocalDate.parse("2022-01-01").plusDays(number);
		return work(date + "T08:00", date + "T13:00", 300);
	}

	/** Credited records on as many days from 2 January 2022 on. */
	private static List<ServiceHoursEvent> credited(int records) {
		var events = new ArrayList<ServiceHoursEvent>();
		for (int i = 1; i <= records; i++) {
			events.addAll(List.of(recorded(i, day(i)), confirmed(i, day(i)), publicised(i, day(i), "2022-01-10"),
					new HoursCredited(VOLUNTEER, record(i), day(i).entry(), CreditBasis.PUBLICITY)));
		}
		return events;
	}

	private static List<ServiceHoursEvent> and(List<ServiceHoursEvent> before, ServiceHoursEvent... more) {
		return Stream.concat(before.stream(), Arrays.stream(more)).toList();
	}

	private static ResultValidator<Ledger> when(List<ServiceHoursEvent> given, Object command) {
		return when(STARS, given, command);
	}

	private static ResultValidator<Ledger> when(StarRules rules, List<ServiceHoursEvent> given, Object command) {
		return fixture(Standing.GOOD, rules).given(given).when(command);
	}

	private static ApplyForStar apply(By by) {
		return new ApplyForStar(LEDGER, "default", CUT_OFF, by);
	}

	@Test
	void the_level_follows_the_minutes_up_to_the_cut_off() {
		when(credited(2), apply(volunteer("2022-07-01"))).expectEvents(new StarApplied(VOLUNTEER, "default", 1, count(2)));
		when(credited(4), apply(OFFICE)).expectEvents(new StarApplied(VOLUNTEER, "default", 2, count(4)));
		when(credited(1), apply(OFFICE)).expectException(refused("star.not-enough-hours"));
		when(credited(4), new ApplyForStar(LEDGER, "default", LocalDate.parse("2022-01-03"), OFFICE)).expectEvents(
				new StarApplied(VOLUNTEER, "default", 1, new Count(LocalDate.parse("2022-01-03"), 600, 600, 2, STAR_RULE)));
	}

	@Test
	void no_level_is_skipped_where_the_scheme_says_so() {
		when(stars(false, 0), credited(4), apply(OFFICE)).expectEvents(new StarApplied(VOLUNTEER, "default", 1, count(4)));
	}

	@Test
	void evidence_must_be_strong_where_the_scheme_says_so() {
		var weak = work("2022-05-01T08:00", "2022-05-01T13:00", 300, ServiceHoursEvent.Capture.CONFIRMED_ROSTER);
		when(stars(true, 80), and(credited(2), recorded(9, weak), confirmed(9, weak), publicised(9, weak, "2022-05-10"),
				new HoursCredited(VOLUNTEER, record(9), weak.entry(), CreditBasis.PUBLICITY)), apply(OFFICE))
				.expectException(refused("star.weak-evidence"));
	}

	@Test
	void disputed_hours_count_for_no_star() {
		when(and(credited(2), new RecordDisputed(VOLUNTEER, record(1), day(1).entry(), DisputeGround.NOT_PRESENT, null)), apply(OFFICE))
				.expectException(refused("star.not-enough-hours"));
	}

	@Test
	void one_application_at_a_time_by_who_may_apply() {
		when(APPLIED, apply(OFFICE)).expectNoEvents();
		when(APPLIED, new ApplyForStar(LEDGER, "default", LocalDate.parse("2022-05-31"), OFFICE))
				.expectException(refused("star.application-open"));
		when(credited(2), apply(by(Role.RESIDENT, "2022-07-01"))).expectException(refused("star.may-not-apply"));
		when(credited(2), apply(by(Role.TOWNSHIP, "2022-06-29"))).expectException(refused("star.cut-off-in-the-future"));
		fixture(Standing.UNKNOWN, STARS).given(credited(2)).when(apply(OFFICE)).expectException(refused("hours.volunteer-does-not-serve"));
	}

	@Test
	void an_application_is_reviewed_and_publicised() {
		when(APPLIED, new ReviewStar(LEDGER, "default", OFFICE)).expectEvents(REVIEWED);
		when(and(APPLIED, REVIEWED), new ReviewStar(LEDGER, "default", OFFICE)).expectNoEvents();
		when(and(APPLIED, REVIEWED), new PublishStarList(LEDGER, "default", "2022-H1", OFFICE)).expectEvents(PUBLICISED);
		when(UNTIL_PUBLICISED, new PublishStarList(LEDGER, "default", "2022-H1", OFFICE)).expectNoEvents();
		when(credited(2), new ReviewStar(LEDGER, "default", OFFICE)).expectException(refused("star.no-application"));
		when(APPLIED, new PublishStarList(LEDGER, "default", "2022-H1", OFFICE)).expectException(refused("star.not-reviewed"));
	}

	@Test
	void a_review_counts_again() {
		when(and(APPLIED, new RecordVoided(VOLUNTEER, record(1), day(1).entry(), 300, VoidReason.FALSE_RECORD, null)),
				new ReviewStar(LEDGER, "default", OFFICE)).expectException(refused("star.not-enough-hours"));
	}

	@Test
	void the_publicity_ends_once_and_after_its_last_day() {
		var end = new EndStarPublicity(LEDGER, "default", by(Role.SYSTEM, "2022-07-07"));
		var over = new StarPublicityEnded(VOLUNTEER, "default", 1, UNTIL, false);
		when(UNTIL_PUBLICISED, end).expectEvents(over);
		when(UNTIL_OBJECTED, end).expectEvents(new StarPublicityEnded(VOLUNTEER, "default", 1, UNTIL, true));
		when(and(UNTIL_PUBLICISED, over), end).expectNoEvents();
		when(and(UNTIL_PUBLICISED, over, OBJECTED), end).expectNoEvents();
		when(UNTIL_PUBLICISED, new EndStarPublicity(LEDGER, "default", by(Role.SYSTEM, "2022-07-06")))
				.expectException(refused("star.publicity-runs"));
		when(APPLIED, end).expectException(refused("star.not-publicised"));
	}

	@Test
	void a_star_is_awarded_by_the_authority_of_its_level_after_publicity() {
		when(UNTIL_PUBLICISED, new AwardStar(LEDGER, "default", by(Role.TOWNSHIP, "2022-07-07"))).expectEvents(AWARDED)
				.expectState(ledger -> assertThat(ledger.state().star("default"))
						.isEqualTo(new StarState(1, new StarState.Application.None(), 0)));
		when(UNTIL_PUBLICISED, new AwardStar(LEDGER, "default", AUTHORITY)).expectException(refused("star.may-not-grant"));
		when(UNTIL_PUBLICISED, new AwardStar(LEDGER, "default", by(Role.TOWNSHIP, "2022-07-06")))
				.expectException(refused("star.publicity-runs"));
		when(APPLIED, new AwardStar(LEDGER, "default", OFFICE)).expectException(refused("star.not-publicised"));
	}

	@Test
	void a_higher_star_takes_the_place_of_the_lower_and_never_the_other_way() {
		var applied = and(UNTIL_AWARDED, new StarApplied(VOLUNTEER, "default", 1, count(2)), REVIEWED, PUBLICISED);
		when(applied, new AwardStar(LEDGER, "default", by(Role.TOWNSHIP, "2022-07-07"))).expectException(refused("star.out-of-turn"));
		when(and(credited(8), new StarAwarded(VOLUNTEER, "default", 3, 0, count(8))), apply(OFFICE))
				.expectException(refused("star.highest-held"));
	}

	@Test
	void an_objection_stops_the_award_until_it_is_decided() {
		var resident = by(Role.RESIDENT, "2022-07-05");
		when(UNTIL_PUBLICISED, new ObjectToStar(LEDGER, "default", StarReason.BREACH, null, resident)).expectEvents(OBJECTED);
		when(UNTIL_PUBLICISED, new ObjectToStar(LEDGER, "default", StarReason.BREACH, null, by(Role.RESIDENT, "2022-07-07")))
				.expectException(refused("star.publicity-over"));
		when(UNTIL_OBJECTED, new AwardStar(LEDGER, "default", by(Role.TOWNSHIP, "2022-07-07")))
				.expectException(refused("star.objection-open"));
		when(UNTIL_PUBLICISED, new DecideStarObjection(LEDGER, "default", true, null, OFFICE))
				.expectException(refused("star.no-objection"));
		when(UNTIL_OBJECTED, new DecideStarObjection(LEDGER, "default", true, null, OFFICE)).expectEvents(
				new StarObjectionDecided(VOLUNTEER, "default", 1, true, null),
				new StarRejected(VOLUNTEER, "default", 1, StarReason.OBJECTION_UPHELD, null));
		when(and(UNTIL_OBJECTED, new StarObjectionDecided(VOLUNTEER, "default", 1, false, null)),
				new AwardStar(LEDGER, "default", by(Role.TOWNSHIP, "2022-07-07"))).expectEvents(AWARDED);
	}

	@Test
	void an_application_is_rejected_with_its_reason() {
		when(APPLIED, new RejectStar(LEDGER, "default", StarReason.FALSE_EVIDENCE, null, OFFICE))
				.expectEvents(new StarRejected(VOLUNTEER, "default", 1, StarReason.FALSE_EVIDENCE, null));
	}

	@Test
	void a_star_is_lowered_or_revoked_by_the_authority_of_its_level() {
		var held = and(credited(4), new StarAwarded(VOLUNTEER, "default", 2, 0, count(4)));
		when(held, new DowngradeStar(LEDGER, "default", 1, StarReason.DISHONESTY, null, AUTHORITY))
				.expectEvents(new StarDowngraded(VOLUNTEER, "default", 1, 2, StarReason.DISHONESTY, null, STAR_RULE));
		when(held, new DowngradeStar(LEDGER, "default", 3, StarReason.DISHONESTY, null, AUTHORITY))
				.expectException(refused("star.not-lower"));
		when(held, new DowngradeStar(LEDGER, "default", 1, StarReason.DISHONESTY, null, OFFICE))
				.expectException(refused("star.may-not-grant"));
		when(held, new RevokeStar(LEDGER, "default", StarReason.DISHONESTY, null, AUTHORITY))
				.expectEvents(new StarRevoked(VOLUNTEER, "default", 2, StarReason.DISHONESTY, null, STAR_RULE));
		when(credited(4), new RevokeStar(LEDGER, "default", StarReason.DISHONESTY, null, AUTHORITY)).expectException(refused("star.none"));
	}

	@Test
	void the_annual_review_says_which_level_the_minutes_carry_and_lowers_nothing() {
		var passed = new AnnualReviewPassed(VOLUNTEER, "default", 1, 2022, count(2));
		var review = new RunAnnualReview(LEDGER, "default", CUT_OFF, OFFICE);
		when(UNTIL_AWARDED, review).expectEvents(passed);
		when(and(UNTIL_AWARDED, passed), review).expectNoEvents();
		when(and(UNTIL_AWARDED, new RecordVoided(VOLUNTEER, record(1), day(1).entry(), 300, VoidReason.FALSE_RECORD, null)), review)
				.expectEvents(new AnnualReviewFailed(VOLUNTEER, "default", 1, 2022, 0, count(1)))
				.expectState(ledger -> assertThat(ledger.state().star("default").level()).isOne());
	}
}
