package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.ops.journey.Api.Answer;
import tools.jackson.databind.JsonNode;

/** A donation from the pledge to the public, and a school from its registration to its first lesson. */
@RedvestTest
class DonationJourneyTest {

	@Test
	void money_goes_from_the_donor_to_a_school_and_its_sums_can_be_asked_for(Api api) {
		String body = "charity-" + UUID.randomUUID();
		Api donor = api.as("u-donor", "RESIDENT", "430408001").at(day("2022-03-02"));
		Api office = api.as("u-office", "UNIT_LEADER", body).at(day("2022-03-03"));
		refused("donation.body-not-entitled", donor.post("/api/donations", pledge(body)).is(409));
		Answer entitled = authority(api).post("/api/donees/" + body + "/entitlement",
				"{\"kind\":\"CHARITY\",\"certificate\":\"cert/1\",\"from\":\"2022-01-01\"}").is(200);
		assertThat(read(api, entitled, entitled.header("Location")).get("entitlements").get(0).get("kind").asString()).isEqualTo("CHARITY");

		String donation = donor.post("/api/donations", pledge(body)).is(201).header("Location");
		refused("donation.not-the-body",
				donor.as("u-1", "UNIT_LEADER", "org-1").post(donation + "/money", money(UUID.randomUUID())).is(403));
		office.post(donation + "/money", money(UUID.randomUUID())).is(200);
		String number = "R-" + UUID.randomUUID();
		Answer receipt = office.post(donation + "/receipt", "{\"number\":\"%s\"}".formatted(number)).is(200);
		JsonNode now = read(api, receipt, receipt.header("Location"));
		assertThat(now.get("phase").asString() + " " + now.get("cash").asLong() + " " + now.get("receipt").asString())
				.isEqualTo("BOOKED 40000 " + number);
		assertThat(now.toString()).doesNotContain("王五");

		String other = donor.post("/api/donations", pledge(body)).is(201).header("Location");
		office.post(other + "/money", money(UUID.randomUUID())).is(200);
		refused("donation.receipt-taken", office.post(other + "/receipt", "{\"number\":\"%s\"}".formatted(number)).is(409));

		UUID allocation = UUID.randomUUID();
		office.post(donation + "/allocations",
				"{\"allocation\":\"%s\",\"beneficiary\":\"school-1\",\"share\":{\"fen\":40000}}".formatted(allocation)).is(200);
		UUID delivery = UUID.randomUUID();
		String handover = "{\"delivery\":\"%s\",\"share\":{\"fen\":40000},\"document\":\"handover/1\",\"signatures\":{%s}}";
		refused("donation.handover-unsigned", office.post(donation + "/allocations/" + allocation + "/deliveries",
				handover.formatted(delivery, "\"GIVER\":\"BY_HAND\",\"BODY\":\"SEAL\"")).is(422));
		office.post(donation + "/allocations/" + allocation + "/deliveries",
				handover.formatted(delivery, "\"GIVER\":\"BY_HAND\",\"BODY\":\"SEAL\",\"RECEIVER\":\"SEAL\"")).is(200);
		api.as("u-school", "UNIT_LEADER", "school-1").at(day("2022-03-04"))
				.post(donation + "/deliveries/" + delivery + "/acknowledgement", "").is(200);
		Answer published = office.at(day("2022-03-05")).post(donation + "/publication", "{\"namesDonor\":true}").is(200);
		JsonNode sums = read(api, published, "/api/donations?asOf=2022-03-31&body=" + body).get("total");
		assertThat(sums.get("received").get("numerator").asLong()).isEqualTo(80_000);
		assertThat(sums.get("deliveredShare").get("shown").asString()).isEqualTo("50.00 %");
		assertThat(sums.get("balances").asBoolean()).isTrue();
		JsonNode state = read(api, published, "/api/audit/cases/" + donation.substring(donation.lastIndexOf('/') + 1)).get("state");
		assertThat(state.get("status").get("value").asString() + " " + state.get("donor.name").get("value").asString())
				.isEqualTo("PUBLISHED 王*");
	}

	@Test
	void a_school_is_covered_once_it_is_paired_and_taught_at_by_somebody_who_was_checked(Api api) {
		Api authority = authority(api);
		String code = "school-" + UUID.randomUUID();
		String school = authority.post("/api/schools", school(code)).is(201).header("Location");
		refused("school.code-taken", authority.post("/api/schools", school(code)).is(409));
		authority.post(school + "/pairings", """
				{"pairing":"%s","unit":"college-1","partner":"COLLEGE","agreement":"agreement/1","from":"2022-01-01","to":"2024-12-31"}
				""".formatted(UUID.randomUUID())).is(200);
		authority.post(school + "/interest-groups", "{\"subject\":\"CHOIR\"}").is(200);
		String teacher = volunteer(api);
		String teaching = "{\"volunteerId\":\"%s\",\"subject\":\"CHOIR\"}".formatted(teacher);
		refused("school.teacher-not-checked", authority.post(school + "/teachers", teaching).is(409));
		authority.post("/api/volunteers/" + teacher + "/safeguarding-checks",
				"{\"result\":\"CLEAR\",\"checkedOn\":\"2022-03-01\",\"expiresOn\":\"2023-02-28\"}").is(200);
		authority.post(school + "/teachers", teaching).is(200);
		UUID session = UUID.randomUUID();
		String lesson = "{\"subject\":\"CHOIR\",\"on\":\"2022-03-02\",\"minutes\":45,\"teachers\":[\"%s\"]}".formatted(teacher);
		authority.post(school + "/sessions", "{\"session\":\"%s\",\"lesson\":%s}".formatted(session, lesson)).is(200);
		Answer held = authority.post(school + "/sessions/" + session + "/holding",
				"{\"lesson\":%s,\"attendance\":{\"children\":30,\"leftBehind\":12}}".formatted(lesson)).is(200);
		JsonNode now = read(api, held, held.header("Location"));
		assertThat(now.get("sessions").asLong() + " " + now.get("pairings").size()).isEqualTo("1 1");
		assertThat(read(api, held, "/api/art-companions/schools?asOf=2022-03-31&area=430408102201&covered=true").get("items").valueStream()
				.map(each -> each.get("school").asString())).contains(school);

		authority.post("/api/volunteers/" + teacher + "/deregistration", "{\"cause\":\"MOVED_AWAY\"}").is(200);
		String id = school.substring(school.lastIndexOf('/') + 1);
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
				api.as("u-audit", "AUDITOR", "430408").get("/api/audit/cases/" + id).json().get("state")
						.has("formerTeachers[" + teacher + "].reason"))
				.isTrue());
	}

	private static String pledge(String body) {
		return """
				{"body":"%s","purpose":"ART_EDUCATION","raising":"OFFERED","kind":"PERSON","name":"王五","contact":"13800000001","fen":40000}
				""".formatted(body);
	}

	private static String money(UUID entry) {
		return "{\"entry\":\"%s\",\"fen\":40000,\"way\":\"BANK_TRANSFER\",\"voucher\":\"bank/1\"}".formatted(entry);
	}

	private static String school(String code) {
		return "{\"code\":\"%s\",\"name\":\"雨母山小学\",\"area\":\"430408102201\",\"kind\":\"PRIMARY\",\"rural\":true}".formatted(code);
	}

	private static String volunteer(Api api) {
		Api person = api.as("u-" + UUID.randomUUID(), "RESIDENT", "430408001002").at(day("2022-03-01"));
		Answer answer = person.post("/api/volunteers", People.registration("钱七", People.identityNumber(LocalDate.of(1976, 5, 1)))).is(201);
		person.post(answer.header("Location") + "/confirmation", "{\"notice\":\"privacy/2022-1\"}").is(200);
		return answer.json().get("id").asString();
	}

	private static Api authority(Api api) {
		return api.as("u-auth", "AUTHORITY", "430408").at(day("2022-03-02"));
	}

	private static JsonNode read(Api api, Answer written, String path) {
		return api.as("u-audit", "AUDITOR", "430408").with("Redvest-Position", written.header("Redvest-Position")).get(path).is(200).json();
	}

	private static void refused(String code, Answer answer) {
		assertThat(answer.json().get("code").asString()).isEqualTo(code);
	}

	private static Instant day(String day) {
		return Instant.parse(day + "T04:00:00Z");
	}
}
