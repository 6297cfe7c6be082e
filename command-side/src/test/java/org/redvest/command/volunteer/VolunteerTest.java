package org.redvest.command.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.command.TeamStanding;
import org.redvest.command.TeamStanding.Phase;
import org.redvest.command.Teams;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.volunteer.VolunteerCommand.AdmitMember;
import org.redvest.command.volunteer.VolunteerCommand.BlacklistVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.ChangeBelonging;
import org.redvest.command.volunteer.VolunteerCommand.ChangeContact;
import org.redvest.command.volunteer.VolunteerCommand.ClearComplaint;
import org.redvest.command.volunteer.VolunteerCommand.ConfirmRegistration;
import org.redvest.command.volunteer.VolunteerCommand.CorrectBasics;
import org.redvest.command.volunteer.VolunteerCommand.DecideAppeal;
import org.redvest.command.volunteer.VolunteerCommand.DeclareSkill;
import org.redvest.command.volunteer.VolunteerCommand.DenyRegistration;
import org.redvest.command.volunteer.VolunteerCommand.Deregister;
import org.redvest.command.volunteer.VolunteerCommand.EraseSubject;
import org.redvest.command.volunteer.VolunteerCommand.ExpireQualification;
import org.redvest.command.volunteer.VolunteerCommand.JoinTeam;
import org.redvest.command.volunteer.VolunteerCommand.LapseSafeguarding;
import org.redvest.command.volunteer.VolunteerCommand.LeaveTeam;
import org.redvest.command.volunteer.VolunteerCommand.LiftRestriction;
import org.redvest.command.volunteer.VolunteerCommand.LodgeAppeal;
import org.redvest.command.volunteer.VolunteerCommand.ProlongBlacklisting;
import org.redvest.command.volunteer.VolunteerCommand.RecordAward;
import org.redvest.command.volunteer.VolunteerCommand.RecordComplaint;
import org.redvest.command.volunteer.VolunteerCommand.RecordGuardianConsent;
import org.redvest.command.volunteer.VolunteerCommand.RecordNoShow;
import org.redvest.command.volunteer.VolunteerCommand.RecordSafeguardingCheck;
import org.redvest.command.volunteer.VolunteerCommand.RecordTraining;
import org.redvest.command.volunteer.VolunteerCommand.RegisterOnBehalf;
import org.redvest.command.volunteer.VolunteerCommand.RegisterVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.ReinstateVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.RemoveMember;
import org.redvest.command.volunteer.VolunteerCommand.RestrictProcessing;
import org.redvest.command.volunteer.VolunteerCommand.ReviewAge;
import org.redvest.command.volunteer.VolunteerCommand.SuspendVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.Unlist;
import org.redvest.command.volunteer.VolunteerCommand.VerifyIdentity;
import org.redvest.command.volunteer.VolunteerCommand.VerifyQualification;
import org.redvest.command.volunteer.VolunteerCommand.WithdrawGuardianConsent;
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
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;
import org.redvest.kernel.Rules.ConsentRules;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerEvent.AgeBandChanged;
import org.redvest.kernel.VolunteerEvent.AppealDecided;
import org.redvest.kernel.VolunteerEvent.AppealLodged;
import org.redvest.kernel.VolunteerEvent.AppealOutcome;
import org.redvest.kernel.VolunteerEvent.AwardLevel;
import org.redvest.kernel.VolunteerEvent.AwardRecorded;
import org.redvest.kernel.VolunteerEvent.Basics;
import org.redvest.kernel.VolunteerEvent.BasicsCorrected;
import org.redvest.kernel.VolunteerEvent.BelongingChanged;
import org.redvest.kernel.VolunteerEvent.BlacklistingProlonged;
import org.redvest.kernel.VolunteerEvent.CheckResult;
import org.redvest.kernel.VolunteerEvent.ComplaintCleared;
import org.redvest.kernel.VolunteerEvent.ComplaintKind;
import org.redvest.kernel.VolunteerEvent.ComplaintOutcome;
import org.redvest.kernel.VolunteerEvent.ComplaintRecorded;
import org.redvest.kernel.VolunteerEvent.ConsentForm;
import org.redvest.kernel.VolunteerEvent.ContactChanged;
import org.redvest.kernel.VolunteerEvent.DeregistrationCause;
import org.redvest.kernel.VolunteerEvent.DocumentKind;
import org.redvest.kernel.VolunteerEvent.ErasureGround;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerEvent.GuardianConsentGiven;
import org.redvest.kernel.VolunteerEvent.GuardianConsentWithdrawn;
import org.redvest.kernel.VolunteerEvent.IdentityVerified;
import org.redvest.kernel.VolunteerEvent.LiftCause;
import org.redvest.kernel.VolunteerEvent.NoShowKind;
import org.redvest.kernel.VolunteerEvent.NoShowRecorded;
import org.redvest.kernel.VolunteerEvent.ProcessingRestricted;
import org.redvest.kernel.VolunteerEvent.Qualification;
import org.redvest.kernel.VolunteerEvent.QualificationExpired;
import org.redvest.kernel.VolunteerEvent.QualificationVerified;
import org.redvest.kernel.VolunteerEvent.RegistrationConfirmed;
import org.redvest.kernel.VolunteerEvent.RegistrationDenied;
import org.redvest.kernel.VolunteerEvent.Relation;
import org.redvest.kernel.VolunteerEvent.RestrictionGround;
import org.redvest.kernel.VolunteerEvent.RestrictionLifted;
import org.redvest.kernel.VolunteerEvent.Route;
import org.redvest.kernel.VolunteerEvent.SafeguardingChecked;
import org.redvest.kernel.VolunteerEvent.SafeguardingLapsed;
import org.redvest.kernel.VolunteerEvent.Sanction;
import org.redvest.kernel.VolunteerEvent.SanctionGround;
import org.redvest.kernel.VolunteerEvent.Sex;
import org.redvest.kernel.VolunteerEvent.Skill;
import org.redvest.kernel.VolunteerEvent.SkillDeclared;
import org.redvest.kernel.VolunteerEvent.SubjectErased;
import org.redvest.kernel.VolunteerEvent.TeamEntry;
import org.redvest.kernel.VolunteerEvent.TeamExit;
import org.redvest.kernel.VolunteerEvent.TeamJoined;
import org.redvest.kernel.VolunteerEvent.TeamLeft;
import org.redvest.kernel.VolunteerEvent.TeamRemovalReason;
import org.redvest.kernel.VolunteerEvent.TrainingKind;
import org.redvest.kernel.VolunteerEvent.TrainingRecorded;
import org.redvest.kernel.VolunteerEvent.VerificationMethod;
import org.redvest.kernel.VolunteerEvent.VolunteerBlacklisted;
import org.redvest.kernel.VolunteerEvent.VolunteerDeregistered;
import org.redvest.kernel.VolunteerEvent.VolunteerRegistered;
import org.redvest.kernel.VolunteerEvent.VolunteerReinstated;
import org.redvest.kernel.VolunteerEvent.VolunteerSuspended;
import org.redvest.kernel.VolunteerEvent.VolunteerUnlisted;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.VolunteerNumber;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.store.Fixtures;
import org.redvest.kernel.stream.LoggedEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VolunteerTest {

	private static final VolunteerId LI = new VolunteerId(UUID.fromString("5d1f7a52-0b0e-4b53-9c5a-1f6a2f1f0001"));
	private static final LocalDate TODAY = LocalDate.parse("2022-03-15");
	private static final Instant NOON = Instant.parse("2022-03-15T04:00:00Z");
	private static final Belonging COMMUNITY = new Belonging(new AreaCode("430408001002"), null);
	private static final By SELF = by("u-1", Role.RESIDENT);
	private static final By GUARDIAN = by("u-2", Role.GUARDIAN);
	private static final By CLERK = by("c-1", Role.COMMUNITY);
	private static final By TOWNSHIP = by("t-1", Role.TOWNSHIP);
	private static final By AUTHORITY = by("a-1", Role.AUTHORITY);
	private static final By OTHER_AUTHORITY = by("a-2", Role.AUTHORITY);
	private static final By AUDITOR = by("x-1", Role.AUDITOR);
	private static final EntryId ENTRY = entry(1);
	private static final EntryId OTHER_ENTRY = entry(2);
	private static final List<Evidence> EVIDENCE = List.of(new Evidence("doc/2022/17"));
	private static final Sealed WORDS = sealed(Sealed.Kind.TEXT);
	private static final UnitCode UNIT = new UnitCode("430408001");
	private static final TeamId TEAM = new TeamId(new UUID(1, 1));
	private static final TeamId OTHER_TEAM = new TeamId(new UUID(1, 2));
	private static final VolunteerId LEADER = new VolunteerId(new UUID(2, 1));

	private static final RuleVersion CONSENT = new RuleVersion("consent/default/0");
	private static final RuleVersion LATER_CONSENT = new RuleVersion("consent/default/1");
	private static final ConsentRules CONSENT_RULES = new ConsentRules(true, true);

	/** Another scheme from July on, which asks for the consent of children under fourteen alone. */
	private static final RuleBook RULES = new RuleBook() {
		@Override
		public <R extends Rules> InForce<R> inForce(Class<R> kind, String scheme, LocalDate on) {
			return on.isBefore(LocalDate.parse("2022-07-01"))
					? new InForce<>(CONSENT, kind.cast(CONSENT_RULES))
					: new InForce<>(LATER_CONSENT, kind.cast(new ConsentRules(false, false)));
		}
	};

	private final InMemoryVault vault = new InMemoryVault();
	private final Map<TeamId, TeamStanding> standings = new HashMap<>(
			Map.of(TEAM, new TeamStanding(Phase.ACTIVE, Level.SQUAD, Set.of(LEADER))));
	private final Teams teams = team -> standings.getOrDefault(team, TeamStanding.UNKNOWN);
	private AggregateTestFixture<Volunteer> fixture;

	@BeforeEach
	void open() {
		fixture = Fixtures.of(Volunteer.class, Volunteer::new);
		fixture.registerInjectableResource(RULES);
		fixture.registerInjectableResource(vault);
		fixture.registerInjectableResource(teams);
	}

	private static By by(String account, Role role) {
		return new By(new Actor(account, role, "430408001", Channel.APP), NOON);
	}

	private static By on(By by, String date) {
		return new By(by.actor(), Instant.parse(date + "T04:00:00Z"));
	}

	private static EntryId entry(int n) {
		return new EntryId(new UUID(0, n));
	}

	private static Sealed sealed(Sealed.Kind kind) {
		return new Sealed(SubjectId.of(LI), kind, "box");
	}

	private static Basics basics(AgeBand age, boolean selfSupporting) {
		return new Basics(sealed(Sealed.Kind.NAME), DocumentKind.RESIDENT_ID, sealed(Sealed.Kind.ID_NUMBER),
				sealed(Sealed.Kind.BIRTH_DATE), age, Sex.FEMALE, selfSupporting);
	}

	private static VolunteerRegistered registered(Route route, AgeBand age) {
		return new VolunteerRegistered(LI, VolunteerNumber.of(LI), route, route == Route.SELF ? "u-1" : "c-1", basics(age, false),
				sealed(Sealed.Kind.PHONE), COMMUNITY, "index");
	}

	private static RegistrationConfirmed confirmed(Route route) {
		return new RegistrationConfirmed(LI, route, COMMUNITY, "2022-01", CONSENT);
	}

	private static Sanction sanction(EntryId id, By by) {
		return new Sanction(id, SanctionGround.FALSE_HOURS, WORDS, EVIDENCE, UNIT, by.actor().id());
	}

	private static VolunteerSuspended suspended(String until) {
		return new VolunteerSuspended(LI, sanction(ENTRY, TOWNSHIP), until == null ? null : LocalDate.parse(until));
	}

	private static VolunteerBlacklisted blacklisted(EntryId id) {
		return new VolunteerBlacklisted(LI, sanction(id, AUTHORITY), LocalDate.parse("2023-03-15"), null);
	}

	private static SuspendVolunteer suspend(EntryId id, By by) {
		return new SuspendVolunteer(LI, id, SanctionGround.FALSE_HOURS, WORDS, EVIDENCE, null, by);
	}

	private static BlacklistVolunteer blacklist(EntryId id, String endsOn, By by) {
		return new BlacklistVolunteer(LI, id, SanctionGround.FALSE_HOURS, WORDS, EVIDENCE,
				endsOn == null ? null : LocalDate.parse(endsOn), null, by);
	}

	private static final List<VolunteerEvent> PENDING = List.of(registered(Route.SELF, AgeBand.ADULT));
	private static final List<VolunteerEvent> REGISTERED = List.of(registered(Route.SELF, AgeBand.ADULT), confirmed(Route.SELF));
	private static final List<VolunteerEvent> CHILD = List.of(registered(Route.SELF, AgeBand.UNDER_14));
	private static final List<VolunteerEvent> DENIED = plus(PENDING, new RegistrationDenied(LI));
	private static final List<VolunteerEvent> SUSPENDED = plus(REGISTERED, suspended(null));
	private static final List<VolunteerEvent> BLACKLISTED = plus(REGISTERED, blacklisted(ENTRY));
	private static final List<VolunteerEvent> DEREGISTERED = plus(REGISTERED,
			new VolunteerDeregistered(LI, DeregistrationCause.OWN_WISH, COMMUNITY, false));
	private static final List<VolunteerEvent> RESTRICTED = plus(REGISTERED, new ProcessingRestricted(LI, RestrictionGround.REQUESTED));
	private static final List<VolunteerEvent> HELD = plus(REGISTERED, new ProcessingRestricted(LI, RestrictionGround.LEGAL_HOLD));
	private static final List<VolunteerEvent> ERASED = plus(DEREGISTERED,
			new SubjectErased(LI, SubjectId.of(LI), ErasureGround.REQUESTED, false, COMMUNITY));

	private static List<VolunteerEvent> plus(List<VolunteerEvent> history, VolunteerEvent... more) {
		return Stream.concat(history.stream(), Arrays.stream(more)).toList();
	}

	private ResultValidator<Volunteer> when(List<VolunteerEvent> history, VolunteerCommand command) {
		return fixture.given(history).when(command);
	}

	private void happens(List<VolunteerEvent> history, VolunteerCommand command, VolunteerEvent... events) {
		when(history, command).expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
		open();
	}

	private void isQuiet(List<VolunteerEvent> history, VolunteerCommand command) {
		when(history, command).expectSuccessfulHandlerExecution().expectNoEvents();
		open();
	}

	private void isRefused(List<VolunteerEvent> history, VolunteerCommand command, Refused.Kind kind, String code) {
		when(history, command).expectNoEvents().expectException(refused(kind, code));
		open();
	}

	private static Matcher<Refused> refused(Refused.Kind kind, String code) {
		return new TypeSafeMatcher<>(Refused.class) {
			@Override
			protected boolean matchesSafely(Refused refused) {
				return refused.kind() == kind && refused.code().equals(code);
			}

			@Override
			public void describeTo(Description description) {
				description.appendText(kind + " " + code);
			}
		};
	}

	private static VolunteerState state(List<VolunteerEvent> history) {
		VolunteerState state = new VolunteerState.Unregistered();
		for (VolunteerEvent event : history) {
			state = state.evolve(event);
		}
		return state;
	}

	private static Standing standing(List<VolunteerEvent> history) {
		return state(history).standing(CONSENT_RULES, TODAY);
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Registration {

		private static RegisterVolunteer self(By by) {
			return new RegisterVolunteer(LI, basics(AgeBand.ADULT, false), sealed(Sealed.Kind.PHONE), "index", COMMUNITY, by);
		}

		private static RegisterOnBehalf onBehalf(By by) {
			return new RegisterOnBehalf(LI, basics(AgeBand.ADULT, false), sealed(Sealed.Kind.PHONE), "index", COMMUNITY, by);
		}

		private static ConfirmRegistration confirm(By by) {
			return new ConfirmRegistration(LI, "2022-01", by);
		}

		@Test
		void is_asked_for_by_the_person_or_by_an_organisation() {
			happens(List.of(), self(SELF), registered(Route.SELF, AgeBand.ADULT));
			happens(List.of(), onBehalf(CLERK), registered(Route.ORGANISATION, AgeBand.ADULT));
			isRefused(List.of(), self(CLERK), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(List.of(), onBehalf(SELF), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(List.of(), onBehalf(AUDITOR), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
		}

		@Test
		void takes_the_identity_and_the_number() {
			assertThat(registered(Route.SELF, AgeBand.ADULT).claims()).containsExactly(new Claim.Take("volunteer.identity", "index"),
					new Claim.Take("volunteer.number", VolunteerNumber.of(LI).value()));
		}

		@Test
		void is_repeated_quietly_and_never_changed_by_repetition() {
			isQuiet(PENDING, self(SELF));
			isQuiet(REGISTERED, self(SELF));
			isRefused(PENDING, onBehalf(CLERK), Refused.Kind.CONFLICT, "volunteer.exists");
			isRefused(PENDING, new RegisterVolunteer(LI, basics(AgeBand.ADULT, false), sealed(Sealed.Kind.PHONE), "index",
					Belonging.NOWHERE, SELF), Refused.Kind.CONFLICT, "volunteer.exists");
		}

		@Test
		void counts_once_the_person_confirms() {
			happens(PENDING, confirm(SELF), confirmed(Route.SELF));
			isQuiet(REGISTERED, confirm(SELF));
			isQuiet(SUSPENDED, confirm(SELF));
			isRefused(PENDING, confirm(CLERK), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(List.of(), confirm(SELF), Refused.Kind.NOT_FOUND, "volunteer.unknown");
			isRefused(DENIED, confirm(SELF), Refused.Kind.CONFLICT, "volunteer.ended");
		}

		@Test
		void by_an_organisation_is_not_confirmed_by_the_account_that_registered() {
			var onBehalf = List.<VolunteerEvent>of(registered(Route.ORGANISATION, AgeBand.ADULT));
			happens(onBehalf, confirm(SELF), confirmed(Route.ORGANISATION));
			isRefused(onBehalf, confirm(by("c-1", Role.RESIDENT)), Refused.Kind.FORBIDDEN, "volunteer.registrar-confirms");
		}

		@Test
		void is_denied_by_who_did_not_ask_for_it_and_frees_the_identity() {
			happens(PENDING, new DenyRegistration(LI, SELF), new RegistrationDenied(LI));
			isQuiet(DENIED, new DenyRegistration(LI, SELF));
			isRefused(REGISTERED, new DenyRegistration(LI, SELF), Refused.Kind.CONFLICT, "volunteer.not-pending");
			assertThat(new RegistrationDenied(LI).claims()).containsExactly(new Claim.ReleaseAll("volunteer.identity"));
		}

		@Test
		void has_its_identity_verified_by_an_office() {
			var verify = new VerifyIdentity(LI, VerificationMethod.DOCUMENT_SEEN, CLERK);
			var verified = new IdentityVerified(LI, VerificationMethod.DOCUMENT_SEEN);
			happens(PENDING, verify, verified);
			isQuiet(plus(PENDING, verified), verify);
			isRefused(PENDING, new VerifyIdentity(LI, VerificationMethod.DOCUMENT_SEEN, SELF), Refused.Kind.FORBIDDEN,
					"volunteer.wrong-role");
		}

		@Test
		void ends_at_the_persons_wish_and_frees_the_identity() {
			var ended = new VolunteerDeregistered(LI, DeregistrationCause.OWN_WISH, COMMUNITY, false);
			for (var history : List.of(PENDING, REGISTERED, SUSPENDED)) {
				happens(history, new Deregister(LI, DeregistrationCause.OWN_WISH, SELF), ended);
			}
			isQuiet(DEREGISTERED, new Deregister(LI, DeregistrationCause.OWN_WISH, SELF));
			isRefused(DENIED, new Deregister(LI, DeregistrationCause.OWN_WISH, SELF), Refused.Kind.CONFLICT, "volunteer.ended");
			isRefused(REGISTERED, new Deregister(LI, DeregistrationCause.DECEASED, SELF), Refused.Kind.FORBIDDEN,
					"volunteer.wrong-role");
			isRefused(REGISTERED, new Deregister(LI, DeregistrationCause.GUARDIAN_WISH, SELF), Refused.Kind.FORBIDDEN,
					"volunteer.wrong-role");
			assertThat(ended.claims()).containsExactly(new Claim.ReleaseAll("volunteer.identity"));
		}

		@Test
		void that_has_ended_takes_no_more() {
			for (var history : List.of(DENIED, DEREGISTERED)) {
				isRefused(history, new ChangeContact(LI, sealed(Sealed.Kind.PHONE), null, SELF), Refused.Kind.CONFLICT,
						"volunteer.ended");
				isRefused(history, suspend(ENTRY, TOWNSHIP), Refused.Kind.CONFLICT, "volunteer.ended");
			}
		}

		@Test
		void is_not_served_under_another_persons_key() {
			var foreign = new Sealed(new SubjectId(new UUID(0, 9)), Sealed.Kind.PHONE, "box");
			assertThatThrownBy(() -> new ChangeContact(LI, foreign, null, SELF)).isInstanceOf(IllegalArgumentException.class);
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_minor {

		private static final GuardianConsentGiven GIVEN = new GuardianConsentGiven(LI, sealed(Sealed.Kind.NAME),
				sealed(Sealed.Kind.PHONE), Relation.PARENT, ConsentForm.WRITTEN, CONSENT);
		private static final GuardianConsentWithdrawn WITHDRAWN = new GuardianConsentWithdrawn(LI, CONSENT);

		private static RecordGuardianConsent consent(By by) {
			return new RecordGuardianConsent(LI, sealed(Sealed.Kind.NAME), sealed(Sealed.Kind.PHONE), Relation.PARENT,
					ConsentForm.WRITTEN, by);
		}

		@Test
		void is_registered_with_the_guardians_consent_only() {
			isRefused(CHILD, new ConfirmRegistration(LI, "2022-01", GUARDIAN), Refused.Kind.CONFLICT,
					"volunteer.guardian-consent-missing");
			happens(CHILD, consent(GUARDIAN), GIVEN);
			isQuiet(plus(CHILD, GIVEN), consent(GUARDIAN));
			happens(plus(CHILD, GIVEN), new ConfirmRegistration(LI, "2022-01", GUARDIAN), confirmed(Route.SELF));
			isRefused(plus(CHILD, GIVEN, WITHDRAWN), new ConfirmRegistration(LI, "2022-01", GUARDIAN), Refused.Kind.CONFLICT,
					"volunteer.guardian-consent-missing");
		}

		@Test
		void does_not_consent_for_himself() {
			isRefused(CHILD, consent(by("u-1", Role.VOLUNTEER)), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(PENDING, consent(GUARDIAN), Refused.Kind.CONFLICT, "volunteer.not-minor");
		}

		@Test
		void serves_no_longer_once_the_consent_is_withdrawn() {
			var registered = plus(CHILD, GIVEN, confirmed(Route.SELF));
			happens(registered, new WithdrawGuardianConsent(LI, GUARDIAN), WITHDRAWN);
			isQuiet(plus(registered, WITHDRAWN), new WithdrawGuardianConsent(LI, GUARDIAN));
			isRefused(CHILD, new WithdrawGuardianConsent(LI, GUARDIAN), Refused.Kind.CONFLICT, "volunteer.no-guardian-consent");
			assertThat(standing(registered).serves(TODAY)).isTrue();
			assertThat(standing(plus(registered, WITHDRAWN)).serves(TODAY)).isFalse();
			assertThat(standing(plus(registered, WITHDRAWN)).registered()).isTrue();
			assertThat(standing(plus(registered, WITHDRAWN, GIVEN)).serves(TODAY)).isTrue();
		}

		@ParameterizedTest
		@CsvSource({"true, false", "true, true", "false, false"})
		void needs_consent_by_scheme_and_always_under_fourteen(boolean fromFourteen, boolean selfSupportingExempt) {
			var rules = new ConsentRules(fromFourteen, selfSupportingExempt);
			assertThat(Arrays.stream(AgeBand.values()).map(age -> rules.ask(age, false))).containsExactly(true, fromFourteen,
					fromFourteen, false);
			assertThat(Arrays.stream(AgeBand.values()).map(age -> rules.ask(age, true))).containsExactly(true, fromFourteen,
					fromFourteen && !selfSupportingExempt, false);
		}

		@Test
		void is_registered_by_the_scheme_of_the_day() {
			var boy = List.<VolunteerEvent>of(registered(Route.SELF, AgeBand.FROM_14_TO_15));
			isRefused(boy, new ConfirmRegistration(LI, "2022-01", on(SELF, "2022-06-30")), Refused.Kind.CONFLICT,
					"volunteer.guardian-consent-missing");
			happens(boy, new ConfirmRegistration(LI, "2022-01", on(SELF, "2022-07-01")),
					new RegistrationConfirmed(LI, Route.SELF, COMMUNITY, "2022-01", LATER_CONSENT));
		}

		@Test
		void comes_of_age() {
			var born = vault.seal(SubjectId.of(LI), Sealed.Kind.BIRTH_DATE, "2008-03-15");
			var child = List.<VolunteerEvent>of(new VolunteerRegistered(LI, VolunteerNumber.of(LI), Route.SELF, "u-1",
					new Basics(sealed(Sealed.Kind.NAME), DocumentKind.RESIDENT_ID, sealed(Sealed.Kind.ID_NUMBER), born,
							AgeBand.UNDER_14, Sex.MALE, false),
					sealed(Sealed.Kind.PHONE), COMMUNITY, "index"));
			isQuiet(child, new ReviewAge(LI, on(CLERK, "2022-03-14")));
			happens(child, new ReviewAge(LI, CLERK), new AgeBandChanged(LI, AgeBand.UNDER_14, AgeBand.FROM_14_TO_15));
			happens(child, new ReviewAge(LI, on(CLERK, "2026-03-15")), new AgeBandChanged(LI, AgeBand.UNDER_14, AgeBand.ADULT));
			isQuiet(REGISTERED, new ReviewAge(LI, CLERK));
			var adult = plus(child, new AgeBandChanged(LI, AgeBand.UNDER_14, AgeBand.ADULT), confirmed(Route.SELF));
			assertThat(standing(adult).serves(TODAY)).isTrue();
			assertThat(state(adult).bornOn()).isEmpty();
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class The_file {

		@Test
		void follows_what_the_person_says() {
			var address = sealed(Sealed.Kind.ADDRESS);
			happens(REGISTERED, new ChangeContact(LI, sealed(Sealed.Kind.PHONE), address, SELF),
					new ContactChanged(LI, sealed(Sealed.Kind.PHONE), address));
			happens(REGISTERED, new CorrectBasics(LI, basics(AgeBand.ADULT, true), "other", SELF),
					new BasicsCorrected(LI, basics(AgeBand.ADULT, true), "other"));
			isRefused(REGISTERED, new CorrectBasics(LI, basics(AgeBand.ADULT, true), "other", AUDITOR), Refused.Kind.FORBIDDEN,
					"volunteer.wrong-role");
			assertThat(new BasicsCorrected(LI, basics(AgeBand.ADULT, true), "other").claims())
					.containsExactly(new Claim.ReleaseAll("volunteer.identity"), new Claim.Take("volunteer.identity", "other"));
		}

		@Test
		void moves_with_the_person_once() {
			var elsewhere = new Belonging(new AreaCode("430408002"), new UnitCode("dept-housing"));
			happens(REGISTERED, new ChangeBelonging(LI, elsewhere, SELF), new BelongingChanged(LI, COMMUNITY, elsewhere));
			isQuiet(REGISTERED, new ChangeBelonging(LI, COMMUNITY, SELF));
			assertThat(standing(plus(REGISTERED, new BelongingChanged(LI, COMMUNITY, elsewhere))).belonging()).isEqualTo(elsewhere);
		}

		@Test
		void holds_skills_once() {
			happens(REGISTERED, new DeclareSkill(LI, Skill.CARE, SELF), new SkillDeclared(LI, Skill.CARE));
			isQuiet(plus(REGISTERED, new SkillDeclared(LI, Skill.LAW), new SkillDeclared(LI, Skill.CARE)),
					new DeclareSkill(LI, Skill.LAW, SELF));
		}

		@Test
		void holds_verified_qualifications_until_they_expire() {
			var until = LocalDate.parse("2022-06-30");
			var verified = new QualificationVerified(LI, Qualification.NURSE, WORDS, until);
			var expired = new QualificationExpired(LI, Qualification.NURSE, until);
			var verify = new VerifyQualification(LI, Qualification.NURSE, WORDS, until, CLERK);
			var expire = new ExpireQualification(LI, Qualification.NURSE, on(CLERK, "2022-07-01"));
			happens(REGISTERED, verify, verified);
			isQuiet(plus(REGISTERED, verified), verify);
			isRefused(REGISTERED, new VerifyQualification(LI, Qualification.NURSE, WORDS, TODAY.minusDays(1), CLERK),
					Refused.Kind.INVALID, "volunteer.qualification-expired");
			isRefused(REGISTERED, expire, Refused.Kind.NOT_FOUND, "volunteer.qualification-unknown");
			isRefused(plus(REGISTERED, verified), new ExpireQualification(LI, Qualification.NURSE, on(CLERK, "2022-06-30")),
					Refused.Kind.CONFLICT, "volunteer.qualification-valid");
			happens(plus(REGISTERED, verified), expire, expired);
			isQuiet(plus(REGISTERED, verified, expired), expire);
			happens(plus(REGISTERED, verified, expired), verify, verified);
			assertThat(state(plus(REGISTERED, verified)).standing(CONSENT_RULES, until).qualifications())
					.containsExactly(Qualification.NURSE);
			assertThat(state(plus(REGISTERED, verified)).standing(CONSENT_RULES, until.plusDays(1)).qualifications()).isEmpty();
		}

		@Test
		void holds_the_safeguarding_check_for_a_year_at_most() {
			var checked = new SafeguardingChecked(LI, CheckResult.CLEAR, TODAY, TODAY.plusYears(1), UNIT);
			var check = new RecordSafeguardingCheck(LI, CheckResult.CLEAR, TODAY, TODAY.plusYears(1), CLERK);
			happens(REGISTERED, check, checked);
			isQuiet(plus(REGISTERED, checked), check);
			isRefused(REGISTERED, new RecordSafeguardingCheck(LI, CheckResult.CLEAR, TODAY, TODAY.plusYears(1).plusDays(1), CLERK),
					Refused.Kind.INVALID, "volunteer.check-term");
			isRefused(REGISTERED, new RecordSafeguardingCheck(LI, CheckResult.CLEAR, TODAY.plusDays(1), TODAY.plusDays(2), CLERK),
					Refused.Kind.INVALID, "volunteer.date-in-future");
			assertThat(standing(REGISTERED).servesMinors(TODAY)).isFalse();
			assertThat(standing(plus(REGISTERED, checked)).servesMinors(TODAY.plusYears(1))).isTrue();
			assertThat(standing(plus(REGISTERED, checked)).servesMinors(TODAY.plusYears(1).plusDays(1))).isFalse();
			assertThat(standing(plus(REGISTERED, checked,
					new SafeguardingChecked(LI, CheckResult.RECORD_FOUND, TODAY, TODAY.plusYears(1), UNIT))).servesMinors(TODAY))
					.isFalse();
		}

		@Test
		void holds_a_check_no_longer_than_it_counts() {
			LocalDate until = TODAY.plusYears(1);
			var checked = new SafeguardingChecked(LI, CheckResult.CLEAR, TODAY, until, UNIT);
			var lapsed = new SafeguardingLapsed(LI, until);
			var lapse = new LapseSafeguarding(LI, on(CLERK, until.plusDays(1).toString()));
			happens(plus(REGISTERED, checked), lapse, lapsed);
			isQuiet(plus(REGISTERED, checked, lapsed), lapse);
			happens(plus(REGISTERED, checked, lapsed, checked), lapse, lapsed);
			assertThat(standing(plus(REGISTERED, checked, lapsed)).servesMinors(until)).isTrue();
			isRefused(plus(REGISTERED, checked), new LapseSafeguarding(LI, on(CLERK, until.toString())), Refused.Kind.CONFLICT,
					"volunteer.check-valid");
			isRefused(REGISTERED, lapse, Refused.Kind.CONFLICT, "volunteer.no-clear-check");
		}

		private static Stream<List<Object>> entries() {
			var training = new TrainingRecorded(LI, ENTRY, TrainingKind.SAFETY, WORDS, UNIT, TODAY, 90);
			var award = new AwardRecorded(LI, ENTRY, AwardLevel.CITY, WORDS, UNIT, TODAY);
			var complaint = new ComplaintRecorded(LI, ENTRY, ComplaintKind.ATTITUDE, WORDS, TODAY);
			var noShow = new NoShowRecorded(LI, ENTRY, NoShowKind.UNEXCUSED, TODAY);
			return Stream.of(
					List.of(new RecordTraining(LI, ENTRY, TrainingKind.SAFETY, WORDS, UNIT, TODAY, 90, CLERK), training,
							new RecordTraining(LI, ENTRY, TrainingKind.SAFETY, WORDS, UNIT, TODAY, 91, CLERK),
							new RecordTraining(LI, ENTRY, TrainingKind.SAFETY, WORDS, UNIT, TODAY.plusDays(1), 90, CLERK)),
					List.of(new RecordAward(LI, ENTRY, AwardLevel.CITY, WORDS, UNIT, TODAY, CLERK), award,
							new RecordAward(LI, ENTRY, AwardLevel.NATION, WORDS, UNIT, TODAY, CLERK),
							new RecordAward(LI, ENTRY, AwardLevel.CITY, WORDS, UNIT, TODAY.plusDays(1), CLERK)),
					List.of(new RecordComplaint(LI, ENTRY, ComplaintKind.ATTITUDE, WORDS, TODAY, CLERK), complaint,
							new RecordComplaint(LI, ENTRY, ComplaintKind.SAFETY, WORDS, TODAY, CLERK),
							new RecordComplaint(LI, ENTRY, ComplaintKind.ATTITUDE, WORDS, TODAY.plusDays(1), CLERK)),
					List.of(new RecordNoShow(LI, ENTRY, NoShowKind.UNEXCUSED, TODAY, CLERK), noShow,
							new RecordNoShow(LI, ENTRY, NoShowKind.MALICIOUS, TODAY, CLERK),
							new RecordNoShow(LI, ENTRY, NoShowKind.UNEXCUSED, TODAY.plusDays(1), CLERK)));
		}

		@ParameterizedTest
		@MethodSource("entries")
		void takes_an_entry_once(List<Object> entry) {
			var command = (VolunteerCommand) entry.get(0);
			var event = (VolunteerEvent) entry.get(1);
			happens(REGISTERED, command, event);
			happens(SUSPENDED, command, event);
			isQuiet(plus(REGISTERED, event), command);
			isRefused(plus(REGISTERED, event), (VolunteerCommand) entry.get(2), Refused.Kind.CONFLICT, "volunteer.entry-exists");
			isRefused(REGISTERED, (VolunteerCommand) entry.get(3), Refused.Kind.INVALID, "volunteer.date-in-future");
			isRefused(PENDING, command, Refused.Kind.CONFLICT, "volunteer.not-confirmed");
			isRefused(RESTRICTED, command, Refused.Kind.CONFLICT, "volunteer.restricted");
		}

		@Test
		void holds_no_training_of_no_length() {
			isRefused(REGISTERED, new RecordTraining(LI, ENTRY, TrainingKind.BASIC, WORDS, UNIT, TODAY, 0, CLERK),
					Refused.Kind.INVALID, "volunteer.training-minutes");
		}

		@Test
		void shows_how_a_complaint_ended() {
			var complaint = new ComplaintRecorded(LI, ENTRY, ComplaintKind.ATTITUDE, WORDS, TODAY);
			var cleared = new ComplaintCleared(LI, ENTRY, ComplaintOutcome.UNFOUNDED, WORDS);
			var clear = new ClearComplaint(LI, ENTRY, ComplaintOutcome.UNFOUNDED, WORDS, CLERK);
			isRefused(REGISTERED, clear, Refused.Kind.NOT_FOUND, "volunteer.complaint-unknown");
			happens(plus(REGISTERED, complaint), clear, cleared);
			isQuiet(plus(REGISTERED, complaint, cleared), clear);
			isRefused(plus(REGISTERED, complaint, cleared), new ClearComplaint(LI, ENTRY, ComplaintOutcome.UPHELD, WORDS, CLERK),
					Refused.Kind.CONFLICT, "volunteer.complaint-cleared");
			isRefused(plus(REGISTERED, complaint), new ClearComplaint(LI, ENTRY, ComplaintOutcome.UNFOUNDED, WORDS, SELF),
					Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_sanction {

		@Test
		void suspends_by_authority_for_a_reason_with_evidence() {
			happens(REGISTERED, suspend(ENTRY, TOWNSHIP), suspended(null));
			isQuiet(SUSPENDED, suspend(ENTRY, TOWNSHIP));
			isQuiet(plus(SUSPENDED, new VolunteerReinstated(LI, ENTRY, LiftCause.DECISION, WORDS)), suspend(ENTRY, TOWNSHIP));
			isRefused(SUSPENDED, suspend(OTHER_ENTRY, TOWNSHIP), Refused.Kind.CONFLICT, "volunteer.suspended");
			isRefused(PENDING, suspend(ENTRY, TOWNSHIP), Refused.Kind.CONFLICT, "volunteer.not-confirmed");
			isRefused(REGISTERED, suspend(ENTRY, CLERK), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(REGISTERED, new SuspendVolunteer(LI, ENTRY, SanctionGround.OTHER, WORDS, List.of(), null, TOWNSHIP),
					Refused.Kind.INVALID, "volunteer.evidence-missing");
			isRefused(REGISTERED,
					new SuspendVolunteer(LI, ENTRY, SanctionGround.OTHER, WORDS, EVIDENCE, TODAY.minusDays(1), TOWNSHIP),
					Refused.Kind.INVALID, "volunteer.date-past");
		}

		@Test
		void is_lifted_for_a_reason_or_at_its_end() {
			var reinstated = new VolunteerReinstated(LI, ENTRY, LiftCause.DECISION, WORDS);
			happens(SUSPENDED, new ReinstateVolunteer(LI, WORDS, TOWNSHIP), reinstated);
			isQuiet(REGISTERED, new ReinstateVolunteer(LI, WORDS, TOWNSHIP));
			isRefused(SUSPENDED, new ReinstateVolunteer(LI, null, TOWNSHIP), Refused.Kind.INVALID, "volunteer.reason-missing");
			isRefused(SUSPENDED, new ReinstateVolunteer(LI, WORDS, SELF), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			happens(plus(REGISTERED, suspended("2022-03-31")), new ReinstateVolunteer(LI, null, on(TOWNSHIP, "2022-04-01")),
					new VolunteerReinstated(LI, ENTRY, LiftCause.TERM_ENDED, null));
		}

		@Test
		void blacklists_until_a_day_or_for_review_on_one() {
			happens(REGISTERED, blacklist(ENTRY, "2023-03-15", AUTHORITY), blacklisted(ENTRY));
			happens(SUSPENDED, blacklist(OTHER_ENTRY, "2023-03-15", AUTHORITY), blacklisted(OTHER_ENTRY));
			isQuiet(BLACKLISTED, blacklist(ENTRY, "2023-03-15", AUTHORITY));
			isRefused(BLACKLISTED, blacklist(OTHER_ENTRY, "2023-03-15", AUTHORITY), Refused.Kind.CONFLICT, "volunteer.blacklisted");
			isRefused(REGISTERED, blacklist(ENTRY, null, AUTHORITY), Refused.Kind.INVALID, "volunteer.blacklist-term-missing");
			isRefused(REGISTERED, blacklist(ENTRY, "2022-03-14", AUTHORITY), Refused.Kind.INVALID, "volunteer.date-past");
			isRefused(REGISTERED, blacklist(ENTRY, "2023-03-15", TOWNSHIP), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(REGISTERED, new BlacklistVolunteer(LI, ENTRY, SanctionGround.OTHER, WORDS, List.of(), TODAY, null, AUTHORITY),
					Refused.Kind.INVALID, "volunteer.evidence-missing");
		}

		@Test
		void is_reviewed() {
			var review = LocalDate.parse("2022-09-15");
			happens(BLACKLISTED, new ProlongBlacklisting(LI, null, review, WORDS, AUTHORITY),
					new BlacklistingProlonged(LI, ENTRY, null, review, WORDS));
			isQuiet(BLACKLISTED, new ProlongBlacklisting(LI, LocalDate.parse("2023-03-15"), null, WORDS, AUTHORITY));
			isRefused(REGISTERED, new ProlongBlacklisting(LI, null, review, WORDS, AUTHORITY), Refused.Kind.CONFLICT,
					"volunteer.not-blacklisted");
			happens(BLACKLISTED, new Unlist(LI, WORDS, AUTHORITY),
					new VolunteerUnlisted(LI, ENTRY, LiftCause.DECISION, WORDS, false));
			happens(BLACKLISTED, new Unlist(LI, null, on(AUTHORITY, "2023-03-16")),
					new VolunteerUnlisted(LI, ENTRY, LiftCause.TERM_ENDED, null, false));
			isQuiet(REGISTERED, new Unlist(LI, WORDS, AUTHORITY));
			isRefused(BLACKLISTED, new Unlist(LI, null, AUTHORITY), Refused.Kind.INVALID, "volunteer.reason-missing");
		}

		@Test
		void keeps_the_identity_of_a_blacklisted_person_who_deregisters() {
			var ended = new VolunteerDeregistered(LI, DeregistrationCause.OWN_WISH, COMMUNITY, true);
			happens(BLACKLISTED, new Deregister(LI, DeregistrationCause.OWN_WISH, SELF), ended);
			assertThat(ended.claims()).isEmpty();
			var unlisted = new VolunteerUnlisted(LI, ENTRY, LiftCause.DECISION, WORDS, true);
			happens(plus(BLACKLISTED, ended), new Unlist(LI, WORDS, AUTHORITY), unlisted);
			assertThat(unlisted.claims()).containsExactly(new Claim.ReleaseAll("volunteer.identity"));
		}

		@Test
		void is_appealed_against_and_decided_by_somebody_else() {
			var lodged = new AppealLodged(LI, ENTRY, WORDS);
			var lodge = new LodgeAppeal(LI, ENTRY, WORDS, SELF);
			var allowed = new AppealDecided(LI, ENTRY, AppealOutcome.ALLOWED, WORDS, UNIT);
			var dismissed = new AppealDecided(LI, ENTRY, AppealOutcome.DISMISSED, WORDS, UNIT);
			happens(SUSPENDED, lodge, lodged);
			isQuiet(plus(SUSPENDED, lodged), lodge);
			isRefused(REGISTERED, lodge, Refused.Kind.NOT_FOUND, "volunteer.sanction-unknown");
			isRefused(SUSPENDED, new LodgeAppeal(LI, ENTRY, WORDS, CLERK), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(SUSPENDED, decide(AppealOutcome.ALLOWED, AUTHORITY), Refused.Kind.CONFLICT, "volunteer.no-appeal");
			isRefused(plus(SUSPENDED, lodged), decide(AppealOutcome.ALLOWED, TOWNSHIP), Refused.Kind.FORBIDDEN,
					"volunteer.own-sanction");
			isRefused(plus(SUSPENDED, lodged), decide(AppealOutcome.ALLOWED, CLERK), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			happens(plus(SUSPENDED, lodged), decide(AppealOutcome.DISMISSED, AUTHORITY), dismissed);
			happens(plus(SUSPENDED, lodged), decide(AppealOutcome.ALLOWED, AUTHORITY), allowed,
					new VolunteerReinstated(LI, ENTRY, LiftCause.APPEAL_ALLOWED, null));
			happens(plus(BLACKLISTED, lodged), decide(AppealOutcome.ALLOWED, OTHER_AUTHORITY), allowed,
					new VolunteerUnlisted(LI, ENTRY, LiftCause.APPEAL_ALLOWED, null, false));
			happens(plus(SUSPENDED, lodged, new VolunteerReinstated(LI, ENTRY, LiftCause.DECISION, WORDS)),
					decide(AppealOutcome.ALLOWED, AUTHORITY), allowed);
			isQuiet(plus(SUSPENDED, lodged, dismissed), decide(AppealOutcome.DISMISSED, AUTHORITY));
			isRefused(plus(SUSPENDED, lodged, dismissed), decide(AppealOutcome.ALLOWED, AUTHORITY), Refused.Kind.CONFLICT,
					"volunteer.appeal-decided");
		}

		private static DecideAppeal decide(AppealOutcome outcome, By by) {
			return new DecideAppeal(LI, ENTRY, outcome, WORDS, by);
		}

		@Test
		void lasts_until_its_day() {
			var until = plus(REGISTERED, suspended("2022-03-31"));
			assertThat(standing(SUSPENDED).serves(TODAY.plusYears(10))).isFalse();
			assertThat(standing(until).serves(LocalDate.parse("2022-03-31"))).isFalse();
			assertThat(standing(until).serves(LocalDate.parse("2022-04-01"))).isTrue();
			assertThat(standing(BLACKLISTED).serves(LocalDate.parse("2023-03-15"))).isFalse();
			assertThat(standing(BLACKLISTED).serves(LocalDate.parse("2023-03-16"))).isTrue();
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Personal_data {

		@Test
		void is_restricted_and_released() {
			var restrict = new RestrictProcessing(LI, RestrictionGround.REQUESTED, SELF);
			happens(REGISTERED, restrict, new ProcessingRestricted(LI, RestrictionGround.REQUESTED));
			happens(DEREGISTERED, restrict, new ProcessingRestricted(LI, RestrictionGround.REQUESTED));
			isQuiet(RESTRICTED, restrict);
			isRefused(RESTRICTED, new RestrictProcessing(LI, RestrictionGround.ACCURACY_DISPUTED, SELF), Refused.Kind.CONFLICT,
					"volunteer.restricted");
			happens(RESTRICTED, new RestrictProcessing(LI, RestrictionGround.LEGAL_HOLD, AUTHORITY),
					new ProcessingRestricted(LI, RestrictionGround.LEGAL_HOLD));
			isRefused(REGISTERED, new RestrictProcessing(LI, RestrictionGround.LEGAL_HOLD, SELF), Refused.Kind.FORBIDDEN,
					"volunteer.wrong-role");
			happens(RESTRICTED, new LiftRestriction(LI, SELF), new RestrictionLifted(LI));
			isQuiet(REGISTERED, new LiftRestriction(LI, SELF));
			isRefused(HELD, new LiftRestriction(LI, SELF), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			assertThat(standing(RESTRICTED).serves(TODAY)).isFalse();
			assertThat(standing(plus(RESTRICTED, new RestrictionLifted(LI))).serves(TODAY)).isTrue();
		}

		@Test
		void is_erased_in_whichever_phase_and_frees_the_identity() {
			for (var history : List.of(PENDING, REGISTERED, SUSPENDED, BLACKLISTED, RESTRICTED, DENIED, DEREGISTERED)) {
				boolean counted = Set.of(REGISTERED, SUSPENDED, BLACKLISTED, RESTRICTED).contains(history);
				var erased = new SubjectErased(LI, SubjectId.of(LI), ErasureGround.REQUESTED, counted, COMMUNITY);
				happens(history, new EraseSubject(LI, ErasureGround.REQUESTED, AUTHORITY), erased);
				assertThat(erased.claims()).containsExactly(new Claim.ReleaseAll("volunteer.identity"));
			}
			isQuiet(ERASED, new EraseSubject(LI, ErasureGround.REQUESTED, AUTHORITY));
			isRefused(List.of(), new EraseSubject(LI, ErasureGround.REQUESTED, AUTHORITY), Refused.Kind.NOT_FOUND, "volunteer.unknown");
			isRefused(REGISTERED, new EraseSubject(LI, ErasureGround.REQUESTED, SELF), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(HELD, new EraseSubject(LI, ErasureGround.REQUESTED, AUTHORITY), Refused.Kind.CONFLICT, "volunteer.legal-hold");
		}

		@Test
		void never_comes_back() {
			isRefused(ERASED, Registration.self(SELF), Refused.Kind.CONFLICT, "volunteer.erased");
			isRefused(ERASED, new ChangeContact(LI, sealed(Sealed.Kind.PHONE), null, SELF), Refused.Kind.CONFLICT, "volunteer.erased");
			assertThat(standing(ERASED)).isEqualTo(Standing.UNKNOWN);
			assertThat(state(ERASED)).isEqualTo(new VolunteerState.Erased(LI));
		}

		@Test
		void is_gone_with_its_key_however_often_the_log_is_read() {
			Vault real = vault;
			var phone = real.seal(SubjectId.of(LI), Sealed.Kind.PHONE, "13812345678");
			var destroy = new DestroyErasedKeys(real);
			destroy.destroy(logged(PENDING.getFirst()));
			assertThat(real.open(phone)).contains("13812345678");
			destroy.destroy(logged(ERASED.getLast()));
			destroy.destroy(logged(ERASED.getLast()));
			assertThat(real.open(phone)).isEmpty();
		}

		private static LoggedEvent logged(VolunteerEvent event) {
			return new LoggedEvent(1, NOON, NOON, LI.toString(), 0, "e", "n", event,
					new LoggedEvent.Provenance(AUTHORITY.actor(), "c", "c", null));
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Standing_of_a_volunteer {

		@Test
		void is_good_only_while_registered_with_nothing_against_it() {
			assertThat(standing(REGISTERED)).isEqualTo(
					new Standing(true, false, false, false, false, AgeBand.ADULT, null, null, null, COMMUNITY));
			assertThat(standing(REGISTERED).serves(TODAY)).isTrue();
			for (var history : List.of(List.<VolunteerEvent>of(), PENDING, DENIED, SUSPENDED, BLACKLISTED, DEREGISTERED, RESTRICTED,
					HELD, ERASED)) {
				assertThat(standing(history).serves(TODAY)).isFalse();
			}
			assertThat(standing(SUSPENDED).registered()).isTrue();
		}

		@Test
		void of_an_impossible_history_is_a_bug() {
			for (var history : List.of(plus(List.of(), confirmed(Route.SELF)), plus(PENDING, PENDING.getFirst()),
					plus(DENIED, confirmed(Route.SELF)), plus(REGISTERED, new RegistrationDenied(LI)),
					plus(SUSPENDED, suspended(null)), plus(ERASED, new RestrictionLifted(LI)), plus(ERASED, ERASED.getLast()),
					plus(DEREGISTERED, DEREGISTERED.getLast()),
					plus(REGISTERED, new VolunteerReinstated(LI, ENTRY, LiftCause.DECISION, null)))) {
				assertThatThrownBy(() -> state(history)).isInstanceOf(IllegalStateException.class);
			}
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class An_applicant {

		private static final String NUMBER = number("43040819900307002");

		private static String number(String seventeen) {
			return seventeen + IdentityNumber.check(seventeen);
		}

		private void isRefused(String code, DocumentKind document, String number, String bornOn, Sex sex, String name, String phone) {
			assertThatThrownBy(() -> new Applicant(name, document, number, bornOn == null ? null : LocalDate.parse(bornOn), sex, phone,
					false).registers(LI, COMMUNITY, vault, SELF))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
		}

		@Test
		void is_sealed_into_the_command() {
			var command = Applicant.resident("李秀英", NUMBER, "13812345678").registers(LI, COMMUNITY, vault, SELF);
			var basics = command.basics();
			assertThat(Stream.of(basics.name(), basics.documentNumber(), basics.birthDate(), command.phone()).map(vault::open)
					.map(Optional::get)).containsExactly("李秀英", NUMBER, "1990-03-07", "13812345678");
			assertThat(command.identityIndex()).isEqualTo(vault.blindIndex(Sealed.Kind.ID_NUMBER, NUMBER));
			assertThat(basics.ageBand()).isEqualTo(AgeBand.ADULT);
			assertThat(basics.sex()).isEqualTo(Sex.FEMALE);
			assertThat(command.toString()).doesNotContain("李秀英", NUMBER, "1990", "13812345678");
			assertThat(Applicant.resident("李秀英", NUMBER, "13812345678").toString() + new IdentityNumber(NUMBER))
					.doesNotContain("李秀英", NUMBER);
		}

		@Test
		void is_one_person_however_the_number_is_written() {
			String withX = IntStream.range(0, 100).mapToObj(n -> number("430408199003070%02d".formatted(n))).filter(n -> n.endsWith("X"))
					.findFirst().orElseThrow();
			var upper = Applicant.resident("李秀英", withX, "13812345678").isRegistered(LI, COMMUNITY, vault, CLERK);
			var lower = Applicant.resident("李秀英", " " + withX.toLowerCase(Locale.ROOT), "13812345678").corrects(LI, vault, SELF);
			assertThat(upper.identityIndex()).isEqualTo(lower.identityIndex());
		}

		@Test
		void with_a_passport_says_birth_date_and_sex_himself() {
			var command = new Applicant("Anna Müller", DocumentKind.PASSPORT, "c01x0006h", LocalDate.parse("2009-01-01"), null,
					"0734-8251234", false).registers(LI, COMMUNITY, vault, SELF);
			assertThat(command.basics().ageBand()).isEqualTo(AgeBand.UNDER_14);
			assertThat(command.basics().sex()).isEqualTo(Sex.UNSTATED);
			assertThat(command.identityIndex()).isNotEqualTo(vault.blindIndex(Sealed.Kind.ID_NUMBER, "C01X0006H"));
		}

		@Test
		void is_refused_with_particulars_that_cannot_be() {
			char wrong = NUMBER.charAt(17) == '1' ? '2' : '1';
			var id = DocumentKind.RESIDENT_ID;
			isRefused("volunteer.identity-number", id, NUMBER.substring(0, 17) + wrong, null, null, "李秀英", "13812345678");
			isRefused("volunteer.identity-number", id, number("43040819901307002"), null, null, "李秀英", "13812345678");
			isRefused("volunteer.identity-number", id, "1234", null, null, "李秀英", "13812345678");
			isRefused("volunteer.basics-contradict", id, NUMBER, "1990-03-08", null, "李秀英", "13812345678");
			isRefused("volunteer.basics-contradict", id, NUMBER, null, Sex.MALE, "李秀英", "13812345678");
			isRefused("volunteer.birth-date-in-future", id, number("43040820300307002"), null, null, "李秀英", "13812345678");
			isRefused("volunteer.document-number", DocumentKind.PASSPORT, "1-2", "1990-03-08", null, "李秀英", "13812345678");
			isRefused("volunteer.birth-date-missing", DocumentKind.PASSPORT, "C01X0006H", null, null, "李秀英", "13812345678");
			isRefused("volunteer.name", id, NUMBER, null, null, "13812345678", "13812345678");
			isRefused("volunteer.phone", id, NUMBER, null, null, "李秀英", "12345");
			isRefused("volunteer.phone", id, NUMBER, null, null, "李秀英", null);
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class In_a_team {

		private static final By HIMSELF = by(LI.toString(), Role.VOLUNTEER);
		private static final By SOMEBODY = by(new UUID(9, 9).toString(), Role.VOLUNTEER);
		private static final By LEADING = by(LEADER.toString(), Role.VOLUNTEER);

		private static final TeamJoined JOINED = new TeamJoined(LI, TEAM, TODAY, TeamEntry.JOINED);
		private static final List<VolunteerEvent> MEMBER = plus(REGISTERED, JOINED);
		private static final List<VolunteerEvent> FORMER = plus(MEMBER, left("2022-04-01", TeamExit.LEFT));

		private static JoinTeam join(By by) {
			return new JoinTeam(LI, TEAM, by);
		}

		private static LeaveTeam leave(By by) {
			return new LeaveTeam(LI, TEAM, by);
		}

		private static RemoveMember remove(By by) {
			return new RemoveMember(LI, TEAM, TeamRemovalReason.INACTIVE, WORDS, by);
		}

		private static TeamLeft left(String until, TeamExit exit) {
			return new TeamLeft(LI, TEAM, TODAY, LocalDate.parse(until), exit, null, null);
		}

		@Test
		void one_is_by_joining_it_or_by_being_admitted() {
			happens(REGISTERED, join(HIMSELF), JOINED);
			happens(REGISTERED, join(SELF), JOINED);
			var admitted = new TeamJoined(LI, TEAM, TODAY, TeamEntry.ADMITTED);
			happens(REGISTERED, new AdmitMember(LI, TEAM, LEADING), admitted);
			happens(REGISTERED, new AdmitMember(LI, TEAM, CLERK), admitted);
			isQuiet(MEMBER, join(HIMSELF));
			isQuiet(MEMBER, new AdmitMember(LI, TEAM, LEADING));
		}

		@Test
		void one_is_only_where_the_team_exists_and_is_in_action() {
			standings.put(TEAM, TeamStanding.UNKNOWN);
			isRefused(REGISTERED, join(HIMSELF), Refused.Kind.NOT_FOUND, "team.unknown");
			standings.put(TEAM, TeamStanding.DISSOLVED);
			isRefused(REGISTERED, join(HIMSELF), Refused.Kind.CONFLICT, "team.dissolved");
			isRefused(REGISTERED, new AdmitMember(LI, TEAM, CLERK), Refused.Kind.CONFLICT, "team.dissolved");
			standings.put(TEAM, new TeamStanding(Phase.PENDING, Level.SQUAD, Set.of()));
			isRefused(REGISTERED, join(HIMSELF), Refused.Kind.CONFLICT, "team.not-approved");
			standings.put(TEAM, new TeamStanding(Phase.SUSPENDED, Level.SQUAD, Set.of()));
			isRefused(REGISTERED, join(HIMSELF), Refused.Kind.CONFLICT, "team.suspended");
		}

		@Test
		void one_is_only_as_a_volunteer_who_may_serve() {
			isRefused(List.of(), join(HIMSELF), Refused.Kind.NOT_FOUND, "volunteer.unknown");
			isRefused(PENDING, join(HIMSELF), Refused.Kind.CONFLICT, "volunteer.not-confirmed");
			isRefused(DEREGISTERED, join(HIMSELF), Refused.Kind.CONFLICT, "volunteer.ended");
			isRefused(RESTRICTED, join(HIMSELF), Refused.Kind.CONFLICT, "volunteer.restricted");
			isRefused(SUSPENDED, join(HIMSELF), Refused.Kind.CONFLICT, "volunteer.may-not-serve");
			isRefused(BLACKLISTED, new AdmitMember(LI, TEAM, LEADING), Refused.Kind.CONFLICT, "volunteer.may-not-serve");
		}

		@Test
		void one_puts_nobody_else_but_by_office_or_as_its_leader() {
			isRefused(REGISTERED, join(SOMEBODY), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(REGISTERED, join(CLERK), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(REGISTERED, new AdmitMember(LI, TEAM, SOMEBODY), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(REGISTERED, new AdmitMember(LI, OTHER_TEAM, LEADING), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(REGISTERED, new AdmitMember(LI, TEAM, by(LEADER.toString(), Role.AUDITOR)), Refused.Kind.FORBIDDEN,
					"volunteer.wrong-role");
			isRefused(MEMBER, leave(SOMEBODY), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(MEMBER, remove(SOMEBODY), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
			isRefused(MEMBER, remove(HIMSELF), Refused.Kind.FORBIDDEN, "volunteer.wrong-role");
		}

		@Test
		void one_is_no_longer_once_one_left_it_or_was_removed() {
			happens(MEMBER, leave(on(HIMSELF, "2022-04-01")), left("2022-04-01", TeamExit.LEFT));
			happens(MEMBER, leave(on(CLERK, "2022-04-01")), left("2022-04-01", TeamExit.LEFT));
			happens(MEMBER, remove(on(LEADING, "2022-04-01")), new TeamLeft(LI, TEAM, TODAY, LocalDate.parse("2022-04-01"),
					TeamExit.REMOVED, TeamRemovalReason.INACTIVE, WORDS));
			isQuiet(FORMER, leave(on(HIMSELF, "2022-05-01")));
			isQuiet(FORMER, remove(on(CLERK, "2022-05-01")));
		}

		@Test
		void one_may_leave_even_when_it_is_out_of_action_or_one_is_suspended() {
			standings.put(TEAM, TeamStanding.DISSOLVED);
			happens(MEMBER, leave(HIMSELF), left("2022-03-15", TeamExit.LEFT));
			happens(plus(MEMBER, suspended(null)), leave(HIMSELF), left("2022-03-15", TeamExit.LEFT));
		}

		@Test
		void one_leaves_only_after_one_came() {
			isRefused(REGISTERED, leave(HIMSELF), Refused.Kind.NOT_FOUND, "volunteer.not-in-team");
			isRefused(REGISTERED, remove(CLERK), Refused.Kind.NOT_FOUND, "volunteer.not-in-team");
			isRefused(MEMBER, leave(on(HIMSELF, "2022-03-14")), Refused.Kind.CONFLICT, "volunteer.left-before-joined");
		}

		@Test
		void one_is_never_twice_at_the_same_time() {
			isRefused(FORMER, join(on(HIMSELF, "2022-04-01")), Refused.Kind.CONFLICT, "volunteer.memberships-overlap");
			isRefused(FORMER, join(on(HIMSELF, "2022-03-01")), Refused.Kind.CONFLICT, "volunteer.memberships-overlap");
			happens(FORMER, join(on(HIMSELF, "2022-04-02")),
					new TeamJoined(LI, TEAM, LocalDate.parse("2022-04-02"), TeamEntry.JOINED));
		}

		@Test
		void one_is_as_long_as_the_registration_lasts() {
			var elsewhere = new TeamJoined(LI, OTHER_TEAM, LocalDate.parse("2022-06-01"), TeamEntry.JOINED);
			var leftElsewhere = new TeamLeft(LI, OTHER_TEAM, elsewhere.from(), elsewhere.from(), TeamExit.REGISTRATION_ENDED, null, null);
			happens(plus(MEMBER, elsewhere), new Deregister(LI, DeregistrationCause.OWN_WISH, on(SELF, "2022-04-01")),
					left("2022-04-01", TeamExit.REGISTRATION_ENDED), leftElsewhere,
					new VolunteerDeregistered(LI, DeregistrationCause.OWN_WISH, COMMUNITY, false));
			happens(MEMBER, new EraseSubject(LI, ErasureGround.REQUESTED, on(AUTHORITY, "2022-04-01")),
					left("2022-04-01", TeamExit.REGISTRATION_ENDED),
					new SubjectErased(LI, SubjectId.of(LI), ErasureGround.REQUESTED, true, COMMUNITY));
			happens(FORMER, new Deregister(LI, DeregistrationCause.OWN_WISH, on(SELF, "2022-05-01")),
					new VolunteerDeregistered(LI, DeregistrationCause.OWN_WISH, COMMUNITY, false));
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Every_refusal {

		private static final Pattern CODE = Pattern.compile("\"(volunteer\\.[a-z-]+)\"");
		private static final Set<String> BY_THE_LOG = Set.of(VolunteerEvent.IDENTITY + "-taken", VolunteerEvent.NUMBER + "-taken");

		@Test
		void has_a_sentence_in_chinese_and_in_english_and_a_test() {
			var codes = codes(Path.of("src/main/java/org/redvest/command/volunteer"));
			var asserted = codes(Path.of("src/test/java/org/redvest/command/volunteer"));
			assertThat(asserted).containsAll(codes);
			codes.addAll(BY_THE_LOG);
			assertThat(sentences("")).isEqualTo(codes);
			assertThat(sentences("_en")).isEqualTo(codes);
		}

		private static Set<String> codes(Path sources) {
			try (var files = Files.walk(sources)) {
				return files.filter(Files::isRegularFile).map(Every_refusal::read)
						.flatMap(text -> CODE.matcher(text).results().map(found -> found.group(1)))
						.filter(code -> !Set.of(VolunteerEvent.IDENTITY, VolunteerEvent.NUMBER).contains(code))
						.collect(Collectors.toCollection(TreeSet::new));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		private static String read(Path file) {
			try {
				return Files.readString(file);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		private static Set<String> sentences(String language) {
			var sentences = new Properties();
			String name = "/redvest/messages/volunteer" + language + ".properties";
			try (var in = Objects.requireNonNull(VolunteerTest.class.getResourceAsStream(name))) {
				sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return new TreeSet<>(new ArrayList<>(sentences.stringPropertyNames()));
		}
	}
}
