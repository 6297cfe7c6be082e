package org.redvest.query.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.coverage.Places.EAST;
import static org.redvest.query.coverage.Places.HILL;
import static org.redvest.query.coverage.Places.RULE;
import static org.redvest.query.coverage.Places.WEST;
import static org.redvest.query.coverage.Places.appointed;
import static org.redvest.query.coverage.Places.base;
import static org.redvest.query.coverage.Places.building;
import static org.redvest.query.coverage.Places.person;
import static org.redvest.query.coverage.Places.registered;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.Absorbed;
import org.redvest.kernel.BuildingEvent.BuildingCorrected;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.BuildingMerged;
import org.redvest.kernel.BuildingEvent.BuildingRetired;
import org.redvest.kernel.BuildingEvent.BuildingSplit;
import org.redvest.kernel.BuildingEvent.HeadRenewed;
import org.redvest.kernel.BuildingEvent.HeadResigned;
import org.redvest.kernel.BuildingEvent.HouseholdCountUpdated;
import org.redvest.kernel.BuildingEvent.ResignationReason;
import org.redvest.kernel.BuildingEvent.RetirementReason;
import org.redvest.kernel.BuildingEvent.Successor;
import org.redvest.kernel.BuildingEvent.TermExpired;
import org.redvest.kernel.ReferenceBaseEvent.Base;
import org.redvest.kernel.ReferenceBaseEvent.BaseCorrected;
import org.redvest.kernel.ReferenceBaseEvent.BaseWithdrawn;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.kernel.ReferenceBaseId.Kind;
import org.redvest.query.coverage.Coverage.AreaCoverage;
import org.redvest.query.figure.BaseUsed;
import org.redvest.query.figure.Figure;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.projection.RunningViews;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTest {

	private RunningViews district;
	private CoverageQuery query;
	private CoverageItems items;

	@BeforeEach
	void open() {
		district = new RunningViews(new CoverageProjection());
		query = new CoverageQuery(new Views(district.live()));
		items = new CoverageItems(new Views(district.live()));
	}

	@AfterEach
	void close() {
		district.close();
	}

	private void bases() {
		district.tell("2022-01-01T09:00:00+08:00", base(Kind.BUILDINGS, "430408", 1, 4, "2021-12-31", "2022-01-01"));
		district.tell("2022-01-01T09:00:00+08:00", base(Kind.HOUSEHOLDS, "430408", 1, 100, "2021-12-31", "2022-01-01"));
	}

	private Coverage on(String day) {
		district.settle();
		return query.coverage(LocalDate.parse(day), null, Asked.plainly());
	}

	private static String said(Figure figure) {
		return figure.numerator() + "/" + figure.denominator() + " "
				+ (figure.notShown() == null ? figure.shown() : figure.notShown().code());
	}

	/** Everything about an area that is counted: buildings, households, heads, buildings to a head. */
	private static String said(AreaCoverage area) {
		return area.area() + " " + said(area.byBuilding()) + ", " + said(area.byHousehold()) + ", " + area.heads().shown() + ", "
				+ said(area.buildingsPerHead());
	}

	private String total(String day) {
		return said(on(day).total());
	}

	@Test
	void coverage_is_counted_by_building_and_household_for_the_district_each_street_and_each_community() {
		bases();
		district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40), registered(2, EAST, 30), registered(3, WEST, 20),
				registered(4, HILL, 10));
		district.tell("2022-02-01T09:00:00+08:00", appointed(1, EAST, 7, "2022-02-01", "2025-01-31"),
				appointed(3, WEST, 7, "2022-02-01", "2025-01-31"), appointed(4, HILL, 8, "2022-02-01", "2025-01-31"));

		assertThat(on("2022-06-30").areas().stream().map(CoverageTest::said)).containsExactly(
				"430408 3/4 75.00 %, 70/100 70.00 %, 2, 3/2 1.50", "430408001 2/3 no-base, 60/90 no-base, 1, 2/1 2.00",
				"430408001001 1/2 no-base, 40/70 no-base, 1, 1/1 1.00", "430408001002 1/1 no-base, 20/20 no-base, 1, 1/1 1.00",
				"430408100 1/1 no-base, 10/10 no-base, 1, 1/1 1.00", "430408100201 1/1 no-base, 10/10 no-base, 1, 1/1 1.00");
		assertThat(query.coverage(LocalDate.parse("2022-06-30"), new AreaCode("430408001"), Asked.plainly()).areas().stream()
				.map(AreaCoverage::area).map(String::valueOf)).containsExactly("430408001", "430408001001", "430408001002");
	}

	@Test
	void every_figure_explains_itself() {
		bases();
		district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40), registered(2, EAST, 30));
		district.tell("2022-02-01T09:00:00+08:00", appointed(1, EAST, 7, "2022-02-01", "2025-01-31"));
		LocalDate day = LocalDate.of(2022, 6, 30);
		LocalDate counted = LocalDate.of(2021, 12, 31);
		LocalDate from = LocalDate.of(2022, 1, 1);
		var coverage = on("2022-06-30");
		Stand stand = new Stand(day, 5, district.recordedAt());
		String covered = "/api/coverage/buildings?asOf=2022-06-30&area=430408&covered=true";
		String heads = "/api/coverage/heads?asOf=2022-06-30&area=430408";
		assertThat(coverage.total()).isEqualTo(new AreaCoverage(new AreaCode("430408"), AreaCode.Level.DISTRICT,
				stand.rate(CoverageDefinitions.BY_BUILDING, 1, 2,
						new BaseUsed("base:buildings:430408", 1, 4, "住建局台账", counted, from, null, 2), covered),
				stand.rate(CoverageDefinitions.BY_HOUSEHOLD, 40, 70,
						new BaseUsed("base:households:430408", 1, 100, "住建局台账", counted, from, null, 30), covered),
				stand.count(CoverageDefinitions.HEADS, 1, heads), stand.quotient(CoverageDefinitions.BUILDINGS_PER_HEAD, 1, 1, heads)));
	}

	@Test
	void a_day_is_counted_at_its_end_in_shanghai() {
		bases();
		district.tell("2022-03-01T23:59:59+08:00", registered(1, EAST, 40));
		district.tell("2022-03-02T00:00:00+08:00", registered(2, EAST, 30));
		assertThat(total("2022-02-28")).isEqualTo("430408 0/0 nothing-counted, 0/0 nothing-counted, 0, 0/0 nothing-counted");
		assertThat(total("2022-03-01")).isEqualTo("430408 0/1 0.00 %, 0/40 0.00 %, 0, 0/0 nothing-counted");
		assertThat(total("2022-03-02")).isEqualTo("430408 0/2 0.00 %, 0/70 0.00 %, 0, 0/0 nothing-counted");
	}

	@Test
	void a_rate_needs_a_base_valid_on_its_day() {
		var buildings = new ReferenceBaseId(Kind.BUILDINGS, "430408");
		district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40));
		district.tell("2022-01-02T09:00:00+08:00", base(Kind.BUILDINGS, "430408", 1, 3, "2021-12-31", "2022-02-01"),
				base(Kind.BUILDINGS, "430408", 2, 5, "2022-03-31", "2022-04-01"));
		assertThat(on("2022-01-31").total().byBuilding().base()).isNull();
		assertThat(said(on("2022-01-31").total().byBuilding())).isEqualTo("0/1 no-base");
		assertThat(used("2022-02-01")).isEqualTo(3);
		assertThat(used("2022-04-01")).isEqualTo(5);
		district.tell("2022-05-01T09:00:00+08:00", new BaseCorrected(buildings, 2,
				new Base(6, "更正", LocalDate.parse("2022-03-31"), LocalDate.parse("2022-04-01"), LocalDate.parse("2022-06-01"))));
		assertThat(used("2022-05-31")).isEqualTo(6);
		assertThat(used("2022-06-01")).isEqualTo(3);
		district.tell("2022-05-02T09:00:00+08:00", new BaseWithdrawn(buildings, 1));
		assertThat(used("2022-06-01")).isNull();
	}

	private @Nullable Long used(String day) {
		BaseUsed base = on(day).total().byBuilding().base();
		return base == null ? null : base.value();
	}

	@Test
	void split_merge_and_retirement_change_the_count_from_their_day_on_and_not_before() {
		bases();
		district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40), registered(2, EAST, 30), registered(3, EAST, 20),
				registered(4, EAST, 10));
		district.tell("2022-02-01T09:00:00+08:00", appointed(1, EAST, 7, "2022-02-01", "2025-01-31"),
				appointed(2, EAST, 8, "2022-02-01", "2025-01-31"));
		district.tell("2022-03-01T09:00:00+08:00",
				new BuildingSplit(building(1), EAST, BuildingKind.BUILDING, 40,
						List.of(new Successor(building(11), "1A", "1A", 6, 25), new Successor(building(12), "1B", "1B", 6, 15)), person(7)),
				registered(11, EAST, 25, 1), registered(12, EAST, 15, 1));
		district.tell("2022-04-01T09:00:00+08:00",
				new BuildingMerged(building(2), EAST, List.of(new Absorbed(building(3), "3栋", 20)), 50),
				new BuildingRetired(building(3), EAST, RetirementReason.MERGED, 20, building(2), null));
		district.tell("2022-05-01T09:00:00+08:00", new BuildingRetired(building(4), EAST, RetirementReason.DEMOLISHED, 10, null, null));

		assertThat(total("2022-02-28")).isEqualTo("430408 2/4 50.00 %, 70/100 70.00 %, 2, 2/2 1.00");
		assertThat(total("2022-03-31")).isEqualTo("430408 1/5 20.00 %, 30/100 30.00 %, 1, 1/1 1.00");
		assertThat(total("2022-04-30")).isEqualTo("430408 1/4 25.00 %, 50/100 50.00 %, 1, 1/1 1.00");
		assertThat(total("2022-05-31")).isEqualTo("430408 1/3 33.33 %, 50/90 55.56 %, 1, 1/1 1.00");
	}

	@Test
	void a_head_serves_until_he_leaves_or_the_term_ends_whenever_that_is_noticed() {
		bases();
		district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40), registered(2, EAST, 30), registered(3, EAST, 20));
		district.tell("2022-02-01T09:00:00+08:00", appointed(1, EAST, 7, "2022-02-01", "2022-03-31"),
				appointed(2, EAST, 8, "2022-02-01", "2022-03-31"), appointed(3, EAST, 9, "2022-02-01", "2022-03-31"));
		district.tell("2022-03-15T09:00:00+08:00", new HeadResigned(building(2), EAST, person(8), ResignationReason.HEALTH, null));
		district.tell("2022-03-20T09:00:00+08:00",
				new HeadRenewed(building(3), EAST, person(9), LocalDate.parse("2022-04-01"), LocalDate.parse("2022-05-31"), RULE));
		assertThat(total("2022-01-31")).startsWith("430408 0/3");
		assertThat(total("2022-02-01")).startsWith("430408 3/3");
		assertThat(total("2022-03-15")).startsWith("430408 2/3");
		assertThat(total("2022-03-31")).startsWith("430408 2/3");
		assertThat(total("2022-04-01")).startsWith("430408 1/3");
		assertThat(total("2022-06-01")).startsWith("430408 0/3");
		district.tell("2022-04-20T09:00:00+08:00", new HouseholdCountUpdated(building(1), EAST, 44, 40),
				new TermExpired(building(1), EAST, person(7), LocalDate.parse("2022-03-31")));
		district.tell("2022-04-21T09:00:00+08:00", appointed(1, EAST, 7, "2022-04-21", "2022-12-31"));
		assertThat(total("2022-04-10")).isEqualTo("430408 1/3 33.33 %, 20/90 22.22 %, 1, 1/1 1.00");
		assertThat(total("2022-04-21")).isEqualTo("430408 2/3 66.67 %, 64/94 68.09 %, 2, 2/2 1.00");
	}

	@Test
	void a_building_counts_where_it_lay_on_the_day() {
		bases();
		district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40));
		district.tell("2022-03-01T09:00:00+08:00",
				new BuildingCorrected(building(1), BuildingKind.BUILDING, "1栋", HILL, "新名", 6, 40, "1栋", EAST));
		assertThat(on("2022-02-28").areas().stream().map(each -> String.valueOf(each.area()))).containsExactly("430408", "430408001",
				"430408001001");
		assertThat(on("2022-03-01").areas().stream().map(each -> String.valueOf(each.area()))).containsExactly("430408", "430408100",
				"430408100201");
	}

	@Test
	void the_buildings_under_a_figure_are_listed_page_by_page() {
		district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40), registered(2, EAST, 30), registered(3, WEST, 20));
		district.tell("2022-02-01T09:00:00+08:00", appointed(1, EAST, 7, "2022-02-01", "2022-03-31"));
		district.settle();
		var seen = new ArrayList<CoveredBuildings.Item>();
		String cursor = null;
		do {
			var page = items.buildings(LocalDate.parse("2022-02-01"), null, null, 2, cursor, Asked.plainly());
			seen.addAll(page.items());
			cursor = Asked.cursor(page.next());
		} while (cursor != null);
		assertThat(seen).containsExactly(
				new CoveredBuildings.Item(building(1).value(), EAST.value(), "1栋", "红湘小区1栋", BuildingKind.BUILDING, 40, true,
						person(7).value(), Instant.parse("2022-02-01T01:00:00Z"),
						"/api/service-history/buildings/" + building(1)),
				new CoveredBuildings.Item(building(2).value(), EAST.value(), "2栋", "红湘小区2栋", BuildingKind.BUILDING, 30, false, null, null,
						"/api/service-history/buildings/" + building(2)),
				new CoveredBuildings.Item(building(3).value(), WEST.value(), "3栋", "红湘小区3栋", BuildingKind.BUILDING, 20, false, null, null,
						"/api/service-history/buildings/" + building(3)));
		assertThat(items.buildings(LocalDate.parse("2022-02-01"), null, true, 50, null, Asked.plainly()).items())
				.containsExactly(seen.get(0));
		assertThat(items.buildings(LocalDate.parse("2022-04-01"), WEST, false, 50, null, Asked.plainly()).items())
				.containsExactly(seen.get(2));
		assertThat(items.heads(LocalDate.parse("2022-02-01"), null, 50, null, Asked.plainly()).items()).containsExactly(
				new ServingHeads.Item(person(7).value(), 1, 40, "/api/service-history/volunteers/" + person(7)));
	}

	@Test
	void over_http_an_answer_covers_what_its_reader_has_seen_or_says_that_it_does_not() throws Exception {
		bases();
		long written = district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40), registered(2, EAST, 30));
		var http = Asked.over(new CoverageHttp(query, items));
		http.perform(get("/api/coverage").header("Redvest-Position", written).header("Prefer", "wait=30")).andExpect(status().isOk())
				.andExpect(header().string("Redvest-Position", Long.toString(written))).andExpect(jsonPath("$.asOf").value("2022-06-30"))
				.andExpect(jsonPath("$.position").value(written)).andExpect(jsonPath("$.total.byBuilding.denominator").value(2));
		http.perform(get("/api/coverage").header("Redvest-Position", written + 1).header("Prefer", "respond-async, wait=0"))
				.andExpect(status().isServiceUnavailable()).andExpect(header().string("Retry-After", "1"))
				.andExpect(jsonPath("$.code").value("view.behind"));
		http.perform(get("/api/coverage").header("Redvest-Position", "soon")).andExpect(status().isBadRequest());
		http.perform(get("/api/coverage/buildings?limit=1&covered=false")).andExpect(status().isOk())
				.andExpect(jsonPath("$.items.length()").value(1))
				.andExpect(header().string("Link", org.hamcrest.Matchers.matchesPattern(
						"</api/coverage/buildings\\?limit=1&covered=false&cursor=[A-Za-z0-9_-]+&asOf=2022-06-30>; rel=\"next\"")));
		http.perform(get("/api/coverage/buildings?limit=501")).andExpect(status().isBadRequest())
				.andExpect(jsonPath("$.code").value("request.invalid"));
		http.perform(get("/api/coverage/buildings?cursor=abc")).andExpect(status().isBadRequest())
				.andExpect(jsonPath("$.code").value("cursor.invalid"));
		http.perform(get("/api/coverage?area=4304")).andExpect(status().isBadRequest());
	}
}
