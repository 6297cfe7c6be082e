package org.redvest.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.coverage.Places.EAST;
import static org.redvest.query.coverage.Places.appointed;
import static org.redvest.query.coverage.Places.building;
import static org.redvest.query.coverage.Places.person;
import static org.redvest.query.coverage.Places.registered;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingEvent.HeadResigned;
import org.redvest.kernel.BuildingEvent.ResignationReason;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EventTypes;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.HazardHandedToEmergency;
import org.redvest.kernel.HazardEvent.HazardReported;
import org.redvest.kernel.HazardEvent.HazardWrittenOff;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.HouseholdNumber;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.RefusalEvent;
import org.redvest.kernel.RefusalEvent.Argument;
import org.redvest.kernel.RefusalEvent.Form;
import org.redvest.kernel.RefusalEvent.RefusalRecorded;
import org.redvest.kernel.RefusalsId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.SendBackReason;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.RequestSentBack;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VisitId;
import org.redvest.kernel.http.Messages;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.query.audit.Clock.Move;
import org.redvest.query.audit.Clock.Turn;
import org.redvest.query.audit.HandOver.Stage;
import org.redvest.query.audit.RelatedCase.Relation;
import org.redvest.query.fact.Shown;
import org.redvest.query.http.Asked;
import org.redvest.query.print.ChineseFont;
import org.redvest.query.print.Labels;
import org.redvest.query.print.Press;
import org.redvest.query.print.Templates;
import org.redvest.query.projection.RunningViews;
import org.redvest.query.servicehistory.Requests;
import org.springframework.test.web.servlet.MockMvc;

/** What a case's file tells beside its events, and how it looks on paper. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFileTest {

	private static final Map<String, String> AGENT = Map.of("actor", "agent-1", "role", "AGENT", "unit", "center-12345", "channel",
			"HOTLINE");
	private static final Map<String, String> HANDLER = Map.of("actor", "h-1", "role", "HANDLER", "unit", "dept-housing");
	private static final String CASE = Requests.ID.toString();

	private final InMemoryVault vault = new InMemoryVault();
	private final Requests requests = new Requests(vault);
	private RunningViews district;
	private CaseQuery cases;

	@BeforeEach
	void open() {
		district = new RunningViews();
		var log = new LogDatabase(district.dataSource());
		cases = new CaseQuery(district.log(), new Causes(log), new RelatedCases(log), new RefusedCommands(district.log(), new Messages()),
				new Shown(vault));
	}

	@AfterEach
	void close() {
		district.close();
	}

	private CaseHistory of(Object id) {
		return cases.of(id.toString(), null, null, Moment.By.RECORDED, 50, null, Asked.plainly());
	}

	private MockMvc over(String font) {
		return Asked.over(new CaseSheetHttp(cases, new Templates(), new Press(new ChineseFont(font))));
	}

	private static Instant march(int day, String time) {
		return Instant.parse("2022-03-0%dT%s:00+08:00".formatted(day, time));
	}

	private void told(String at, Map<String, String> by, DomainEvent... events) {
		district.tell(at, by, events);
	}

	private void request() {
		told("2022-03-01T09:00:00+08:00", Map.of("actor", "u-77", "role", "RESIDENT"), requests.submitted(false));
		told("2022-03-01T09:09:00+08:00", AGENT, Requests.accepted());
		told("2022-03-01T09:30:00+08:00", AGENT, Requests.dispatched(), Requests.due());
		told("2022-03-01T10:00:00+08:00", HANDLER, Requests.takenUp());
		told("2022-03-05T10:00:00+08:00", HANDLER, requests.reported());
		told("2022-03-06T09:00:00+08:00", AGENT, Requests.followedUp(Solved.NO));
		told("2022-03-06T09:05:00+08:00", AGENT, new RequestSentBack(Requests.ID, Requests.LED, SendBackReason.NOT_SOLVED, null));
	}

	@Test
	void a_request_goes_from_hand_to_hand_and_whatever_lay_with_nobody_is_told() {
		request();
		assertThat(of(CASE).handOvers()).containsExactly(
				hand(Stage.WAITING, null, null, march(1, "09:00"), march(1, "09:09"), 9, 1, "request.submitted"),
				hand(Stage.INTAKE, "center-12345", "AGENT", march(1, "09:09"), march(1, "09:30"), 21, 2, "request.accepted"),
				hand(Stage.LEADING, "dept-housing", null, march(1, "09:30"), march(1, "10:00"), 30, 3, "request.dispatched"),
				hand(Stage.HANDLING, "dept-housing", "HANDLER", march(1, "10:00"), march(5, "10:00"), 4 * 24 * 60, 5, "request.taken-up"),
				hand(Stage.AWAITING_FOLLOW_UP, null, null, march(5, "10:00"), march(6, "09:00"), 23 * 60, 6, "request.outcome-reported"),
				hand(Stage.FOLLOW_UP, "center-12345", "AGENT", march(6, "09:00"), march(6, "09:05"), 5, 7, "request.follow-up-recorded"),
				new HandOver(CASE, Stage.HANDLING, "dept-housing", null, march(6, "09:05"), null, null, 8, "request.sent-back"));
		assertThat(cases.of(CASE, "4", null, Moment.By.RECORDED, 50, null, Asked.plainly()).handOvers()).hasSize(3).last()
				.isEqualTo(new HandOver(CASE, Stage.LEADING, "dept-housing", null, march(1, "09:30"), null, null, 3, "request.dispatched"));
	}

	private static HandOver hand(Stage stage, String holder, String role, Instant from, Instant to, long minutes, long position,
			String event) {
		return new HandOver(CASE, stage, holder, role, from, to, minutes, position, event);
	}

	@Test
	void a_clock_tells_what_set_it_what_met_it_and_what_began_it_anew() {
		request();
		assertThat(of(CASE).clocks()).containsExactly(new Clock(CASE, "OUTCOME", Requests.DUE, null, null, List.of(
				new Turn(Move.SET, march(1, "09:30"), Requests.DUE, "DISPATCHED", null, "request/default/0", List.of(), 4),
				new Turn(Move.MET, march(5, "10:00"), Requests.DUE, "request.outcome-reported", null, null, List.of(), 6),
				new Turn(Move.BEGUN_ANEW, march(6, "09:05"), null, "request.sent-back", null, null, List.of(), 8))));
		assertThat(cases.of(CASE, "6", null, Moment.By.RECORDED, 50, null, Asked.plainly()).clocks()).singleElement()
				.satisfies(clock -> assertThat(clock.inTime()).isFalse());
		assertThat(of(CASE).rules()).containsExactly(new RuleUsed("request/default/0", List.of(3L, 4L)));
	}

	@Test
	void a_hazard_and_its_patrol_belong_together_and_a_building_has_heads() {
		var patrol = new UUID(5, 5);
		var hazard = HazardId.found(patrol, 1);
		told("2022-03-01T09:00:00+08:00", Map.of(), registered(1, EAST, 40), appointed(1, EAST, 7, "2022-02-01", "2025-01-31"));
		told("2022-03-02T09:00:00+08:00", Map.of(), new BuildingEvent.PatrolRecorded(building(1), EAST, patrol, person(7), false,
				march(2, "08:30"), march(2, "08:50"), List.of(), List.of(new BuildingEvent.Finding(FindingCode.DISPUTE, null),
						new BuildingEvent.Finding(FindingCode.GAS_SMELL, 2)),
				null));
		var heading = new HazardEvent.Heading(EAST, building(1), 2, FindingCode.GAS_SMELL, null, null);
		told("2022-03-02T09:01:00+08:00", Map.of("causationId", RunningViews.eventId(building(1).toString(), 2)),
				new HazardReported(hazard, heading, patrol, null, null, null, null, null, new RuleVersion("hazard/default/0")));
		told("2022-03-02T09:03:00+08:00", Map.of(), new HazardHandedToEmergency(hazard, heading, EmergencyLine.GAS, "GAS-1", null, null));
		told("2022-03-02T10:00:00+08:00", Map.of(), new HazardWrittenOff(hazard, heading));
		told("2022-03-05T10:00:00+08:00", Map.of(), new HeadResigned(building(1), EAST, person(7), ResignationReason.HEALTH, null));

		String stream = hazard.toString();
		assertThat(of(hazard.value()).handOvers()).containsExactly(
				new HandOver(stream, Stage.WAITING, null, null, march(2, "09:01"), march(2, "09:03"), 2L, 4, "hazard.reported"),
				new HandOver(stream, Stage.EMERGENCY, "GAS", null, march(2, "09:03"), march(2, "10:00"), 57L, 5,
						"hazard.handed-to-emergency"));
		assertThat(of(hazard.value()).related()).containsExactly(new RelatedCase("building", Relation.CAUSED_BY, building(1).toString(),
				"/api/audit/cases/" + building(1), 4, "hazard.reported"));
		assertThat(of(building(1)).related()).contains(new RelatedCase("hazard", Relation.LED_TO, stream, "/api/audit/cases/" + stream, 3,
				"building.patrol-recorded"));
		assertThat(of(building(1)).related()).extracting(RelatedCase::stream)
				.doesNotContain(HazardId.found(patrol, 0).toString(), building(1).toString());
		assertThat(of(building(1)).handOvers()).containsExactly(new HandOver(building(1).toString(), Stage.HEADSHIP, person(7).toString(),
				"BUILDING_HEAD", march(1, "09:00"), march(5, "10:00"), 4 * 24 * 60L + 60, 2, "building.head-appointed"));
	}

	@Test
	void a_request_that_was_raised_at_a_door_belongs_to_what_was_said_there() {
		var doors = new CanvassId(new CampaignId(new UUID(7, 1)), building(1));
		var opinion = new OpinionId(Requests.ID.value());
		var visit = new VisitId(new UUID(5, 1));
		Sealed words = vault.seal(SubjectId.of(opinion), Sealed.Kind.TEXT, "路面破损");
		told("2022-02-28T09:00:00+08:00", Map.of(),
				new CanvassEvent.BuildingAssigned(doors, EAST, List.of(person(1)), LocalDate.of(2022, 2, 1)),
				new CanvassEvent.VisitRecorded(doors, EAST, visit, new HouseholdNumber("2-1103"), CanvassEvent.VisitResult.CONTACTED,
						person(1)),
				new CanvassEvent.OpinionCollected(doors, EAST, opinion, visit, List.of(), words, null),
				new CanvassEvent.CaseRaised(doors, EAST, opinion, Requests.ID, building(1), words, null));
		request();
		assertThat(of(CASE).related()).containsExactly(new RelatedCase("canvass", Relation.CAUSED_BY, doors.toString(),
				"/api/audit/cases/" + doors, 5, "request.submitted"));
		assertThat(of(doors).related()).extracting(each -> each.kind() + " " + each.stream()).containsExactlyInAnyOrder(
				"building " + building(1), "campaign " + new UUID(7, 1), "volunteer " + person(1), "request " + CASE);
	}

	private static RefusalRecorded refusal(String target) {
		return new RefusalRecorded(new RefusalsId("u-9", LocalDate.of(2022, 3, 1)), new UUID(9, target.length()), "servicerequest.take-up",
				target, Refused.Kind.CONFLICT, "case.moment-invalid",
				List.of(new Argument(Form.CODE, "at"), new Argument(Form.WITHHELD, null)),
				new RuleVersion("refusal/default/0"));
	}

	@Test
	void what_was_asked_of_it_and_refused_stands_in_the_file_with_why_in_both_languages() {
		request();
		told("2022-03-07T09:00:00+08:00", HANDLER, refusal(CASE), refusal("hours:" + CASE), refusal("other"));
		CaseHistory file = of(CASE);
		assertThat(file.refusals()).extracting(RefusedCommand::stream).containsExactly(CASE, "hours:" + CASE);
		RefusedCommand first = file.refusals().getFirst();
		assertThat(first).isEqualTo(new RefusedCommand(9, march(7, "09:00"), first.recordedAt(), "h-1", "HANDLER", "dept-housing", "WEB",
				CASE, "servicerequest.take-up", "CONFLICT", "case.moment-invalid",
				"参数 at 应为时刻（如 2022-06-30T16:00:00Z）或日志位置。",
				"Parameter at is an instant, such as 2022-06-30T16:00:00Z, or a log position.", List.of("at", "****"),
				new UUID(9, 36).toString(), "k-1", "refusals:u-9:2022-03-01"));
		assertThat(file.total()).isEqualTo(8);
		assertThat(cases.of(CASE, "8", null, Moment.By.RECORDED, 50, null, Asked.plainly()).refusals()).isEmpty();
		assertThat(of("other").refusals()).as("of what never came to be").hasSize(1);
	}

	@Test
	void on_paper_it_stands_alone_in_chinese_and_english_and_shows_no_person_and_runs_nothing() throws Exception {
		request();
		told("2022-03-07T09:00:00+08:00", Map.of("actor", "h-1", "role", "HANDLER", "unit", "dept-housing"), refusal(CASE));
		String page = over("").perform(get("/api/audit/cases/{id}/page?from=4", CASE)).andExpect(status().isOk())
				.andExpect(header().string("Redvest-Position", "9"))
				.andExpect(header().string("Content-Security-Policy", org.hamcrest.Matchers.startsWith("default-src 'none'")))
				.andExpect(content().contentType("text/html;charset=UTF-8")).andReturn().getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
		assertThat(page).contains("经手", "Hand-overs", "待受理 waiting", "无人 nobody", "center-12345 · 热线坐席 agent", "4 天 d", "超期 late", "发回重办",
				"servicerequest.take-up", "差异", "SENT_BACK", "2022-03-01 09:30").doesNotContain("欧阳修", "13812345678", "人行道破损")
				.doesNotContain("<script", "http://", "https://", "src=", "@import", " th:").contains("138****5678");
	}

	@Test
	void without_a_chinese_typeface_nobody_is_given_a_pdf_of_empty_boxes() throws Exception {
		request();
		over("/no/such/font.ttf").perform(get("/api/audit/cases/{id}/pdf", CASE)).andExpect(status().isServiceUnavailable())
				.andExpect(jsonPath("$.code").value("print.font-missing"))
				.andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("/no/such/font.ttf")));
	}

	@Test
	void as_pdf_it_has_its_typeface_inside() throws Exception {
		Assumptions.assumeTrue(new ChineseFont("").found().isPresent(), "a Chinese typeface on this machine");
		request();
		byte[] pdf = over("").perform(get("/api/audit/cases/{id}/pdf", CASE)).andExpect(status().isOk())
				.andExpect(content().contentType("application/pdf"))
				.andExpect(header().string("Content-Disposition", "inline; filename=\"case-" + CASE + ".pdf\"")).andReturn().getResponse()
				.getContentAsByteArray();
		try (var read = new org.openpdf.text.pdf.PdfReader(pdf)) {
			assertThat(new org.openpdf.text.pdf.parser.PdfTextExtractor(read).getTextFromPage(1)).contains("案卷", "待受理", "center-12345");
			assertThat(Embedded.fontsOf(read)).isNotEmpty().allMatch(Embedded::whole);
		}
	}

	@Test
	void what_is_most_looked_at_has_its_name_in_chinese() {
		var named = Stream.of(ServiceRequestEvent.class, HazardEvent.class, BuildingEvent.class, CanvassEvent.class, RefusalEvent.class)
				.flatMap(EventTypes::in).map(each -> EventTypes.of(each).value());
		var left = Stream.of(codes("stage", Stage.values()), codes("move", Move.values()), codes("relation", Relation.values()),
				codes("role", Actor.Role.values()), codes("channel", Actor.Channel.values()), codes("refused", Refused.Kind.values()),
				codes("clock", RequestCodes.DeadlineKind.values()), codes("clock", HazardEvent.DeadlineKind.values()),
				named.map(each -> new String[]{"event", each})).flatMap(each -> each)
				.filter(each -> Labels.of(each[0], each[1]).equals(each[1]))
				.map(each -> String.join(".", each));
		assertThat(left).isEmpty();
		assertThat(Labels.of("event", "nobody.knows")).isEqualTo("nobody.knows");
	}

	private static Stream<String[]> codes(String kind, Enum<?>... values) {
		return Arrays.stream(values).map(each -> new String[]{kind, each.name()});
	}
}
