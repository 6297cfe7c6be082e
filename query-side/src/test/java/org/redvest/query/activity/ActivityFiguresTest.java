package org.redvest.query.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.coverage.Places.EAST;
import static org.redvest.query.coverage.Places.HILL;
import static org.redvest.query.coverage.Places.WEST;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.ActivityEvent.ActivityCancelled;
import org.redvest.kernel.ActivityEvent.ActivityChanged;
import org.redvest.kernel.ActivityEvent.ActivityDrafted;
import org.redvest.kernel.ActivityEvent.ActivitySettled;
import org.redvest.kernel.ActivityEvent.ActivityType;
import org.redvest.kernel.ActivityEvent.Admission;
import org.redvest.kernel.ActivityEvent.Attendance;
import org.redvest.kernel.ActivityEvent.CancellationReason;
import org.redvest.kernel.ActivityEvent.Demands;
import org.redvest.kernel.ActivityEvent.Handout;
import org.redvest.kernel.ActivityEvent.MaterialsCorrected;
import org.redvest.kernel.ActivityEvent.MaterialsHandedOut;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.Risk;
import org.redvest.kernel.ActivityEvent.RiskLevel;
import org.redvest.kernel.ActivityEvent.Site;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Material;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.UnitCode;
import org.redvest.query.activity.ActivityFigures.AreaActivities;
import org.redvest.query.figure.Days;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.projection.RunningViews;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityFiguresTest {

	private static final String TOLD = "2022-03-20T09:00:00+08:00";

	private RunningViews district;
	private ActivityQuery query;
	private ActivityItems items;

	@BeforeEach
	void open() {
		district = new RunningViews(new ActivityProjection());
		query = new ActivityQuery(new Views(district.live()));
		items = new ActivityItems(new Views(district.live()));
	}

	@AfterEach
	void close() {
		district.close();
	}

	private static ActivityId id(int n) {
		return new ActivityId(new UUID(7, n));
	}

	private static Plan plan(ActivityType type, AreaCode area, String day) {
		LocalDate start = LocalDate.parse(day);
		return new Plan("红湘北路清洁", "清扫人行道", type, Category.CLEANING, new UnitCode("org-1"), null, "u-lead", new Site(area, "路口", null),
				Days.start(start).plusSeconds(3600), Days.start(start.plusDays(1)).plusSeconds(3600), Admission.OPEN, 10,
				new Risk(RiskLevel.ORDINARY, "注意车辆"), new Demands(AgeBand.ADULT, Set.of(), false));
	}

	private void held(int n, Plan plan, int volunteers) {
		district.tell(TOLD, new ActivityDrafted(id(n), plan, "u-1"),
				new ActivitySettled(id(n), plan.heading(), new Attendance(volunteers, 0, volunteers, 1, 60L * volunteers)));
	}

	private static Handout leaflets(int n, int quantity, String day) {
		return new Handout(new EntryId(new UUID(8, n)), Material.LEAFLET, quantity, LocalDate.parse(day));
	}

	private static Scope halfYear(@Nullable AreaCode area) {
		return Scope.of(LocalDate.parse("2022-01-01"), LocalDate.parse("2022-06-30"), area, null, Asked.plainly());
	}

	private ActivityFigures figures(Scope scope) {
		district.settle();
		return query.figures(scope, Asked.plainly());
	}

	private static String said(AreaActivities area) {
		return area.area() + " " + area.held().shown() + ", " + area.routine().shown() + ", " + area.materials().shown();
	}

	@Test
	void what_was_held_counts_by_its_first_day_once_however_many_days_it_had() {
		held(1, plan(ActivityType.ROUTINE, EAST, "2022-01-01"), 3);
		held(2, plan(ActivityType.EVENT, WEST, "2022-06-30"), 1);
		held(3, plan(ActivityType.ROUTINE, HILL, "2021-12-31"), 1);
		held(4, plan(ActivityType.ROUTINE, HILL, "2022-07-01"), 1);
		assertThat(figures(halfYear(null)).areas().stream().map(ActivityFiguresTest::said)).containsExactly("430408 2, 2, 0",
				"430408001 2, 2, 0", "430408001001 1, 1, 0", "430408001002 1, 1, 0");
		assertThat(said(query.figures(halfYear(WEST), Asked.plainly()).total())).isEqualTo("430408001002 1, 1, 0");
	}

	@Test
	void cancelled_and_drafted_and_empty_ones_do_not_count_and_campaigns_are_no_routine() {
		held(1, plan(ActivityType.CAMPAIGN, EAST, "2022-03-15"), 3);
		held(2, plan(ActivityType.EMERGENCY, EAST, "2022-03-15"), 3);
		held(3, plan(ActivityType.ROUTINE, EAST, "2022-03-15"), 0);
		Plan plan = plan(ActivityType.ROUTINE, EAST, "2022-03-15");
		district.tell(TOLD, new ActivityDrafted(id(4), plan, "u-1"), new ActivityDrafted(id(5), plan, "u-1"),
				new ActivityCancelled(id(5), plan.heading(), CancellationReason.WEATHER));
		assertThat(said(figures(halfYear(null)).total())).isEqualTo("430408 2, 0, 0");
	}

	@Test
	void an_activity_counts_when_it_was_held_and_not_when_it_was_first_planned() {
		Plan moved = plan(ActivityType.ROUTINE, EAST, "2022-04-02");
		district.tell(TOLD, new ActivityDrafted(id(1), plan(ActivityType.ROUTINE, EAST, "2021-12-30"), "u-1"),
				new ActivityChanged(id(1), moved, null), new ActivitySettled(id(1), moved.heading(), new Attendance(1, 0, 1, 1, 60)));
		assertThat(said(figures(halfYear(null)).total())).isEqualTo("430408 1, 1, 0");
	}

	@Test
	void materials_are_summed_by_their_day_as_they_were_corrected_last() {
		Plan plan = plan(ActivityType.ROUTINE, EAST, "2022-03-15");
		district.tell(TOLD, new ActivityDrafted(id(1), plan, "u-1"),
				new MaterialsHandedOut(id(1), plan.heading(), leaflets(1, 2000, "2022-03-15")),
				new MaterialsCorrected(id(1), plan.heading(), leaflets(1, 200, "2022-03-15"), 2000),
				new MaterialsHandedOut(id(1), plan.heading(), leaflets(2, 50, "2022-03-16")),
				new MaterialsHandedOut(id(1), plan.heading(), leaflets(3, 7, "2022-07-01")));
		assertThat(said(figures(halfYear(null)).total())).isEqualTo("430408 0, 0, 250");
		assertThat(items.materials(halfYear(null), 1, null, Asked.plainly()).items()).containsExactly(
				new MaterialsOfActivities.Item(id(1).value(), new UUID(8, 1), Material.LEAFLET, 200, LocalDate.parse("2022-03-15"),
						EAST.value(), "/api/audit/cases/" + id(1)));
	}

	@Test
	void figures_lead_to_the_activities_under_them_page_by_page() throws Exception {
		held(1, plan(ActivityType.ROUTINE, EAST, "2022-03-15"), 3);
		held(2, plan(ActivityType.CAMPAIGN, EAST, "2022-03-14"), 1);
		held(3, plan(ActivityType.ROUTINE, EAST, "2022-03-14"), 2);
		assertThat(figures(halfYear(EAST)).total().routine().items())
				.isEqualTo("/api/activities/held?from=2022-01-01&to=2022-06-30&area=430408001001&routine=true");
		var first = items.held(halfYear(null), null, 2, null, Asked.plainly());
		assertThat(first.items().stream().map(HeldActivities.Item::activityId)).containsExactly(id(2).value(), id(3).value());
		var second = items.held(halfYear(null), null, 2, Asked.cursor(first.next()), Asked.plainly());
		assertThat(second.items().stream().map(HeldActivities.Item::volunteers)).containsExactly(3);
		assertThat(second.next()).isNull();
		assertThat(items.held(halfYear(null), false, 50, null, Asked.plainly()).items()).hasSize(1);
		var http = Asked.over(new ActivityFigureHttp(query, items));
		http.perform(get("/api/activities")).andExpect(status().isOk()).andExpect(jsonPath("$.from").value("2022-01-01"))
				.andExpect(jsonPath("$.total.held.numerator").value(3))
				.andExpect(jsonPath("$.total.held.definition.id").value("activities-held"));
		http.perform(get("/api/activities?unit=org-2")).andExpect(jsonPath("$.total.held.numerator").value(0));
		http.perform(get("/api/activities/held?routine=true")).andExpect(jsonPath("$.items.length()").value(2));
		http.perform(get("/api/activities/materials")).andExpect(status().isOk()).andExpect(jsonPath("$.items").isEmpty());
	}
}
