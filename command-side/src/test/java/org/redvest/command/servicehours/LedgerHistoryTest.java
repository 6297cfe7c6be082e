package org.redvest.command.servicehours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.servicehours.Sample.HOURS;
import static org.redvest.command.servicehours.Sample.HOURS_RULE;
import static org.redvest.command.servicehours.Sample.LEDGER;
import static org.redvest.command.servicehours.Sample.WORKING_DAYS;
import static org.redvest.command.servicehours.Sample.by;
import static org.redvest.command.servicehours.Sample.record;
import static org.redvest.command.servicehours.Sample.volunteer;
import static org.redvest.command.servicehours.Sample.work;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.servicehours.ServiceHoursCommand.AcceptRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.ApproveLongDay;
import org.redvest.command.servicehours.ServiceHoursCommand.ConfirmService;
import org.redvest.command.servicehours.ServiceHoursCommand.CorrectHours;
import org.redvest.command.servicehours.ServiceHoursCommand.CreditHours;
import org.redvest.command.servicehours.ServiceHoursCommand.DecideDispute;
import org.redvest.command.servicehours.ServiceHoursCommand.DenyRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.DisputeRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishService;
import org.redvest.command.servicehours.ServiceHoursCommand.RecordService;
import org.redvest.command.servicehours.ServiceHoursCommand.StepCommand;
import org.redvest.command.servicehours.ServiceHoursCommand.VoidRecord;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.CorrectionReason;
import org.redvest.kernel.ServiceHoursEvent.DisputeGround;
import org.redvest.kernel.ServiceHoursEvent.DisputeOutcome;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.VoidReason;
import org.redvest.kernel.ServiceHoursEvent.Work;

/** What holds at every position of whatever history, and how long a long one takes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerHistoryTest {

	private static final InForce<HoursRules> RULES = new InForce<>(HOURS_RULE, HOURS);
	private static final LocalDate FIRST = LocalDate.parse("2022-03-01");

	private LedgerState ledger = new LedgerState();
	private final List<ServiceHoursEvent> history = new ArrayList<>();

	private void apply(List<ServiceHoursEvent> events) {
		for (ServiceHoursEvent event : events) {
			ledger = ledger.evolve(event);
			history.add(event);
		}
	}

	private void enter(int number, Work work) {
		apply(ledger.decide(new RecordService(LEDGER, record(number), work, by(Role.RECORDER, FIRST.plusDays(7).toString())), Standing.GOOD,
				RULES));
	}

	private void step(StepCommand command) {
		apply(ledger.decide(command, RULES, WORKING_DAYS));
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
	void the_total_is_the_sum_of_the_entries_and_no_two_live_records_overlap(long seed) {
		var random = new Random(seed);
		for (int i = 0; i < 1_500; i++) {
			try {
				wish(random, i);
			} catch (Refused _) {
				continue;
			}
			assertThat(ledger.creditedMinutes()).isEqualTo(sumOfEntries()).isNotNegative();
			assertNothingOverlaps();
		}
		assertThat(history).hasSizeGreaterThan(50);
		assertThat(ledger).isEqualTo(history.stream().reduce(new LedgerState(), LedgerState::evolve, (a, _) -> a));
	}

	private void wish(Random random, int i) {
		int of = random.nextInt(i + 1);
		switch (random.nextInt(11)) {
			case 0, 1 -> enter(i, anyWork(random));
			case 2 -> step(new ConfirmService(LEDGER, record(of), by(Role.ORGANISER, "2022-03-08")));
			case 3 -> step(new ApproveLongDay(LEDGER, record(of), by(Role.AUTHORITY, "2022-03-08")));
			case 4 -> step(new PublishService(LEDGER, record(of), by(Role.ORGANISER, "2022-03-08")));
			case 5 -> step(new AcceptRecord(LEDGER, record(of), volunteer("2022-03-09")));
			case 6 -> step(new CreditHours(LEDGER, record(of), by(Role.ORGANISER, "2022-03-20")));
			case 7 -> step(new CorrectHours(LEDGER, record(of), record(10_000 + i), anyWork(random), CorrectionReason.WRONG_TIME, null,
					by(Role.TOWNSHIP, "2022-03-20")));
			case 8 -> step(random.nextBoolean()
					? new VoidRecord(LEDGER, record(of), VoidReason.DUPLICATE, null, by(Role.TOWNSHIP, "2022-03-20"))
					: new DenyRecord(LEDGER, record(of), null, volunteer("2022-03-09")));
			case 9 -> step(new DisputeRecord(LEDGER, record(of), DisputeGround.OTHER, null, by(Role.RESIDENT, "2022-03-09")));
			default -> step(new DecideDispute(LEDGER, record(of), random.nextBoolean() ? DisputeOutcome.STANDS : DisputeOutcome.VOIDED,
					null, by(Role.SUPERVISOR, "2022-03-20")));
		}
	}

	private static Work anyWork(Random random) {
		LocalDateTime start = FIRST.atStartOfDay().plusMinutes(30L * random.nextInt(7 * 48));
		int length = 30 * (1 + random.nextInt(20));
		return work(start.toString(), start.plusMinutes(length).toString(), 30 * (1 + random.nextInt(length / 30)));
	}

	private long sumOfEntries() {
		return history.stream().mapToLong(event -> switch (event) {
			case HoursCredited e -> e.entry().minutes();
			case HoursCorrected e -> e.creditedMinutes() - e.contraMinutes();
			case RecordVoided e -> -e.contraMinutes();
			default -> 0;
		}).sum();
	}

	private void assertNothingOverlaps() {
		List<ServiceRecord> live = FIRST.datesUntil(FIRST.plusDays(9)).flatMap(day -> ledger.records().on(day)).filter(ServiceRecord::live)
				.toList();
		for (ServiceRecord one : live) {
			assertThat(live).filteredOn(other -> other.overlaps(one.work())).containsExactly(one);
		}
		FIRST.datesUntil(FIRST.plusDays(9)).forEach(day -> assertThat(
				ledger.records().on(day).filter(ServiceRecord::live).mapToInt(each -> each.work().minutes()).sum())
				.isLessThanOrEqualTo(1440));
	}

	@Test
	void a_step_of_a_long_history_costs_as_little_as_one_of_a_short_one() {
		long started = System.nanoTime();
		for (int i = 0; i < 5_000; i++) {
			LocalDate day = FIRST.plusDays(i);
			Work work = work(day + "T08:00", day + "T10:00", 120, Capture.SCAN_AND_ROSTER);
			apply(ledger.decide(new RecordService(LEDGER, record(i), work, by(Role.RECORDER, day.plusDays(1).toString())), Standing.GOOD,
					RULES));
			step(new ConfirmService(LEDGER, record(i), by(Role.ORGANISER, day.plusDays(1).toString())));
			step(new AcceptRecord(LEDGER, record(i), volunteer(day.plusDays(1).toString())));
			step(new CreditHours(LEDGER, record(i), by(Role.ORGANISER, day.plusDays(1).toString())));
		}
		assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
		assertThat(ledger.records().countedUpTo(FIRST.plusDays(2_499))).isEqualTo(new Counted(300_000, 300_000, 2_500));
		assertThat(ledger.creditedMinutes()).isEqualTo(600_000);
	}
}
