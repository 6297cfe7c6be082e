package org.redvest.command.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.command.building.BuildingCommand.AppointHead;
import org.redvest.command.building.BuildingCommand.AssessHead;
import org.redvest.command.building.BuildingCommand.CorrectBuilding;
import org.redvest.command.building.BuildingCommand.DecideObjection;
import org.redvest.command.building.BuildingCommand.EndNominationPublicity;
import org.redvest.command.building.BuildingCommand.ExpireTerm;
import org.redvest.command.building.BuildingCommand.MergeBuildings;
import org.redvest.command.building.BuildingCommand.NameDeputy;
import org.redvest.command.building.BuildingCommand.NominateHead;
import org.redvest.command.building.BuildingCommand.ObjectToNomination;
import org.redvest.command.building.BuildingCommand.PublishNomination;
import org.redvest.command.building.BuildingCommand.RecordPatrol;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.building.BuildingCommand.ReleaseDeputy;
import org.redvest.command.building.BuildingCommand.RemoveHead;
import org.redvest.command.building.BuildingCommand.RenewHead;
import org.redvest.command.building.BuildingCommand.ReportVacancy;
import org.redvest.command.building.BuildingCommand.ResignHead;
import org.redvest.command.building.BuildingCommand.RetireBuilding;
import org.redvest.command.building.BuildingCommand.SplitBuilding;
import org.redvest.command.building.BuildingCommand.UpdateHouseholdCount;
import org.redvest.command.building.BuildingCommand.WithdrawNomination;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingEvent.Absorbed;
import org.redvest.kernel.BuildingEvent.BuildingCorrected;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.BuildingMerged;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;
import org.redvest.kernel.BuildingEvent.BuildingRetired;
import org.redvest.kernel.BuildingEvent.BuildingSplit;
import org.redvest.kernel.BuildingEvent.CheckItem;
import org.redvest.kernel.BuildingEvent.DeputyNamed;
import org.redvest.kernel.BuildingEvent.DeputyReleased;
import org.redvest.kernel.BuildingEvent.Finding;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingEvent.Grade;
import org.redvest.kernel.BuildingEvent.HeadAppointed;
import org.redvest.kernel.BuildingEvent.HeadAssessed;
import org.redvest.kernel.BuildingEvent.HeadNominated;
import org.redvest.kernel.BuildingEvent.HeadRemoved;
import org.redvest.kernel.BuildingEvent.HeadRenewed;
import org.redvest.kernel.BuildingEvent.HeadResigned;
import org.redvest.kernel.BuildingEvent.HouseholdCountUpdated;
import org.redvest.kernel.BuildingEvent.NominationObjected;
import org.redvest.kernel.BuildingEvent.NominationPublicised;
import org.redvest.kernel.BuildingEvent.NominationPublicityEnded;
import org.redvest.kernel.BuildingEvent.NominationWithdrawn;
import org.redvest.kernel.BuildingEvent.ObjectionDecided;
import org.redvest.kernel.BuildingEvent.ObjectionGround;
import org.redvest.kernel.BuildingEvent.PatrolRecorded;
import org.redvest.kernel.BuildingEvent.RemovalReason;
import org.redvest.kernel.BuildingEvent.ResignationReason;
import org.redvest.kernel.BuildingEvent.RetirementReason;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.BuildingEvent.Successor;
import org.redvest.kernel.BuildingEvent.TermExpired;
import org.redvest.kernel.BuildingEvent.VacancyCause;
import org.redvest.kernel.BuildingEvent.VacancyReported;
import org.redvest.kernel.BuildingEvent.WithdrawalReason;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Claim;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;
import org.redvest.kernel.Rules.HeadRules;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BuildingTest {

	private static final BuildingId ID = building(1);
	private static final BuildingId OTHER = building(2);
	private static final BuildingId THIRD = building(3);
	private static final VolunteerId LI = volunteer(1);
	private static final VolunteerId WANG = volunteer(2);
	private static final UUID OBJECTION = new UUID(3, 1);
	private static final UUID PATROL = new UUID(4, 1);
	private static final AreaCode COMMUNITY = new AreaCode("430408001002");
	private static final AreaCode ELSEWHERE = new AreaCode("430408001003");
	private static final RuleVersion RULE = new RuleVersion("head/default/0");
	private static final HeadRules RULES = new HeadRules(24, 7, 5);
	private static final Sealed WORDS = new Sealed(SubjectId.of(LI), Sealed.Kind.TEXT, "c2VhbGVk");
	private static final LocalDate APPOINTED = day("2022-01-08");
	private static final LocalDate LAST_DAY = day("2024-01-07");

	private final Map<VolunteerId, Standing> standings = new HashMap<>();
	private final Map<BuildingId, BuildingState> others = new HashMap<>();
	private OptionalInt slot = OptionalInt.of(1);
	private AggregateTestFixture<Building> fixture;

	/** What the volunteers' side says of somebody. */
	enum Standing {
		GOOD, NOT_REGISTERED, SUSPENDED, BLACKLISTED, RESTRICTED, WITHOUT_CONSENT, SUSPENDED_LONG_AGO
	}

	@BeforeEach
	void given_the_facts_from_elsewhere() {
		fixture = Fixtures.of(Building.class, Building::new);
		Standings registry = (volunteer, _) -> Volunteers.standing(standings.getOrDefault(volunteer, Standing.GOOD));
		HeadSlots slots = (_, limit, _) -> slot.isPresent() && slot.getAsInt() <= limit ? slot : OptionalInt.empty();
		OtherBuildings buildings = id -> others.getOrDefault(id, new BuildingState.Unregistered());
		fixture.registerInjectableResource(registry);
		fixture.registerInjectableResource(slots);
		fixture.registerInjectableResource(buildings);
		fixture.registerInjectableResource(new DefaultRules());
	}

	private static final class DefaultRules implements RuleBook {

		@Override
		public <R extends Rules> InForce<R> inForce(Class<R> kind, String scheme, LocalDate on) {
			return new InForce<>(RULE, kind.cast(RULES));
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class As_a_building {

		@Test
		void it_is_registered_in_its_community() {
			fixture.givenNoPriorActivity().when(register()).expectSuccessfulHandlerExecution().expectEvents(registered());
		}

		@Test
		void its_code_is_claimed_in_its_community() {
			assertThat(registered().claims()).containsExactly(new Claim.Take("building.code", "430408001002/00017"));
		}

		@Test
		void registering_it_twice_the_same_says_nothing_new() {
			quiet(register(), registered());
		}

		@Test
		void registering_it_with_another_content_is_refused() {
			refused("building.exists", register("00018"), registered());
		}

		@Test
		void what_has_ended_is_not_registered_again() {
			refused("building.exists", register(), registered(), retired());
			refused("building.exists", register(), registered(), split());
		}

		@Test
		void it_lies_in_a_community_and_not_merely_in_a_township() {
			refused("building.community-needed", new RegisterBuilding(ID, BuildingKind.BUILDING, "00017", new AreaCode("430408001"),
					"红湘北路17栋", 6, 60, List.of(), by("2022-01-01")));
		}

		@ParameterizedTest
		@CsvSource({"'', 红湘北路17栋, 6, 60, building.code-malformed", "' 17', 红湘北路17栋, 6, 60, building.code-malformed",
				"1/7, 红湘北路17栋, 6, 60, building.code-malformed", "00017, ' ', 6, 60, building.name-malformed",
				"00017, 红湘北路17栋, 0, 60, building.floors-out-of-range", "00017, 红湘北路17栋, 201, 60, building.floors-out-of-range",
				"00017, 红湘北路17栋, 6, -1, building.households-out-of-range",
				"00017, 红湘北路17栋, 6, 20001, building.households-out-of-range"})
		void what_makes_no_sense_is_refused(String code, String name, int floors, int households, String refusal) {
			refused(refusal, new RegisterBuilding(ID, BuildingKind.BUILDING, code, COMMUNITY, name, floors, households, List.of(),
					by("2022-01-01")));
		}

		@Test
		void a_hamlet_may_have_no_floors() {
			fixture.givenNoPriorActivity()
					.when(new RegisterBuilding(ID, BuildingKind.HAMLET, "W3", COMMUNITY, "大塘屋场", null, 22, List.of(), by("2022-01-01")))
					.expectEvents(new BuildingRegistered(ID, BuildingKind.HAMLET, "W3", COMMUNITY, "大塘屋场", null, 22, List.of()));
		}

		@Test
		void a_correction_moves_it_to_another_community_and_takes_its_code_along() {
			var corrected = new BuildingCorrected(ID, BuildingKind.BUILDING, "00099", ELSEWHERE, "红湘北路17栋", 7, 60, "00017", COMMUNITY);
			happens(new CorrectBuilding(ID, BuildingKind.BUILDING, "00099", ELSEWHERE, "红湘北路17栋", 7, by("2022-02-01")),
					List.of(corrected), registered());
			assertThat(corrected.claims()).containsExactly(new Claim.Release("building.code", "430408001002/00017"),
					new Claim.Take("building.code", "430408001003/00099"));
		}

		@Test
		void a_correction_of_the_name_alone_claims_nothing() {
			assertThat(new BuildingCorrected(ID, BuildingKind.BUILDING, "00017", COMMUNITY, "17栋", 6, 60, "00017", COMMUNITY).claims())
					.isEmpty();
		}

		@Test
		void a_correction_that_corrects_nothing_is_no_event() {
			quiet(new CorrectBuilding(ID, BuildingKind.BUILDING, "00017", COMMUNITY, "红湘北路17栋", 6, by("2022-02-01")), registered());
		}

		@Test
		void a_correction_is_held_to_the_same_limits() {
			refused("building.community-needed",
					new CorrectBuilding(ID, BuildingKind.BUILDING, "00017", new AreaCode("430408"), "17栋", 6, by("2022-02-01")),
					registered());
			refused("building.name-malformed",
					new CorrectBuilding(ID, BuildingKind.BUILDING, "00017", COMMUNITY, "", 6, by("2022-02-01")), registered());
		}

		@Test
		void its_households_are_counted_anew() {
			happens(new UpdateHouseholdCount(ID, 64, by("2022-02-01")), List.of(new HouseholdCountUpdated(ID, COMMUNITY, 64, 60)),
					registered());
			quiet(new UpdateHouseholdCount(ID, 60, by("2022-02-01")), registered());
			refused("building.households-out-of-range", new UpdateHouseholdCount(ID, -1, by("2022-02-01")), registered());
		}

		@Test
		void it_is_retired_with_what_it_counted_to_the_last() {
			happens(new RetireBuilding(ID, RetirementReason.DEMOLISHED, null, by("2022-02-01")),
					List.of(new BuildingRetired(ID, COMMUNITY, RetirementReason.DEMOLISHED, 60, null, null)), registered());
			quiet(new RetireBuilding(ID, RetirementReason.DEMOLISHED, null, by("2022-02-01")), registered(), retired());
			refused("building.retired", new RetireBuilding(ID, RetirementReason.UNINHABITED, null, by("2022-02-01")), registered(),
					retired());
		}

		@Test
		void retiring_it_ends_its_heads_service_and_frees_code_and_place() {
			var retired = new BuildingRetired(ID, COMMUNITY, RetirementReason.DEMOLISHED, 60, null, LI);
			happens(new RetireBuilding(ID, RetirementReason.DEMOLISHED, null, by("2022-02-01")), List.of(retired), covered());
			assertThat(retired.claims()).containsExactly(new Claim.ReleaseAll("building.code"), new Claim.ReleaseAll("building.head-slot"),
					new Claim.Take("building.end", ID.toString()));
			assertThat(new BuildingRetired(ID, COMMUNITY, RetirementReason.MERGED, 60, OTHER, null).claims())
					.containsExactly(new Claim.ReleaseAll("building.code"), new Claim.ReleaseAll("building.head-slot"));
		}

		@Test
		void a_merged_one_names_its_survivor_and_no_other_does() {
			refused("building.merged-needs-survivor", new RetireBuilding(ID, RetirementReason.MERGED, null, by("2022-02-01")),
					registered());
			refused("building.merged-needs-survivor", new RetireBuilding(ID, RetirementReason.DEMOLISHED, OTHER, by("2022-02-01")),
					registered());
			happens(new RetireBuilding(ID, RetirementReason.MERGED, OTHER, by("2022-02-01")),
					List.of(new BuildingRetired(ID, COMMUNITY, RetirementReason.MERGED, 60, OTHER, null)), registered());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Split_and_merged {

		@Test
		void a_split_names_what_it_is_divided_into_and_ends_the_heads_service() {
			var split = new BuildingSplit(ID, COMMUNITY, BuildingKind.BUILDING, 60, successors("00017", "00018"), LI);
			happens(new SplitBuilding(ID, successors("00017", "00018"), by("2022-02-01")), List.of(split), covered());
			assertThat(split.claims()).containsExactly(new Claim.ReleaseAll("building.code"), new Claim.ReleaseAll("building.head-slot"),
					new Claim.Take("building.end", ID.toString()),
					new Claim.TakeFor("building.code", "430408001002/00017", building(10).toString()),
					new Claim.TakeFor("building.code", "430408001002/00018", building(11).toString()));
		}

		@Test
		void the_same_split_again_says_nothing_new() {
			quiet(new SplitBuilding(ID, successors("00017", "00018"), by("2022-02-01")), registered(), split());
			refused("building.retired", new SplitBuilding(ID, successors("00017", "00019"), by("2022-02-01")), registered(), split());
		}

		@Test
		void a_split_needs_two_parts_that_differ() {
			refused("building.split-needs-two", new SplitBuilding(ID, successors("00017"), by("2022-02-01")), registered());
			refused("building.successors-alike", new SplitBuilding(ID, successors("00017", "00017"), by("2022-02-01")), registered());
			refused("building.successors-alike", new SplitBuilding(ID,
					List.of(new Successor(ID, "00017", "A", 6, 30), new Successor(OTHER, "00018", "B", 6, 30)), by("2022-02-01")),
					registered());
			refused("building.households-out-of-range", new SplitBuilding(ID,
					List.of(new Successor(OTHER, "00017", "A", 6, -1), new Successor(THIRD, "00018", "B", 6, 30)), by("2022-02-01")),
					registered());
		}

		@Test
		void no_part_has_the_id_of_a_building_that_is_known() {
			others.put(building(11), new BuildingState.Retired(RetirementReason.DEMOLISHED, null));
			refused("building.exists", new SplitBuilding(ID, successors("00017", "00018"), by("2022-02-01")), registered());
		}

		@Test
		void the_survivor_of_a_merger_counts_the_others_households() {
			others.put(OTHER, new BuildingState.Unregistered().evolve(other(OTHER, COMMUNITY, 40)));
			others.put(THIRD, new BuildingState.Unregistered().evolve(other(THIRD, COMMUNITY, 5)));
			var merged = new BuildingMerged(ID, COMMUNITY, List.of(new Absorbed(OTHER, "00100", 40), new Absorbed(THIRD, "00100", 5)), 105);
			happens(new MergeBuildings(ID, List.of(OTHER, THIRD), by("2022-02-01")), List.of(merged), covered());
			assertThat(merged.claims()).containsExactly(new Claim.Take("building.end", OTHER.toString()),
					new Claim.Take("building.end", THIRD.toString()));
		}

		@Test
		void after_a_merger_its_head_serves_on_and_the_new_count_holds() {
			happens(new RetireBuilding(ID, RetirementReason.DEMOLISHED, null, by("2022-03-01")),
					List.of(new BuildingRetired(ID, COMMUNITY, RetirementReason.DEMOLISHED, 100, null, LI)), and(covered(), merged()));
		}

		@Test
		void the_same_merger_again_says_nothing_new() {
			quiet(new MergeBuildings(ID, List.of(OTHER), by("2022-02-01")), registered(), merged());
		}

		@Test
		void a_merger_needs_others_in_use_in_the_same_community() {
			others.put(THIRD, new BuildingState.Unregistered().evolve(other(THIRD, ELSEWHERE, 5)));
			refused("building.merge-needs-others", new MergeBuildings(ID, List.of(), by("2022-02-01")), registered());
			refused("building.merge-needs-others", new MergeBuildings(ID, List.of(THIRD, THIRD), by("2022-02-01")), registered());
			refused("building.merged-with-itself", new MergeBuildings(ID, List.of(ID), by("2022-02-01")), registered());
			refused("building.unknown", new MergeBuildings(ID, List.of(OTHER), by("2022-02-01")), registered());
			refused("building.in-another-community", new MergeBuildings(ID, List.of(THIRD), by("2022-02-01")), registered());
			others.put(OTHER, new BuildingState.Unregistered().evolve(other(OTHER, COMMUNITY, 9))
					.evolve(new BuildingMerged(OTHER, COMMUNITY, List.of(new Absorbed(ID, "00017", 60)), 69)));
			refused("building.end-taken", new MergeBuildings(ID, List.of(OTHER), by("2022-02-01")), registered());
			others.put(OTHER, new BuildingState.Retired(RetirementReason.DEMOLISHED, null));
			refused("building.retired", new MergeBuildings(ID, List.of(OTHER), by("2022-02-01")), registered());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Candidates {

		@ParameterizedTest
		@EnumSource
		void are_nominated_by_every_route(Route route) {
			happens(new NominateHead(ID, LI, route, by("2022-01-01")), List.of(new HeadNominated(ID, COMMUNITY, LI, route)), registered());
		}

		@Test
		void are_nominated_once() {
			quiet(nominate(), registered(), nominated());
			quiet(nominate(), registered(), nominated(), publicised());
			refused("building.nominated-by-another-route", new NominateHead(ID, LI, Route.SELF, by("2022-01-01")), registered(),
					nominated());
		}

		@Test
		void may_be_nominated_again_after_an_end() {
			happens(nominate(), List.of(nominated()), registered(), nominated(), withdrawn());
			happens(nominate(), List.of(nominated()), registered(), nominated(), publicised(), objected(), decided(true));
		}

		@Test
		void are_confirmed_volunteers_in_good_standing() {
			volunteersOnly(nominate(), registered());
		}

		@Test
		void may_have_been_suspended_until_a_day_that_is_over() {
			standings.put(LI, Standing.SUSPENDED_LONG_AGO);
			happens(nominate(), List.of(nominated()), registered());
		}

		@Test
		void are_not_the_head_already() {
			refused("building.already-head", new NominateHead(ID, LI, Route.NOTICE, by("2024-01-07")), covered());
			happens(new NominateHead(ID, LI, Route.NOTICE, by("2024-01-08")), List.of(new HeadNominated(ID, COMMUNITY, LI, Route.NOTICE)),
					covered());
		}

		@Test
		void may_be_withdrawn_before_an_appointment() {
			var withdraw = new WithdrawNomination(ID, LI, WithdrawalReason.DECLINED, by("2022-01-02"));
			happens(withdraw, List.of(withdrawn()), registered(), nominated());
			happens(withdraw, List.of(withdrawn()), registered(), nominated(), publicised());
			quiet(withdraw, registered(), nominated(), withdrawn());
			refused("building.nomination-unknown", withdraw, registered());
		}

		@Test
		void are_publicised_for_the_days_of_the_rules() {
			happens(new PublishNomination(ID, LI, by("2022-01-01")), List.of(publicised()), registered(), nominated());
			quiet(new PublishNomination(ID, LI, by("2022-01-03")), registered(), nominated(), publicised());
		}

		@Test
		void are_publicised_until_the_last_day_is_over() {
			var over = new NominationPublicityEnded(ID, COMMUNITY, LI, day("2022-01-07"), 0);
			happens(new EndNominationPublicity(ID, LI, by("2022-01-08")), List.of(over), registered(), nominated(), publicised());
			happens(new EndNominationPublicity(ID, LI, by("2022-01-08")),
					List.of(new NominationPublicityEnded(ID, COMMUNITY, LI, day("2022-01-07"), 1)), registered(), nominated(), publicised(),
					objected());
			quiet(new EndNominationPublicity(ID, LI, by("2022-01-09")), registered(), nominated(), publicised(), over);
			refused("building.publicity-runs", new EndNominationPublicity(ID, LI, by("2022-01-07")), registered(), nominated(),
					publicised());
			refused("building.not-publicised", new EndNominationPublicity(ID, LI, by("2022-01-08")), registered(), nominated());
			refused("building.nomination-ended", new EndNominationPublicity(ID, LI, by("2022-01-08")), registered(), nominated(),
					publicised(), withdrawn());
		}

		@Test
		void are_publicised_only_while_they_are_nominated() {
			refused("building.nomination-unknown", new PublishNomination(ID, LI, by("2022-01-01")), registered());
			refused("building.nomination-ended", new PublishNomination(ID, LI, by("2022-01-01")), registered(), nominated(), withdrawn());
		}

		@Test
		void a_day_is_a_day_in_the_district_and_not_in_Greenwich() {
			happens(new PublishNomination(ID, LI, new By(community(), Instant.parse("2021-12-31T16:00:00Z"))), List.of(publicised()),
					registered(), nominated());
		}

		@Test
		void may_be_objected_to_while_they_are_public() {
			happens(object("2022-01-07"), List.of(objected()), registered(), nominated(), publicised());
			quiet(object("2022-01-07"), registered(), nominated(), publicised(), objected());
			refused("building.publicity-over", object("2022-01-08"), registered(), nominated(), publicised());
			refused("building.not-publicised", object("2022-01-01"), registered(), nominated());
			refused("building.nomination-unknown", object("2022-01-01"), registered());
		}

		@Test
		void lose_their_nomination_by_an_objection_that_is_upheld() {
			happens(decide(true), List.of(decided(true)), registered(), nominated(), publicised(), objected());
			refused("building.nomination-ended", appoint("2022-01-08"), registered(), nominated(), publicised(), objected(), decided(true));
			quiet(decide(true), registered(), nominated(), publicised(), objected(), decided(true));
			refused("building.objection-decided-otherwise", decide(false), registered(), nominated(), publicised(), objected(),
					decided(true));
		}

		@Test
		void keep_their_nomination_when_it_is_not() {
			happens(decide(false), List.of(decided(false)), registered(), nominated(), publicised(), objected());
			happens(appoint("2022-01-08"), List.of(appointed()), registered(), nominated(), publicised(), objected(), decided(false));
			quiet(decide(false), registered(), nominated(), publicised(), objected(), decided(false));
			refused("building.objection-decided-otherwise", decide(true), registered(), nominated(), publicised(), objected(),
					decided(false));
		}

		@Test
		void an_objection_that_nobody_made_is_not_decided() {
			refused("building.objection-unknown", decide(true), registered(), nominated());
			refused("building.objection-unknown", decide(true), registered(), nominated(), publicised());
			refused("building.nomination-unknown", decide(true), registered());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Appointments {

		@Test
		void follow_publicity_and_have_a_term_by_the_rules() {
			happens(appoint("2022-01-08"), List.of(appointed()), registered(), nominated(), publicised());
			assertThat(appointed().claims()).containsExactly(new Claim.Take("building.head-slot", LI + "/1"));
		}

		@Test
		void wait_for_the_end_of_publicity_and_for_every_objection() {
			refused("building.not-publicised", appoint("2022-01-08"), registered(), nominated());
			refused("building.publicity-runs", appoint("2022-01-07"), registered(), nominated(), publicised());
			refused("building.objection-open", appoint("2022-01-08"), registered(), nominated(), publicised(), objected());
			refused("building.nomination-unknown", appoint("2022-01-08"), registered());
		}

		@Test
		void go_to_volunteers_in_good_standing_alone() {
			volunteersOnly(appoint("2022-01-08"), registered(), nominated(), publicised());
		}

		@Test
		void take_the_next_of_the_heads_places() {
			slot = OptionalInt.of(5);
			happens(appoint("2022-01-08"), List.of(new HeadAppointed(ID, COMMUNITY, LI, Route.RESIDENTS, APPOINTED, LAST_DAY, RULE, 5, 60)),
					registered(), nominated(), publicised());
		}

		@Test
		void are_refused_when_the_head_holds_as_many_buildings_as_the_rules_allow() {
			slot = OptionalInt.empty();
			refused("building.head-has-too-many", appoint("2022-01-08"), registered(), nominated(), publicised());
		}

		@Test
		void leave_one_head_at_a_time() {
			quiet(appoint("2022-01-09"), covered());
			refused("building.has-head", new AppointHead(ID, WANG, by("2024-01-07")),
					and(covered(), nominatedWang(), publicisedWang("2022-02-01", "2022-02-07")));
		}

		@Test
		void end_the_other_nominations() {
			refused("building.nomination-unknown", new AppointHead(ID, WANG, by("2024-01-08")),
					registered(), nominated(), publicised(), nominatedWang(), publicisedWang("2022-01-01", "2022-01-07"), appointed());
		}

		@Test
		void supersede_a_head_whose_term_has_passed() {
			happens(new AppointHead(ID, WANG, by("2024-01-08")),
					List.of(new TermExpired(ID, COMMUNITY, LI, LAST_DAY), new HeadAppointed(ID, COMMUNITY, WANG, Route.ORGANISATION,
							day("2024-01-08"), day("2026-01-07"), RULE, 1, 60)),
					and(covered(), nominatedWang(), publicisedWang("2024-01-01", "2024-01-07")));
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Terms {

		@Test
		void are_renewed_without_a_gap() {
			var renewed = new HeadRenewed(ID, COMMUNITY, LI, day("2024-01-08"), day("2026-01-07"), RULE);
			happens(new RenewHead(ID, LI, by("2023-12-20")), List.of(renewed), covered());
			happens(new RenewHead(ID, LI, by("2024-02-20")), List.of(renewed), covered());
			quiet(new RenewHead(ID, LI, by("2023-12-21")), and(covered(), renewed));
			happens(new ExpireTerm(ID, by("2026-01-08")), List.of(new TermExpired(ID, COMMUNITY, LI, day("2026-01-07"))),
					and(covered(), renewed));
		}

		@Test
		void are_renewed_for_the_head_in_good_standing_with_a_passed_review() {
			volunteersOnly(new RenewHead(ID, LI, by("2023-12-20")), covered());
			refused("building.not-the-head", new RenewHead(ID, WANG, by("2023-12-20")), covered());
			refused("building.failed-review", new RenewHead(ID, LI, by("2023-12-20")),
					and(covered(), assessed("2022-01-01", "2022-06-30", Grade.GOOD), assessed("2022-07-01", "2022-12-31", Grade.FAIL)));
			happens(new RenewHead(ID, LI, by("2023-12-20")),
					List.of(new HeadRenewed(ID, COMMUNITY, LI, day("2024-01-08"), day("2026-01-07"), RULE)),
					and(covered(), assessed("2022-07-01", "2022-12-31", Grade.GOOD), assessed("2022-01-01", "2022-06-30", Grade.FAIL)));
		}

		@Test
		void are_not_renewed_when_even_the_next_one_would_have_passed() {
			refused("building.term-over", new RenewHead(ID, LI, by("2026-01-08")), covered());
		}

		@Test
		void expire_after_their_last_day_and_not_on_it() {
			var expired = new TermExpired(ID, COMMUNITY, LI, LAST_DAY);
			refused("building.term-runs", new ExpireTerm(ID, by("2024-01-07")), covered());
			happens(new ExpireTerm(ID, by("2024-01-08")), List.of(expired), covered());
			quiet(new ExpireTerm(ID, by("2024-01-09")), and(covered(), expired));
			assertThat(expired.claims()).containsExactly(new Claim.ReleaseAll("building.head-slot"));
		}

		@Test
		void end_when_the_head_resigns() {
			var resign = new ResignHead(ID, LI, ResignationReason.HEALTH, WORDS, by("2022-05-01"));
			var resigned = new HeadResigned(ID, COMMUNITY, LI, ResignationReason.HEALTH, WORDS);
			happens(resign, List.of(resigned), covered());
			quiet(resign, and(covered(), resigned));
			refused("building.has-no-head", new ResignHead(ID, WANG, ResignationReason.HEALTH, null, by("2022-05-01")),
					and(covered(), resigned));
			refused("building.not-the-head", new ResignHead(ID, WANG, ResignationReason.HEALTH, null, by("2022-05-01")), covered());
			refused("building.term-over", new ResignHead(ID, LI, ResignationReason.HEALTH, null, by("2024-01-08")), covered());
			assertThat(resigned.claims()).containsExactly(new Claim.ReleaseAll("building.head-slot"));
		}

		@Test
		void end_when_the_head_is_removed() {
			var remove = new RemoveHead(ID, LI, RemovalReason.ABSENCES, WORDS, by("2022-05-01"));
			var removed = new HeadRemoved(ID, COMMUNITY, LI, RemovalReason.ABSENCES, WORDS);
			happens(remove, List.of(removed), covered());
			quiet(remove, and(covered(), removed));
			refused("building.has-no-head", remove, registered());
			refused("building.not-the-head", new RemoveHead(ID, WANG, RemovalReason.UNFIT, null, by("2022-05-01")), covered());
			refused("building.term-over", new RemoveHead(ID, LI, RemovalReason.UNFIT, null, by("2024-01-08")), covered());
			assertThat(removed.claims()).containsExactly(new Claim.ReleaseAll("building.head-slot"));
		}

		@Test
		void leave_a_vacancy_that_is_reported_once() {
			var report = new ReportVacancy(ID, VacancyCause.NO_CANDIDATE, by("2022-05-01"));
			var reported = new VacancyReported(ID, COMMUNITY, VacancyCause.NO_CANDIDATE);
			happens(report, List.of(reported), registered());
			quiet(report, registered(), reported);
			happens(nominate(), List.of(nominated()), registered(), reported);
			refused("building.has-head", report, covered());
			happens(new ReportVacancy(ID, VacancyCause.OTHER, by("2024-01-08")),
					List.of(new TermExpired(ID, COMMUNITY, LI, LAST_DAY), new VacancyReported(ID, COMMUNITY, VacancyCause.EXPIRED)),
					covered());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Heads {

		@Test
		void patrol_with_a_checklist() {
			happens(patrol(LI, "2022-03-01T08:00:00Z", "2022-03-01T08:40:00Z"), List.of(patrolled(LI, false)), covered());
			quiet(patrol(LI, "2022-03-01T08:00:00Z", "2022-03-01T08:40:00Z"), and(covered(), patrolled(LI, false)));
		}

		@Test
		void may_name_a_deputy_who_patrols_in_their_place() {
			happens(new NameDeputy(ID, WANG, by("2022-02-01")), List.of(deputy()), covered());
			quiet(new NameDeputy(ID, WANG, by("2022-02-01")), and(covered(), deputy()));
			happens(patrol(WANG, "2022-03-01T08:00:00Z", "2022-03-01T08:40:00Z"), List.of(patrolled(WANG, true)), and(covered(), deputy()));
			refused("building.deputy-is-head", new NameDeputy(ID, LI, by("2022-02-01")), covered());
			refused("building.term-over", new NameDeputy(ID, WANG, by("2024-01-08")), covered());
			refused("building.has-no-head", new NameDeputy(ID, WANG, by("2022-02-01")), registered());
			standings.put(WANG, Standing.SUSPENDED);
			refused("building.volunteer-suspended", new NameDeputy(ID, WANG, by("2022-02-01")), covered());
		}

		@Test
		void release_their_deputies() {
			var released = new DeputyReleased(ID, COMMUNITY, WANG, LI);
			happens(new ReleaseDeputy(ID, WANG, by("2022-02-02")), List.of(released), and(covered(), deputy()));
			quiet(new ReleaseDeputy(ID, WANG, by("2022-02-02")), covered());
			refused("building.patrol-by-another", patrol(WANG, "2022-03-01T08:00:00Z", "2022-03-01T08:40:00Z"),
					and(covered(), deputy(), released));
		}

		@Test
		void have_no_deputy_left_when_another_head_serves() {
			refused("building.patrol-by-another", patrol(WANG, "2022-05-10T08:00:00Z", "2022-05-10T08:40:00Z"),
					and(covered(), deputy(), new HeadResigned(ID, COMMUNITY, LI, ResignationReason.WORK, null),
							new HeadAppointed(ID, COMMUNITY, volunteer(9), Route.SELF, day("2022-05-01"), day("2024-04-30"), RULE, 1, 60)));
		}

		@Test
		void patrol_within_their_service_alone() {
			refused("building.has-no-head", patrol(LI, "2022-03-01T08:00:00Z", "2022-03-01T08:40:00Z"), registered());
			refused("building.patrol-by-another", patrol(WANG, "2022-03-01T08:00:00Z", "2022-03-01T08:40:00Z"), covered());
			refused("building.term-not-begun", patrol(LI, "2022-01-07T15:59:59Z", "2022-01-07T16:30:00Z"), covered());
			refused("building.term-over", patrol(LI, "2024-01-07T16:00:00Z", "2024-01-07T16:30:00Z"), covered());
			happens(patrol(LI, "2022-01-07T16:00:00Z", "2022-01-07T16:30:00Z"),
					List.of(new PatrolRecorded(ID, COMMUNITY, PATROL, LI, false, Instant.parse("2022-01-07T16:00:00Z"),
							Instant.parse("2022-01-07T16:30:00Z"), List.of(CheckItem.GAS, CheckItem.FIRE_SAFETY),
							List.of(new Finding(FindingCode.GAS_SMELL, 3)), WORDS)),
					covered());
		}

		@Test
		void patrol_in_good_standing_alone() {
			volunteersOnly(patrol(LI, "2022-03-01T08:00:00Z", "2022-03-01T08:40:00Z"), covered());
			standings.put(LI, Standing.SUSPENDED_LONG_AGO);
			happens(patrol(LI, "2022-03-01T08:00:00Z", "2022-03-01T08:40:00Z"), List.of(patrolled(LI, false)), covered());
		}

		@Test
		void record_patrols_that_make_sense() {
			refused("building.patrol-ends-before-it-starts", patrol(LI, "2022-03-01T08:00:00Z", "2022-03-01T08:00:00Z"), covered());
			refused("building.patrol-in-the-future",
					new RecordPatrol(ID, PATROL, LI, Instant.parse("2022-03-01T08:00:00Z"), Instant.parse("2022-03-01T09:00:00Z"),
							List.of(CheckItem.GAS), List.of(), null, new By(community(), Instant.parse("2022-03-01T08:59:59Z"))),
					covered());
			refused("building.patrol-without-checklist",
					new RecordPatrol(ID, PATROL, LI, Instant.parse("2022-03-01T08:00:00Z"), Instant.parse("2022-03-01T09:00:00Z"),
							List.of(),
							List.of(), null, new By(community(), Instant.parse("2022-03-01T09:00:00Z"))),
					covered());
		}

		@Test
		void are_assessed_once_for_the_same_days() {
			happens(assess("2022-01-01", "2022-06-30", Grade.GOOD), List.of(assessed("2022-01-01", "2022-06-30", Grade.GOOD)), covered());
			quiet(assess("2022-01-01", "2022-06-30", Grade.GOOD), and(covered(), assessed("2022-01-01", "2022-06-30", Grade.GOOD)));
			refused("building.already-assessed", assess("2022-01-01", "2022-06-30", Grade.FAIL),
					and(covered(), assessed("2022-01-01", "2022-06-30", Grade.GOOD)));
			refused("building.already-assessed", assess("2022-06-30", "2022-12-31", Grade.GOOD),
					and(covered(), assessed("2022-01-01", "2022-06-30", Grade.GOOD)));
			refused("building.not-the-head", new AssessHead(ID, WANG, APPOINTED, day("2022-06-30"), Grade.GOOD, null, by("2022-07-01")),
					covered());
		}

		@Test
		void are_assessed_for_days_that_are_over_and_on_which_they_served() {
			refused("building.assessment-dates", assess("2022-06-30", "2022-01-01", Grade.GOOD), covered());
			refused("building.assessment-dates", assess("2022-07-01", "2023-12-31", Grade.GOOD), covered());
			refused("building.assessment-dates", assess("2021-07-01", "2021-12-31", Grade.GOOD), covered());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Every_command {

		@Test
		void is_handled() {
			Set<Class<?>> handled = new HashSet<>();
			for (var method : Building.class.getDeclaredMethods()) {
				if (method.isAnnotationPresent(CommandHandler.class)) {
					handled.add(method.getParameterTypes()[0]);
				}
			}
			assertThat(handled).containsExactlyInAnyOrder(BuildingCommand.class.getPermittedSubclasses());
		}

		@Test
		void needs_a_building_that_is_known() {
			others().forEach(each -> refused("building.unknown", each));
		}

		@Test
		void needs_a_building_that_is_in_use() {
			others().forEach(each -> refused("building.retired", each, registered(), split()));
			others().filter(each -> !(each instanceof RetireBuilding))
					.forEach(each -> refused("building.retired", each, registered(), retired()));
		}

		private Stream<BuildingCommand> others() {
			return Stream.of(new CorrectBuilding(ID, BuildingKind.BUILDING, "1", COMMUNITY, "1栋", 6, by("2022-02-01")),
					new UpdateHouseholdCount(ID, 1, by("2022-02-01")), new SplitBuilding(ID, List.of(), by("2022-02-01")),
					new MergeBuildings(ID, List.of(OTHER), by("2022-02-01")),
					new RetireBuilding(ID, RetirementReason.DEMOLISHED, null, by("2022-02-01")), nominate(),
					new WithdrawNomination(ID, LI, WithdrawalReason.DECLINED, by("2022-02-01")),
					new PublishNomination(ID, LI, by("2022-02-01")), new EndNominationPublicity(ID, LI, by("2022-02-01")),
					object("2022-02-01"), decide(true), appoint("2022-02-01"), new RenewHead(ID, LI, by("2022-02-01")),
					new ResignHead(ID, LI, ResignationReason.WORK, null, by("2022-02-01")),
					new RemoveHead(ID, LI, RemovalReason.UNFIT, null, by("2022-02-01")), new ExpireTerm(ID, by("2022-02-01")),
					new ReportVacancy(ID, VacancyCause.OTHER, by("2022-02-01")), new NameDeputy(ID, WANG, by("2022-02-01")),
					new ReleaseDeputy(ID, WANG, by("2022-02-01")), patrol(LI, "2022-03-01T08:00:00Z", "2022-03-01T08:40:00Z"),
					assess("2022-01-01", "2022-06-30", Grade.GOOD));
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Whoever_asks {

		@ParameterizedTest
		@EnumSource(names = {"RESIDENT", "VOLUNTEER", "GUARDIAN", "ORGANISER", "RECORDER", "BUILDING_HEAD", "AGENT", "DISPATCHER",
				"HANDLER",
				"UNIT_LEADER", "SUPERVISOR", "AUDITOR", "ADMIN"})
		void without_an_office_keeps_no_buildings_and_appoints_nobody(Role role) {
			var by = by("u-9", role, "2022-02-01");
			for (BuildingCommand each : List.of(
					new RegisterBuilding(ID, BuildingKind.BUILDING, "00017", COMMUNITY, "17栋", 6, 60, List.of(), by),
					new CorrectBuilding(ID, BuildingKind.BUILDING, "1", COMMUNITY, "1栋", 6, by), new UpdateHouseholdCount(ID, 1, by),
					new SplitBuilding(ID, successors("00017", "00018"), by), new MergeBuildings(ID, List.of(OTHER), by),
					new RetireBuilding(ID, RetirementReason.DEMOLISHED, null, by), new NominateHead(ID, WANG, Route.RESIDENTS, by),
					new NominateHead(ID, WANG, Route.NOTICE, by), new NominateHead(ID, WANG, Route.ORGANISATION, by),
					new WithdrawNomination(ID, WANG, WithdrawalReason.TAKEN_BACK, by), new PublishNomination(ID, WANG, by),
					new EndNominationPublicity(ID, WANG, by),
					new DecideObjection(ID, WANG, OBJECTION, true, null, by), new AppointHead(ID, WANG, by), new RenewHead(ID, LI, by),
					new RemoveHead(ID, LI, RemovalReason.UNFIT, null, by), new ExpireTerm(ID, by),
					new ReportVacancy(ID, VacancyCause.OTHER, by), new AssessHead(ID, LI, APPOINTED, APPOINTED, Grade.GOOD, null, by))) {
				refused("building.wrong-role", each, covered());
			}
		}

		@ParameterizedTest
		@EnumSource(names = {"COMMUNITY", "TOWNSHIP", "AUTHORITY", "SYSTEM"})
		void in_an_office_appoints(Role role) {
			happens(new AppointHead(ID, LI, by("u-9", role, "2022-01-08")), List.of(appointed()), registered(), nominated(), publicised());
		}

		@Test
		void about_himself_decides_nothing() {
			var by = by(LI, Role.COMMUNITY, "2022-01-08");
			refused("building.own-case", new AppointHead(ID, LI, by), registered(), nominated(), publicised());
			refused("building.own-case", new DecideObjection(ID, LI, OBJECTION, false, null, by), registered(), nominated(), publicised(),
					objected());
			refused("building.own-case", new RenewHead(ID, LI, by), covered());
			refused("building.own-case", new AssessHead(ID, LI, APPOINTED, APPOINTED, Grade.EXCELLENT, null, by), covered());
		}

		@Test
		void and_objected_does_not_decide_the_objection() {
			refused("building.own-case",
					new DecideObjection(ID, LI, OBJECTION, true, null, by("u-77", Role.COMMUNITY, "2022-01-08")), registered(),
					nominated(), publicised(), objected());
		}

		@ParameterizedTest
		@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
		void may_object_to_a_candidate(Role role) {
			happens(new ObjectToNomination(ID, LI, OBJECTION, ObjectionGround.NOT_RESIDENT, WORDS, by("u-77", role, "2022-01-07")),
					List.of(objected()), registered(), nominated(), publicised());
		}

		@Test
		void as_an_auditor_does_nothing() {
			var by = by("u-9", Role.AUDITOR, "2022-02-01");
			for (BuildingCommand each : List.of(new ObjectToNomination(ID, LI, OBJECTION, ObjectionGround.CONDUCT, null, by),
					new NominateHead(ID, LI, Route.SELF, by), new WithdrawNomination(ID, LI, WithdrawalReason.DECLINED, by),
					new ResignHead(ID, LI, ResignationReason.WORK, null, by), new NameDeputy(ID, WANG, by), new ReleaseDeputy(ID, WANG, by),
					new RecordPatrol(ID, PATROL, LI, by.at().minusSeconds(60), by.at(), List.of(CheckItem.GAS), List.of(), null, by))) {
				refused("building.wrong-role", each, covered());
			}
		}

		@Test
		void for_himself_stands_and_declines() {
			var self = new HeadNominated(ID, COMMUNITY, LI, Route.SELF);
			happens(new NominateHead(ID, LI, Route.SELF, by(LI, Role.VOLUNTEER, "2022-01-01")), List.of(self), registered());
			happens(new NominateHead(ID, LI, Route.SELF, by("u-11", Role.RESIDENT, "2022-01-01")), List.of(self), registered());
			refused("building.wrong-role", new NominateHead(ID, LI, Route.SELF, by(WANG, Role.VOLUNTEER, "2022-01-01")), registered());
			happens(new WithdrawNomination(ID, LI, WithdrawalReason.DECLINED, by(LI, Role.VOLUNTEER, "2022-01-02")), List.of(withdrawn()),
					registered(), self);
			refused("building.wrong-role",
					new WithdrawNomination(ID, LI, WithdrawalReason.DECLINED, by(WANG, Role.VOLUNTEER, "2022-01-02")),
					registered(), self);
		}

		@ParameterizedTest
		@EnumSource(names = {"BUILDING_HEAD", "VOLUNTEER"})
		void as_the_head_resigns_names_a_deputy_and_patrols(Role role) {
			happens(new ResignHead(ID, LI, ResignationReason.WORK, null, by(LI, role, "2022-02-01")),
					List.of(new HeadResigned(ID, COMMUNITY, LI, ResignationReason.WORK, null)), covered());
			happens(new NameDeputy(ID, WANG, by(LI, role, "2022-02-01")), List.of(deputy()), covered());
			happens(new ReleaseDeputy(ID, WANG, by(LI, role, "2022-02-02")), List.of(new DeputyReleased(ID, COMMUNITY, WANG, LI)),
					and(covered(), deputy()));
			happens(patrol(LI, by(LI, role, "2022-03-02")), List.of(patrolled(LI, false)), covered());
			happens(patrol(WANG, by(WANG, role, "2022-03-02")), List.of(patrolled(WANG, true)), and(covered(), deputy()));
		}

		@ParameterizedTest
		@EnumSource(names = {"BUILDING_HEAD", "VOLUNTEER"})
		void as_another_head_does_none_of_it(Role role) {
			refused("building.wrong-role", new ResignHead(ID, LI, ResignationReason.WORK, null, by(WANG, role, "2022-02-01")), covered());
			refused("building.wrong-role", new NameDeputy(ID, WANG, by(WANG, role, "2022-02-01")), covered());
			refused("building.wrong-role", new ReleaseDeputy(ID, WANG, by(WANG, role, "2022-02-02")), and(covered(), deputy()));
			refused("building.wrong-role", patrol(LI, by(WANG, role, "2022-03-02")), covered());
		}

		private RecordPatrol patrol(VolunteerId who, By by) {
			RecordPatrol one = BuildingTest.patrol(who, "2022-03-01T08:00:00Z", "2022-03-01T08:40:00Z");
			return new RecordPatrol(ID, PATROL, who, one.started(), one.ended(), one.checked(), one.findings(), one.note(), by);
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Histories_that_cannot_be {

		@Test
		void are_bugs_and_no_refusals() {
			for (BuildingEvent each : List.of(nominated(), merged(), appointed())) {
				assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new BuildingState.Unregistered().evolve(each)))
						.isInstanceOf(IllegalStateException.class);
			}
			BuildingState vacant = new BuildingState.Unregistered().evolve(registered());
			assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> vacant.evolve(patrolled(LI, false))))
					.isInstanceOf(IllegalStateException.class);
		}
	}

	@Test
	void the_same_sentences_are_there_in_both_languages() throws java.io.IOException {
		var chinese = new Properties();
		var english = new Properties();
		try (var one = new java.io.InputStreamReader(stream("building.properties"), java.nio.charset.StandardCharsets.UTF_8);
				var two = new java.io.InputStreamReader(stream("building_en.properties"), java.nio.charset.StandardCharsets.UTF_8)) {
			chinese.load(one);
			english.load(two);
		}
		assertThat(new TreeSet<>(chinese.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
		assertThat(chinese).containsKey("building.code-taken").containsKey("building.head-slot-taken")
				.containsKey("building.end-taken");
	}

	private static java.io.InputStream stream(String name) {
		return java.util.Objects.requireNonNull(BuildingTest.class.getResourceAsStream("/redvest/messages/" + name));
	}

	private void volunteersOnly(BuildingCommand command, BuildingEvent... given) {
		Map.of(Standing.NOT_REGISTERED, "building.volunteer-not-registered", Standing.SUSPENDED, "building.volunteer-suspended",
				Standing.BLACKLISTED, "building.volunteer-blacklisted", Standing.RESTRICTED, "building.volunteer-restricted",
				Standing.WITHOUT_CONSENT, "building.volunteer-may-not-serve")
				.forEach((standing, code) -> {
					standings.put(LI, standing);
					refused(code, command, given);
				});
		standings.clear();
	}

	private void happens(BuildingCommand command, List<? extends BuildingEvent> events, BuildingEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectEvents(events.toArray());
	}

	private void quiet(BuildingCommand command, BuildingEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectNoEvents();
	}

	private void refused(String code, BuildingCommand command, BuildingEvent... given) {
		when(command, given).expectNoEvents().expectException(withCode(code));
	}

	private ResultValidator<Building> when(BuildingCommand command, BuildingEvent... given) {
		given_the_facts_from_elsewhere();
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

	private static BuildingEvent[] covered() {
		return new BuildingEvent[]{registered(), nominated(), publicised(), appointed()};
	}

	private static BuildingEvent[] and(BuildingEvent[] before, BuildingEvent... more) {
		return Stream.concat(Arrays.stream(before), Arrays.stream(more)).toArray(BuildingEvent[]::new);
	}

	private static RegisterBuilding register() {
		return register("00017");
	}

	private static RegisterBuilding register(String code) {
		return new RegisterBuilding(ID, BuildingKind.BUILDING, code, COMMUNITY, "红湘北路17栋", 6, 60, List.of(), by("2022-01-01"));
	}

	private static BuildingRegistered registered() {
		return new BuildingRegistered(ID, BuildingKind.BUILDING, "00017", COMMUNITY, "红湘北路17栋", 6, 60, List.of());
	}

	private static BuildingRegistered other(BuildingId id, AreaCode community, int households) {
		return new BuildingRegistered(id, BuildingKind.BUILDING, "00100", community, "红湘北路100栋", 6, households, List.of());
	}

	private static BuildingRetired retired() {
		return new BuildingRetired(ID, COMMUNITY, RetirementReason.DEMOLISHED, 60, null, null);
	}

	private static List<Successor> successors(String... codes) {
		return java.util.stream.IntStream.range(0, codes.length)
				.mapToObj(n -> new Successor(building(10 + n), codes[n], codes[n] + "栋", 6, 30)).toList();
	}

	private static BuildingSplit split() {
		return new BuildingSplit(ID, COMMUNITY, BuildingKind.BUILDING, 60, successors("00017", "00018"), null);
	}

	private static BuildingMerged merged() {
		return new BuildingMerged(ID, COMMUNITY, List.of(new Absorbed(OTHER, "00100", 40)), 100);
	}

	private static NominateHead nominate() {
		return new NominateHead(ID, LI, Route.RESIDENTS, by("2022-01-01"));
	}

	private static HeadNominated nominated() {
		return new HeadNominated(ID, COMMUNITY, LI, Route.RESIDENTS);
	}

	private static HeadNominated nominatedWang() {
		return new HeadNominated(ID, COMMUNITY, WANG, Route.ORGANISATION);
	}

	private static NominationPublicised publicisedWang(String from, String until) {
		return new NominationPublicised(ID, COMMUNITY, WANG, day(from), day(until), RULE);
	}

	private static NominationWithdrawn withdrawn() {
		return new NominationWithdrawn(ID, COMMUNITY, LI, WithdrawalReason.DECLINED);
	}

	private static NominationPublicised publicised() {
		return new NominationPublicised(ID, COMMUNITY, LI, day("2022-01-01"), day("2022-01-07"), RULE);
	}

	private static ObjectToNomination object(String day) {
		return new ObjectToNomination(ID, LI, OBJECTION, ObjectionGround.NOT_RESIDENT, WORDS, by("u-77", Role.RESIDENT, day));
	}

	private static NominationObjected objected() {
		return new NominationObjected(ID, COMMUNITY, LI, OBJECTION, ObjectionGround.NOT_RESIDENT, "u-77", WORDS);
	}

	private static DecideObjection decide(boolean upheld) {
		return new DecideObjection(ID, LI, OBJECTION, upheld, WORDS, by("2022-01-08"));
	}

	private static ObjectionDecided decided(boolean upheld) {
		return new ObjectionDecided(ID, COMMUNITY, LI, OBJECTION, upheld, WORDS);
	}

	private static AppointHead appoint(String day) {
		return new AppointHead(ID, LI, by(day));
	}

	private static HeadAppointed appointed() {
		return new HeadAppointed(ID, COMMUNITY, LI, Route.RESIDENTS, APPOINTED, LAST_DAY, RULE, 1, 60);
	}

	private static DeputyNamed deputy() {
		return new DeputyNamed(ID, COMMUNITY, WANG, LI);
	}

	private static RecordPatrol patrol(VolunteerId who, String started, String ended) {
		return new RecordPatrol(ID, PATROL, who, Instant.parse(started), Instant.parse(ended),
				List.of(CheckItem.GAS, CheckItem.FIRE_SAFETY), List.of(new Finding(FindingCode.GAS_SMELL, 3)), WORDS,
				new By(community(), Instant.parse(ended)));
	}

	private static PatrolRecorded patrolled(VolunteerId who, boolean deputy) {
		return new PatrolRecorded(ID, COMMUNITY, PATROL, who, deputy, Instant.parse("2022-03-01T08:00:00Z"),
				Instant.parse("2022-03-01T08:40:00Z"), List.of(CheckItem.GAS, CheckItem.FIRE_SAFETY),
				List.of(new Finding(FindingCode.GAS_SMELL, 3)), WORDS);
	}

	private static AssessHead assess(String from, String until, Grade grade) {
		return new AssessHead(ID, LI, day(from), day(until), grade, WORDS, by("2023-01-05"));
	}

	private static HeadAssessed assessed(String from, String until, Grade grade) {
		return new HeadAssessed(ID, COMMUNITY, LI, day(from), day(until), grade, WORDS);
	}

	private static BuildingId building(int n) {
		return new BuildingId(new UUID(1, n));
	}

	private static VolunteerId volunteer(int n) {
		return new VolunteerId(new UUID(2, n));
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	/** Nine in the morning of that day. */
	private static By by(String day) {
		return new By(community(), day(day).atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
	}

	private static By by(VolunteerId himself, Role role, String day) {
		return by(himself.toString(), role, day);
	}

	private static By by(String account, Role role, String day) {
		return new By(new Actor(account, role, "430408001002", Channel.WEB), by(day).at());
	}

	private static Actor community() {
		return new Actor("u-2041", Role.COMMUNITY, "430408001002", Channel.WEB);
	}
}
