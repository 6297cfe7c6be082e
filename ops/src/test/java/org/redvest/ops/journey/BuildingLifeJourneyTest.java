package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.ops.journey.Api.Answer;

/** A building and its head from registration to a new term, and what splits and mergers do to other buildings. */
@RedvestTest
class BuildingLifeJourneyTest {

	private static final AtomicInteger CODE = new AtomicInteger(1);
	private static final Instant BEGIN = Instant.now().minus(900, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

	private Api community;

	@BeforeEach
	void the_community_asks(Api api) {
		community = api.as("u-2041", "COMMUNITY", "430408001002");
	}

	@Test
	void a_head_is_nominated_publicised_appointed_patrols_and_is_superseded_after_the_term(Api api) {
		String building = registered(code(), 60);
		String head = volunteer(api, "刘一");
		String next = volunteer(api, "陈二");

		refused("building.nomination-unknown", at(0).post(building + "/head", person(head)).is(404));
		at(0).post(building + "/nominations", "{\"volunteerId\":\"%s\",\"route\":\"RESIDENTS\"}".formatted(head)).is(200);
		at(0).post(building + "/nominations/" + head + "/publicity", "").is(200);
		refused("building.publicity-runs", at(4).post(building + "/head", person(head)).is(409));
		api.as("u-77", "RESIDENT", "430408001002").at(day(3).plusSeconds(3600)).post(building + "/nominations/" + head + "/objections",
				"{\"id\":\"%s\",\"ground\":\"NOT_RESIDENT\",\"statement\":\"他不住这里\"}".formatted(new UUID(7, 7))).is(200);
		refused("building.objection-open", at(6).post(building + "/head", person(head)).is(409));
		at(6).post(building + "/nominations/" + head + "/objections/" + new UUID(7, 7) + "/decision",
				"{\"upheld\":false,\"reason\":\"查明为本楼住户\"}").is(200);
		at(6).post(building + "/head", person(head)).is(200);

		String patrol = "{\"volunteerId\":\"%s\",\"started\":\"%s\",\"ended\":\"%s\",\"checked\":[\"GAS\"],"
				+ "\"findings\":[{\"code\":\"GAS_SMELL\",\"floor\":3}],\"note\":\"三楼有异味\"}";
		at(10).post(building + "/patrols", patrol.formatted(head, day(9), day(9).plusSeconds(1800))).is(200);
		refused("building.patrol-by-another",
				at(10).post(building + "/patrols", patrol.formatted(next, day(9), day(9).plusSeconds(1800))).is(403));
		refused("building.term-over",
				at(890).post(building + "/patrols", patrol.formatted(head, day(889), day(889).plusSeconds(1800))).is(409));

		at(890).post(building + "/nominations", "{\"volunteerId\":\"%s\",\"route\":\"NOTICE\"}".formatted(next)).is(200);
		at(890).post(building + "/nominations/" + next + "/publicity", "").is(200);
		at(896).post(building + "/head", person(next)).is(200);
		refused("building.not-the-head",
				at(897).post(building + "/head/resignation", "{\"volunteerId\":\"%s\",\"reason\":\"WORK\"}".formatted(head)).is(409));
	}

	@Test
	void nobody_is_head_of_more_buildings_than_the_rules_allow_and_a_resignation_makes_room(Api api) {
		String head = volunteer(api, "周三");
		String first = appointed(head);
		for (int n = 1; n < 10; n++) {
			appointed(head);
		}
		String eleventh = publicised(head);
		refused("building.head-has-too-many", at(6).post(eleventh + "/head", person(head)).is(409));
		at(6).post(first + "/head/resignation", "{\"volunteerId\":\"%s\",\"reason\":\"WORK\"}".formatted(head)).is(200);
		at(6).post(eleventh + "/head", person(head)).is(200);
	}

	@Test
	void a_split_puts_its_parts_in_the_building_s_place() {
		String code = code();
		String source = registered(code, 60);
		UUID east = UUID.randomUUID();
		UUID west = UUID.randomUUID();
		String split = """
				{"successors":[{"id":"%s","code":"%s","name":"东","households":30},{"id":"%s","code":"%s","name":"西","households":31}]}""";
		String other = code();
		registered(other, 10);

		refused("building.code-taken", community.post(source + "/split", split.formatted(east, code, west, other)).is(409));
		community.post(source + "/split", split.formatted(east, code, west, code())).is(200);
		refused("building.retired", community.post(source + "/households", "{\"households\":1}").is(409));
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			community.post("/api/buildings/" + east + "/households", "{\"households\":29}").is(200);
			community.post("/api/buildings/" + west + "/households", "{\"households\":32}").is(200);
		});
	}

	@Test
	void a_merger_retires_what_it_absorbs() {
		String survivor = registered(code(), 60);
		String absorbed = registered(code(), 40);
		String id = absorbed.substring(absorbed.lastIndexOf('/') + 1);
		community.post(survivor + "/merger", "{\"absorbed\":[\"%s\"]}".formatted(id)).is(200);
		await().atMost(Duration.ofSeconds(20)).untilAsserted(
				() -> refused("building.retired", community.post(absorbed + "/households", "{\"households\":1}").is(409)));
		community.post(survivor + "/households", "{\"households\":99}").is(200);
	}

	@Test
	void a_code_is_one_building_s_in_its_community_until_that_is_retired() {
		String code = code();
		String first = registered(code, 60);
		refused("building.code-taken", community.post("/api/buildings", registration(code, 60)).is(409));
		community.post(first + "/retirement", "{\"reason\":\"DEMOLISHED\"}").is(200);
		registered(code, 60);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {"430408001031 | deregistration | {'cause':'OWN_WISH'}",
			"430408001032 | erasure | {'ground':'REQUESTED'}",
			"430408001033 | blacklisting | {'ground':'DISHONESTY','reason':'冒领','evidence':['doc/1'],'reviewOn':'2099-01-01'}",
			"430408001034 | deregistration | {'cause':'DECEASED'}"})
	void a_head_who_leaves_leaves_every_building_vacant_and_the_coverage_falls(String area, String how, String body, Api api) {
		Api office = api.as("u-2041", "AUTHORITY", "430408");
		String head = volunteer(api, "郑五");
		for (int n = 0; n < 2; n++) {
			String building = office.at(day(800)).post("/api/buildings", registration(code(), 20).replace("430408001002", area)).is(201)
					.header("Location");
			office.at(day(800)).post(building + "/nominations", "{\"volunteerId\":\"%s\",\"route\":\"NOTICE\"}".formatted(head)).is(200);
			office.at(day(800)).post(building + "/nominations/" + head + "/publicity", "").is(200);
			office.at(day(806)).post(building + "/head", person(head)).is(200);
		}
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(covered(api, area)).isEqualTo(2));

		office.post("/api/volunteers/" + head + "/" + how, body.replace('\'', '"')).is(200);
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(covered(api, area)).isZero());
	}

	private static int covered(Api api, String area) {
		return api.get("/api/coverage?area=" + area).is(200).json().get("total").get("byBuilding").get("numerator").asInt();
	}

	private String appointed(String head) {
		String building = publicised(head);
		at(6).post(building + "/head", person(head)).is(200);
		return building;
	}

	private String publicised(String head) {
		String building = registered(code(), 20);
		at(0).post(building + "/nominations", "{\"volunteerId\":\"%s\",\"route\":\"ORGANISATION\"}".formatted(head)).is(200);
		at(0).post(building + "/nominations/" + head + "/publicity", "").is(200);
		return building;
	}

	private String registered(String code, int households) {
		return at(0).post("/api/buildings", registration(code, households)).is(201).header("Location");
	}

	private static String registration(String code, int households) {
		return """
				{"kind":"BUILDING","code":"%s","community":"430408001002","name":"红湘北路%s栋","floors":6,"households":%d}"""
				.formatted(code, code, households);
	}

	private static String volunteer(Api api, String name) {
		Api person = api.as("u-" + UUID.randomUUID(), "RESIDENT", "430408001002");
		Answer answer = person.post("/api/volunteers", People.registration(name, People.identityNumber(LocalDate.of(1975, 6, 1)))).is(201);
		person.post(answer.header("Location") + "/confirmation", "{\"notice\":\"privacy/2022-1\"}").is(200);
		return answer.json().get("id").asString();
	}

	private static void refused(String code, Answer answer) {
		assertThat(answer.json().get("code").asString()).isEqualTo(code);
	}

	private static String person(String volunteer) {
		return "{\"volunteerId\":\"%s\"}".formatted(volunteer);
	}

	private static String code() {
		return "J%05d".formatted(CODE.getAndIncrement());
	}

	private Api at(int day) {
		return community.with("Redvest-Occurred-At", day(day).plusSeconds(3600).toString());
	}

	private static Instant day(int n) {
		return BEGIN.plus(n, ChronoUnit.DAYS);
	}
}
