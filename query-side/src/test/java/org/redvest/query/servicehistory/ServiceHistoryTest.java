package org.redvest.query.servicehistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redvest.query.coverage.Places.EAST;
import static org.redvest.query.coverage.Places.appointed;
import static org.redvest.query.coverage.Places.building;
import static org.redvest.query.coverage.Places.person;
import static org.redvest.query.coverage.Places.registered;
import static org.redvest.query.servicehistory.Hours.RULE;
import static org.redvest.query.servicehistory.Hours.credited;
import static org.redvest.query.servicehistory.Hours.record;
import static org.redvest.query.servicehistory.Hours.recorded;
import static org.redvest.query.servicehistory.Hours.work;
import static org.redvest.query.starrating.Volunteers.awarded;
import static org.redvest.query.starrating.Volunteers.confirmed;
import static org.redvest.query.starrating.Volunteers.erased;
import static org.redvest.query.starrating.Volunteers.id;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.BuildingSplit;
import org.redvest.kernel.BuildingEvent.CheckItem;
import org.redvest.kernel.BuildingEvent.Finding;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingEvent.HeadRenewed;
import org.redvest.kernel.BuildingEvent.HeadResigned;
import org.redvest.kernel.BuildingEvent.PatrolRecorded;
import org.redvest.kernel.BuildingEvent.ResignationReason;
import org.redvest.kernel.BuildingEvent.Successor;
import org.redvest.kernel.BuildingEvent.VacancyCause;
import org.redvest.kernel.BuildingEvent.VacancyReported;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.SendBackReason;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.ServiceHoursEvent.CorrectionReason;
import org.redvest.kernel.ServiceHoursEvent.DisputeDecided;
import org.redvest.kernel.ServiceHoursEvent.DisputeGround;
import org.redvest.kernel.ServiceHoursEvent.DisputeOutcome;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.RecordDisputed;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.ServiceConfirmed;
import org.redvest.kernel.ServiceHoursEvent.VoidReason;
import org.redvest.kernel.ServiceRequestEvent.RequestSentBack;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.TeamEvent.DismissalReason;
import org.redvest.kernel.TeamEvent.DissolutionReason;
import org.redvest.kernel.TeamEvent.LeaderAppointed;
import org.redvest.kernel.TeamEvent.LeaderDismissed;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.kernel.TeamEvent.RecordingRightGranted;
import org.redvest.kernel.TeamEvent.TeamApproved;
import org.redvest.kernel.TeamEvent.TeamDissolved;
import org.redvest.kernel.TeamEvent.TeamFounded;
import org.redvest.kernel.TeamEvent.TeamMoved;
import org.redvest.kernel.TeamEvent.TeamRenamed;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.TeamEntry;
import org.redvest.kernel.VolunteerEvent.TeamExit;
import org.redvest.kernel.VolunteerEvent.TeamJoined;
import org.redvest.kernel.VolunteerEvent.TeamLeft;
import org.redvest.kernel.VolunteerNumber;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.query.coverage.Places;
import org.redvest.query.fact.RecordStatus;
import org.redvest.query.fact.RequestPhase.Status;
import org.redvest.query.fact.Shown;
import org.redvest.query.fact.TeamStatus;
import org.redvest.query.fact.VolunteerStatus;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.projection.RunningViews;
import org.redvest.query.starrating.Volunteers;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceHistoryTest {

	private final InMemoryVault vault = new InMemoryVault();
	private final Volunteers volunteers = new Volunteers(vault);
	private final Requests requests = new Requests(vault);
	private RunningViews district;
	private RequestHistoryQuery requestHistory;
	private VolunteerHistoryQuery volunteerHistory;
	private BuildingHistoryQuery buildingHistory;
	private TeamHistoryQuery teamHistory;

	@BeforeEach
	void open() {
		district = new RunningViews(new RequestHistoryProjection(), new VolunteerHistoryProjection(), new BuildingHistoryProjection(),
				new TeamHistoryProjection());
		var views = new Views(district.live());
		requestHistory = new RequestHistoryQuery(views, new Shown(vault));
		volunteerHistory = new VolunteerHistoryQuery(views, new Shown(vault));
		buildingHistory = new BuildingHistoryQuery(views);
		teamHistory = new TeamHistoryQuery(views, new Shown(vault));
	}

	@AfterEach
	void close() {
		district.close();
	}

	private void request(boolean confidential) {
		district.tell("2022-03-01T09:00:00+08:00", Map.of("actor", "u-77", "role", "RESIDENT", "unit", "430408001001", "channel", "APP"),
				requests.submitted(confidential));
		district.tell("2022-03-01T10:00:00+08:00", Requests.accepted(), Requests.dispatched(), Requests.due(), Requests.takenUp());
		district.tell("2022-03-05T10:00:00+08:00", Map.of("actor", "u-5", "role", "HANDLER", "unit", "dept-housing"), requests.reported());
		district.tell("2022-03-06T10:00:00+08:00", Requests.followedUp(Solved.NO));
	}

	@Test
	void a_request_tells_its_steps_its_deadlines_and_what_the_requester_says_of_the_outcome() {
		request(false);
		district.settle();
		var history = requestHistory.of(Requests.ID.value(), 50, null, Asked.plainly());
		Instant reported = Instant.parse("2022-03-05T02:00:00Z");
		assertThat(history.status()).isEqualTo(Status.FOLLOW_UP);
		assertThat(history.heading())
				.isEqualTo(Map.of("area", "430408001001", "classified.type", "HELP", "classified.category", "city.road",
						"classified.level", Requests.LED.classified().level().name(), "unit", "dept-housing"));
		assertThat(history.deadlines()).containsExactly(new RequestHistory.Deadline("OUTCOME", Requests.DUE, "DISPATCHED",
				Requests.RULE.value(), reported, false));
		assertThat(history.outcome())
				.isEqualTo(new RequestHistory.Outcome("SOLVED", reported, Requests.DUE, false, 1, true, "NO", "DISSATISFIED", false));
		assertThat(history.steps()).extracting(RequestHistory.Item::status).containsExactly(Status.RECEIVED, Status.ACCEPTED,
				Status.DISPATCHED, Status.DISPATCHED, Status.TAKEN_UP, Status.REPORTED, Status.FOLLOW_UP);
		RequestHistory.Item first = history.steps().getFirst();
		assertThat(first).isEqualTo(new RequestHistory.Item(0, 1, Instant.parse("2022-03-01T01:00:00Z"), first.recordedAt(),
				"request.submitted", Status.RECEIVED, "u-77", "RESIDENT", "430408001001", "APP",
				Map.of("receivedAt", "2022-03-01T01:00:00Z", "reporter.account", "u-77", "reporter.name", "欧*", "reporter.phone",
						"138****5678", "reporter.person", "****", "reporter.matter", "****", "reporter.anonymous", false, "matter", "****",
						"confidential", false, "repeats", false)));
		district.tell("2022-03-07T10:00:00+08:00",
				new RequestSentBack(Requests.ID, Requests.LED, SendBackReason.NOT_SOLVED, null));
		district.settle();
		assertThat(requestHistory.of(Requests.ID.value(), 50, null, Asked.plainly()).deadlines()).containsExactly(
				new RequestHistory.Deadline("OUTCOME", Requests.DUE, "DISPATCHED", Requests.RULE.value(), null, null));
	}

	@Test
	void steps_come_page_by_page() {
		request(false);
		district.settle();
		var seen = new ArrayList<Long>();
		String cursor = null;
		do {
			var page = requestHistory.of(Requests.ID.value(), 3, cursor, Asked.plainly());
			page.steps().forEach(each -> seen.add(each.sequence()));
			cursor = Asked.cursor(page.next());
		} while (cursor != null);
		assertThat(seen).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
	}

	@Test
	void of_a_confidential_request_not_even_the_masked_requester_is_shown_and_no_view_holds_anything_in_the_clear() {
		request(true);
		district.settle();
		assertThat(requestHistory.of(Requests.ID.value(), 50, null, Asked.plainly()).steps().getFirst().details())
				.containsEntry("reporter.name", "****").containsEntry("reporter.phone", "****").containsEntry("reporter.account", "****");
		assertThat(String.join("\n", district.rows("request-history"))).doesNotContain("欧阳修").doesNotContain("13812345678")
				.doesNotContain("红湘北路");
	}

	@Test
	void a_volunteer_s_total_is_the_sum_of_what_the_records_are_credited_with() {
		district.tell("2022-01-10T09:00:00+08:00", volunteers.registered(1, "张三", EAST.value()), confirmed(1, EAST.value()));
		district.tell("2022-02-01T18:00:00+08:00", recorded(1, 1, "2022-02-01", 120), recorded(1, 2, "2022-02-02", 60),
				recorded(1, 3, "2022-03-03", 90));
		district.tell("2022-02-05T18:00:00+08:00",
				new ServiceConfirmed(id(1), record(1), work("2022-02-01", 120).entry(), "u-8", 120, Set.of(), RULE),
				credited(1, 1, "2022-02-01", 120), credited(1, 2, "2022-02-02", 60), credited(1, 3, "2022-03-03", 90));
		district.tell("2022-03-10T18:00:00+08:00",
				new HoursCorrected(id(1), record(1), work("2022-02-01", 120).entry(), 120, record(4), work("2022-02-01", 100), 100, "u-9",
						Set.of(), CorrectionReason.TRAVEL_INCLUDED, null, RULE),
				new RecordVoided(id(1), record(2), work("2022-02-02", 60).entry(), 60, VoidReason.DUPLICATE, null),
				new RecordDisputed(id(1), record(3), work("2022-03-03", 90).entry(), DisputeGround.DUPLICATE, null));
		district.tell("2022-03-11T18:00:00+08:00", awarded(1, 1, 0));
		district.settle();
		var history = volunteerHistory.of(id(1).value(), 2, null, Asked.plainly());
		assertThat(history.status()).isEqualTo(VolunteerStatus.REGISTERED);
		assertThat(history.name() + " " + history.number()).isEqualTo("张* " + VolunteerNumber.of(id(1)));
		assertThat(history.total().numerator()).isEqualTo(190);
		assertThat(history.months()).containsExactly(new VolunteerHistory.Month("2022-02", 100, 1, Map.of("B", 100L)),
				new VolunteerHistory.Month("2022-03", 90, 1, Map.of("B", 90L)));
		assertThat(history.stars()).extracting(VolunteerHistory.StarItem::event, VolunteerHistory.StarItem::level)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("star.awarded", 1));
		var records = new ArrayList<>(history.records());
		records.addAll(volunteerHistory.of(id(1).value(), 50, Asked.cursor(history.next()), Asked.plainly()).records());
		assertThat(records).extracting(each -> each.recordId().getLeastSignificantBits() + " " + each.status() + " "
				+ each.creditedMinutes() + " " + (each.replacedBy() == null ? "" : each.replacedBy().getLeastSignificantBits()))
				.containsExactly("1 CORRECTED 0 4", "4 CREDITED 100 ", "2 VOIDED 0 ", "3 DISPUTED 90 ");
		district.tell("2022-03-12T18:00:00+08:00",
				new DisputeDecided(id(1), record(3), work("2022-03-03", 90).entry(), DisputeOutcome.STANDS, null));
		district.settle();
		assertThat(volunteerHistory.of(id(1).value(), 50, null, Asked.plainly()).records().getLast().status())
				.isEqualTo(RecordStatus.CREDITED);
	}

	@Test
	void a_corrected_record_s_replacement_stands_where_the_record_stood() {
		district.tell("2022-01-10T09:00:00+08:00", volunteers.registered(1, "张三", EAST.value()), confirmed(1, EAST.value()));
		district.tell("2022-02-06T18:00:00+08:00", Hours.corrections(1));
		district.settle();
		assertThat(volunteerHistory.of(id(1).value(), 50, null, Asked.plainly()).records())
				.extracting(each -> each.recordId().getLeastSignificantBits() + " " + each.status())
				.containsExactlyInAnyOrder("1 CORRECTED", "11 DRAFT", "2 CORRECTED", "12 DRAFT", "3 CORRECTED", "13 DRAFT", "4 CORRECTED",
						"14 CONFIRMED", "5 CORRECTED", "15 AWAITING_HIGHER_APPROVAL");
	}

	@Test
	void of_an_erased_volunteer_the_hours_stay_and_the_person_is_gone() {
		district.tell("2022-01-10T09:00:00+08:00", volunteers.registered(1, "张三", EAST.value()), confirmed(1, EAST.value()));
		district.tell("2022-02-01T18:00:00+08:00", recorded(1, 1, "2022-02-01", 120), credited(1, 1, "2022-02-01", 120));
		district.tell("2022-04-01T09:00:00+08:00", erased(1, EAST.value()));
		vault.erase(SubjectId.of(id(1)));
		district.settle();
		var history = volunteerHistory.of(id(1).value(), 50, null, Asked.plainly());
		assertThat(history.status() + " " + history.name() + " " + history.number() + " " + history.total().numerator())
				.isEqualTo("ERASED 已清除 null 120");
	}

	@Test
	void a_building_tells_its_heads_patrols_lineage_and_vacancies() {
		var patrol = new UUID(5, 1);
		district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40));
		district.tell("2022-01-20T09:00:00+08:00", new VacancyReported(building(1), EAST, VacancyCause.NEVER_FILLED));
		district.tell("2022-02-01T09:00:00+08:00", appointed(1, EAST, 7, "2022-02-01", "2022-03-31"));
		district.tell("2022-02-10T09:00:00+08:00",
				new PatrolRecorded(building(1), EAST, patrol, person(7), false, Instant.parse("2022-02-10T00:00:00Z"),
						Instant.parse("2022-02-10T00:30:00Z"), List.of(CheckItem.GAS), List.of(new Finding(FindingCode.GAS_SMELL, 3)),
						null),
				new HeadRenewed(building(1), EAST, person(7), LocalDate.parse("2022-04-01"), LocalDate.parse("2022-05-31"), Places.RULE));
		district.tell("2022-04-15T09:00:00+08:00", new HeadResigned(building(1), EAST, person(7), ResignationReason.HEALTH, null));
		district.tell("2022-05-01T09:00:00+08:00", new BuildingSplit(building(1), EAST, BuildingKind.BUILDING, 40,
				List.of(new Successor(building(11), "1A", "1A", 6, 25), new Successor(building(12), "1B", "1B", 6, 15)), null));
		district.settle();
		var history = buildingHistory.of(building(1).value(), 50, null, Asked.plainly());
		assertThat(history.heads()).containsExactly(new BuildingHistory.Head(person(7).value(), "RESIDENTS",
				Instant.parse("2022-02-01T01:00:00Z"), LocalDate.parse("2022-02-01"), LocalDate.parse("2022-05-31"), 1,
				Instant.parse("2022-04-15T01:00:00Z"), "building.head-resigned:HEALTH", "/api/service-history/volunteers/" + person(7)));
		assertThat(history.vacancies()).containsExactly(
				new BuildingHistory.Vacancy(Instant.parse("2022-01-02T01:00:00Z"), Instant.parse("2022-02-01T01:00:00Z")),
				new BuildingHistory.Vacancy(Instant.parse("2022-04-15T01:00:00Z"), Instant.parse("2022-05-01T01:00:00Z")));
		assertThat(history.vacancyReports())
				.containsExactly(new BuildingHistory.VacancyReported(Instant.parse("2022-01-20T01:00:00Z"), "NEVER_FILLED"));
		assertThat(history.patrols()).containsExactly(new BuildingHistory.Patrol(patrol, person(7).value(), false,
				Instant.parse("2022-02-10T00:00:00Z"), Instant.parse("2022-02-10T00:30:00Z"), List.of("GAS"), List.of("GAS_SMELL@3"), 4));
		assertThat(history.lineage()).extracting(each -> each.relation() + " " + each.buildingId())
				.containsExactly("SPLIT_INTO " + building(11), "SPLIT_INTO " + building(12));
		assertThat(history.spans()).hasSize(3);
	}

	@Test
	void a_membership_ends_when_it_is_left_or_else_with_the_team() {
		district.tell("2022-01-10T09:00:00+08:00", volunteers.registered(1, "张三", EAST.value()), confirmed(1, EAST.value()));
		district.tell("2022-01-11T09:00:00+08:00", founded(1), founded(2));
		district.tell("2022-02-01T09:00:00+08:00", joined(1, "2022-02-01"), joined(2, "2022-02-02"), joined(3, "2022-02-03"));
		district.tell("2022-03-01T09:00:00+08:00", left(1, "2022-02-01", "2022-03-01"));
		district.tell("2022-04-01T09:00:00+08:00", dissolved(1), dissolved(2));
		district.tell("2022-05-01T09:00:00+08:00", left(2, "2022-02-02", "2022-05-01"));
		district.settle();
		assertThat(volunteerHistory.of(id(1).value(), 50, null, Asked.plainly()).teams()).containsExactly(
				new VolunteerHistory.Membership(team(1).value(), LocalDate.parse("2022-02-01"), LocalDate.parse("2022-03-01"), "JOINED",
						"LEFT",
						null, "/api/teams/" + team(1)),
				new VolunteerHistory.Membership(team(2).value(), LocalDate.parse("2022-02-02"), LocalDate.parse("2022-04-01"), "JOINED",
						"TEAM_DISSOLVED", null, "/api/teams/" + team(2)),
				new VolunteerHistory.Membership(team(3).value(), LocalDate.parse("2022-02-03"), null, "JOINED", null, null,
						"/api/teams/" + team(3)));
		assertThat(volunteerHistory.membership(team(3).value(), id(1).value(), Asked.plainly()).member()).isTrue();
		assertThat(volunteerHistory.membership(team(2).value(), id(1).value(), Asked.plainly()).member()).isFalse();
	}

	private static TeamJoined joined(int team, String from) {
		return new TeamJoined(id(1), team(team), LocalDate.parse(from), TeamEntry.JOINED);
	}

	private static TeamLeft left(int team, String from, String until) {
		return new TeamLeft(id(1), team(team), LocalDate.parse(from), LocalDate.parse(until), TeamExit.LEFT, null, null);
	}

	private static TeamFounded founded(int team) {
		return new TeamFounded(team(team), "小队" + team, Level.SQUAD, team(9), new UnitCode("430408001"), "u-1");
	}

	private static TeamDissolved dissolved(int team) {
		return new TeamDissolved(team(team), Level.SQUAD, team(9), new UnitCode("430408001"), DissolutionReason.COMPLETED);
	}

	private static TeamId team(int n) {
		return new TeamId(new UUID(6, n));
	}

	@Test
	void a_team_tells_how_it_stands_its_leaders_and_its_steps() {
		var unit = new UnitCode("430408001");
		var words = vault.seal(SubjectId.of(id(1)), Sealed.Kind.TEXT, "长期不到岗");
		district.tell("2022-01-10T09:00:00+08:00", new TeamFounded(team(1), "飞毛腿", Level.SQUAD, team(9), unit, "u-1"),
				new LeaderAppointed(team(1), id(1)), new TeamApproved(team(1), Level.SQUAD, team(9), unit),
				new RecordingRightGranted(team(1), unit));
		district.tell("2022-02-10T09:00:00+08:00", new LeaderAppointed(team(1), id(2)),
				new LeaderDismissed(team(1), id(1), DismissalReason.NEGLECT, words), new TeamMoved(team(1), "飞毛腿", team(8), team(9), unit),
				new TeamRenamed(team(1), "乡村嫂嫂", "飞毛腿", team(8), unit));
		district.settle();
		var history = teamHistory.of(team(1).value(), 6, null, Asked.plainly());
		assertThat(TeamNow.of(history)).isEqualTo(new TeamNow(team(1).value(), history.position(), history.knownAt(), TeamStatus.ACTIVE,
				Level.SQUAD, "乡村嫂嫂", team(8).value(), "430408001", true, List.of(id(2).value()), "/api/service-history/teams/" + team(1),
				"/api/audit/cases/" + team(1)));
		assertThat(history.leaders()).containsExactly(
				new TeamHistory.Leader(id(1).value(), Instant.parse("2022-01-10T01:00:00Z"), Instant.parse("2022-02-10T01:00:00Z"),
						"team.leader-dismissed:NEGLECT", "/api/service-history/volunteers/" + id(1)),
				new TeamHistory.Leader(id(2).value(), Instant.parse("2022-02-10T01:00:00Z"), null, null,
						"/api/service-history/volunteers/" + id(2)));
		assertThat(history.steps().getLast().event() + " " + history.steps().getLast().fields()).startsWith("team.leader-dismissed")
				.contains("NEGLECT").doesNotContain("到岗");
		assertThat(teamHistory.of(team(1).value(), 6, Asked.cursor(history.next()), Asked.plainly()).steps())
				.extracting(TeamHistory.Item::event).containsExactly("team.moved", "team.renamed");
	}

	@Test
	void what_nobody_knows_is_not_found() throws Exception {
		assertThatThrownBy(() -> buildingHistory.of(new UUID(9, 9), 50, null, Asked.plainly())).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.code()).isEqualTo("service-history.unknown"));
		var http = Asked.over(new ServiceHistoryHttp(requestHistory, volunteerHistory, buildingHistory, teamHistory));
		for (String kind : List.of("requests", "volunteers", "buildings", "teams")) {
			http.perform(get("/api/service-history/{kind}/{id}", kind, new UUID(9, 9))).andExpect(status().isNotFound())
					.andExpect(jsonPath("$.code").value("service-history.unknown"));
		}
	}
}
