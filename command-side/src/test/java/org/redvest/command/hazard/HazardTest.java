package org.redvest.command.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.command.building.BuildingPlaces;
import org.redvest.command.hazard.HazardCommand.AssignRectification;
import org.redvest.command.hazard.HazardCommand.EndParking;
import org.redvest.command.hazard.HazardCommand.GradeHazard;
import org.redvest.command.hazard.HazardCommand.HandToEmergency;
import org.redvest.command.hazard.HazardCommand.MarkFalseAlarm;
import org.redvest.command.hazard.HazardCommand.ParkHazard;
import org.redvest.command.hazard.HazardCommand.PassHazardDeadline;
import org.redvest.command.hazard.HazardCommand.PassOnRectification;
import org.redvest.command.hazard.HazardCommand.RecheckHazard;
import org.redvest.command.hazard.HazardCommand.ReopenHazard;
import org.redvest.command.hazard.HazardCommand.ReportHazard;
import org.redvest.command.hazard.HazardCommand.ReportRectification;
import org.redvest.command.hazard.HazardCommand.ResumeHazard;
import org.redvest.command.hazard.HazardCommand.WriteOffHazard;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Claim;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.DeadlineKind;
import org.redvest.kernel.HazardEvent.FalseAlarmReason;
import org.redvest.kernel.HazardEvent.HazardDeadlinePassed;
import org.redvest.kernel.HazardEvent.HazardDeadlineSet;
import org.redvest.kernel.HazardEvent.HazardGraded;
import org.redvest.kernel.HazardEvent.HazardHandedToEmergency;
import org.redvest.kernel.HazardEvent.HazardMarkedFalseAlarm;
import org.redvest.kernel.HazardEvent.HazardParked;
import org.redvest.kernel.HazardEvent.HazardRechecked;
import org.redvest.kernel.HazardEvent.HazardReopened;
import org.redvest.kernel.HazardEvent.HazardReported;
import org.redvest.kernel.HazardEvent.HazardResumed;
import org.redvest.kernel.HazardEvent.HazardWrittenOff;
import org.redvest.kernel.HazardEvent.Heading;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardEvent.LoweringReason;
import org.redvest.kernel.HazardEvent.RectificationAssigned;
import org.redvest.kernel.HazardEvent.RectificationPassedOn;
import org.redvest.kernel.HazardEvent.RectificationReported;
import org.redvest.kernel.HazardEvent.ReopenReason;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;
import org.redvest.kernel.Rules.CalendarRules;
import org.redvest.kernel.Rules.HazardRules;
import org.redvest.kernel.Rules.HazardTerms;
import org.redvest.kernel.Rules.Term;
import org.redvest.kernel.ServiceRequestEvent.Media;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HazardTest {

	/** A Tuesday, noon in the district. */
	private static final Instant NOON = Instant.parse("2022-03-15T04:00:00Z");
	private static final HazardId ID = new HazardId(new UUID(7, 1));
	private static final HazardId OTHER = new HazardId(new UUID(7, 2));
	private static final BuildingId HOUSE = new BuildingId(new UUID(1, 1));
	private static final AreaCode COMMUNITY = new AreaCode("430408001002");
	private static final AreaCode TOWNSHIP = new AreaCode("430408001");
	private static final UUID PATROL = new UUID(5, 5);
	private static final UnitCode REPAIRS = new UnitCode("dept-housing");
	private static final UnitCode FIRE = new UnitCode("dept-fire");
	private static final RuleVersion RULE = new RuleVersion("hazard/default/3");
	private static final RuleVersion CALENDAR = new RuleVersion("calendar/cn-2022/0");
	private static final Sealed WORDS = sealed(ID);
	private static final Media PHOTO = new Media("0123456789abcdef".repeat(4), "image/jpeg", 1_000);
	private static final HazardRules RULES = new HazardRules(
			Set.of(FindingCode.GAS_SMELL, FindingCode.WIRING, FindingCode.CRACKS, FindingCode.OTHER), Set.of(FindingCode.GAS_SMELL),
			hours(24), new Term(10, Term.Unit.MINUTES),
			Map.of(Level.URGENT, new HazardTerms(hours(1), hours(2), hours(3)), Level.MAJOR,
					new HazardTerms(hours(2), hours(24), hours(25)),
					Level.CONSIDERABLE,
					new HazardTerms(hours(24), new Term(7, Term.Unit.DAYS), new Term(3, Term.Unit.WORKING_DAYS)), Level.ORDINARY,
					new HazardTerms(hours(48), new Term(15, Term.Unit.DAYS), new Term(5, Term.Unit.WORKING_DAYS))),
			new Term(30, Term.Unit.DAYS));
	private static final Heading PLAIN = new Heading(COMMUNITY, HOUSE, 3, FindingCode.WIRING, null, null);
	private static final Heading GRADED = PLAIN.graded(Level.CONSIDERABLE);
	private static final Heading ASSIGNED = GRADED.assigned(REPAIRS);
	private static final Heading GAS = new Heading(COMMUNITY, HOUSE, 2, FindingCode.GAS_SMELL, null, null);
	private static final Heading URGENT = GAS.graded(Level.URGENT);

	private Optional<AreaCode> place = Optional.of(COMMUNITY);
	private Optional<HazardId> openHere = Optional.empty();

	@Test
	void every_sentence_of_a_refusal_has_a_test_that_meets_it() throws IOException {
		var sentences = new Properties();
		try (var in = Objects.requireNonNull(HazardTest.class.getResourceAsStream("/redvest/messages/hazard.properties"))) {
			sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		String tests = Files.readString(Path.of("src/test/java/org/redvest/command/hazard/HazardTest.java"));
		var byTheLog = HazardEvent.PLACE + "-taken";
		assertThat(sentences.stringPropertyNames())
				.allSatisfy(code -> assertThat(code.equals(byTheLog) || tests.contains("refused(\"" + code + "\"")).as(code).isTrue());
	}

	@Test
	void histories_that_cannot_be_are_bugs_and_no_refusals() {
		var blank = new HazardState.Unreported();
		for (HazardEvent each : List.of(graded(), assigned(), rechecked(true), new HazardWrittenOff(ID, GRADED))) {
			assertThatIllegalStateException().isThrownBy(() -> blank.evolve(each));
		}
		assertThatIllegalStateException().isThrownBy(() -> blank.evolve(reported()).evolve(rechecked(true)));
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_report {

		@Test
		void waits_to_be_graded_within_the_time_that_the_rules_give() {
			happens(report(resident()), List.of(reported(), due(PLAIN, DeadlineKind.GRADE, "PT24H")));
		}

		@Test
		void of_what_the_rules_presume_to_be_urgent_is_urgent_at_once_and_due_in_minutes() {
			happens(found(system()), List.of(smelled(), presumed(), due(URGENT, DeadlineKind.HAND_OVER, "PT10M"),
					due(URGENT, DeadlineKind.ASSIGN, "PT1H")));
		}

		@Test
		void takes_the_place_and_of_a_place_that_is_taken_says_that_it_repeats() {
			assertThat(reported().claims()).containsExactly(new Claim.Take("hazard.place", HOUSE + "/WIRING/3"));
			openHere = Optional.of(OTHER);
			var repeat = new HazardReported(ID, GAS, PATROL, null, null, null, null, OTHER, RULE);
			happens(found(system()), List.of(repeat, due(GAS, DeadlineKind.GRADE, "PT24H")));
			assertThat(repeat.claims()).isEmpty();
		}

		@Test
		void without_a_building_has_an_address_and_takes_no_place() {
			var street = new Heading(TOWNSHIP, null, null, FindingCode.CRACKS, null, null);
			var told = new HazardReported(ID, street, null, WORDS, WORDS, WORDS, WORDS, null, RULE);
			happens(new ReportHazard(ID, TOWNSHIP, null, null, FindingCode.CRACKS, null, WORDS, WORDS, WORDS, WORDS, resident()),
					List.of(told, due(street, DeadlineKind.GRADE, "PT24H")));
			assertThat(told.claims()).isEmpty();
			refused("hazard.place-missing",
					new ReportHazard(ID, TOWNSHIP, null, null, FindingCode.CRACKS, null, WORDS, null, null, null, resident()));
		}

		@Test
		void names_a_building_in_use_of_its_area_unless_a_patrol_was_there() {
			refused("hazard.building-elsewhere", new ReportHazard(ID, new AreaCode("430408002"), HOUSE, 3, FindingCode.WIRING, null, WORDS,
					null, null, null, resident()));
			place = Optional.empty();
			refused("hazard.building-unknown", report(resident()));
			happens(found(system()), List.of(smelled(), presumed(), due(URGENT, DeadlineKind.HAND_OVER, "PT10M"),
					due(URGENT, DeadlineKind.ASSIGN, "PT1H")));
		}

		@Test
		void is_of_a_hazard_in_somebody_s_own_words() {
			refused("hazard.not-a-hazard",
					new ReportHazard(ID, COMMUNITY, HOUSE, 3, FindingCode.DISPUTE, null, WORDS, null, null, null, resident()));
			refused("hazard.description-missing",
					new ReportHazard(ID, COMMUNITY, HOUSE, 3, FindingCode.WIRING, null, null, null, null, null, resident()));
			refused("hazard.sealed-for-another",
					new ReportHazard(ID, COMMUNITY, HOUSE, 3, FindingCode.WIRING, null, WORDS, null, sealed(OTHER), null, resident()));
		}

		@Test
		void is_anybody_s_but_a_patrol_s_is_told_by_the_policy() {
			for (Role role : Role.values()) {
				if (role == Role.AUDITOR) {
					refused("hazard.wrong-role", report(by("u-1", role, "430408")));
				} else {
					happens(report(by("u-1", role, "430408")), List.of(reported(), due(PLAIN, DeadlineKind.GRADE, "PT24H")));
				}
			}
			refused("hazard.wrong-role", found(community()));
		}

		@Test
		void is_repeated_quietly_and_never_changed_by_repetition() {
			quiet(report(resident()), reported());
			quiet(new ReportHazard(ID, TOWNSHIP, HOUSE, 3, FindingCode.WIRING, null, WORDS, null, null, null, resident()), reported());
			refused("hazard.exists", found(system()), reported());
		}

		@Test
		void by_a_patrol_has_the_same_id_however_often_it_is_told() {
			assertThat(HazardId.found(PATROL, 0)).isEqualTo(HazardId.found(PATROL, 0)).isNotEqualTo(HazardId.found(PATROL, 1));
			assertThat(HazardId.read(ID.toString())).isEqualTo(ID);
			assertThat(HazardId.of(ID.request())).isEqualTo(ID);
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_level {

		@Test
		void is_given_and_sets_the_next_deadline() {
			happens(grade(Level.CONSIDERABLE, null), List.of(graded(), due(GRADED, DeadlineKind.ASSIGN, "PT24H")), reported());
			quiet(grade(Level.CONSIDERABLE, null), known());
		}

		@Test
		void rises_freely_and_brings_what_is_due_forward() {
			Heading major = GRADED.graded(Level.MAJOR);
			happens(grade(Level.MAJOR, null),
					List.of(new HazardGraded(ID, major, false, Level.CONSIDERABLE, null, null, RULE),
							due(major, DeadlineKind.ASSIGN, "PT2H")),
					known());
			Heading urgent = ASSIGNED.graded(Level.URGENT);
			happens(grade(Level.URGENT, null),
					List.of(new HazardGraded(ID, urgent, false, Level.CONSIDERABLE, null, null, RULE),
							due(urgent, DeadlineKind.HAND_OVER, "PT10M"), due(urgent, DeadlineKind.RECTIFY, "PT2H")),
					with(known(), assigned(), due(ASSIGNED, DeadlineKind.RECTIFY, "PT168H")));
		}

		@Test
		void never_puts_off_what_is_due() {
			Heading major = GRADED.graded(Level.MAJOR);
			happens(grade(Level.MAJOR, null), List.of(new HazardGraded(ID, major, false, Level.CONSIDERABLE, null, null, RULE)),
					with(known(), due(GRADED, DeadlineKind.ASSIGN, "PT1H")));
		}

		@Test
		void falls_only_with_a_reason_and_leaves_deadlines_as_they_are() {
			Heading ordinary = GRADED.graded(Level.ORDINARY);
			refused("hazard.lowering-unexplained", grade(Level.ORDINARY, null), known());
			refused("hazard.not-lowered", grade(Level.MAJOR, LoweringReason.ASSESSED_ANEW), known());
			refused("hazard.not-lowered", grade(Level.MAJOR, LoweringReason.ASSESSED_ANEW), reported());
			happens(grade(Level.ORDINARY, LoweringReason.PARTLY_REMOVED), List.of(
					new HazardGraded(ID, ordinary, false, Level.CONSIDERABLE, LoweringReason.PARTLY_REMOVED, null, RULE)), known());
		}

		@Test
		void that_was_presumed_is_confirmed_by_whoever_looked() {
			happens(grade(Level.URGENT, null), List.of(new HazardGraded(ID, URGENT, false, Level.URGENT, null, null, RULE)), smell());
			quiet(grade(Level.URGENT, null), with(smell(), new HazardGraded(ID, URGENT, false, Level.URGENT, null, null, RULE)));
		}

		@Test
		void that_becomes_urgent_ends_the_parking() {
			Heading urgent = GRADED.graded(Level.URGENT);
			happens(grade(Level.URGENT, null),
					List.of(new HazardResumed(ID, GRADED, ParkReason.BUDGET),
							new HazardGraded(ID, urgent, false, Level.CONSIDERABLE, null, null, RULE),
							due(urgent, DeadlineKind.HAND_OVER, "PT10M"), due(urgent, DeadlineKind.ASSIGN, "PT1H")),
					with(known(), parked(GRADED)));
			assertThat(after(with(known(), parked(GRADED), new HazardResumed(ID, GRADED, ParkReason.BUDGET))))
					.isInstanceOf(HazardState.Graded.class);
		}

		@Test
		void is_decided_by_an_office_while_the_hazard_is_open() {
			refused("hazard.wrong-role", new GradeHazard(ID, Level.MAJOR, null, null, resident()), known());
			refused("hazard.unknown", grade(Level.MAJOR, null));
			refused("hazard.over", grade(Level.MAJOR, null), with(known(), dismissed()));
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Emergency {

		@Test
		void is_called_by_the_head_himself_and_the_event_says_until_when_it_was_due() {
			happens(new HandToEmergency(ID, EmergencyLine.GAS, "GAS-1", WORDS, head()),
					List.of(new HazardHandedToEmergency(ID, URGENT, EmergencyLine.GAS, "GAS-1", NOON.plus(Duration.ofMinutes(10)), WORDS)),
					smell());
		}

		@Test
		void may_be_several_lines_each_once_and_before_anybody_graded_it() {
			happens(call(EmergencyLine.FIRE_119),
					List.of(new HazardHandedToEmergency(ID, URGENT, EmergencyLine.FIRE_119, null, null, null)),
					with(smell(), handed()));
			quiet(call(EmergencyLine.GAS), with(smell(), handed()));
			happens(call(EmergencyLine.GAS), List.of(new HazardHandedToEmergency(ID, PLAIN, EmergencyLine.GAS, null, null, null)),
					reported());
		}

		@Test
		void must_be_told_before_anything_else_is_done_about_an_urgent_hazard() {
			refused("hazard.hand-over-missing", assign(REPAIRS), smell());
			refused("hazard.hand-over-missing", repaired(community()), smell());
			happens(assign(REPAIRS),
					List.of(new RectificationAssigned(ID, URGENT.assigned(REPAIRS), WORDS, null),
							due(URGENT.assigned(REPAIRS), DeadlineKind.RECTIFY, "PT2H")),
					with(smell(), handed()));
		}

		@Test
		void is_called_with_a_reference_that_is_nobody_s_number() {
			refused("hazard.reference-malformed", new HandToEmergency(ID, EmergencyLine.GAS, "13812345678", null, head()), smell());
			refused("hazard.wrong-role", new HandToEmergency(ID, EmergencyLine.GAS, null, null, resident()), smell());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_rectification {

		@Test
		void is_assigned_once_to_one_unit() {
			happens(assign(REPAIRS), List.of(assigned(), due(ASSIGNED, DeadlineKind.RECTIFY, "PT168H")), known());
			quiet(assign(REPAIRS), with(known(), assigned()));
			refused("hazard.in-order", assign(FIRE), with(known(), assigned()));
			refused("hazard.not-graded", assign(REPAIRS), reported());
			refused("hazard.parked", assign(REPAIRS), with(known(), parked(GRADED)));
			refused("hazard.rectification-reported", assign(REPAIRS), inOrderDone());
		}

		@Test
		void goes_to_another_unit_only_with_the_request() {
			var pass = new PassOnRectification(ID, FIRE, system());
			happens(pass, List.of(new RectificationPassedOn(ID, ASSIGNED.assigned(FIRE), REPAIRS),
					due(ASSIGNED.assigned(FIRE), DeadlineKind.RECTIFY, "PT168H")), with(known(), assigned()));
			quiet(new PassOnRectification(ID, REPAIRS, system()), with(known(), assigned()));
			refused("hazard.not-assigned", pass, known());
			refused("hazard.wrong-role", new PassOnRectification(ID, FIRE, community()), with(known(), assigned()));
		}

		@Test
		void of_a_unit_is_reported_on_its_request() {
			var done = new RectificationReported(ID, ASSIGNED, REPAIRS, "u-worker", Outcome.SOLVED, WORDS,
					NOON.plus(Duration.ofDays(7)));
			happens(new ReportRectification(ID, REPAIRS, "u-worker", Outcome.SOLVED, WORDS, system()),
					List.of(done, workdays(ASSIGNED, DeadlineKind.RECHECK, 3)), inOrder());
			refused("hazard.in-order", repaired(worker()), inOrder());
			refused("hazard.in-order", repaired(worker()), with(inOrder(), parked(ASSIGNED)));
			happens(new ReportRectification(ID, REPAIRS, "u-worker", Outcome.SOLVED, WORDS, system()),
					List.of(done, workdays(ASSIGNED, DeadlineKind.RECHECK, 3)), with(inOrder(), parked(ASSIGNED)));
			quiet(new ReportRectification(ID, REPAIRS, "u-worker", Outcome.SOLVED, WORDS, system()), inOrderDone());
		}

		@Test
		void on_the_spot_is_reported_here_by_whoever_answers_for_it() {
			happens(repaired(community()), List.of(
					new RectificationReported(ID, GRADED, REPAIRS, "u-2041", Outcome.SOLVED, WORDS, null),
					workdays(GRADED, DeadlineKind.RECHECK, 3)), known());
			refused("hazard.rectifier-malformed", new ReportRectification(ID, REPAIRS, "u-other", Outcome.SOLVED, WORDS, community()),
					known());
			refused("hazard.not-graded", repaired(community()), reported());
			refused("hazard.parked", repaired(community()), with(known(), parked(GRADED)));
			refused("hazard.rectification-reported", new ReportRectification(ID, REPAIRS, "u-2041", Outcome.SOLVED,
					new Sealed(SubjectId.of(ID), Sealed.Kind.TEXT, "b3RoZXI"), community()), inOrderDone());
			refused("hazard.wrong-role", repaired(resident()), known());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_recheck {

		@Test
		void that_passes_shows_evidence() {
			happens(recheck(true, PHOTO), List.of(rechecked(true)), inOrderDone());
			refused("hazard.evidence-missing", new RecheckHazard(ID, true, WORDS, List.of(), community()), inOrderDone());
			refused("hazard.evidence-unreadable", recheck(true, new Media("abc", "image/jpeg", 1)), inOrderDone());
		}

		@Test
		void that_fails_gives_it_back_with_the_time_anew() {
			happens(new RecheckHazard(ID, false, WORDS, List.of(), community()),
					List.of(new HazardRechecked(ID, ASSIGNED, false, WORDS, List.of(), workdaysAfter(3)),
							due(ASSIGNED, DeadlineKind.RECTIFY, "PT168H")),
					inOrderDone());
			assertThat(after(with(inOrderDone(), rechecked(false)))).isInstanceOf(HazardState.Rectifying.class);
			assertThat(after(with(known(), onTheSpot(), workdays(GRADED, DeadlineKind.RECHECK, 3),
					new HazardRechecked(ID, GRADED, false, WORDS, List.of(), workdaysAfter(3))))).isInstanceOf(HazardState.Graded.class);
		}

		@Test
		void is_never_the_rectifier_s_nor_his_unit_s() {
			refused("hazard.own-rectification", recheck(true, by("u-worker", Role.COMMUNITY, "430408001002")), inOrderDone());
			refused("hazard.own-rectification", recheck(true, by("u-9", Role.SUPERVISOR, "dept-housing")), inOrderDone());
			refused("hazard.own-rectification", recheck(true, community()),
					with(known(), onTheSpot(), workdays(GRADED, DeadlineKind.RECHECK, 3)));
			refused("hazard.wrong-role", recheck(true, worker()), inOrderDone());
		}

		@Test
		void needs_something_to_recheck() {
			refused("hazard.nothing-to-recheck", recheck(true, community()), known());
			refused("hazard.nothing-to-recheck", recheck(true, community()), with(inOrderDone(), rechecked(true)));
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_write_off {

		@Test
		void follows_a_recheck_that_passed_and_frees_the_place() {
			var written = new HazardWrittenOff(ID, ASSIGNED);
			happens(new WriteOffHazard(ID, community()), List.of(written), with(inOrderDone(), rechecked(true)));
			quiet(new WriteOffHazard(ID, community()), with(inOrderDone(), rechecked(true), written));
			assertThat(written.claims()).containsExactly(new Claim.ReleaseAll("hazard.place"));
			refused("hazard.not-rechecked", new WriteOffHazard(ID, community()), inOrderDone());
			refused("hazard.own-rectification", new WriteOffHazard(ID, by("u-9", Role.SUPERVISOR, "dept-housing")),
					with(inOrderDone(), rechecked(true)));
			refused("hazard.over", new WriteOffHazard(ID, community()), with(known(), dismissed()));
		}

		@Test
		void is_undone_by_reopening_which_takes_the_place_again_and_begins_every_time_anew() {
			var reopened = new HazardReopened(ID, ASSIGNED, ReopenReason.RECURRED, WORDS);
			happens(new ReopenHazard(ID, ReopenReason.RECURRED, WORDS, community()),
					List.of(reopened, due(ASSIGNED, DeadlineKind.RECTIFY, "PT168H")),
					with(inOrderDone(), rechecked(true), new HazardWrittenOff(ID, ASSIGNED)));
			assertThat(reopened.claims()).containsExactly(new Claim.Take("hazard.place", HOUSE + "/WIRING/3"));
			refused("hazard.not-over", new ReopenHazard(ID, ReopenReason.RECURRED, WORDS, community()), known());
		}

		@Test
		void of_what_was_urgent_is_undone_with_another_hand_over() {
			var dismissal = new HazardMarkedFalseAlarm(ID, URGENT, FalseAlarmReason.NOTHING_FOUND, null, WORDS);
			happens(new ReopenHazard(ID, ReopenReason.NEW_FACTS, null, community()),
					List.of(new HazardReopened(ID, URGENT, ReopenReason.NEW_FACTS, null), due(URGENT, DeadlineKind.HAND_OVER, "PT10M"),
							due(URGENT, DeadlineKind.ASSIGN, "PT1H")),
					with(smell(), handed(), dismissal));
			refused("hazard.hand-over-missing", assign(REPAIRS),
					with(smell(), handed(), dismissal, new HazardReopened(ID, URGENT, ReopenReason.NEW_FACTS, null)));
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Lateness {

		private final Instant assignBy = NOON.plus(Duration.ofHours(24));

		private PassHazardDeadline pass(DeadlineKind kind, Instant due) {
			return new PassHazardDeadline(ID, kind, due, clock(due.toString()));
		}

		@Test
		void is_noticed_once_where_nothing_has_met_a_deadline() {
			var late = new HazardDeadlinePassed(ID, GRADED, DeadlineKind.ASSIGN, assignBy);
			happens(pass(DeadlineKind.ASSIGN, assignBy), List.of(late), known());
			quiet(pass(DeadlineKind.ASSIGN, assignBy), with(known(), late));
			Instant handOverBy = NOON.plus(Duration.ofMinutes(10));
			happens(pass(DeadlineKind.HAND_OVER, handOverBy),
					List.of(new HazardDeadlinePassed(ID, URGENT, DeadlineKind.HAND_OVER, handOverBy)), smell());
		}

		@Test
		void is_none_where_a_deadline_was_met_or_moved_or_lies_ahead() {
			refused("hazard.deadline-met", pass(DeadlineKind.ASSIGN, assignBy), with(known(), assigned()));
			refused("hazard.deadline-met", pass(DeadlineKind.HAND_OVER, NOON.plus(Duration.ofMinutes(10))), with(smell(), handed()));
			refused("hazard.deadline-met", pass(DeadlineKind.ASSIGN, assignBy), with(known(), parked(GRADED)));
			refused("hazard.deadline-moved", pass(DeadlineKind.ASSIGN, assignBy.plusSeconds(1)), known());
			refused("hazard.deadline-ahead", new PassHazardDeadline(ID, DeadlineKind.ASSIGN, assignBy, clock("2022-03-14T00:00:00Z")),
					known());
			refused("hazard.over", pass(DeadlineKind.ASSIGN, assignBy), with(known(), dismissed()));
			refused("hazard.wrong-role", new PassHazardDeadline(ID, DeadlineKind.ASSIGN, assignBy, community()), known());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Parking {

		@Test
		void has_a_day_of_review_within_the_time_that_the_rules_allow() {
			happens(park("2022-04-14", community()), List.of(parked(GRADED)), known());
			quiet(park("2022-04-14", community()), with(known(), parked(GRADED)));
			refused("hazard.review-date", park("2022-03-15", community()), known());
			refused("hazard.review-date", park("2022-04-15", community()), known());
		}

		@Test
		void is_not_for_what_is_urgent_or_was_never_graded() {
			refused("hazard.urgent-not-parked", park("2022-04-14", community()), with(smell(), handed()));
			refused("hazard.not-graded", park("2022-04-14", community()), reported());
			refused("hazard.not-graded", park("2022-04-14", community()),
					with(new HazardEvent[]{reported()}, new HazardHandedToEmergency(ID, PLAIN, EmergencyLine.GAS, null, null, null)));
			refused("hazard.rectification-reported", park("2022-04-14", community()), inOrderDone());
		}

		@Test
		void of_what_a_unit_works_on_follows_the_request() {
			happens(park("2022-04-14", system()), List.of(parked(ASSIGNED)), inOrder());
			refused("hazard.in-order", park("2022-04-14", community()), inOrder());
			refused("hazard.in-order", new ResumeHazard(ID, community()), with(inOrder(), parked(ASSIGNED)));
			happens(new ResumeHazard(ID, system()), List.of(new HazardResumed(ID, ASSIGNED, ParkReason.BUDGET),
					due(ASSIGNED, DeadlineKind.RECTIFY, "PT168H")), with(inOrder(), parked(ASSIGNED)));
			assertThat(after(with(inOrder(), parked(ASSIGNED), new HazardResumed(ID, ASSIGNED, ParkReason.BUDGET))))
					.isInstanceOf(HazardState.Rectifying.class);
		}

		@Test
		void ends_on_the_day_of_review_where_no_unit_has_it() {
			By then = clock("2022-04-13T16:00:00Z");
			LocalDate review = LocalDate.parse("2022-04-14");
			happens(new EndParking(ID, review, then),
					List.of(new HazardResumed(ID, GRADED, ParkReason.BUDGET),
							new HazardDeadlineSet(ID, GRADED, DeadlineKind.ASSIGN, Instant.parse("2022-04-14T16:00:00Z"), RULE, List.of())),
					with(known(), parked(GRADED)));
			refused("hazard.review-ahead", new EndParking(ID, review, clock("2022-04-13T15:59:59Z")), with(known(), parked(GRADED)));
			refused("hazard.review-ahead", new EndParking(ID, review.minusDays(1), then), with(known(), parked(GRADED)));
			refused("hazard.in-order", new EndParking(ID, review, then), with(inOrder(), parked(ASSIGNED)));
			refused("hazard.not-parked", new EndParking(ID, review, then), known());
			refused("hazard.wrong-role", new EndParking(ID, review, community()), with(known(), parked(GRADED)));
		}

		@Test
		void ends_when_it_is_resumed() {
			happens(new ResumeHazard(ID, community()),
					List.of(new HazardResumed(ID, GRADED, ParkReason.BUDGET), due(GRADED, DeadlineKind.ASSIGN, "PT24H")),
					with(known(), parked(GRADED)));
			refused("hazard.not-parked", new ResumeHazard(ID, community()), known());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_false_alarm {

		@Test
		void frees_the_place() {
			happens(dismiss(FalseAlarmReason.NOTHING_FOUND, null), List.of(dismissed()), known());
			quiet(dismiss(FalseAlarmReason.NOTHING_FOUND, null), with(known(), dismissed()));
			assertThat(dismissed().claims()).containsExactly(new Claim.ReleaseAll("hazard.place"));
		}

		@Test
		void because_it_was_reported_before_names_the_other() {
			happens(dismiss(FalseAlarmReason.ALREADY_REPORTED, OTHER),
					List.of(new HazardMarkedFalseAlarm(ID, GRADED, FalseAlarmReason.ALREADY_REPORTED, OTHER, WORDS)), known());
			happens(dismiss(FalseAlarmReason.ALREADY_REPORTED, null),
					List.of(new HazardMarkedFalseAlarm(ID, GAS, FalseAlarmReason.ALREADY_REPORTED, OTHER, WORDS)),
					new HazardReported(ID, GAS, PATROL, null, null, null, null, OTHER, RULE));
			refused("hazard.earlier-missing", dismiss(FalseAlarmReason.ALREADY_REPORTED, null), known());
			refused("hazard.earlier-missing", dismiss(FalseAlarmReason.ALREADY_REPORTED, ID), known());
		}

		@Test
		void of_what_a_unit_has_waits_for_what_the_unit_found() {
			refused("hazard.in-order", dismiss(FalseAlarmReason.NOTHING_FOUND, null), inOrder());
			refused("hazard.in-order", dismiss(FalseAlarmReason.NOTHING_FOUND, null), with(inOrder(), parked(ASSIGNED)));
			refused("hazard.rectification-reported", dismiss(FalseAlarmReason.NOTHING_FOUND, null), inOrderDone());
			var explained = new RectificationReported(ID, ASSIGNED, REPAIRS, "u-worker", Outcome.EXPLAINED, WORDS, null);
			happens(dismiss(FalseAlarmReason.MISJUDGED, null),
					List.of(new HazardMarkedFalseAlarm(ID, ASSIGNED, FalseAlarmReason.MISJUDGED, null, WORDS)), with(inOrder(), explained));
			refused("hazard.own-rectification", new MarkFalseAlarm(ID, FalseAlarmReason.MISJUDGED, null, WORDS,
					by("u-9", Role.SUPERVISOR, "dept-housing")), with(inOrder(), explained));
		}
	}

	private void happens(HazardCommand command, List<? extends HazardEvent> events, HazardEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectEvents(events.toArray());
	}

	private void quiet(HazardCommand command, HazardEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectNoEvents();
	}

	private void refused(String code, HazardCommand command, HazardEvent... given) {
		when(command, given).expectNoEvents().expectException(withCode(code));
	}

	private ResultValidator<Hazard> when(HazardCommand command, HazardEvent... given) {
		var fixture = Fixtures.of(Hazard.class, Hazard::new);
		BuildingPlaces places = _ -> place;
		OpenHazards open = _ -> openHere;
		fixture.registerInjectableResource(new Book());
		fixture.registerInjectableResource((WorkingDays) _ -> new InForce<>(CALENDAR, new CalendarRules(Set.of(), Set.of())));
		fixture.registerInjectableResource(places);
		fixture.registerInjectableResource(open);
		return given.length == 0 ? fixture.givenNoPriorActivity().when(command) : fixture.given((Object[]) given).when(command);
	}

	private record Book() implements RuleBook {

		@Override
		public <R extends Rules> InForce<R> inForce(Class<R> kind, String scheme, LocalDate on) {
			assertThat(scheme + " " + on).isIn("default 2022-03-15", "default 2022-04-13", "default 2022-04-14");
			return new InForce<>(RULE, kind.cast(RULES));
		}
	}

	private static Matcher<Throwable> withCode(String code) {
		return new TypeSafeMatcher<>() {

			@Override
			protected boolean matchesSafely(Throwable thrown) {
				return thrown instanceof Refused refused && refused.code().equals(code);
			}

			@Override
			public void describeTo(Description description) {
				description.appendText("refused with ").appendValue(code);
			}
		};
	}

	private static HazardState after(HazardEvent... history) {
		HazardState state = new HazardState.Unreported();
		for (HazardEvent each : history) {
			state = state.evolve(each);
		}
		return state;
	}

	private static HazardEvent[] with(HazardEvent[] before, HazardEvent... more) {
		return Stream.concat(Arrays.stream(before), Arrays.stream(more)).toArray(HazardEvent[]::new);
	}

	/** Bad wiring, graded. */
	private static HazardEvent[] known() {
		return new HazardEvent[]{reported(), graded(), due(GRADED, DeadlineKind.ASSIGN, "PT24H")};
	}

	/** A smell of gas, of which nobody has been told yet. */
	private static HazardEvent[] smell() {
		return new HazardEvent[]{smelled(), presumed(), due(URGENT, DeadlineKind.HAND_OVER, "PT10M"),
				due(URGENT, DeadlineKind.ASSIGN, "PT1H")};
	}

	private static HazardEvent[] inOrder() {
		return with(known(), assigned(), due(ASSIGNED, DeadlineKind.RECTIFY, "PT168H"));
	}

	private static HazardEvent[] inOrderDone() {
		return with(inOrder(),
				new RectificationReported(ID, ASSIGNED, REPAIRS, "u-worker", Outcome.SOLVED, WORDS, NOON.plus(Duration.ofDays(7))),
				workdays(ASSIGNED, DeadlineKind.RECHECK, 3));
	}

	private static HazardReported reported() {
		return new HazardReported(ID, PLAIN, null, WORDS, null, null, null, null, RULE);
	}

	private static HazardReported smelled() {
		return new HazardReported(ID, GAS, PATROL, null, null, null, null, null, RULE);
	}

	private static HazardGraded presumed() {
		return new HazardGraded(ID, URGENT, true, null, null, null, RULE);
	}

	private static HazardGraded graded() {
		return new HazardGraded(ID, GRADED, false, null, null, null, RULE);
	}

	private static HazardHandedToEmergency handed() {
		return new HazardHandedToEmergency(ID, URGENT, EmergencyLine.GAS, "GAS-1", NOON.plus(Duration.ofMinutes(10)), null);
	}

	private static RectificationAssigned assigned() {
		return new RectificationAssigned(ID, ASSIGNED, WORDS, null);
	}

	private static RectificationReported onTheSpot() {
		return new RectificationReported(ID, GRADED, REPAIRS, "u-2041", Outcome.SOLVED, WORDS, null);
	}

	private static HazardRechecked rechecked(boolean passed) {
		return new HazardRechecked(ID, ASSIGNED, passed, WORDS, List.of(PHOTO), workdaysAfter(3));
	}

	private static HazardParked parked(Heading heading) {
		return new HazardParked(ID, heading, ParkReason.BUDGET, LocalDate.parse("2022-04-14"), RULE, List.of(), null);
	}

	private static HazardMarkedFalseAlarm dismissed() {
		return new HazardMarkedFalseAlarm(ID, GRADED, FalseAlarmReason.NOTHING_FOUND, null, WORDS);
	}

	private static HazardDeadlineSet due(Heading heading, DeadlineKind kind, String after) {
		return new HazardDeadlineSet(ID, heading, kind, NOON.plus(Duration.parse(after)), RULE, List.of());
	}

	private static HazardDeadlineSet workdays(Heading heading, DeadlineKind kind, int days) {
		return new HazardDeadlineSet(ID, heading, kind, workdaysAfter(days), RULE, List.of(CALENDAR));
	}

	/** The end of so many days after the Tuesday, in the same week. */
	private static Instant workdaysAfter(int days) {
		return Instant.parse("2022-03-15T16:00:00Z").plus(Duration.ofDays(days));
	}

	private static ReportHazard report(By by) {
		return new ReportHazard(ID, COMMUNITY, HOUSE, 3, FindingCode.WIRING, null, WORDS, null, null, null, by);
	}

	private static ReportHazard found(By by) {
		return new ReportHazard(ID, COMMUNITY, HOUSE, 2, FindingCode.GAS_SMELL, PATROL, null, null, null, null, by);
	}

	private static GradeHazard grade(Level level, LoweringReason lowered) {
		return new GradeHazard(ID, level, lowered, null, community());
	}

	private static HandToEmergency call(EmergencyLine line) {
		return new HandToEmergency(ID, line, null, null, community());
	}

	private static AssignRectification assign(UnitCode unit) {
		return new AssignRectification(ID, unit, WORDS, community());
	}

	private static ReportRectification repaired(By by) {
		return new ReportRectification(ID, REPAIRS, by.actor().id(), Outcome.SOLVED, WORDS, by);
	}

	private static RecheckHazard recheck(boolean passed, Media evidence) {
		return new RecheckHazard(ID, passed, WORDS, List.of(evidence), community());
	}

	private static RecheckHazard recheck(boolean passed, By by) {
		return new RecheckHazard(ID, passed, WORDS, List.of(PHOTO), by);
	}

	private static ParkHazard park(String review, By by) {
		return new ParkHazard(ID, ParkReason.BUDGET, LocalDate.parse(review), null, by);
	}

	private static MarkFalseAlarm dismiss(FalseAlarmReason reason, HazardId earlier) {
		return new MarkFalseAlarm(ID, reason, earlier, WORDS, community());
	}

	private static Sealed sealed(HazardId subject) {
		return new Sealed(SubjectId.of(subject), Sealed.Kind.TEXT, "c2VhbGVk");
	}

	private static Term hours(int hours) {
		return new Term(hours, Term.Unit.HOURS);
	}

	private static By clock(String at) {
		return new By(Actor.system("clock"), Instant.parse(at));
	}

	private static By community() {
		return by("u-2041", Role.COMMUNITY, "430408001002");
	}

	private static By resident() {
		return by("u-7", Role.RESIDENT, "430408001002");
	}

	private static By head() {
		return by("u-head", Role.BUILDING_HEAD, "430408001002");
	}

	private static By worker() {
		return by("u-worker", Role.HANDLER, "dept-housing");
	}

	private static By system() {
		return new By(Actor.system("policy"), NOON);
	}

	private static By by(String account, Role role, String unit) {
		return new By(new Actor(account, role, unit, Channel.APP), NOON);
	}
}
