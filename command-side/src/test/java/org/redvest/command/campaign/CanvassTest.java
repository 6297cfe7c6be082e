package org.redvest.command.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.redvest.command.campaign.Doors.AREA;
import static org.redvest.command.campaign.Doors.CAMPAIGN;
import static org.redvest.command.campaign.Doors.FROM;
import static org.redvest.command.campaign.Doors.UNTIL;
import static org.redvest.command.campaign.Doors.office;
import static org.redvest.command.campaign.Doors.withCode;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.command.building.BuildingPlaces;
import org.redvest.command.campaign.CanvassCommand.AssignBuilding;
import org.redvest.command.campaign.CanvassCommand.CloseAssignment;
import org.redvest.command.campaign.CanvassCommand.CollectOpinion;
import org.redvest.command.campaign.CanvassCommand.CorrectMaterials;
import org.redvest.command.campaign.CanvassCommand.EndCase;
import org.redvest.command.campaign.CanvassCommand.FollowCase;
import org.redvest.command.campaign.CanvassCommand.HandOutMaterials;
import org.redvest.command.campaign.CanvassCommand.RaiseCaseFromOpinion;
import org.redvest.command.campaign.CanvassCommand.RecordVisit;
import org.redvest.command.campaign.CanvassCommand.ReopenCase;
import org.redvest.command.campaign.CanvassCommand.ReviseVisit;
import org.redvest.command.campaign.CanvassCommand.TallyVisits;
import org.redvest.command.campaign.CanvassCommand.TellHousehold;
import org.redvest.command.campaign.CanvassCommand.UnfollowCase;
import org.redvest.command.campaign.CanvassCommand.VoidOpinion;
import org.redvest.command.volunteer.Standing;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.CampaignEvent.CampaignEnded;
import org.redvest.kernel.CampaignEvent.CampaignSummedUp;
import org.redvest.kernel.CampaignEvent.ReportingLevel;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CanvassEvent.AssignmentClosed;
import org.redvest.kernel.CanvassEvent.BuildingAssigned;
import org.redvest.kernel.CanvassEvent.CaseEnd;
import org.redvest.kernel.CanvassEvent.CaseEnded;
import org.redvest.kernel.CanvassEvent.CaseFollowed;
import org.redvest.kernel.CanvassEvent.CaseRaised;
import org.redvest.kernel.CanvassEvent.CaseReopened;
import org.redvest.kernel.CanvassEvent.Contact;
import org.redvest.kernel.CanvassEvent.HouseholdTold;
import org.redvest.kernel.CanvassEvent.MaterialsCorrected;
import org.redvest.kernel.CanvassEvent.MaterialsHandedOut;
import org.redvest.kernel.CanvassEvent.OpinionCollected;
import org.redvest.kernel.CanvassEvent.OpinionVoided;
import org.redvest.kernel.CanvassEvent.Tally;
import org.redvest.kernel.CanvassEvent.VisitRecorded;
import org.redvest.kernel.CanvassEvent.VisitResult;
import org.redvest.kernel.CanvassEvent.VisitRevised;
import org.redvest.kernel.CanvassEvent.VisitsTallied;
import org.redvest.kernel.CanvassEvent.VoidReason;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.Claim;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.HouseholdNumber;
import org.redvest.kernel.Material;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.PersonKey;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VisitId;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CanvassTest {

	private static final BuildingId BUILDING = new BuildingId(new UUID(2, 1));
	private static final CanvassId ID = new CanvassId(CAMPAIGN, BUILDING);
	private static final AreaCode COMMUNITY = new AreaCode("430408001002");
	private static final VolunteerId LI = new VolunteerId(new UUID(3, 1));
	private static final VolunteerId WANG = new VolunteerId(new UUID(3, 2));
	private static final VisitId VISIT = new VisitId(new UUID(4, 1));
	private static final HouseholdNumber DOOR = new HouseholdNumber("2-1103");
	private static final OpinionId OPINION = new OpinionId(new UUID(5, 1));
	private static final ServiceRequestId CASE = OPINION.request();
	private static final ServiceRequestId OTHER = new ServiceRequestId(new UUID(6, 1));
	private static final ServiceRequestId THIRD = new ServiceRequestId(new UUID(6, 2));
	private static final Sealed WORDS = new Sealed(SubjectId.of(OPINION), Sealed.Kind.TEXT, "c2VhbGVk");
	private static final Contact CONTACT = new Contact(new Sealed(SubjectId.of(OPINION), Sealed.Kind.PHONE, "c2VhbGVk"),
			new PersonKey("p"), new PersonKey("m"));
	private static final Sealed ANOTHERS = new Sealed(new SubjectId(new UUID(5, 9)), Sealed.Kind.TEXT, "c2VhbGVk");
	private static final EntryId HANDOUT = new EntryId(new UUID(7, 1));
	private static final Tally TALLY = new Tally(30, 5, 2, 3, 0);

	private final Map<VolunteerId, Standing> volunteers = new HashMap<>();
	private CampaignState campaign = Doors.state(Doors.running(ReportingLevel.HOUSEHOLD));
	private @Nullable AreaCode place = COMMUNITY;

	@Test
	void every_sentence_of_a_refusal_has_a_test_that_meets_it() throws IOException {
		assertThat(Doors.untested("canvass", "CanvassTest")).isEmpty();
	}

	@Test
	void histories_that_cannot_be_are_bugs_and_no_refusals() {
		for (CanvassEvent each : List.of(visited(), revised(), collected(), raised(), closed())) {
			assertThatIllegalStateException().isThrownBy(() -> new CanvassState.Unassigned().evolve(each));
		}
		CanvassState assigned = new CanvassState.Unassigned().evolve(assigned());
		for (CanvassEvent each : List.of(revised(), raised(), told())) {
			assertThatIllegalStateException().isThrownBy(() -> assigned.evolve(each));
		}
		assertThatIllegalStateException().isThrownBy(() -> assigned.evolve(collected()).evolve(told()));
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class An_assignment {

		@Test
		void says_who_goes_to_a_building_and_is_held_open_until_it_is_closed() {
			happens(assign(LI), List.of(assigned()));
			assertThat(assigned().claims()).containsExactly(new Claim.Take("canvass.open", CAMPAIGN + "/" + BUILDING));
			happens(new CloseAssignment(ID, office()), List.of(closed()), assigned());
			assertThat(closed().claims()).containsExactly(new Claim.Release("canvass.open", CAMPAIGN + "/" + BUILDING));
			quiet(new CloseAssignment(ID, office()), assigned(), closed());
			refused("canvass.unknown", new CloseAssignment(ID, office()));
			refused("canvass.closed", assign(WANG), assigned(), closed());
		}

		@Test
		void goes_to_others_and_keeps_its_first_day() {
			quiet(assign(LI), assigned());
			var others = new BuildingAssigned(ID, COMMUNITY, List.of(WANG, LI), FROM.plusDays(20));
			happens(new AssignBuilding(ID, List.of(WANG, LI), office(FROM.plusDays(20))), List.of(others), assigned());
			quiet(assign(LI, WANG), assigned(), others);
			happens(visit(FROM.plusDays(12), office(FROM.plusDays(12))), List.of(visited()), assigned(), others);
			refused("canvass.not-assigned", visit(FROM.plusDays(30), office(FROM.plusDays(30))), assigned(),
					new BuildingAssigned(ID, COMMUNITY, List.of(WANG), FROM.plusDays(20)));
		}

		@Test
		void is_of_a_building_in_use_in_the_campaign_s_area() {
			place = null;
			refused("canvass.building-unknown", assign(LI));
			place = new AreaCode("430408002001");
			refused("canvass.building-elsewhere", assign(LI));
		}

		@Test
		void is_of_volunteers_who_may_serve_each_once() {
			refused("canvass.visitors-malformed", assign());
			refused("canvass.visitors-malformed", assign(LI, LI));
			for (Standing standing : List.of(Standing.UNKNOWN, new Standing(true, true, false, false),
					new Standing(true, false, true, false))) {
				volunteers.put(WANG, standing);
				refused("canvass.visitor-may-not-serve", assign(LI, WANG));
			}
		}

		@Test
		void is_made_until_the_campaign_ends() {
			campaign = Doors.state(Doors.planned());
			happens(assign(LI), List.of(assigned()));
			ended(UNTIL);
			refused("campaign.ended", assign(LI));
			campaign = new CampaignState.Unplanned();
			refused("campaign.unknown", assign(LI));
		}

		@ParameterizedTest
		@EnumSource(names = {"VOLUNTEER", "RESIDENT", "AUDITOR", "SYSTEM"})
		void is_made_by_those_who_keep_the_campaign(Role role) {
			refused("campaign.wrong-role", new AssignBuilding(ID, List.of(LI), Doors.by("u-1", role, FROM)));
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_visit {

		@Test
		void is_recorded_by_who_went_or_by_an_office() {
			happens(visit(), List.of(visited()), assigned());
			happens(visit(FROM.plusDays(9), himself(LI)), List.of(visited()), assigned());
			refused("canvass.not-assigned", visit(FROM.plusDays(9), himself(WANG)), assigned());
			refused("canvass.not-assigned", new RecordVisit(ID, VISIT, DOOR, VisitResult.CONTACTED, WANG, himself(LI)),
					new BuildingAssigned(ID, COMMUNITY, List.of(LI, WANG), FROM));
			refused("canvass.not-assigned", new RecordVisit(ID, VISIT, DOOR, VisitResult.CONTACTED, WANG, office()), assigned());
			refused("campaign.wrong-role", visit(FROM.plusDays(9), Doors.by("u-1", Role.RESIDENT, FROM.plusDays(9))), assigned());
		}

		@Test
		void is_repeated_quietly_and_never_changed_by_repetition() {
			quiet(visit(), assigned(), visited());
			refused("canvass.visit-exists", new RecordVisit(ID, VISIT, DOOR, VisitResult.REFUSED, LI, office()), assigned(), visited());
		}

		@Test
		void is_within_the_assignment_and_the_period() {
			refused("canvass.unknown", visit());
			refused("canvass.closed", visit(), assigned(), closed());
			var later = new BuildingAssigned(ID, COMMUNITY, List.of(LI), FROM.plusDays(9));
			refused("canvass.before-assignment", visit(FROM.plusDays(8), office(FROM.plusDays(8))), later);
			happens(visit(), List.of(visited()), later);
			var early = new BuildingAssigned(ID, COMMUNITY, List.of(LI), FROM.minusDays(9));
			for (LocalDate day : List.of(FROM.minusDays(1), UNTIL.plusDays(1))) {
				refused("campaign.outside-period", visit(day, office(day)), early);
			}
			happens(visit(UNTIL, office(UNTIL)), List.of(visited()), early);
		}

		@Test
		void of_a_campaign_that_ended_is_entered_later_if_it_was_before() {
			ended(FROM.plusDays(9));
			happens(visit(), List.of(visited()), assigned());
			refused("campaign.outside-period", visit(FROM.plusDays(10), office(FROM.plusDays(10))), assigned());
			campaign = campaign.evolve(new CampaignSummedUp(CAMPAIGN, AREA, new Evidence("doc/1")));
			refused("campaign.summed-up", visit(), assigned());
			campaign = Doors.state(Doors.planned());
			refused("campaign.not-started", visit(), assigned());
		}

		@Test
		void is_revised_in_its_place() {
			happens(revise(VisitResult.REFUSED), List.of(revised()), assigned(), visited());
			quiet(revise(VisitResult.CONTACTED), assigned(), visited());
			quiet(revise(VisitResult.REFUSED), assigned(), visited(), revised());
			refused("canvass.visit-unknown", revise(VisitResult.REFUSED), assigned());
			refused("canvass.not-assigned", new ReviseVisit(ID, VISIT, DOOR, VisitResult.REFUSED, himself(WANG)), assigned(), visited());
			refused("canvass.closed", revise(VisitResult.REFUSED), assigned(), visited(), closed());
		}

		@Test
		void names_no_household_where_only_buildings_are_reported() {
			refused("canvass.reported-otherwise", tally(TALLY), assigned());
			campaign = Doors.state(Doors.running(ReportingLevel.BUILDING));
			refused("canvass.reported-otherwise", visit(), assigned());
			var tallied = new VisitsTallied(ID, COMMUNITY, VISIT, TALLY, LI);
			happens(tally(TALLY), List.of(tallied), assigned());
			quiet(tally(TALLY), assigned(), tallied);
			refused("canvass.visit-exists", tally(new Tally(31, 4, 2, 3, 0)), assigned(), tallied);
			refused("canvass.visit-unknown", revise(VisitResult.REFUSED), assigned(), tallied);
			for (Tally each : List.of(new Tally(0, 0, 0, 0, 0), new Tally(-1, 2, 0, 0, 0), new Tally(10_001, 0, 0, 0, 0))) {
				refused("canvass.tally-malformed", tally(each), assigned());
			}
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class An_opinion {

		@Test
		void belongs_to_a_visit_or_came_otherwise() {
			happens(collect(VISIT, List.of("anti-fraud")), List.of(collected()), assigned(), visited());
			happens(collect(null, List.of()), List.of(new OpinionCollected(ID, COMMUNITY, OPINION, null, List.of(), WORDS, CONTACT)),
					assigned());
			refused("canvass.visit-unknown", collect(VISIT, List.of()), assigned());
			refused("canvass.topic-unknown", collect(null, List.of("anti-fraud", "traffic")), assigned());
			refused("campaign.outside-period", new CollectOpinion(ID, OPINION, null, List.of(), WORDS, null, office(UNTIL.plusDays(1))),
					assigned());
			refused("canvass.not-assigned", new CollectOpinion(ID, OPINION, null, List.of(), WORDS, null, himself(WANG)), assigned());
		}

		@Test
		void is_repeated_quietly_whatever_became_of_it() {
			quiet(collect(VISIT, List.of("anti-fraud")), assigned(), visited(), collected());
			quiet(collect(VISIT, List.of("anti-fraud")), over());
			refused("canvass.opinion-exists", collect(VISIT, List.of()), assigned(), visited(), collected());
		}

		@Test
		void is_sealed_under_its_own_key() {
			refused("canvass.sealed-for-another", new CollectOpinion(ID, OPINION, null, List.of(), ANOTHERS, null, office()), assigned());
			refused("canvass.sealed-for-another", new CollectOpinion(ID, OPINION, null, List.of(), WORDS,
					new Contact(ANOTHERS, new PersonKey("p"), new PersonKey("m")), office()), assigned());
		}

		@Test
		void is_voided_unless_there_is_a_case() {
			var voided = new OpinionVoided(ID, COMMUNITY, OPINION, VoidReason.ENTERED_TWICE);
			happens(voiding(), List.of(voided), assigned(), visited(), collected());
			quiet(voiding(), assigned(), visited(), collected(), voided);
			refused("canvass.opinion-voided", raise(), assigned(), visited(), collected(), voided);
			refused("canvass.opinion-voided", tell(office()), assigned(), visited(), collected(), voided);
			refused("canvass.case-raised", voiding(), assigned(), visited(), collected(), raised());
			refused("canvass.opinion-unknown", voiding(), assigned());
		}

		@Test
		void becomes_a_case_that_has_its_number_even_when_nobody_goes_to_the_doors_any_more() {
			happens(raise(), List.of(raised()), assigned(), visited(), collected());
			assertThat(raised().request().value()).isEqualTo(OPINION.value());
			assertThat(raised().claims()).containsExactly(new Claim.Take("canvass.case", CASE + "/" + OPINION));
			quiet(raise(), assigned(), visited(), collected(), raised());
			quiet(raise(), over());
			happens(raise(), List.of(raised()), assigned(), visited(), collected(), closed());
			refused("canvass.not-assigned", new RaiseCaseFromOpinion(ID, OPINION, himself(WANG)), assigned(), visited(), collected());
			refused("canvass.opinion-unknown", raise(), assigned());
		}

		@Test
		void becomes_a_case_of_the_community_where_the_building_is_no_longer_in_use() {
			place = null;
			happens(raise(), List.of(new CaseRaised(ID, COMMUNITY, OPINION, CASE, null, WORDS, CONTACT)), assigned(), visited(),
					collected());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_household {

		@Test
		void is_told_what_came_of_its_opinion_when_something_did() {
			refused("canvass.nothing-to-tell", tell(office()), assigned(), visited(), collected());
			refused("canvass.nothing-to-tell", tell(office()), with(raised()));
			happens(tell(office()), List.of(told()), over());
			happens(tell(himself(LI)), List.of(told()), Doors.and(over(), closed()));
			refused("canvass.not-assigned", tell(himself(WANG)), over());
			quiet(tell(office()), Doors.and(over(), told()));
		}

		@Test
		void is_told_again_when_the_case_lived_again() {
			var reopened = new CaseReopened(ID, COMMUNITY, OPINION, CASE);
			happens(new ReopenCase(ID, OPINION, CASE, system()), List.of(reopened), Doors.and(over(), told()));
			quiet(new ReopenCase(ID, OPINION, CASE, system()), with(raised()));
			refused("canvass.nothing-to-tell", tell(office()), Doors.and(over(), told(), reopened));
			happens(end(CASE), List.of(overNow(CASE)), Doors.and(over(), told(), reopened));
		}

		@Test
		void hears_of_the_request_into_which_its_own_was_merged() {
			var followed = new CaseFollowed(ID, COMMUNITY, OPINION, CASE, OTHER);
			var further = new CaseFollowed(ID, COMMUNITY, OPINION, OTHER, THIRD);
			happens(new FollowCase(ID, OPINION, CASE, OTHER, system()), List.of(followed), with(raised()));
			assertThat(followed.claims()).containsExactly(new Claim.Release("canvass.case", CASE + "/" + OPINION),
					new Claim.Take("canvass.case", OTHER + "/" + OPINION));
			quiet(new FollowCase(ID, OPINION, CASE, OTHER, system()), with(raised(), followed));
			refused("canvass.case-elsewhere", end(CASE), with(raised(), followed));
			refused("canvass.case-elsewhere", new FollowCase(ID, OPINION, CASE, THIRD, system()), with(raised(), followed));
			happens(end(THIRD), List.of(overNow(THIRD)), with(raised(), followed, further));
			happens(tell(office()), List.of(new HouseholdTold(ID, COMMUNITY, OPINION, THIRD, CaseEnd.CLOSED, ContactMeans.VISIT)),
					with(raised(), followed, further, overNow(THIRD)));
		}

		@Test
		void leaves_the_other_request_with_its_own_and_with_no_other() {
			var followed = new CaseFollowed(ID, COMMUNITY, OPINION, CASE, OTHER);
			var back = new CaseFollowed(ID, COMMUNITY, OPINION, OTHER, CASE);
			happens(new UnfollowCase(ID, OPINION, OTHER, CASE, system()), List.of(back), with(raised(), followed));
			quiet(new UnfollowCase(ID, OPINION, OTHER, THIRD, system()), with(raised(), followed));
			quiet(new UnfollowCase(ID, OPINION, OTHER, CASE, system()), with(raised(), followed, back));
			happens(end(CASE), List.of(overNow(CASE)), with(raised(), followed, back));
		}

		@Test
		void waits_for_a_case_that_ends_once() {
			happens(end(CASE), List.of(overNow(CASE)), with(raised()));
			quiet(end(CASE), over());
			quiet(end(CASE), Doors.and(over(), told()));
			refused("canvass.case-unknown", end(CASE), assigned(), visited(), collected());
			refused("canvass.opinion-unknown", end(CASE), assigned());
			refused("campaign.wrong-role", new EndCase(ID, OPINION, CASE, CaseEnd.CLOSED, office()), with(raised()));
		}
	}

	@Test
	void materials_are_handed_out_within_the_assignment_and_counted_once() {
		happens(handOut(30), List.of(handed()), assigned());
		quiet(handOut(30), assigned(), handed());
		refused("canvass.handout-exists", handOut(12), assigned(), handed());
		refused("canvass.nothing-handed-out", handOut(0), assigned());
		refused("canvass.closed", handOut(1), assigned(), closed());
		refused("canvass.not-assigned", new HandOutMaterials(ID, HANDOUT, Material.LEAFLET, 1, himself(WANG)), assigned());
		refused("campaign.outside-period", new HandOutMaterials(ID, HANDOUT, Material.LEAFLET, 1, office(UNTIL.plusDays(1))), assigned());
	}

	@Test
	void what_was_handed_out_is_corrected_in_its_place() {
		var none = new MaterialsCorrected(ID, COMMUNITY, HANDOUT, Material.LEAFLET, 0, Material.LEAFLET, 30);
		happens(correct(0), List.of(none), assigned(), handed());
		quiet(correct(0), assigned(), handed(), none);
		happens(correct(30), List.of(new MaterialsCorrected(ID, COMMUNITY, HANDOUT, Material.LEAFLET, 30, Material.LEAFLET, 0)), assigned(),
				handed(), none);
		refused("canvass.nothing-handed-out", correct(-1), assigned(), handed());
		refused("canvass.handout-unknown", correct(1), assigned());
	}

	private void happens(CanvassCommand command, List<? extends CanvassEvent> events, CanvassEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectEvents(events.toArray());
	}

	private void quiet(CanvassCommand command, CanvassEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectNoEvents();
	}

	private void refused(String code, CanvassCommand command, CanvassEvent... given) {
		when(command, given).expectNoEvents().expectException(withCode(code));
	}

	private ResultValidator<Canvass> when(CanvassCommand command, CanvassEvent... given) {
		var fixture = Fixtures.of(Canvass.class, Canvass::new);
		Campaigns campaigns = _ -> campaign;
		Standings standings = (volunteer, _) -> volunteers.getOrDefault(volunteer, Standing.GOOD);
		BuildingPlaces places = _ -> Optional.ofNullable(place);
		fixture.registerInjectableResource(campaigns);
		fixture.registerInjectableResource(standings);
		fixture.registerInjectableResource(places);
		return given.length == 0 ? fixture.givenNoPriorActivity().when(command) : fixture.given((Object[]) given).when(command);
	}

	private void ended(LocalDate lastDay) {
		campaign = Doors.state(Doors.running(ReportingLevel.HOUSEHOLD)).evolve(new CampaignEnded(CAMPAIGN, AREA, lastDay));
	}

	private static AssignBuilding assign(VolunteerId... visitors) {
		return new AssignBuilding(ID, List.of(visitors), office(FROM));
	}

	private static BuildingAssigned assigned() {
		return new BuildingAssigned(ID, COMMUNITY, List.of(LI), FROM);
	}

	private static RecordVisit visit() {
		return visit(FROM.plusDays(9), office(FROM.plusDays(9)));
	}

	private static RecordVisit visit(LocalDate day, By by) {
		assertThat(by.at()).isEqualTo(office(day).at());
		return new RecordVisit(ID, VISIT, DOOR, VisitResult.CONTACTED, LI, by);
	}

	private static VisitRecorded visited() {
		return new VisitRecorded(ID, COMMUNITY, VISIT, DOOR, VisitResult.CONTACTED, LI);
	}

	private static ReviseVisit revise(VisitResult result) {
		return new ReviseVisit(ID, VISIT, DOOR, result, office());
	}

	private static VisitRevised revised() {
		return new VisitRevised(ID, COMMUNITY, VISIT, DOOR, VisitResult.REFUSED, DOOR, VisitResult.CONTACTED);
	}

	private static TallyVisits tally(Tally tally) {
		return new TallyVisits(ID, VISIT, tally, LI, office());
	}

	private static CollectOpinion collect(@Nullable VisitId visit, List<String> topics) {
		return new CollectOpinion(ID, OPINION, visit, topics, WORDS, CONTACT, office());
	}

	private static OpinionCollected collected() {
		return new OpinionCollected(ID, COMMUNITY, OPINION, VISIT, List.of("anti-fraud"), WORDS, CONTACT);
	}

	private static VoidOpinion voiding() {
		return new VoidOpinion(ID, OPINION, VoidReason.ENTERED_TWICE, office());
	}

	private static RaiseCaseFromOpinion raise() {
		return new RaiseCaseFromOpinion(ID, OPINION, office());
	}

	private static CaseRaised raised() {
		return new CaseRaised(ID, COMMUNITY, OPINION, CASE, BUILDING, WORDS, CONTACT);
	}

	private static EndCase end(ServiceRequestId request) {
		return new EndCase(ID, OPINION, request, CaseEnd.CLOSED, system());
	}

	private static CaseEnded overNow(ServiceRequestId request) {
		return new CaseEnded(ID, COMMUNITY, OPINION, request, CaseEnd.CLOSED);
	}

	private static TellHousehold tell(By by) {
		return new TellHousehold(ID, OPINION, ContactMeans.VISIT, by);
	}

	private static HouseholdTold told() {
		return new HouseholdTold(ID, COMMUNITY, OPINION, CASE, CaseEnd.CLOSED, ContactMeans.VISIT);
	}

	private static HandOutMaterials handOut(int quantity) {
		return new HandOutMaterials(ID, HANDOUT, Material.LEAFLET, quantity, office());
	}

	private static MaterialsHandedOut handed() {
		return new MaterialsHandedOut(ID, COMMUNITY, HANDOUT, Material.LEAFLET, 30);
	}

	private static CorrectMaterials correct(int quantity) {
		return new CorrectMaterials(ID, HANDOUT, Material.LEAFLET, quantity, office());
	}

	private static AssignmentClosed closed() {
		return new AssignmentClosed(ID, COMMUNITY);
	}

	private static CanvassEvent[] over() {
		return with(raised(), overNow(CASE));
	}

	private static CanvassEvent[] with(CanvassEvent... more) {
		return Doors.and(new CanvassEvent[]{assigned(), visited(), collected()}, more);
	}

	private static By himself(VolunteerId volunteer) {
		return Doors.by(volunteer.toString(), Role.VOLUNTEER, FROM.plusDays(9));
	}

	private static By system() {
		return new By(Actor.system("WhenRequestEndsThenHouseholdIsToBeTold"), office().at());
	}
}
