package org.redvest.command.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.command.school.SchoolCommand.AssignTeacher;
import org.redvest.command.school.SchoolCommand.CancelSession;
import org.redvest.command.school.SchoolCommand.CloseSchool;
import org.redvest.command.school.SchoolCommand.CorrectSchool;
import org.redvest.command.school.SchoolCommand.EndPairing;
import org.redvest.command.school.SchoolCommand.FormInterestGroup;
import org.redvest.command.school.SchoolCommand.HoldSession;
import org.redvest.command.school.SchoolCommand.NameDemonstrationSite;
import org.redvest.command.school.SchoolCommand.PairSchool;
import org.redvest.command.school.SchoolCommand.PlanSession;
import org.redvest.command.school.SchoolCommand.RecordAttendance;
import org.redvest.command.school.SchoolCommand.RegisterSchool;
import org.redvest.command.school.SchoolCommand.ReleaseTeacher;
import org.redvest.command.volunteer.Standing;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.By;
import org.redvest.kernel.Claim;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.SchoolEvent.AttendanceRecorded;
import org.redvest.kernel.SchoolEvent.CancellationReason;
import org.redvest.kernel.SchoolEvent.ClosingReason;
import org.redvest.kernel.SchoolEvent.DemonstrationSiteNamed;
import org.redvest.kernel.SchoolEvent.EndReason;
import org.redvest.kernel.SchoolEvent.HeadCount;
import org.redvest.kernel.SchoolEvent.InterestGroupFormed;
import org.redvest.kernel.SchoolEvent.Lesson;
import org.redvest.kernel.SchoolEvent.Pairing;
import org.redvest.kernel.SchoolEvent.PairingEnded;
import org.redvest.kernel.SchoolEvent.Particulars;
import org.redvest.kernel.SchoolEvent.Partner;
import org.redvest.kernel.SchoolEvent.ReleaseReason;
import org.redvest.kernel.SchoolEvent.SchoolClosed;
import org.redvest.kernel.SchoolEvent.SchoolCorrected;
import org.redvest.kernel.SchoolEvent.SchoolKind;
import org.redvest.kernel.SchoolEvent.SchoolPaired;
import org.redvest.kernel.SchoolEvent.SchoolRegistered;
import org.redvest.kernel.SchoolEvent.SessionCancelled;
import org.redvest.kernel.SchoolEvent.SessionHeld;
import org.redvest.kernel.SchoolEvent.SessionPlanned;
import org.redvest.kernel.SchoolEvent.Subject;
import org.redvest.kernel.SchoolEvent.TeacherAssigned;
import org.redvest.kernel.SchoolEvent.TeacherReleased;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchoolTest {

	private static final Instant NOON = Instant.parse("2022-03-15T04:00:00Z");
	private static final LocalDate TODAY = LocalDate.of(2022, 3, 15);
	private static final SchoolId ID = new SchoolId(new UUID(1, 1));
	private static final AreaCode AREA = new AreaCode("430408100201");
	private static final Particulars PRIMARY = new Particulars(new UnitCode("school-1"), "雨母山中心小学", AREA, SchoolKind.PRIMARY, true);
	private static final EntryId PAIRING = entry(1);
	private static final EntryId SESSION = entry(2);
	private static final Pairing COLLEGE = pairing("college-1", LocalDate.of(2020, 12, 31), LocalDate.of(2023, 12, 31));
	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final VolunteerId WANG = new VolunteerId(new UUID(2, 2));
	private static final Lesson LESSON = new Lesson(Subject.CHOIR, TODAY, 45, Set.of(LI));
	private static final HeadCount HEADS = new HeadCount(30, 12);
	private static final Evidence PAPER = new Evidence("doc/1");

	private final Map<VolunteerId, Standing> standings = new HashMap<>(Map.of(LI, checked(TODAY), WANG, checked(TODAY)));

	@Test
	void every_sentence_of_a_refusal_has_a_test_that_meets_it() throws IOException {
		var sentences = new Properties();
		try (var in = Objects.requireNonNull(SchoolTest.class.getResourceAsStream("/redvest/messages/school.properties"))) {
			sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		String tests = Files.readString(Path.of("src/test/java/org/redvest/command/school/SchoolTest.java"));
		var byTheLog = Set.of(SchoolEvent.CODE + "-taken", SchoolEvent.TEACHER + "-taken");
		assertThat(sentences.stringPropertyNames())
				.allSatisfy(code -> assertThat(byTheLog.contains(code) || tests.contains("refused(\"" + code + "\"")).as(code).isTrue());
	}

	@Test
	void histories_that_cannot_be_are_bugs_and_no_refusals() {
		assertThatIllegalStateException().isThrownBy(() -> new SchoolState.Unregistered().evolve(paired()));
		assertThatIllegalStateException().isThrownBy(() -> after(registered())
				.evolve(new PairingEnded(ID, AREA, PAIRING, COLLEGE.unit(), TODAY, EndReason.AGREED)));
		assertThatIllegalStateException()
				.isThrownBy(() -> after(registered()).evolve(new AttendanceRecorded(ID, AREA, SESSION, HEADS, HEADS)));
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_school {

		@Test
		void is_registered_once_under_its_code() {
			happens(List.of(registered()), new RegisterSchool(ID, PRIMARY, township()));
			happens(List.of(), new RegisterSchool(ID, PRIMARY, township()), registered());
			refused("school.exists", new RegisterSchool(ID, named("别的小学"), township()), registered());
			assertThat(registered().claims()).containsExactly(new Claim.Take("school.code", "school-1"));
		}

		@Test
		void is_corrected_together_with_its_claim() {
			var right = new Particulars(new UnitCode("school-2"), "雨母山小学", AREA, SchoolKind.PRIMARY, true);
			var corrected = new SchoolCorrected(ID, right, PRIMARY);
			happens(List.of(corrected), new CorrectSchool(ID, right, township()), registered());
			happens(List.of(), new CorrectSchool(ID, PRIMARY, township()), registered());
			assertThat(corrected.claims()).containsExactly(new Claim.Release("school.code", "school-1"),
					new Claim.Take("school.code", "school-2"));
			assertThat(new SchoolCorrected(ID, named("雨母山小学"), PRIMARY).claims()).isEmpty();
		}

		@Test
		void has_a_proper_name() {
			for (String name : List.of(" ", " 小学", "学".repeat(81))) {
				refused("school.name-malformed", new RegisterSchool(ID, named(name), township()));
				refused("school.name-malformed", new CorrectSchool(ID, named(name), township()), registered());
			}
		}

		@Test
		void is_closed_for_good() {
			var closed = new SchoolClosed(ID, AREA, ClosingReason.MERGED);
			happens(List.of(closed), close(), registered());
			happens(List.of(), close(), registered(), closed);
			happens(List.of(), release(LI), registered(), closed);
			refused("school.closed", new RegisterSchool(ID, PRIMARY, township()), registered(), closed);
			refused("school.closed", pair(COLLEGE), registered(), closed);
			refused("school.unknown", close());
			assertThat(closed.claims()).containsExactly(new Claim.ReleaseAll("school.code"), new Claim.ReleaseAll("school.teacher"));
		}

		@Test
		void is_named_a_demonstration_site_once() {
			var named = new DemonstrationSiteNamed(ID, AREA, PAPER);
			happens(List.of(named), new NameDemonstrationSite(ID, PAPER, township()), registered());
			happens(List.of(), new NameDemonstrationSite(ID, PAPER, township()), registered(), named);
			refused("school.demonstrates-already", new NameDemonstrationSite(ID, new Evidence("doc/2"), township()), registered(), named);
		}

		@ParameterizedTest
		@EnumSource(names = {"RESIDENT", "VOLUNTEER", "ORGANISER", "COMMUNITY", "AUDITOR", "SYSTEM"})
		void is_kept_by_township_and_authority(Role role) {
			refused("school.wrong-role", new RegisterSchool(ID, PRIMARY, by("u-9", role)));
			refused("school.wrong-role", new PairSchool(ID, PAIRING, COLLEGE, by("u-9", role)), registered());
		}

		private static CloseSchool close() {
			return new CloseSchool(ID, ClosingReason.MERGED, township());
		}

		private static Particulars named(String name) {
			return new Particulars(PRIMARY.code(), name, AREA, SchoolKind.PRIMARY, true);
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_pairing {

		@Test
		void holds_from_to_as_the_agreement_says() {
			happens(List.of(paired()), pair(COLLEGE), registered());
			happens(List.of(), pair(COLLEGE), registered(), paired());
			refused("school.pairing-ends-before-it-begins", pair(pairing("college-1", TODAY, TODAY)), registered());
			refused("school.paired-with-itself", pair(pairing("school-1", TODAY, TODAY.plusDays(1))), registered());
		}

		@Test
		void is_one_at_a_time_with_each_unit() {
			LocalDate end = COLLEGE.to();
			refused("school.pairings-overlap", pair(entry(9), pairing("college-1", end.minusDays(1), end.plusDays(9))), registered(),
					paired());
			Pairing next = pairing("college-1", end, end.plusDays(9));
			happens(List.of(new SchoolPaired(ID, AREA, entry(9), next)), pair(entry(9), next), registered(), paired());
			Pairing other = new Pairing(new UnitCode("dept-tax"), Partner.CIVILISED_UNIT, PAPER, COLLEGE.from(), COLLEGE.to());
			happens(List.of(new SchoolPaired(ID, AREA, entry(9), other)), pair(entry(9), other), registered(), paired());
			refused("school.entry-exists", pair(other), registered(), paired());
		}

		@Test
		void ends_before_its_time() {
			var ended = new PairingEnded(ID, AREA, PAIRING, COLLEGE.unit(), TODAY, EndReason.NOT_KEPT);
			happens(List.of(ended), end(TODAY), registered(), paired());
			happens(List.of(), end(TODAY), registered(), paired(), ended);
			refused("school.not-paired-then", end(TODAY.plusDays(1)), registered(), paired(), ended);
			refused("school.not-paired-then", end(COLLEGE.from().minusDays(1)), registered(), paired());
			refused("school.pairing-unknown", end(TODAY), registered());
			happens(List.of(new SchoolPaired(ID, AREA, entry(9), pairing("college-1", TODAY, COLLEGE.to()))),
					pair(entry(9), pairing("college-1", TODAY, COLLEGE.to())), registered(), paired(), ended);
		}

		private static EndPairing end(LocalDate until) {
			return new EndPairing(ID, PAIRING, until, EndReason.NOT_KEPT, township());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_teacher {

		@Test
		void is_assigned_to_a_group_that_there_is() {
			happens(List.of(formed()), new FormInterestGroup(ID, Subject.CHOIR, organiser()), registered());
			happens(List.of(), new FormInterestGroup(ID, Subject.CHOIR, organiser()), registered(), formed());
			happens(List.of(assigned(LI)), assign(LI, organiser()), registered(), formed());
			happens(List.of(), assign(LI, organiser()), registered(), formed(), assigned(LI));
			refused("school.group-missing", assign(LI, organiser()), registered());
			assertThat(assigned(LI).claims()).containsExactly(new Claim.Take("school.teacher", LI + "/" + ID + "/CHOIR"));
		}

		@Test
		void has_a_safeguarding_check_that_is_valid_that_day() {
			standings.put(LI, checked(TODAY.minusDays(1)));
			refused("school.teacher-not-checked", assign(LI, organiser()), registered(), formed());
			standings.put(LI, Standing.GOOD);
			refused("school.teacher-not-checked", assign(LI, organiser()), registered(), formed());
			standings.remove(LI);
			refused("school.teacher-not-checked", assign(LI, organiser()), registered(), formed());
		}

		@Test
		void does_not_assign_himself() {
			refused("school.own-case", assign(LI, by(LI.toString(), Role.ORGANISER)), registered(), formed());
		}

		@Test
		void is_released_from_all_that_he_teaches() {
			var dances = new TeacherAssigned(ID, AREA, LI, Subject.DANCE);
			var released = new TeacherReleased(ID, AREA, LI, Set.of(Subject.DANCE, Subject.CHOIR), ReleaseReason.OWN_WISH);
			happens(List.of(released), release(LI), registered(), formed(), assigned(LI), dances);
			happens(List.of(), release(LI), registered(), formed(), assigned(LI), dances, released);
			assertThat(released.claims()).containsExactly(new Claim.Release("school.teacher", LI + "/" + ID + "/CHOIR"),
					new Claim.Release("school.teacher", LI + "/" + ID + "/DANCE"));
			refused("school.teacher-not-assigned", plan(LESSON), registered(), formed(), assigned(LI), dances, released);
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_session {

		@Test
		void is_planned_with_a_subject_and_who_teaches_it() {
			happens(List.of(planned()), plan(LESSON), ready());
			happens(List.of(), plan(LESSON), and(ready(), planned()));
			refused("school.entry-exists", plan(new Lesson(Subject.CHOIR, TODAY, 90, Set.of(LI))), and(ready(), planned()));
			refused("school.teacher-missing", plan(new Lesson(Subject.CHOIR, TODAY, 45, Set.of())), ready());
			refused("school.teacher-not-assigned", plan(new Lesson(Subject.OPERA, TODAY, 45, Set.of(LI))), ready());
			refused("school.minutes-malformed", plan(new Lesson(Subject.CHOIR, TODAY, 0, Set.of(LI))), ready());
		}

		@Test
		void is_held_once_however_many_teach_it() {
			var together = new Lesson(Subject.CHOIR, TODAY, 45, Set.of(LI, WANG));
			var held = new SessionHeld(ID, AREA, SESSION, together, HEADS);
			happens(List.of(held), hold(together, HEADS), and(ready(), planned()));
			happens(List.of(), hold(together, HEADS), and(ready(), planned(), held));
			refused("school.session-held", hold(LESSON, HEADS), and(ready(), planned(), held));
			refused("school.session-held", hold(together, new HeadCount(31, 12)), and(ready(), planned(), held));
			refused("school.session-unknown", hold(LESSON, HEADS), ready());
		}

		@Test
		void is_held_on_a_day_that_has_come_by_teachers_who_were_checked_then() {
			refused("school.session-in-the-future", hold(new Lesson(Subject.CHOIR, TODAY.plusDays(1), 45, Set.of(LI)), HEADS),
					and(ready(), planned()));
			standings.put(LI, checked(TODAY.minusDays(1)));
			refused("school.teacher-not-checked", hold(LESSON, HEADS), and(ready(), planned()));
			var before = new Lesson(Subject.CHOIR, TODAY.minusDays(1), 45, Set.of(LI));
			happens(List.of(new SessionHeld(ID, AREA, SESSION, before, HEADS)), hold(before, HEADS), and(ready(), planned()));
		}

		@Test
		void counts_heads_and_names_nobody() {
			for (HeadCount count : List.of(new HeadCount(0, null), new HeadCount(3, 4), new HeadCount(3, -1))) {
				refused("school.head-count-malformed", hold(LESSON, count), and(ready(), planned()));
				refused("school.head-count-malformed", recount(count), and(ready(), planned(), held()));
			}
			var more = new HeadCount(31, null);
			happens(List.of(new AttendanceRecorded(ID, AREA, SESSION, more, HEADS)), recount(more), and(ready(), planned(), held()));
			happens(List.of(), recount(HEADS), and(ready(), planned(), held()));
			refused("school.session-not-held", recount(HEADS), and(ready(), planned()));
			refused("school.session-unknown", recount(HEADS), ready());
		}

		@Test
		void is_cancelled_before_it_is_held() {
			var cancelled = new SessionCancelled(ID, AREA, SESSION, CancellationReason.WEATHER);
			happens(List.of(cancelled), cancel(), and(ready(), planned()));
			happens(List.of(), cancel(), and(ready(), planned(), cancelled));
			refused("school.session-held", cancel(), and(ready(), planned(), held()));
			refused("school.session-cancelled", hold(LESSON, HEADS), and(ready(), planned(), cancelled));
			refused("school.session-cancelled", recount(HEADS), and(ready(), planned(), cancelled));
			refused("school.session-unknown", cancel(), ready());
		}

		@ParameterizedTest
		@EnumSource(names = {"RESIDENT", "VOLUNTEER", "GUARDIAN", "AUDITOR"})
		void is_not_entered_in_every_role(Role role) {
			refused("school.wrong-role", new PlanSession(ID, SESSION, LESSON, by("u-9", role)), ready());
		}

		private static HoldSession hold(Lesson lesson, HeadCount heads) {
			return new HoldSession(ID, SESSION, lesson, heads, organiser());
		}

		private static RecordAttendance recount(HeadCount heads) {
			return new RecordAttendance(ID, SESSION, heads, organiser());
		}

		private static CancelSession cancel() {
			return new CancelSession(ID, SESSION, CancellationReason.WEATHER, organiser());
		}
	}

	private void happens(List<? extends SchoolEvent> events, SchoolCommand command, SchoolEvent... given) {
		var fixture = Fixtures.of(School.class, School::new);
		Standings registry = (volunteer, _) -> standings.getOrDefault(volunteer, Standing.UNKNOWN);
		fixture.registerInjectableResource(registry);
		(given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) given)).when(command)
				.expectSuccessfulHandlerExecution().expectEvents(events.toArray());
	}

	private void refused(String code, SchoolCommand command, SchoolEvent... given) {
		SchoolState known = after(given);
		assertThatThrownBy(() -> known.decide(command, standings)).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.code()).isEqualTo(code));
	}

	private static SchoolState after(SchoolEvent... history) {
		SchoolState state = new SchoolState.Unregistered();
		for (SchoolEvent each : history) {
			state = state.evolve(each);
		}
		return state;
	}

	/** Where Li and Wang teach the choir. */
	private static SchoolEvent[] ready() {
		return new SchoolEvent[]{registered(), formed(), assigned(LI), assigned(WANG)};
	}

	private static SchoolEvent[] and(SchoolEvent[] before, SchoolEvent... more) {
		var all = new ArrayList<>(List.of(before));
		all.addAll(List.of(more));
		return all.toArray(SchoolEvent[]::new);
	}

	private static SchoolRegistered registered() {
		return new SchoolRegistered(ID, PRIMARY);
	}

	private static SchoolPaired paired() {
		return new SchoolPaired(ID, AREA, PAIRING, COLLEGE);
	}

	private static InterestGroupFormed formed() {
		return new InterestGroupFormed(ID, AREA, Subject.CHOIR);
	}

	private static TeacherAssigned assigned(VolunteerId teacher) {
		return new TeacherAssigned(ID, AREA, teacher, Subject.CHOIR);
	}

	private static SessionPlanned planned() {
		return new SessionPlanned(ID, AREA, SESSION, LESSON);
	}

	private static SessionHeld held() {
		return new SessionHeld(ID, AREA, SESSION, LESSON, HEADS);
	}

	private static PairSchool pair(Pairing pairing) {
		return pair(PAIRING, pairing);
	}

	private static PairSchool pair(EntryId id, Pairing pairing) {
		return new PairSchool(ID, id, pairing, township());
	}

	private static AssignTeacher assign(VolunteerId teacher, By by) {
		return new AssignTeacher(ID, teacher, Subject.CHOIR, by);
	}

	private static ReleaseTeacher release(VolunteerId teacher) {
		return new ReleaseTeacher(ID, teacher, ReleaseReason.OWN_WISH, organiser());
	}

	private static PlanSession plan(Lesson lesson) {
		return new PlanSession(ID, SESSION, lesson, organiser());
	}

	private static Pairing pairing(String unit, LocalDate from, LocalDate to) {
		return new Pairing(new UnitCode(unit), Partner.COLLEGE, PAPER, from, to);
	}

	private static Standing checked(LocalDate until) {
		return new Standing(true, false, false, false, false, AgeBand.ADULT, null, null, until, Belonging.NOWHERE);
	}

	private static EntryId entry(int n) {
		return new EntryId(new UUID(3, n));
	}

	private static By township() {
		return by("u-town", Role.TOWNSHIP);
	}

	private static By organiser() {
		return by("u-org", Role.ORGANISER);
	}

	private static By by(String account, Role role) {
		return new By(new Actor(account, role, "430408100", Channel.WEB), NOON);
	}
}
