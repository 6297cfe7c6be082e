package org.redvest.command.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.command.TeamStanding;
import org.redvest.command.TeamStanding.Phase;
import org.redvest.command.Teams;
import org.redvest.command.team.TeamCommand.AppointLeader;
import org.redvest.command.team.TeamCommand.ApproveTeam;
import org.redvest.command.team.TeamCommand.DismissLeader;
import org.redvest.command.team.TeamCommand.DissolveTeam;
import org.redvest.command.team.TeamCommand.FoundTeam;
import org.redvest.command.team.TeamCommand.GrantRecordingRight;
import org.redvest.command.team.TeamCommand.MoveTeam;
import org.redvest.command.team.TeamCommand.RenameTeam;
import org.redvest.command.team.TeamCommand.ResumeTeam;
import org.redvest.command.team.TeamCommand.RevokeRecordingRight;
import org.redvest.command.team.TeamCommand.SuspendTeam;
import org.redvest.command.volunteer.Standing;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Claim;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.TeamEvent.DismissalReason;
import org.redvest.kernel.TeamEvent.DissolutionReason;
import org.redvest.kernel.TeamEvent.LeaderAppointed;
import org.redvest.kernel.TeamEvent.LeaderDismissed;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.kernel.TeamEvent.RecordingRightGranted;
import org.redvest.kernel.TeamEvent.RecordingRightRevoked;
import org.redvest.kernel.TeamEvent.RevocationReason;
import org.redvest.kernel.TeamEvent.SuspensionReason;
import org.redvest.kernel.TeamEvent.TeamApproved;
import org.redvest.kernel.TeamEvent.TeamDissolved;
import org.redvest.kernel.TeamEvent.TeamFounded;
import org.redvest.kernel.TeamEvent.TeamMoved;
import org.redvest.kernel.TeamEvent.TeamRenamed;
import org.redvest.kernel.TeamEvent.TeamResumed;
import org.redvest.kernel.TeamEvent.TeamSuspended;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TeamTest {

	private static final Instant NOON = Instant.parse("2022-03-15T04:00:00Z");
	private static final TeamId ID = team(1);
	private static final TeamId ABOVE = team(2);
	private static final TeamId ELSEWHERE = team(3);
	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final VolunteerId WANG = new VolunteerId(new UUID(2, 2));
	private static final UnitCode UNIT = new UnitCode("430408001");
	private static final Sealed WORDS = new Sealed(SubjectId.of(LI), Sealed.Kind.TEXT, "c2VhbGVk");

	private final Map<TeamId, TeamStanding> others = new HashMap<>(
			Map.of(ABOVE, standing(Phase.ACTIVE, Level.GENERAL), ELSEWHERE, standing(Phase.ACTIVE, Level.GENERAL)));
	private final Map<VolunteerId, Standing> volunteers = new HashMap<>();
	private boolean teamsUnder;

	@Test
	void every_sentence_of_a_refusal_has_a_test_that_meets_it() throws IOException {
		var sentences = new Properties();
		try (var in = Objects.requireNonNull(TeamTest.class.getResourceAsStream("/redvest/messages/team.properties"))) {
			sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		String tests = Files.readString(Path.of("src/test/java/org/redvest/command/team/TeamTest.java"));
		var byTheLog = Set.of(TeamEvent.NAME + "-taken", TeamEvent.LEADER + "-taken");
		assertThat(sentences.stringPropertyNames()).allSatisfy(
				code -> assertThat(byTheLog.contains(code) || tests.contains("refused(\"" + code + "\"")).as(code).isTrue());
	}

	@Test
	void histories_that_cannot_be_are_bugs_and_no_refusals() {
		for (TeamEvent each : List.of(approved(), led(LI), suspended())) {
			assertThatIllegalStateException().isThrownBy(() -> new TeamState.Unfounded().evolve(each));
			assertThatIllegalStateException().isThrownBy(() -> new TeamState.Dissolved().evolve(each));
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Founding {

		@Test
		void puts_a_team_under_one_of_the_next_level() {
			happens(found(), List.of(founded()));
			happens(new FoundTeam(ID, "蒸湘区总队", Level.GENERAL, null, UNIT, organiser()),
					List.of(new TeamFounded(ID, "蒸湘区总队", Level.GENERAL, null, UNIT, "u-org")));
		}

		@Test
		void takes_the_name_under_the_team_above_or_else_in_the_unit() {
			assertThat(founded().claims()).containsExactly(new Claim.Take("team.name", ABOVE + "/乡村嫂嫂"));
			assertThat(new TeamFounded(ID, "总队", Level.GENERAL, null, UNIT, "u-org").claims())
					.containsExactly(new Claim.Take("team.name", "430408001/总队"));
		}

		@Test
		void is_repeated_quietly_and_never_changed_by_repetition() {
			quiet(found(), founded());
			refused("team.exists", new FoundTeam(ID, "飞毛腿", Level.DETACHMENT, ABOVE, UNIT, organiser()), founded());
			refused("team.exists", found(), founded(), dissolved());
		}

		@Test
		void needs_a_team_above_that_fits_the_level() {
			refused("team.parent-does-not-fit", new FoundTeam(ID, "总队", Level.GENERAL, ABOVE, UNIT, organiser()));
			refused("team.parent-does-not-fit", new FoundTeam(ID, "分队", Level.DETACHMENT, null, UNIT, organiser()));
			refused("team.parent-does-not-fit", new FoundTeam(ID, "小队", Level.SQUAD, ABOVE, UNIT, organiser()));
			others.put(ABOVE, standing(Phase.ACTIVE, Level.SQUAD));
			refused("team.parent-does-not-fit", found());
		}

		@Test
		void needs_a_team_above_that_is_in_action() {
			others.put(ABOVE, standing(Phase.PENDING, Level.GENERAL));
			refused("team.not-approved", found());
			others.put(ABOVE, standing(Phase.SUSPENDED, Level.GENERAL));
			refused("team.suspended", found());
			others.put(ABOVE, TeamStanding.DISSOLVED);
			refused("team.dissolved", found());
			others.remove(ABOVE);
			refused("team.unknown", found());
		}

		@ParameterizedTest
		@EnumSource(names = {"RESIDENT", "VOLUNTEER", "GUARDIAN", "AUDITOR", "HANDLER", "SYSTEM"})
		void is_for_those_who_organise_or_have_an_office(Role role) {
			refused("team.wrong-role", new FoundTeam(ID, "乡村嫂嫂", Level.DETACHMENT, ABOVE, UNIT, by("u-9", role)));
		}

		@Test
		void gives_a_proper_name() {
			for (String name : List.of(" ", " 飞毛腿", "队".repeat(61))) {
				refused("team.name-malformed", new FoundTeam(ID, name, Level.DETACHMENT, ABOVE, UNIT, organiser()));
			}
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Approval {

		@Test
		void brings_a_team_that_has_a_leader_into_action() {
			happens(new ApproveTeam(ID, township()), List.of(approved()), founded(), led(LI));
			quiet(new ApproveTeam(ID, township()), active());
			quiet(new ApproveTeam(ID, township()), and(active(), suspended()));
		}

		@Test
		void waits_for_a_leader_and_for_the_team_above() {
			refused("team.leader-missing", new ApproveTeam(ID, township()), founded());
			others.put(ABOVE, TeamStanding.DISSOLVED);
			refused("team.dissolved", new ApproveTeam(ID, township()), founded(), led(LI));
		}

		@Test
		void is_never_the_founder_s() {
			refused("team.own-case", new ApproveTeam(ID, by("u-org", Role.TOWNSHIP)), founded(), led(LI));
		}

		@Test
		void is_given_the_higher_the_higher_the_team() {
			refused("team.wrong-role", new ApproveTeam(ID, by("u-1", Role.COMMUNITY)), founded(), led(LI));
			var general = new TeamFounded(ID, "总队", Level.GENERAL, null, UNIT, "u-org");
			refused("team.wrong-role", new ApproveTeam(ID, township()), general, led(LI));
			happens(new ApproveTeam(ID, authority()), List.of(new TeamApproved(ID, Level.GENERAL, null, UNIT)), general, led(LI));
			var squad = new TeamFounded(ID, "小队", Level.SQUAD, ABOVE, UNIT, "u-org");
			happens(new ApproveTeam(ID, by("u-1", Role.COMMUNITY)), List.of(new TeamApproved(ID, Level.SQUAD, ABOVE, UNIT)), squad,
					led(LI));
		}

		@Test
		void of_what_is_no_team_is_refused() {
			refused("team.unknown", new ApproveTeam(ID, township()));
			refused("team.dissolved", new ApproveTeam(ID, township()), founded(), dissolved());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Its_name_and_place {

		@Test
		void change_together_with_the_claim() {
			var renamed = new TeamRenamed(ID, "飞毛腿", "乡村嫂嫂", ABOVE, UNIT);
			happens(new RenameTeam(ID, "飞毛腿", township()), List.of(renamed), active());
			assertThat(renamed.claims()).containsExactly(new Claim.Release("team.name", ABOVE + "/乡村嫂嫂"),
					new Claim.Take("team.name", ABOVE + "/飞毛腿"));
			var moved = new TeamMoved(ID, "飞毛腿", ELSEWHERE, ABOVE, UNIT);
			happens(new MoveTeam(ID, ELSEWHERE, township()), List.of(moved), and(active(), renamed));
			assertThat(moved.claims()).containsExactly(new Claim.Release("team.name", ABOVE + "/飞毛腿"),
					new Claim.Take("team.name", ELSEWHERE + "/飞毛腿"));
		}

		@Test
		void stay_quietly_what_they_are() {
			quiet(new RenameTeam(ID, "乡村嫂嫂", township()), active());
			quiet(new MoveTeam(ID, ABOVE, township()), active());
			quiet(new MoveTeam(ID, ELSEWHERE, township()), and(active(), new TeamMoved(ID, "乡村嫂嫂", ELSEWHERE, ABOVE, UNIT)));
		}

		@Test
		void are_checked_as_at_the_founding() {
			refused("team.name-malformed", new RenameTeam(ID, "", township()), active());
			refused("team.unknown", new MoveTeam(ID, team(9), township()), active());
			refused("team.parent-does-not-fit", new MoveTeam(ID, ELSEWHERE, township()),
					new TeamFounded(ID, "总队", Level.GENERAL, null, UNIT, "u-org"));
		}

		@Test
		void make_no_circle_because_no_team_is_of_the_level_above_its_own() {
			others.put(ID, standing(Phase.ACTIVE, Level.DETACHMENT));
			refused("team.parent-does-not-fit", new MoveTeam(ID, ID, township()), active());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Leaders {

		@Test
		void are_appointed_before_and_after_the_approval() {
			happens(new AppointLeader(ID, LI, township()), List.of(led(LI)), founded());
			happens(new AppointLeader(ID, WANG, township()), List.of(led(WANG)), active());
			quiet(new AppointLeader(ID, LI, township()), active());
			assertThat(led(LI).claims()).containsExactly(new Claim.Take("team.leader", LI + "/" + ID));
		}

		@Test
		void are_volunteers_in_good_standing() {
			volunteers.put(LI, Standing.UNKNOWN);
			refused("team.leader-not-registered", new AppointLeader(ID, LI, township()), founded());
			for (Standing bad : List.of(new Standing(true, true, false, false), new Standing(true, false, true, false),
					new Standing(true, false, false, true))) {
				volunteers.put(LI, bad);
				refused("team.leader-may-not-serve", new AppointLeader(ID, LI, township()), founded());
			}
		}

		@Test
		void do_not_appoint_or_dismiss_themselves() {
			var himself = by(LI.toString(), Role.COMMUNITY);
			refused("team.own-case", new AppointLeader(ID, LI, himself), founded());
			refused("team.own-case", new DismissLeader(ID, LI, DismissalReason.REPLACED, null, himself), and(active(), led(WANG)));
		}

		@Test
		void are_dismissed_with_what_is_said_about_them_sealed() {
			var dismissed = new LeaderDismissed(ID, LI, DismissalReason.NEGLECT, WORDS);
			happens(new DismissLeader(ID, LI, DismissalReason.NEGLECT, WORDS, township()), List.of(dismissed), and(active(), led(WANG)));
			assertThat(dismissed.claims()).containsExactly(new Claim.Release("team.leader", LI + "/" + ID));
			refused("team.leader-unknown", new DismissLeader(ID, WANG, DismissalReason.NEGLECT, null, township()), active());
		}

		@Test
		void resign_for_themselves_alone() {
			var resigned = new LeaderDismissed(ID, LI, DismissalReason.RESIGNED, null);
			happens(new DismissLeader(ID, LI, DismissalReason.RESIGNED, null, by(LI.toString(), Role.VOLUNTEER)), List.of(resigned),
					and(active(), led(WANG)));
			happens(new DismissLeader(ID, LI, DismissalReason.RESIGNED, null, township()), List.of(resigned), and(active(), led(WANG)));
			refused("team.wrong-role", new DismissLeader(ID, LI, DismissalReason.RESIGNED, null, by(WANG.toString(), Role.VOLUNTEER)),
					and(active(), led(WANG)));
			refused("team.wrong-role", new DismissLeader(ID, LI, DismissalReason.RESIGNED, null, by(LI.toString(), Role.AUDITOR)),
					and(active(), led(WANG)));
		}

		@Test
		void are_never_none_in_a_team_in_action() {
			refused("team.last-leader", new DismissLeader(ID, LI, DismissalReason.REPLACED, null, township()), active());
			var replaced = new LeaderDismissed(ID, LI, DismissalReason.REPLACED, null);
			happens(new DismissLeader(ID, LI, DismissalReason.REPLACED, null, township()), List.of(replaced), founded(), led(LI));
			happens(new DismissLeader(ID, LI, DismissalReason.REPLACED, null, township()), List.of(replaced), and(active(), suspended()));
		}

		@ParameterizedTest
		@EnumSource(names = {"STANDING_LOST", "DIED"})
		void who_can_lead_no_more_leave_the_team_out_of_action_where_they_were_the_last(DismissalReason reason) {
			var dismiss = new DismissLeader(ID, LI, reason, null, new By(Actor.system("WhenVolunteerLeavesThenDismissLeader"), NOON));
			var dismissed = new LeaderDismissed(ID, LI, reason, null);
			happens(dismiss, List.of(dismissed, new TeamSuspended(ID, Level.DETACHMENT, SuspensionReason.NO_LEADER)), active());
			happens(dismiss, List.of(dismissed), and(active(), led(WANG)));
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class The_recording_right {

		@Test
		void is_given_to_a_team_in_action_and_taken_back() {
			happens(new GrantRecordingRight(ID, township()), List.of(granted()), active());
			quiet(new GrantRecordingRight(ID, township()), and(active(), granted()));
			happens(revoke(township()), List.of(new RecordingRightRevoked(ID, UNIT, RevocationReason.FALSE_RECORDS)),
					and(active(), granted()));
			quiet(revoke(township()), active());
			quiet(revoke(township()), and(active(), granted(), new RecordingRightRevoked(ID, UNIT, RevocationReason.OTHER)));
		}

		@Test
		void is_not_for_a_team_out_of_action_and_not_the_community_s_to_give() {
			refused("team.not-approved", new GrantRecordingRight(ID, township()), founded());
			refused("team.suspended", new GrantRecordingRight(ID, township()), and(active(), suspended()));
			refused("team.wrong-role", new GrantRecordingRight(ID, by("u-1", Role.COMMUNITY)), active());
			refused("team.wrong-role", revoke(by("u-1", Role.COMMUNITY)), active());
		}

		private static RevokeRecordingRight revoke(By by) {
			return new RevokeRecordingRight(ID, RevocationReason.FALSE_RECORDS, by);
		}

		private static RecordingRightGranted granted() {
			return new RecordingRightGranted(ID, UNIT);
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Out_of_action {

		@Test
		void a_team_is_until_it_is_resumed() {
			happens(new SuspendTeam(ID, SuspensionReason.INACTIVE, township()), List.of(suspended()), active());
			quiet(new SuspendTeam(ID, SuspensionReason.BREACH, township()), and(active(), suspended()));
			happens(new ResumeTeam(ID, township()), List.of(resumed()), and(active(), suspended()));
			quiet(new ResumeTeam(ID, township()), active());
			quiet(new ResumeTeam(ID, township()), and(active(), suspended(), resumed()));
		}

		@Test
		void it_has_been_in_action_before_and_needs_a_leader_again() {
			refused("team.not-approved", new SuspendTeam(ID, SuspensionReason.INACTIVE, township()), founded());
			refused("team.not-approved", new ResumeTeam(ID, township()), founded());
			refused("team.leader-missing", new ResumeTeam(ID, township()),
					and(active(), suspended(), new LeaderDismissed(ID, LI, DismissalReason.DIED, null)));
			refused("team.wrong-role", new SuspendTeam(ID, SuspensionReason.INACTIVE, by("u-1", Role.COMMUNITY)), active());
			refused("team.wrong-role", new ResumeTeam(ID, by("u-1", Role.COMMUNITY)), and(active(), suspended()));
		}

		private static TeamResumed resumed() {
			return new TeamResumed(ID, Level.DETACHMENT);
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Dissolved {

		@Test
		void a_team_frees_its_name_and_its_leaders_and_stays_so() {
			happens(dissolve(township()), List.of(dissolved()), active());
			happens(dissolve(township()), List.of(dissolved()), founded());
			happens(dissolve(township()), List.of(dissolved()), and(active(), suspended()));
			assertThat(dissolved().claims()).containsExactly(new Claim.ReleaseAll("team.name"), new Claim.ReleaseAll("team.leader"));
			quiet(dissolve(township()), founded(), dissolved());
		}

		@Test
		void it_is_asked_for_nothing_more() {
			for (TeamCommand each : List.of(new RenameTeam(ID, "飞毛腿", township()), new MoveTeam(ID, ELSEWHERE, township()),
					new AppointLeader(ID, LI, township()), new DismissLeader(ID, LI, DismissalReason.REPLACED, null, township()),
					new GrantRecordingRight(ID, township()), new RevokeRecordingRight(ID, RevocationReason.OTHER, township()),
					new SuspendTeam(ID, SuspensionReason.INACTIVE, township()), new ResumeTeam(ID, township()))) {
				refused("team.dissolved", each, founded(), dissolved());
				refused("team.unknown", each);
			}
		}

		@Test
		void it_is_not_while_teams_stand_under_it() {
			teamsUnder = true;
			refused("team.has-teams", dissolve(township()), active());
		}

		@Test
		void it_is_by_those_who_could_approve_it() {
			refused("team.wrong-role", dissolve(by("u-1", Role.COMMUNITY)), active());
			refused("team.wrong-role", dissolve(by("u-1", Role.VOLUNTEER)), active());
			refused("team.unknown", dissolve(township()));
		}

		private static DissolveTeam dissolve(By by) {
			return new DissolveTeam(ID, DissolutionReason.COMPLETED, by);
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class To_others {

		@Test
		void it_says_how_it_stands_and_who_leads_it() {
			assertThat(standing()).isEqualTo(TeamStanding.UNKNOWN);
			assertThat(standing(founded())).isEqualTo(new TeamStanding(Phase.PENDING, Level.DETACHMENT, Set.of()));
			assertThat(standing(active())).isEqualTo(new TeamStanding(Phase.ACTIVE, Level.DETACHMENT, Set.of(LI)));
			assertThat(standing(and(active(), suspended())))
					.isEqualTo(new TeamStanding(Phase.SUSPENDED, Level.DETACHMENT, Set.of(LI)));
			assertThat(standing(and(active(), dissolved()))).isEqualTo(TeamStanding.DISSOLVED);
		}

		private static TeamStanding standing(TeamEvent... history) {
			TeamState state = new TeamState.Unfounded();
			for (TeamEvent each : history) {
				state = state.evolve(each);
			}
			return state.standing();
		}
	}

	private void happens(TeamCommand command, List<? extends TeamEvent> events, TeamEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectEvents(events.toArray());
	}

	private void quiet(TeamCommand command, TeamEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectNoEvents();
	}

	private void refused(String code, TeamCommand command, TeamEvent... given) {
		when(command, given).expectNoEvents().expectException(withCode(code));
	}

	private ResultValidator<Team> when(TeamCommand command, TeamEvent... given) {
		var fixture = Fixtures.of(Team.class, Team::new);
		Standings registry = (volunteer, _) -> volunteers.getOrDefault(volunteer, Standing.GOOD);
		Teams teams = team -> others.getOrDefault(team, TeamStanding.UNKNOWN);
		TeamsUnder under = _ -> teamsUnder;
		fixture.registerInjectableResource(registry);
		fixture.registerInjectableResource(teams);
		fixture.registerInjectableResource(under);
		return given.length == 0 ? fixture.givenNoPriorActivity().when(command) : fixture.given((Object[]) given).when(command);
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

	private static TeamEvent[] active() {
		return new TeamEvent[]{founded(), led(LI), approved()};
	}

	private static TeamEvent[] and(TeamEvent[] before, TeamEvent... more) {
		return Stream.concat(Arrays.stream(before), Arrays.stream(more)).toArray(TeamEvent[]::new);
	}

	private static FoundTeam found() {
		return new FoundTeam(ID, "乡村嫂嫂", Level.DETACHMENT, ABOVE, UNIT, organiser());
	}

	private static TeamFounded founded() {
		return new TeamFounded(ID, "乡村嫂嫂", Level.DETACHMENT, ABOVE, UNIT, "u-org");
	}

	private static LeaderAppointed led(VolunteerId leader) {
		return new LeaderAppointed(ID, leader);
	}

	private static TeamApproved approved() {
		return new TeamApproved(ID, Level.DETACHMENT, ABOVE, UNIT);
	}

	private static TeamSuspended suspended() {
		return new TeamSuspended(ID, Level.DETACHMENT, SuspensionReason.INACTIVE);
	}

	private static TeamDissolved dissolved() {
		return new TeamDissolved(ID, Level.DETACHMENT, ABOVE, UNIT, DissolutionReason.COMPLETED);
	}

	private static TeamStanding standing(Phase phase, Level level) {
		return new TeamStanding(phase, level, Set.of());
	}

	private static TeamId team(int n) {
		return new TeamId(new UUID(1, n));
	}

	private static By organiser() {
		return by("u-org", Role.ORGANISER);
	}

	private static By township() {
		return by("u-town", Role.TOWNSHIP);
	}

	private static By authority() {
		return by("u-auth", Role.AUTHORITY);
	}

	private static By by(String account, Role role) {
		return new By(new Actor(account, role, "430408001", Channel.WEB), NOON);
	}
}
