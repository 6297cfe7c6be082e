package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.HazardId;
import org.redvest.ops.journey.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What a patrol smells, from the patrol to the write-off, and the request in between that nobody had to make. */
@RedvestTest
class HazardJourneyTest {

	private static final String COMMUNITY = "430408001003";
	private static final String EVIDENCE = "[{\"sha256\":\"%s\",\"mediaType\":\"image/jpeg\",\"bytes\":1000}]"
			.formatted("0123456789abcdef".repeat(4));

	private Api office;
	private Api gas;
	private String head;
	private String building;

	@BeforeEach
	void a_building_has_a_head(Api api) {
		office = api.as("u-2041", "COMMUNITY", COMMUNITY);
		gas = api.as("u-gas-7", "HANDLER", "gas-company");
		Api person = api.as("u-" + UUID.randomUUID(), "RESIDENT", COMMUNITY).at(at("2022-05-01T10:00"));
		Answer volunteer = person.post("/api/volunteers", People.registration("钱七", People.identityNumber(LocalDate.of(1976, 5, 1))))
				.is(201);
		person.post(volunteer.header("Location") + "/confirmation", "{\"notice\":\"privacy/2022-1\"}").is(200);
		head = volunteer.json().get("id").asString();
		building = office.at(at("2022-05-01T10:00")).post("/api/buildings", """
				{"kind":"BUILDING","code":"%s","community":"%s","name":"幸福里 3 栋","floors":6,"households":48}"""
				.formatted(UUID.randomUUID(), COMMUNITY)).is(201).header("Location");
		office.at(at("2022-05-01T11:00")).post(building + "/nominations", "{\"volunteerId\":\"%s\",\"route\":\"RESIDENTS\"}"
				.formatted(head)).is(200);
		office.at(at("2022-05-01T11:00")).post(building + "/nominations/" + head + "/publicity", "").is(200);
		office.at(at("2022-05-09T11:00")).post(building + "/head", "{\"volunteerId\":\"%s\"}".formatted(head)).is(200);
	}

	@Test
	void a_smell_of_gas_on_a_patrol_is_followed_to_the_write_off(Api api) {
		String id = smelled("2022-05-17T19:49");
		String hazard = "/api/hazards/" + id;
		String request = "/api/service-requests/" + id;
		happened(api, id, "hazard.deadline-set");

		refused("hazard.hand-over-missing", office.at(at("2022-05-17T19:51")).post(hazard + "/assignment", assignment()).is(409));
		himself(api).at(at("2022-05-17T19:52")).post(hazard + "/emergency", "{\"to\":\"GAS\",\"reference\":\"GAS-0517-3\"}").is(200);
		office.at(at("2022-05-17T20:10")).post(hazard + "/grading", "{\"level\":\"URGENT\"}").is(200);
		refused("hazard.urgent-not-parked", office.at(at("2022-05-17T20:11")).post(hazard + "/parking",
				"{\"reason\":\"BUDGET\",\"review\":\"2022-06-01\"}").is(409));
		office.at(at("2022-05-17T20:15")).post(hazard + "/assignment", assignment()).is(200);

		happened(api, id, "request.dispatched");
		refused("hazard.in-order", gas.at(at("2022-05-17T20:20")).post(hazard + "/rectification",
				"{\"outcome\":\"SOLVED\",\"report\":\"已更换接头\"}").is(409));
		gas.at(at("2022-05-17T20:25")).post(request + "/take-up", "").is(200);
		gas.at(at("2022-05-17T21:05")).post(request + "/outcome", "{\"outcome\":\"SOLVED\",\"reply\":\"更换二楼立管接头，检漏合格\"}").is(200);

		happened(api, id, "hazard.rectification-reported");
		refused("hazard.own-rectification", api.as("u-gas-1", "SUPERVISOR", "gas-company").at(at("2022-05-17T21:20"))
				.post(hazard + "/rechecks", recheck(EVIDENCE)).is(403));
		refused("hazard.evidence-missing", office.at(at("2022-05-17T21:30")).post(hazard + "/rechecks", recheck("[]")).is(422));
		refused("hazard.not-rechecked", office.at(at("2022-05-17T21:30")).post(hazard + "/write-off", "").is(409));
		office.at(at("2022-05-17T21:40")).post(hazard + "/rechecks", recheck(EVIDENCE)).is(200);
		happened(api, id, "request.follow-up-recorded");
		office.at(at("2022-05-18T09:00")).post(hazard + "/write-off", "").is(200);
		happened(api, id, "request.closed");

		JsonNode told = told(api, id);
		assertThat(names(told)).containsExactly("hazard.reported", "hazard.graded", "hazard.deadline-set", "hazard.deadline-set",
				"hazard.handed-to-emergency", "hazard.graded", "hazard.rectification-assigned", "hazard.deadline-set",
				"request.registered-on-behalf", "request.classified", "request.deadline-set", "request.accepted", "request.dispatched",
				"request.deadline-set", "request.taken-up", "request.outcome-reported", "hazard.rectification-reported",
				"hazard.deadline-set", "hazard.rechecked", "request.follow-up-recorded", "hazard.written-off", "request.closed");
		assertThat(state(told, "hazard.status") + " " + state(told, "status")).isEqualTo("WRITTEN_OFF CLOSED");
		assertThat(state(told, "hazard.emergency[GAS].handOverBy")).isEqualTo("2022-05-17T12:00:00Z");
		assertThat(state(told, "hazard.rectification-reported.rectifier")).isEqualTo("u-gas-7");
		assertThat(event(told, "hazard.reported").get("cause").get("event").asString()).isEqualTo("building.patrol-recorded");
		assertThat(event(told, "hazard.reported").get("rule").asString()).isEqualTo("hazard/default/0");
		assertThat(event(told, "request.registered-on-behalf").get("cause").get("event").asString())
				.isEqualTo("hazard.rectification-assigned");
		assertThat(event(told, "request.closed").get("cause").get("event").asString()).isEqualTo("hazard.written-off");
		nobodyIsNamed(told);
	}

	@Test
	void the_same_smell_on_the_next_patrol_is_a_repetition_until_the_first_is_written_off(Api api) {
		String first = smelled("2022-05-17T19:49");
		happened(api, first, "hazard.deadline-set");
		String second = smelled("2022-05-18T19:49");
		happened(api, second, "hazard.deadline-set");
		assertThat(state(told(api, second), "hazard.repeats")).isEqualTo("hazard:" + first);
		assertThat(names(told(api, second))).containsExactly("hazard.reported", "hazard.deadline-set");
		office.at(at("2022-05-18T20:10")).post("/api/hazards/" + second + "/false-alarm",
				"{\"reason\":\"ALREADY_REPORTED\",\"findings\":\"与前一日为同一处\"}").is(200);
		assertThat(state(told(api, second), "hazard.marked-false-alarm.earlier")).isEqualTo("hazard:" + first);

		office.at(at("2022-05-18T20:20")).post("/api/hazards/" + first + "/false-alarm",
				"{\"reason\":\"NOTHING_FOUND\",\"findings\":\"检漏未发现泄漏\"}").is(200);
		String third = smelled("2022-05-19T19:49");
		happened(api, third, "hazard.deadline-set");
		assertThat(names(told(api, third))).containsExactly("hazard.reported", "hazard.graded", "hazard.deadline-set",
				"hazard.deadline-set");
		refused("hazard.place-taken", office.at(at("2022-05-19T20:00")).post("/api/hazards/" + first + "/reopening",
				"{\"reason\":\"NEW_FACTS\"}").is(409));
	}

	@Test
	void anybody_reports_a_hazard_and_what_is_put_right_on_the_spot_needs_no_request(Api api) {
		String hazard = api.as("u-77", "RESIDENT", COMMUNITY).at(at("2022-05-20T08:00")).post("/api/hazards", """
				{"area":"%s","buildingId":"%s","floor":1,"kind":"FIRE_EXIT_BLOCKED","description":"楼道堆满纸箱","name":"孙八",
				"phone":"13800000008"}""".formatted(COMMUNITY, id(building))).is(201).header("Location");
		office.at(at("2022-05-20T09:00")).post(hazard + "/grading", "{\"level\":\"CONSIDERABLE\"}").is(200);
		refused("hazard.lowering-unexplained", office.at(at("2022-05-20T09:05")).post(hazard + "/grading", "{\"level\":\"ORDINARY\"}")
				.is(422));
		office.at(at("2022-05-20T09:10")).post(hazard + "/grading", "{\"level\":\"ORDINARY\",\"lowered\":\"ASSESSED_ANEW\"}").is(200);
		office.at(at("2022-05-20T10:00")).post(hazard + "/rectification", "{\"outcome\":\"SOLVED\",\"report\":\"当场清走\"}").is(200);
		refused("hazard.own-rectification", office.at(at("2022-05-20T10:05")).post(hazard + "/rechecks", recheck(EVIDENCE)).is(403));
		Api colleague = api.as("u-2042", "COMMUNITY", COMMUNITY);
		colleague.at(at("2022-05-21T10:00")).post(hazard + "/rechecks", recheck(EVIDENCE)).is(200);
		colleague.at(at("2022-05-21T10:05")).post(hazard + "/write-off", "").is(200);
		JsonNode told = told(api, id(hazard));
		assertThat(names(told)).allMatch(each -> each.startsWith("hazard."));
		assertThat(told.toString()).contains("孙*", "138****0008").doesNotContain("孙八", "13800000008");
	}

	/** A patrol on which gas is smelled on the second floor; the hazard's id follows from the patrol's. */
	private String smelled(String ended) {
		UUID patrol = UUID.randomUUID();
		office.at(at(ended).plusSeconds(60)).post(building + "/patrols", """
				{"id":"%s","volunteerId":"%s","started":"%s","ended":"%s","checked":["GAS"],
				"findings":[{"code":"DISPUTE"},{"code":"GAS_SMELL","floor":2}],"note":"二楼楼道燃气味明显"}"""
				.formatted(patrol, head, at(ended).minusSeconds(540), at(ended))).is(200);
		return HazardId.found(patrol, 1).value().toString();
	}

	private Api himself(Api api) {
		return api.as(head, "BUILDING_HEAD", COMMUNITY);
	}

	/** Neither the hazard nor its request says who patrolled. */
	private void nobodyIsNamed(JsonNode told) {
		told.get("events").forEach(each -> assertThat(each.get("fields").toString()).as(each.get("event").asString()).doesNotContain(head));
		JsonNode registered = event(told, "request.registered-on-behalf").get("fields");
		assertThat(registered.get("reporter.anonymous").asBoolean()).isTrue();
		assertThat(List.of(registered.has("reporter.name"), registered.has("reporter.phone"), registered.has("reporter.account")))
				.containsOnly(false);
	}

	private static void happened(Api api, String id, String event) {
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(api.get("/api/audit/cases/" + id + "?limit=200").body())
				.contains("\"event\":\"" + event + "\""));
	}

	private static JsonNode told(Api api, String id) {
		return api.get("/api/audit/cases/" + id + "?limit=200").is(200).json();
	}

	private static List<String> names(JsonNode told) {
		return told.get("events").valueStream().map(each -> each.get("event").asString()).toList();
	}

	private static JsonNode event(JsonNode told, String name) {
		return told.get("events").valueStream().filter(each -> each.get("event").asString().equals(name)).findFirst().orElseThrow();
	}

	private static String state(JsonNode told, String field) {
		return told.get("state").get(field).get("value").asString();
	}

	private static void refused(String code, Answer answer) {
		assertThat(answer.json().get("code").asString()).isEqualTo(code);
	}

	private static String assignment() {
		return "{\"unit\":\"gas-company\",\"instruction\":\"二楼立管检漏、修复\"}";
	}

	private static String recheck(String evidence) {
		return "{\"passed\":true,\"findings\":\"检漏仪未报警\",\"evidence\":%s}".formatted(evidence);
	}

	private static String id(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/** A moment in the district. */
	private static Instant at(String moment) {
		return Instant.parse(moment + ":00+08:00");
	}
}
