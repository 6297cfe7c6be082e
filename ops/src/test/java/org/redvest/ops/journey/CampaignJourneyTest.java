package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.ops.journey.Api.Answer;
import tools.jackson.databind.JsonNode;

/** A campaign from its plan to its report, and an opinion from the door to the answer that the household is told. */
@RedvestTest
class CampaignJourneyTest {

	private static final String COMMUNITY = "430408001008";

	private Api office;
	private String visitor;
	private String doors;

	@BeforeEach
	void a_building_is_assigned_in_a_campaign_that_runs(Api api) {
		office = api.as("u-office", "COMMUNITY", COMMUNITY).at(day("2022-03-01"));
		visitor = volunteer(api);
		String campaign = planned("2022-03-31");
		office.post(campaign + "/start", "{\"reporting\":\"HOUSEHOLD\"}").is(200);
		doors = "/api/canvasses/" + id(campaign) + "/" + building();
		office.post(doors + "/assignment", visitors(visitor)).is(200);
	}

	@Test
	void a_campaign_takes_its_course(Api api) {
		String campaign = planned("2022-03-02");
		String there = "/api/canvasses/" + id(campaign) + "/" + id(doors);
		office.post(there + "/assignment", visitors(visitor)).is(200);
		refused("campaign.not-started", office.post(there + "/visits", visit("1-1")).is(409));
		Answer started = office.post(campaign + "/start", "{\"reporting\":\"BUILDING\"}").is(200);
		assertThat(started.header("Location") + " " + started.header("ETag")).isEqualTo(campaign + " \"2\"");
		refused("campaign.reporting-fixed", office.post(campaign + "/start", "{\"reporting\":\"HOUSEHOLD\"}").is(409));
		Api later = office.at(day("2022-03-09"));
		later.post(campaign + "/end", "").is(200);
		refused("campaign.assignments-open", later.post(campaign + "/summary", "{\"report\":\"doc/7\"}").is(409));
		later.post(there + "/closing", "").is(200);
		Answer summedUp = later.post(campaign + "/summary", "{\"report\":\"doc/7\"}").is(200);
		JsonNode state = read(api, summedUp, "/api/audit/cases/" + id(campaign)).get("state");
		assertThat(state.get("status").get("value").asString() + " " + state.get("lastDay").get("value").asString())
				.isEqualTo("SUMMED_UP 2022-03-02");
	}

	@Test
	void a_visit_is_of_whoever_is_assigned_and_names_no_person(Api api) {
		Api himself = api.as(visitor, "VOLUNTEER", COMMUNITY).at(day("2022-03-05"));
		Answer recorded = himself.post(doors + "/visits", visit("2-1103")).is(201);
		assertThat(recorded.header("Location")).startsWith(doors + "/visits/");
		refused("canvass.not-assigned",
				api.as(volunteer(api), "VOLUNTEER", COMMUNITY).at(day("2022-03-05")).post(doors + "/visits", visit("2-1104")).is(403));
		refused("campaign.outside-period", himself.at(day("2022-04-01")).post(doors + "/visits", visit("2-1104")).is(409));
		himself.post(doors + "/visits", visit("13812345678")).is(400);
		himself.post(doors + "/visits", visit("张三")).is(400);
		himself.post(recorded.header("Location") + "/revision", "{\"household\":\"2-1103\",\"result\":\"REFUSED\"}").is(200);
		Answer closed = office.post(doors + "/closing", "").is(200);
		refused("canvass.closed", himself.post(doors + "/visits", visit("2-1104")).is(409));
		JsonNode state = read(api, closed, "/api/audit/cases/" + stream()).get("state");
		assertThat(state.get("status").get("value").asString() + " "
				+ state.get("visits[" + id(recorded.header("Location")) + "].result").get("value").asString()).isEqualTo("CLOSED REFUSED");
	}

	@Test
	void an_opinion_becomes_a_request_with_its_number_whose_end_the_household_is_told(Api api) {
		String opinion = office.post(doors + "/opinions", "{\"topics\":[\"anti-fraud\"],\"matter\":\"路面破损\",\"phone\":\"13700000002\"}")
				.is(201).header("Location");
		refused("canvass.nothing-to-tell", office.post(opinion + "/telling", "{\"means\":\"VISIT\"}").is(409));
		office.post(opinion + "/case", "").is(200);
		JsonNode registered = eventually(api, id(opinion), "request.registered-on-behalf");
		assertThat(value(registered, "matter")).isEqualTo(value(eventually(api, stream(), "canvass.case-raised"),
				"opinions[" + id(opinion) + "].matter"));
		assertThat(value(registered, "heading.building") + " " + value(registered, "heading.area")).isEqualTo(id(doors) + " " + COMMUNITY);
		refused("canvass.case-raised", office.post(opinion + "/voiding", "{\"reason\":\"TAKEN_BACK\"}").is(409));

		api.as("u-disp", "DISPATCHER", "centre").at(day("2022-03-02"))
				.post("/api/service-requests/" + id(opinion) + "/refusal", "{\"reason\":\"OUT_OF_DUTY\",\"explanation\":\"不属于职责\"}")
				.is(200);
		assertThat(value(eventually(api, stream(), "canvass.case-ended"), "opinions[" + id(opinion) + "].status")).isEqualTo("TO_BE_TOLD");
		Answer told = office.at(day("2022-03-03")).post(opinion + "/telling", "{\"means\":\"VISIT\"}").is(200);
		JsonNode state = read(api, told, "/api/audit/cases/" + stream()).get("state");
		assertThat(value(state, "opinions[" + id(opinion) + "].status") + " " + value(state, "opinions[" + id(opinion) + "].end"))
				.isEqualTo("TOLD DECLINED");
		assertThat(state.toString()).doesNotContain("路面破损", "13700000002");
	}

	private JsonNode eventually(Api api, String stream, String event) {
		await().atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(api.get("/api/audit/cases/" + stream + "?limit=200").body()).contains(event));
		return api.get("/api/audit/cases/" + stream).json().get("state");
	}

	private String planned(String until) {
		String campaign = office.post("/api/campaigns",
				"{\"title\":\"春季敲门行动\",\"area\":\"430408001\",\"from\":\"2022-03-01\",\"until\":\"%s\",\"unit\":\"430408001\"}"
						.formatted(until))
				.is(201).header("Location");
		office.post(campaign + "/topics", "{\"topics\":[{\"code\":\"anti-fraud\",\"title\":\"反诈\"}]}").is(200);
		return campaign;
	}

	private String building() {
		return id(office.post("/api/buildings",
				"{\"kind\":\"BUILDING\",\"code\":\"%s\",\"community\":\"%s\",\"name\":\"幸福里\",\"households\":48}".formatted(
						UUID.randomUUID(),
						COMMUNITY))
				.is(201).header("Location"));
	}

	private static String volunteer(Api api) {
		Api person = api.as("u-" + UUID.randomUUID(), "RESIDENT", COMMUNITY).at(day("2022-02-01"));
		Answer answer = person.post("/api/volunteers", People.registration("钱七", People.identityNumber(LocalDate.of(1976, 5, 1)))).is(201);
		person.post(answer.header("Location") + "/confirmation", "{\"notice\":\"privacy/2022-1\"}").is(200);
		return answer.json().get("id").asString();
	}

	private String visit(String household) {
		return "{\"household\":\"%s\",\"result\":\"CONTACTED\",\"visitor\":\"%s\"}".formatted(household, visitor);
	}

	private static String visitors(String visitor) {
		return "{\"visitors\":[\"%s\"]}".formatted(visitor);
	}

	private String stream() {
		return "canvass:" + doors.substring("/api/canvasses/".length()).replace('/', ':');
	}

	private static String value(JsonNode state, String field) {
		return state.get(field).get("value").asString();
	}

	private static JsonNode read(Api api, Answer written, String path) {
		return api.with("Redvest-Position", written.header("Redvest-Position")).get(path).is(200).json();
	}

	private static void refused(String code, Answer answer) {
		assertThat(answer.json().get("code").asString()).isEqualTo(code);
	}

	private static String id(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static Instant day(String day) {
		return Instant.parse(day + "T04:00:00Z");
	}
}
