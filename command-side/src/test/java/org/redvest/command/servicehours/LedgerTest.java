package org.redvest.command.servicehours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.servicehours.Sample.CALENDAR;
import static org.redvest.command.servicehours.Sample.HOURS_RULE;
import static org.redvest.command.servicehours.Sample.LEDGER;
import static org.redvest.command.servicehours.Sample.STARS;
import static org.redvest.command.servicehours.Sample.VOLUNTEER;
import static org.redvest.command.servicehours.Sample.by;
import static org.redvest.command.servicehours.Sample.confirmed;
import static org.redvest.command.servicehours.Sample.fixture;
import static org.redvest.command.servicehours.Sample.publicised;
import static org.redvest.command.servicehours.Sample.record;
import static org.redvest.command.servicehours.Sample.recorded;
import static org.redvest.command.servicehours.Sample.refused;
import static org.redvest.command.servicehours.Sample.volunteer;
import static org.redvest.command.servicehours.Sample.work;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.servicehours.ServiceHoursCommand.AcceptRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.ApproveLongDay;
import org.redvest.command.servicehours.ServiceHoursCommand.BackfillService;
import org.redvest.command.servicehours.ServiceHoursCommand.ConfirmService;
import org.redvest.command.servicehours.ServiceHoursCommand.CorrectHours;
import org.redvest.command.servicehours.ServiceHoursCommand.CreditHours;
import org.redvest.command.servicehours.ServiceHoursCommand.DecideDispute;
import org.redvest.command.servicehours.ServiceHoursCommand.DenyRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.DisputeRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.EvaluateService;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishService;
import org.redvest.command.servicehours.ServiceHoursCommand.RecordService;
import org.redvest.command.servicehours.ServiceHoursCommand.RefuseLongDay;
import org.redvest.command.servicehours.ServiceHoursCommand.TransferInRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.VoidRecord;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.BackfillReason;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.CorrectionReason;
import org.redvest.kernel.ServiceHoursEvent.CreditBasis;
import org.redvest.kernel.ServiceHoursEvent.DisputeDecided;
import org.redvest.kernel.ServiceHoursEvent.DisputeGround;
import org.redvest.kernel.ServiceHoursEvent.DisputeOutcome;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.LongDayApproved;
import org.redvest.kernel.ServiceHoursEvent.LongDayRefused;
import org.redvest.kernel.ServiceHoursEvent.RecordAccepted;
import org.redvest.kernel.ServiceHoursEvent.RecordDenied;
import org.redvest.kernel.ServiceHoursEvent.RecordDisputed;
import org.redvest.kernel.ServiceHoursEvent.RecordTransferredIn;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.ServiceBackfilled;
import org.redvest.kernel.ServiceHoursEvent.ServiceConfirmed;
import org.redvest.kernel.ServiceHoursEvent.ServiceEvaluated;
import org.redvest.kernel.ServiceHoursEvent.ServicePublicised;
import org.redvest.kernel.ServiceHoursEvent.ServiceRecorded;
import org.redvest.kernel.ServiceHoursEvent.Side;
import org.redvest.kernel.ServiceHoursEvent.VoidReason;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.UnitCode;

/** 2022-03-04 was a Friday. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {

	private static final Work MORNING = work("2022-03-04T08:00", "2022-03-04T11:00", 180);
	private static final By RECORDER = by(Role.RECORDER, "2022-03-05");
	private static final By ORGANISER = by(Role.ORGANISER, "2022-03-05");
	private static final By TOWNSHIP = by(Role.TOWNSHIP, "2022-03-20");
	private static final HoursCredited CREDITED = new HoursCredited(VOLUNTEER, record(1), MORNING.entry(), CreditBasis.PUBLICITY);
	private static final List<ServiceHoursEvent> UNTIL_CONFIRMED = List.of(recorded(1, MORNING), confirmed(1, MORNING));
	private static final List<ServiceHoursEvent> UNTIL_PUBLICISED = and(UNTIL_CONFIRMED, publicised(1, MORNING, "2022-03-09"));
	private static final List<ServiceHoursEvent> UNTIL_CREDITED = and(UNTIL_PUBLICISED, CREDITED);
	private static final RecordDisputed DISPUTED = new RecordDisputed(VOLUNTEER, record(1), MORNING.entry(), DisputeGround.WRONG_MINUTES,
			null);
	private static final RecordDenied DENIED = new RecordDenied(VOLUNTEER, record(1), MORNING.entry(), null);
	private static final RecordVoided VOIDED = new RecordVoided(VOLUNTEER, record(1), MORNING.entry(), 180, VoidReason.FALSE_RECORD, null);

	private static List<ServiceHoursEvent> and(List<? extends ServiceHoursEvent> before, ServiceHoursEvent... more) {
		return java.util.stream.Stream.concat(before.stream(), Arrays.stream(more)).toList();
	}

	private static ResultValidator<Ledger> when(List<ServiceHoursEvent> given, Object command) {
		return fixture().given(given).when(command);
	}

	private static ResultValidator<Ledger> recording(List<ServiceHoursEvent> given, Work work) {
		return when(given, new RecordService(LEDGER, record(9), work, RECORDER));
	}

	@Test
	void a_service_is_recorded() {
		when(List.of(), new RecordService(LEDGER, record(1), MORNING, RECORDER))
				.expectEvents(new ServiceRecorded(VOLUNTEER, record(1), MORNING, "u-recorder", HOURS_RULE));
	}

	@Test
	void the_same_record_again_is_nothing_new_and_another_under_its_id_is_refused() {
		when(UNTIL_CONFIRMED, new RecordService(LEDGER, record(1), MORNING, RECORDER)).expectNoEvents();
		when(UNTIL_CONFIRMED, new RecordService(LEDGER, record(1), work("2022-03-04T08:00", "2022-03-04T11:00", 150), RECORDER))
				.expectException(refused("hours.record-exists"));
	}

	@Test
	void time_must_be_sound() {
		recording(List.of(), work("2022-03-04T11:00", "2022-03-04T11:00", 30)).expectException(refused("hours.end-before-start"));
		recording(List.of(), work("2022-03-05T11:00", "2022-03-05T12:30", 30)).expectException(refused("hours.in-the-future"));
		recording(List.of(), work("2022-03-03T11:00", "2022-03-04T11:30", 30)).expectException(refused("hours.interval-too-long"));
		recording(List.of(), work("2022-03-04T11:00", "2022-03-04T12:00", 90)).expectException(refused("hours.minutes-beyond-interval"));
		recording(List.of(), work("2022-03-04T11:00", "2022-03-04T12:00", 0)).expectException(refused("hours.minutes-beyond-interval"));
		recording(List.of(), work("2022-03-04T11:00", "2022-03-04T12:00", 40)).expectException(refused("hours.minute-step"));
		recording(List.of(),
				new Work(MORNING.start(), MORNING.end(), 180, LocalDate.parse("2022-03-03"), "a", MORNING.category(), MORNING.organiser(),
						"u-1",
						MORNING.capture(), null, null))
				.expectException(refused("hours.wrong-service-date"));
	}

	@Test
	void no_two_live_records_overlap_not_even_over_midnight() {
		recording(UNTIL_CONFIRMED, work("2022-03-04T10:59", "2022-03-04T12:00", 60)).expectException(refused("hours.overlap"));
		var night = work("2022-03-03T22:00", "2022-03-04T02:00", 240);
		recording(List.of(recorded(1, night)), work("2022-03-04T01:00", "2022-03-04T03:00", 120))
				.expectException(refused("hours.overlap"));
		recording(List.of(recorded(1, work("2022-03-04T01:00", "2022-03-04T03:00", 120))), night)
				.expectException(refused("hours.overlap"));
	}

	@Test
	void records_may_touch_and_voided_ones_are_in_nobodys_way() {
		var noon = work("2022-03-04T11:00", "2022-03-04T12:00", 60);
		recording(UNTIL_CONFIRMED, noon).expectEvents(new ServiceRecorded(VOLUNTEER, record(9), noon, "u-recorder", HOURS_RULE));
		recording(and(UNTIL_CREDITED, VOIDED), MORNING)
				.expectEvents(new ServiceRecorded(VOLUNTEER, record(9), MORNING, "u-recorder", HOURS_RULE));
	}

	@Test
	void only_who_may_record_records_and_nobody_himself() {
		when(List.of(), new RecordService(LEDGER, record(1), MORNING, by(Role.RESIDENT, "2022-03-05")))
				.expectException(refused("hours.may-not-record"));
		when(List.of(), new RecordService(LEDGER, record(1), MORNING, by(Role.RECORDER, VOLUNTEER.toString(), "2022-03-05T12:00")))
				.expectException(refused("hours.own-case"));
	}

	@Test
	void a_volunteer_who_does_not_serve_gets_no_record() {
		fixture(Standing.UNKNOWN, STARS).givenNoPriorActivity().when(new RecordService(LEDGER, record(1), MORNING, RECORDER))
				.expectException(refused("hours.volunteer-does-not-serve"));
	}

	@Test
	void late_records_are_backfilled_by_whoever_has_the_right() {
		var backfilled = work("2022-03-04T08:00", "2022-03-04T11:00", 180, Capture.BACKFILL);
		when(List.of(), new RecordService(LEDGER, record(1), MORNING, by(Role.RECORDER, "2022-03-12")))
				.expectException(refused("hours.too-late"));
		when(List.of(), new BackfillService(LEDGER, record(1), backfilled, BackfillReason.OMITTED, by(Role.RECORDER, "2022-03-12")))
				.expectException(refused("hours.may-not-backfill"));
		when(List.of(), new BackfillService(LEDGER, record(1), MORNING, BackfillReason.OMITTED, TOWNSHIP))
				.expectException(refused("hours.wrong-capture"));
		when(List.of(), new RecordService(LEDGER, record(1), backfilled, RECORDER)).expectException(refused("hours.wrong-capture"));
		when(List.of(), new BackfillService(LEDGER, record(1), backfilled, BackfillReason.OMITTED, TOWNSHIP)).expectEvents(
				new ServiceBackfilled(VOLUNTEER, record(1), backfilled, "u-township", BackfillReason.OMITTED, HOURS_RULE));
	}

	@Test
	void a_record_is_transferred_in_with_consent() {
		var transferred = work("2021-03-04T08:00", "2021-03-04T11:00", 180, Capture.TRANSFER);
		var origin = new UnitCode("zyh");
		when(List.of(), new TransferInRecord(LEDGER, record(1), transferred, origin, "77", LocalDate.parse("2022-03-21"), TOWNSHIP))
				.expectException(refused("hours.consent-in-the-future"));
		when(List.of(), new TransferInRecord(LEDGER, record(1), transferred, origin, "77", LocalDate.parse("2022-03-20"), TOWNSHIP))
				.expectEvents(new RecordTransferredIn(VOLUNTEER, record(1), transferred, "u-township", origin, "77",
						LocalDate.parse("2022-03-20"), HOURS_RULE));
	}

	@Test
	void the_organiser_confirms_once_and_never_the_volunteer() {
		when(List.of(recorded(1, MORNING)), new ConfirmService(LEDGER, record(1), ORGANISER)).expectEvents(
				new ServiceConfirmed(VOLUNTEER, record(1), MORNING.entry(), "u-organiser", 180, Set.of(), HOURS_RULE));
		when(UNTIL_CONFIRMED, new ConfirmService(LEDGER, record(1), ORGANISER)).expectNoEvents();
		when(List.of(recorded(1, MORNING)),
				new ConfirmService(LEDGER, record(1), by(Role.ORGANISER, VOLUNTEER.toString(), "2022-03-05T12:00")))
				.expectException(refused("hours.own-case"));
		when(List.of(recorded(1, MORNING)), new ConfirmService(LEDGER, record(1), volunteer("2022-03-05")))
				.expectException(refused("hours.own-case"));
		when(List.of(recorded(1, MORNING)), new ConfirmService(LEDGER, record(1), RECORDER))
				.expectException(refused("hours.may-not-confirm"));
		when(List.of(), new ConfirmService(LEDGER, record(1), ORGANISER)).expectException(refused("hours.record-unknown"));
	}

	@Test
	void a_long_day_is_approved_at_its_level() {
		var afternoon = work("2022-03-04T12:00", "2022-03-04T18:00", 360);
		var given = and(UNTIL_CONFIRMED, recorded(2, afternoon));
		var waiting = new ServiceConfirmed(VOLUNTEER, record(2), afternoon.entry(), "u-organiser", 540, Set.of(Role.TOWNSHIP), HOURS_RULE);
		when(given, new ConfirmService(LEDGER, record(2), ORGANISER)).expectEvents(waiting);
		when(and(given, waiting), new PublishService(LEDGER, record(2), ORGANISER)).expectException(refused("hours.not-confirmed"));
		when(and(given, waiting), new ApproveLongDay(LEDGER, record(2), ORGANISER))
				.expectException(refused("hours.may-not-approve-long-day"));
		when(given, new ApproveLongDay(LEDGER, record(2), TOWNSHIP)).expectException(refused("hours.no-long-day"));
		when(and(given, waiting), new ApproveLongDay(LEDGER, record(2), TOWNSHIP))
				.expectEvents(new LongDayApproved(VOLUNTEER, record(2), afternoon.entry(), HOURS_RULE));
		when(and(given, waiting), new RefuseLongDay(LEDGER, record(2), TOWNSHIP))
				.expectEvents(new LongDayRefused(VOLUNTEER, record(2), afternoon.entry(), HOURS_RULE));
		when(and(given, waiting, new LongDayRefused(VOLUNTEER, record(2), afternoon.entry(), HOURS_RULE)),
				new PublishService(LEDGER, record(2), ORGANISER)).expectException(refused("hours.record-closed"));
	}

	@Test
	void a_very_long_day_needs_the_authority_and_none_has_over_24_hours() {
		var day = work("2022-03-04T11:00", "2022-03-05T01:00", 840);
		when(and(UNTIL_CONFIRMED, recorded(2, day)), new ConfirmService(LEDGER, record(2), ORGANISER)).expectEvents(
				new ServiceConfirmed(VOLUNTEER, record(2), day.entry(), "u-organiser", 1020, Set.of(Role.AUTHORITY), HOURS_RULE));
		var late = work("2022-03-04T23:30", "2022-03-05T11:00", 690);
		recording(List.of(recorded(1, work("2022-03-04T08:00", "2022-03-04T23:00", 900))), late)
				.expectException(refused("hours.day-too-long"));
	}

	@Test
	void publicity_lasts_three_working_days() {
		when(UNTIL_CONFIRMED, new PublishService(LEDGER, record(1), by(Role.ORGANISER, "2022-03-04")))
				.expectEvents(new ServicePublicised(VOLUNTEER, record(1), MORNING.entry(), LocalDate.parse("2022-03-09"), HOURS_RULE,
						List.of(CALENDAR)));
		when(UNTIL_PUBLICISED, new PublishService(LEDGER, record(1), ORGANISER)).expectNoEvents();
		when(List.of(recorded(1, MORNING)), new PublishService(LEDGER, record(1), ORGANISER))
				.expectException(refused("hours.not-confirmed"));
	}

	@Test
	void hours_are_credited_once_the_publicity_is_over() {
		when(UNTIL_CONFIRMED, new CreditHours(LEDGER, record(1), ORGANISER)).expectException(refused("hours.not-publicised"));
		when(UNTIL_PUBLICISED, new CreditHours(LEDGER, record(1), by(Role.ORGANISER, "2022-03-09")))
				.expectException(refused("hours.publicity-runs"));
		when(UNTIL_PUBLICISED, new CreditHours(LEDGER, record(1), by(Role.ORGANISER, "2022-03-10"))).expectEvents(CREDITED);
		when(UNTIL_CREDITED, new CreditHours(LEDGER, record(1), by(Role.ORGANISER, "2022-03-10"))).expectNoEvents();
	}

	@Test
	void hours_are_credited_at_once_when_the_volunteer_accepts() {
		var accepted = new RecordAccepted(VOLUNTEER, record(1), MORNING.entry());
		when(UNTIL_CONFIRMED, new AcceptRecord(LEDGER, record(1), volunteer("2022-03-05"))).expectEvents(accepted);
		when(and(UNTIL_CONFIRMED, accepted), new AcceptRecord(LEDGER, record(1), volunteer("2022-03-05"))).expectNoEvents();
		when(and(UNTIL_CONFIRMED, accepted), new CreditHours(LEDGER, record(1), ORGANISER))
				.expectEvents(new HoursCredited(VOLUNTEER, record(1), MORNING.entry(), CreditBasis.ACCEPTANCE));
		when(List.of(recorded(1, MORNING)), new AcceptRecord(LEDGER, record(1), volunteer("2022-03-05")))
				.expectException(refused("hours.not-confirmed"));
	}

	@Test
	void nobody_else_speaks_for_the_volunteer() {
		when(UNTIL_CONFIRMED, new AcceptRecord(LEDGER, record(1), by(Role.VOLUNTEER, "2022-03-05")))
				.expectException(refused("hours.not-the-volunteer"));
		when(UNTIL_CONFIRMED, new DenyRecord(LEDGER, record(1), null, ORGANISER)).expectException(refused("hours.not-the-volunteer"));
	}

	@Test
	void not_me_freezes_the_record_until_the_inquiry_is_decided() {
		when(UNTIL_CREDITED, new DenyRecord(LEDGER, record(1), null, volunteer("2022-03-20"))).expectEvents(DENIED);
		var frozen = and(UNTIL_PUBLICISED, DENIED);
		when(frozen, new DenyRecord(LEDGER, record(1), null, volunteer("2022-03-20"))).expectNoEvents();
		when(frozen, new CreditHours(LEDGER, record(1), by(Role.ORGANISER, "2022-03-20"))).expectException(refused("hours.record-frozen"));
		when(frozen, new DisputeRecord(LEDGER, record(1), DisputeGround.OTHER, null, TOWNSHIP))
				.expectException(refused("hours.record-frozen"));
		when(frozen, new DecideDispute(LEDGER, record(1), DisputeOutcome.VOIDED, null, TOWNSHIP)).expectEvents(
				new DisputeDecided(VOLUNTEER, record(1), MORNING.entry(), DisputeOutcome.VOIDED, null),
				new RecordVoided(VOLUNTEER, record(1), MORNING.entry(), 0, VoidReason.DENIED, null));
	}

	@Test
	void a_dispute_is_decided_by_somebody_who_had_no_hand_in_it() {
		var disputed = and(UNTIL_PUBLICISED, DISPUTED);
		var decided = new DisputeDecided(VOLUNTEER, record(1), MORNING.entry(), DisputeOutcome.STANDS, null);
		when(UNTIL_PUBLICISED, new DisputeRecord(LEDGER, record(1), DisputeGround.WRONG_MINUTES, null, by(Role.RESIDENT, "2022-03-08")))
				.expectEvents(DISPUTED);
		when(disputed, new CreditHours(LEDGER, record(1), by(Role.ORGANISER, "2022-03-20")))
				.expectException(refused("hours.record-frozen"));
		when(disputed, new DecideDispute(LEDGER, record(1), DisputeOutcome.STANDS, null, ORGANISER))
				.expectException(refused("hours.may-not-decide"));
		when(disputed,
				new DecideDispute(LEDGER, record(1), DisputeOutcome.STANDS, null, by(Role.TOWNSHIP, "u-recorder", "2022-03-20T12:00")))
				.expectException(refused("hours.decider-involved"));
		when(disputed, new DecideDispute(LEDGER, record(1), DisputeOutcome.CORRECTED, null, TOWNSHIP))
				.expectException(refused("hours.correct-instead"));
		when(UNTIL_PUBLICISED, new DecideDispute(LEDGER, record(1), DisputeOutcome.STANDS, null, TOWNSHIP))
				.expectException(refused("hours.no-dispute"));
		when(disputed, new DecideDispute(LEDGER, record(1), DisputeOutcome.STANDS, null, TOWNSHIP)).expectEvents(decided);
		when(and(disputed, decided), new CreditHours(LEDGER, record(1), by(Role.ORGANISER, "2022-03-20"))).expectEvents(CREDITED);
	}

	@Test
	void a_credited_record_that_is_cut_stays_credited() {
		var shorter = work("2022-03-04T08:00", "2022-03-04T10:00", 120);
		var corrected = new HoursCorrected(VOLUNTEER, record(1), MORNING.entry(), 180, record(2), shorter, 120, "u-township", Set.of(),
				CorrectionReason.TRAVEL_INCLUDED, null, HOURS_RULE);
		var correct = new CorrectHours(LEDGER, record(1), record(2), shorter, CorrectionReason.TRAVEL_INCLUDED, null, TOWNSHIP);
		when(UNTIL_CREDITED, correct).expectEvents(corrected)
				.expectState(ledger -> assertThat(ledger.state().creditedMinutes()).isEqualTo(120));
		when(and(UNTIL_CREDITED, corrected), correct).expectNoEvents();
		when(and(UNTIL_CREDITED, corrected), new VoidRecord(LEDGER, record(2), VoidReason.DUPLICATE, null, TOWNSHIP))
				.expectEvents(new RecordVoided(VOLUNTEER, record(2), shorter.entry(), 120, VoidReason.DUPLICATE, null))
				.expectState(ledger -> assertThat(ledger.state().creditedMinutes()).isZero());
	}

	@Test
	void a_credited_record_that_grows_goes_through_publicity_again() {
		var longer = work("2022-03-04T08:00", "2022-03-04T12:00", 240);
		when(UNTIL_CREDITED, new CorrectHours(LEDGER, record(1), record(2), longer, CorrectionReason.WRONG_TIME, null, TOWNSHIP))
				.expectEvents(new HoursCorrected(VOLUNTEER, record(1), MORNING.entry(), 180, record(2), longer, 0, "u-township", Set.of(),
						CorrectionReason.WRONG_TIME, null, HOURS_RULE))
				.expectState(ledger -> assertThat(ledger.state().creditedMinutes()).isZero());
	}

	@Test
	void a_correction_ends_a_dispute_and_never_betters_the_evidence() {
		var shorter = work("2022-03-04T08:00", "2022-03-04T10:00", 120);
		when(and(UNTIL_PUBLICISED, DISPUTED),
				new CorrectHours(LEDGER, record(1), record(2), shorter, CorrectionReason.WRONG_MINUTES, null, TOWNSHIP)).expectEvents(
						new DisputeDecided(VOLUNTEER, record(1), MORNING.entry(), DisputeOutcome.CORRECTED, null),
						new HoursCorrected(VOLUNTEER, record(1), MORNING.entry(), 0, record(2), shorter, 0, "u-township", Set.of(),
								CorrectionReason.WRONG_MINUTES, null, HOURS_RULE));
		when(UNTIL_CREDITED,
				new CorrectHours(LEDGER, record(1), record(2),
						work("2022-03-04T08:00", "2022-03-04T10:00", 120, Capture.TWO_SIDED_CHECK_IN),
						CorrectionReason.WRONG_TIME, null, TOWNSHIP))
				.expectException(refused("hours.wrong-capture"));
		when(UNTIL_CREDITED, new CorrectHours(LEDGER, record(1), record(1), shorter, CorrectionReason.WRONG_TIME, null, TOWNSHIP))
				.expectException(refused("hours.record-exists"));
	}

	@Test
	void voiding_takes_the_credit_back_once() {
		when(UNTIL_CREDITED, new VoidRecord(LEDGER, record(1), VoidReason.FALSE_RECORD, null, TOWNSHIP)).expectEvents(VOIDED)
				.expectState(ledger -> assertThat(ledger.state().creditedMinutes()).isZero());
		when(and(UNTIL_CREDITED, VOIDED), new VoidRecord(LEDGER, record(1), VoidReason.FALSE_RECORD, null, TOWNSHIP)).expectNoEvents();
		when(and(UNTIL_CREDITED, VOIDED), new DisputeRecord(LEDGER, record(1), DisputeGround.OTHER, null, TOWNSHIP))
				.expectException(refused("hours.record-closed"));
	}

	@Test
	void recipient_and_organiser_evaluate() {
		var evaluated = new ServiceEvaluated(VOLUNTEER, record(1), MORNING.entry(), Side.RECIPIENT, 5, null);
		var resident = by(Role.RESIDENT, "2022-03-06");
		when(UNTIL_CONFIRMED, new EvaluateService(LEDGER, record(1), Side.RECIPIENT, 5, null, resident)).expectEvents(evaluated);
		when(and(UNTIL_CONFIRMED, evaluated), new EvaluateService(LEDGER, record(1), Side.RECIPIENT, 5, null, resident)).expectNoEvents();
		when(UNTIL_CONFIRMED, new EvaluateService(LEDGER, record(1), Side.RECIPIENT, 6, null, resident))
				.expectException(refused("hours.score-out-of-range"));
	}
}
