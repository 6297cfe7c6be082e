package org.redvest.query.doorknocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.redvest.query.coverage.Places.EAST;
import static org.redvest.query.coverage.Places.HILL;
import static org.redvest.query.coverage.Places.WEST;
import static org.redvest.query.coverage.Places.building;
import static org.redvest.query.coverage.Places.person;
import static org.redvest.query.coverage.Places.registered;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent.AssignmentClosed;
import org.redvest.kernel.CanvassEvent.BuildingAssigned;
import org.redvest.kernel.CanvassEvent.CaseEnd;
import org.redvest.kernel.CanvassEvent.CaseEnded;
import org.redvest.kernel.CanvassEvent.CaseFollowed;
import org.redvest.kernel.CanvassEvent.CaseRaised;
import org.redvest.kernel.CanvassEvent.CaseReopened;
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
import org.redvest.kernel.EntryId;
import org.redvest.kernel.HouseholdNumber;
import org.redvest.kernel.Material;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.SendBackReason;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.FollowUpRecorded;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.RequestSentBack;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VisitId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.query.doorknocking.DoorKnocking.AreaDoors;
import org.redvest.query.fact.OpinionStatus;
import org.redvest.query.figure.Figure;
import org.redvest.query.figure.Period;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.projection.RunningViews;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorKnockingTest {

	private static final Period HALF_YEAR = new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30));
	private static final Period AUTUMN = new Period(LocalDate.of(2022, 7, 1), LocalDate.of(2022, 12, 31));

	private RunningViews district;
	private DoorKnockingQuery query;
	private DoorKnockingItems items;

	@BeforeEach
	void open() {
		district = new RunningViews(new DoorKnockingProjection());
		query = new DoorKnockingQuery(new Views(district.live()));
		items = new DoorKnockingItems(new Views(district.live()));
		district.tell("2021-12-01T09:00:00+08:00", registered(1, EAST, 40), registered(2, WEST, 30), registered(3, HILL, 10));
		assigned(1, 1, EAST);
	}

	@AfterEach
	void close() {
		district.close();
	}

	@Test
	void a_household_counts_once_in_a_period_however_many_visits_and_campaigns_met_it() {
		assigned(2, 1, EAST);
		assigned(1, 2, WEST);
		visited("2022-03-01", 1, 1, EAST, 1, "101", VisitResult.CONTACTED);
		visited("2022-03-02", 1, 1, EAST, 2, "101", VisitResult.CONTACTED);
		visited("2022-06-02", 2, 1, EAST, 3, "101", VisitResult.NOT_HOME);
		visited("2022-06-03", 2, 1, EAST, 4, "101", VisitResult.CONTACTED);
		visited("2022-03-01", 1, 1, EAST, 5, "102", VisitResult.REFUSED);
		visited("2022-03-01", 1, 2, WEST, 6, "101", VisitResult.CONTACTED);
		visited("2022-07-01", 1, 2, WEST, 7, "102", VisitResult.CONTACTED);
		assertThat(doors(HALF_YEAR)).containsExactly("430408 2 of 3, 2/70 2.86 %", "430408001 2 of 3, 2/70 2.86 %",
				"430408001001 1 of 2, 1/40 2.50 %", "430408001002 1 of 1, 1/30 3.33 %");
		assertThat(doors(AUTUMN)).contains("430408001002 1 of 1, 1/30 3.33 %");
	}

	@Test
	void a_revised_visit_counts_as_what_it_was() {
		visited("2022-03-01", 1, 1, EAST, 1, "101", VisitResult.CONTACTED);
		district.tell("2022-03-05T09:00:00+08:00",
				new VisitRevised(canvass(1, 1), EAST, visit(1), door("101"), VisitResult.REFUSED, door("101"),
						VisitResult.CONTACTED));
		assertThat(doors(HALF_YEAR)).contains("430408 0 of 1, 0/40 0.00 %");
	}

	@Test
	void where_only_buildings_are_reported_the_newest_tally_of_the_largest_campaign_counts() {
		tallied("2022-03-01", 1, 1, 1, new Tally(20, 10, 0, 0, 0));
		tallied("2022-03-09", 1, 1, 2, new Tally(25, 5, 1, 2, 0));
		tallied("2022-04-09", 2, 1, 3, new Tally(22, 3, 0, 0, 0));
		assertThat(doors(HALF_YEAR)).contains("430408 25 of 33, 25/40 62.50 %");
		visited("2022-03-01", 3, 1, EAST, 1, "101", VisitResult.CONTACTED);
		assertThat(doors(HALF_YEAR)).contains("430408 25 of 33, 25/40 62.50 %");
	}

	@Test
	void a_building_is_in_the_denominator_while_it_is_assigned_and_in_use() {
		visited("2022-03-01", 1, 1, EAST, 1, "101", VisitResult.CONTACTED);
		district.tell("2022-05-01T09:00:00+08:00", new AssignmentClosed(canvass(1, 1), EAST));
		assertThat(doors(HALF_YEAR)).contains("430408 1 of 1, 1/40 2.50 %");
		visited("2022-07-01", 2, 2, WEST, 2, "101", VisitResult.CONTACTED);
		assertThat(doors(AUTUMN)).contains("430408 1 of 1, 1/0 nothing-counted");
	}

	@Test
	void an_opinion_is_followed_to_the_case_and_to_the_household() {
		visited("2022-03-01", 1, 1, EAST, 1, "101", VisitResult.CONTACTED);
		collected("2022-03-01", 1, 1, 2, 3, 4);
		district.tell("2022-03-02T09:00:00+08:00", new OpinionVoided(canvass(1, 1), EAST, opinion(4), VoidReason.ENTERED_TWICE));
		raised("2022-03-02", 1, 2, 3);
		assertThat(opinions(HALF_YEAR)).isEqualTo("3 opinions, 3 cases, 0/3 solved, 0 in the period, 0/0 told");
		followedUp("2022-05-01", opinion(1).request(), Solved.YES);
		followedUp("2022-05-01", opinion(2).request(), Solved.PARTLY);
		ended("2022-05-02", 1, 2);
		assertThat(opinions(HALF_YEAR)).isEqualTo("3 opinions, 3 cases, 1/3 solved, 1 in the period, 0/2 told");
		district.tell("2022-05-03T09:00:00+08:00", new HouseholdTold(canvass(1, 1), EAST, opinion(1), opinion(1).request(), CaseEnd.CLOSED,
				ContactMeans.VISIT));
		assertThat(opinions(HALF_YEAR)).isEqualTo("3 opinions, 3 cases, 1/3 solved, 1 in the period, 1/2 told");
		assertThat(listed(Which.TO_BE_TOLD, HALF_YEAR)).containsExactly(opinion(2));
	}

	@Test
	void a_case_is_solved_by_the_opinion_s_day_and_by_the_day_of_the_follow_up() {
		collected("2022-06-01", 1, 1);
		raised("2022-06-02", 1);
		followedUp("2022-08-01", opinion(1).request(), Solved.YES);
		assertThat(opinions(HALF_YEAR)).isEqualTo("1 opinions, 1 cases, 0/1 solved, 0 in the period, 0/0 told");
		assertThat(opinions(AUTUMN)).isEqualTo("0 opinions, 0 cases, 0/0 solved, 1 in the period, 0/0 told");
		assertThat(opinions(new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31))))
				.isEqualTo("1 opinions, 1 cases, 1/1 solved, 1 in the period, 0/0 told");
		assertThat(listed(Which.SOLVED_IN_PERIOD, AUTUMN)).containsExactly(opinion(1));
	}

	@Test
	void a_case_that_lives_again_is_neither_solved_nor_told() {
		collected("2022-03-01", 1, 1);
		raised("2022-03-02", 1);
		followedUp("2022-05-01", opinion(1).request(), Solved.YES);
		ended("2022-05-02", 1);
		district.tell("2022-05-03T09:00:00+08:00", new RequestSentBack(opinion(1).request(), heading(), SendBackReason.NOT_SOLVED, null));
		district.tell("2022-05-03T09:00:00+08:00", new CaseReopened(canvass(1, 1), EAST, opinion(1), opinion(1).request()));
		assertThat(opinions(HALF_YEAR)).isEqualTo("1 opinions, 1 cases, 0/1 solved, 0 in the period, 0/0 told");
	}

	@Test
	void a_merged_case_is_solved_with_the_request_that_goes_on_with_it() {
		collected("2022-03-01", 1, 1);
		raised("2022-03-02", 1);
		var other = new ServiceRequestId(new UUID(9, 1));
		district.tell("2022-03-03T09:00:00+08:00", new CaseFollowed(canvass(1, 1), EAST, opinion(1), opinion(1).request(), other));
		followedUp("2022-05-01", other, Solved.YES);
		assertThat(opinions(HALF_YEAR)).isEqualTo("1 opinions, 1 cases, 1/1 solved, 1 in the period, 0/0 told");
		assertThat(items.opinions(Which.SOLVED, HALF_YEAR, null, new UUID(7, 1), building(1).value(), 50, null, Asked.plainly()).items())
				.containsExactly(new CollectedOpinions.Item(opinion(1).value(), new UUID(7, 1), building(1).value(), EAST.value(),
						visit(1).value(), null, List.of("anti-fraud"), at("2022-03-01"), OpinionStatus.CASE_RAISED, at("2022-03-02"),
						at("2022-05-01"), null, null, null, "/api/service-history/requests/" + other));
		assertThat(items.opinions(Which.SOLVED, HALF_YEAR, null, new UUID(7, 2), null, 50, null, Asked.plainly()).items()).isEmpty();
	}

	@Test
	void materials_are_summed_as_corrected() {
		district.tell("2022-03-01T09:00:00+08:00", new MaterialsHandedOut(canvass(1, 1), EAST, handout(1), Material.LEAFLET, 300),
				new MaterialsHandedOut(canvass(1, 1), EAST, handout(2), Material.BOOKLET, 20),
				new MaterialsCorrected(canvass(1, 1), EAST, handout(1), Material.LEAFLET, 30, Material.LEAFLET, 300));
		assertThat(total(HALF_YEAR).materials().numerator()).isEqualTo(50);
		assertThat(total(AUTUMN).materials().numerator()).isZero();
		assertThat(items.materials(HALF_YEAR, EAST, 50, null, Asked.plainly()).items()).extracting(DoorMaterials.Item::quantity)
				.containsExactly(30, 20);
	}

	@Test
	void items_come_page_by_page() {
		assigned(1, 2, WEST);
		for (int n = 1; n <= 3; n++) {
			visited("2022-03-0" + n, 1, 1, EAST, n, "10" + n, VisitResult.CONTACTED);
			visited("2022-03-0" + n, 1, 2, WEST, 10 + n, "10" + n, VisitResult.NOT_HOME);
		}
		collected("2022-03-01", 1, 1, 2, 3);
		district.settle();
		var buildings = items.buildings(HALF_YEAR, null, 1, null, Asked.plainly());
		assertThat(buildings.items()).containsExactly(new KnockedBuildings.Item(building(1).value(), EAST.value(), 3, 3,
				"/api/door-knocking/buildings/" + building(1) + "/visits?from=2022-01-01&asOf=2022-06-30"));
		assertThat(items.buildings(HALF_YEAR, null, 1, Asked.cursor(buildings.next()), Asked.plainly()).items())
				.extracting(KnockedBuildings.Item::attempted).containsExactly(3);
		var visits = new ArrayList<String>();
		String cursor = null;
		do {
			var page = items.visits(HALF_YEAR, building(2).value(), 2, cursor, Asked.plainly());
			page.items().forEach(each -> visits.add(each.household() + " " + each.result()));
			cursor = Asked.cursor(page.next());
		} while (cursor != null);
		assertThat(visits).containsExactly("101 NOT_HOME", "102 NOT_HOME", "103 NOT_HOME");
		var page = items.opinions(Which.COLLECTED, HALF_YEAR, null, null, null, 2, null, Asked.plainly());
		assertThat(items.opinions(Which.COLLECTED, HALF_YEAR, null, null, null, 2, Asked.cursor(page.next()), Asked.plainly()).items())
				.extracting(CollectedOpinions.Item::opinionId).containsExactly(opinion(3).value());
	}

	@Test
	void over_http_a_period_is_the_year_until_today_unless_it_is_named() throws Exception {
		visited("2022-03-01", 1, 1, EAST, 1, "101", VisitResult.CONTACTED);
		district.settle();
		var http = Asked.over(new DoorKnockingHttp(query, items));
		http.perform(get("/api/door-knocking")).andExpect(status().isOk()).andExpect(jsonPath("$.from").value("2022-01-01"))
				.andExpect(jsonPath("$.asOf").value("2022-06-30")).andExpect(jsonPath("$.total.reached.numerator").value(1))
				.andExpect(jsonPath("$.total.opinions.items")
						.value("/api/door-knocking/opinions?from=2022-01-01&asOf=2022-06-30&area=430408&which=COLLECTED"));
		http.perform(get("/api/door-knocking?area=430408100")).andExpect(jsonPath("$.total.reached.numerator").value(0))
				.andExpect(jsonPath("$.areas.length()").value(0));
		http.perform(get("/api/door-knocking/opinions?which=EVERY")).andExpect(status().isBadRequest());
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Period.of(LocalDate.of(2022, 7, 1), LocalDate.of(2022, 6, 30)))
				.matches(refused -> refused.code().equals("figure.period-reversed"));
	}

	private AreaDoors total(Period period) {
		district.settle();
		return query.figures(period, null, Asked.plainly()).total();
	}

	private List<String> doors(Period period) {
		district.settle();
		return query.figures(period, null, Asked.plainly()).areas().stream().map(each -> "%s %d of %d, %s".formatted(each.area(),
				each.reached().numerator(), each.attempted().numerator(), said(each.reachedRate()))).toList();
	}

	private String opinions(Period period) {
		AreaDoors total = total(period);
		return "%d opinions, %d cases, %d/%d solved, %d in the period, %d/%d told".formatted(total.opinions().numerator(),
				total.cases().numerator(), total.solved().numerator(), total.solved().denominator(), total.solvedInPeriod().numerator(),
				total.told().numerator(), total.told().denominator());
	}

	private List<OpinionId> listed(Which which, Period period) {
		return items.opinions(which, period, null, null, null, 50, null, Asked.plainly()).items().stream()
				.map(each -> new OpinionId(each.opinionId())).toList();
	}

	private static String said(Figure figure) {
		return figure.numerator() + "/" + figure.denominator() + " "
				+ (figure.notShown() == null ? figure.shown() : figure.notShown().code());
	}

	private void assigned(int campaign, int place, AreaCode community) {
		district.tell("2022-02-01T09:00:00+08:00",
				new BuildingAssigned(canvass(campaign, place), community, List.of(person(1)), LocalDate.of(2022, 2, 1)));
	}

	private void visited(String day, int campaign, int place, AreaCode community, int visit, String household, VisitResult result) {
		district.tell(day + "T09:00:00+08:00",
				new VisitRecorded(canvass(campaign, place), community, visit(visit), door(household), result, person(1)));
	}

	private void tallied(String day, int campaign, int place, int visit, Tally tally) {
		district.tell(day + "T09:00:00+08:00", new VisitsTallied(canvass(campaign, place), EAST, visit(visit), tally, person(1)));
	}

	private void collected(String day, int... opinions) {
		for (int i = 1; i < opinions.length; i++) {
			district.tell(day + "T09:00:00+08:00", new OpinionCollected(canvass(opinions[0], 1), EAST, opinion(opinions[i]), visit(1),
					List.of("anti-fraud"), words(opinions[i]), null));
		}
	}

	private void raised(String day, int... opinions) {
		for (int each : opinions) {
			district.tell(day + "T09:00:00+08:00", new CaseRaised(canvass(1, 1), EAST, opinion(each), opinion(each).request(), building(1),
					words(each), null));
		}
	}

	private void ended(String day, int... opinions) {
		for (int each : opinions) {
			district.tell(day + "T09:00:00+08:00",
					new CaseEnded(canvass(1, 1), EAST, opinion(each), opinion(each).request(), CaseEnd.CLOSED));
		}
	}

	private void followedUp(String day, ServiceRequestId request, @Nullable Solved solved) {
		district.tell(day + "T09:00:00+08:00", new FollowUpRecorded(request, heading(), new Answers(true, null, solved, null), 1,
				Outcome.SOLVED, at("2022-05-09"), null));
	}

	private static Instant at(String day) {
		return Instant.parse(day + "T01:00:00Z");
	}

	private static Heading heading() {
		return new Heading(EAST, null, null, "dept-housing");
	}

	private static CanvassId canvass(int campaign, int place) {
		return new CanvassId(new CampaignId(new UUID(7, campaign)), building(place));
	}

	private static VisitId visit(int n) {
		return new VisitId(new UUID(5, n));
	}

	private static HouseholdNumber door(String number) {
		return new HouseholdNumber(number);
	}

	private static OpinionId opinion(int n) {
		return new OpinionId(new UUID(6, n));
	}

	private static EntryId handout(int n) {
		return new EntryId(new UUID(8, n));
	}

	private static Sealed words(int opinion) {
		return new Sealed(SubjectId.of(opinion(opinion)), Sealed.Kind.TEXT, "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
	}
}
