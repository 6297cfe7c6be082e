package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.certificate.CertificateFile;
import org.redvest.kernel.certificate.CertificateFile.Verdict;
import org.redvest.kernel.certificate.PublishedKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that earns points and is certified, and what becomes of both when it turns out to be false. */
@RedvestTest
class PointsAndCertificateJourneyTest {

	private static final String UNIT = "430408001";

	private String volunteer = "";
	private String record = "";
	private Api himself;
	private Api unit;

	private static Instant noon(String day) {
		return LocalDate.parse(day).atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
	}

	@BeforeEach
	void somebody_has_served_eight_hours(Api api) {
		Api person = api.as("u-51", "RESIDENT", UNIT).at(noon("2026-02-01"));
		volunteer = person.post("/api/volunteers", People.registration("吴十", People.identityNumber(LocalDate.of(1980, 1, 2)))).is(201)
				.header("Location");
		person.post(volunteer + "/confirmation", "{\"notice\": \"2022-01\"}").is(200);
		himself = api.as(id(volunteer), "VOLUNTEER", UNIT).at(noon("2026-03-10"));
		unit = api.as("u-town", "TOWNSHIP", UNIT).at(noon("2026-03-10"));
		record = unit.at(noon("2026-03-03")).post(volunteer + "/service-records", """
				{"work": {"start": "2026-03-02T00:00:00Z", "end": "2026-03-02T08:30:00Z", "minutes": 480, "activity": "红湘路文明劝导",
				 "category": "TRAFFIC", "organiser": "430408001", "inCharge": "u-lead", "area": "430408001002"},
				 "capture": "TWO_SIDED_CHECK_IN"}""").is(201).header("Location");
		Api organiser = api.as("u-org", "ORGANISER", UNIT).at(noon("2026-03-10"));
		organiser.post(record + "/confirm", "").is(200);
		himself.post(record + "/accept", "").is(200);
		organiser.post(record + "/credit", "").is(200);
		await().atMost(Duration.ofSeconds(30)).until(() -> balance(api) == 80);
	}

	private long balance(Api api) {
		return api.get("/api/points/volunteers/" + id(volunteer)).is(200).json().get("balance").get("numerator").asLong();
	}

	private static String id(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static String code(Api.Answer answer) {
		return answer.json().get("code").asString();
	}

	@Test
	void points_are_redeemed_once_a_quarter_and_the_hours_stay(Api api) {
		String redemptions = volunteer + "/points/redemptions";
		assertThat(code(himself.post(redemptions, "{\"item\":\"umbrella\",\"points\":81}").is(409))).isEqualTo("points.too-few");
		Api.Answer redeemed = himself.post(redemptions, "{\"item\":\"umbrella\",\"points\":30}").is(201);
		JsonNode statement = api.with("Redvest-Position", redeemed.header("Redvest-Position")).get(redeemed.header("Location")).is(200)
				.json();
		assertThat(statement.get("balance").get("numerator").asLong() + " " + statement.get("lots").get(0).get("rest").asInt())
				.isEqualTo("50 50");
		assertThat(code(himself.post(redemptions, "{\"item\":\"umbrella\",\"points\":1}").is(409))).isEqualTo("points.redeemed-too-often");
		assertThat(api.get("/api/service-history/volunteers/" + id(volunteer)).is(200).json().get("total").get("numerator").asInt())
				.isEqualTo(480);
	}

	@Test
	void a_certificate_is_verified_on_line_and_off_and_falls_with_its_record(Api api) {
		String certificate = himself.post("/api/certificates", """
				{"volunteerId":"%s","issuer":"430408001","from":"2026-03-01","to":"2026-03-09","purpose":"升学"}""".formatted(id(volunteer)))
				.is(201).header("Location");
		unit.post(certificate + "/publicity", "").is(200);
		String issuing = "{\"issuerName\":\"红湘街道\",\"inCharge\":\"u-lead\",\"contact\":\"0734-8880000\"}";
		assertThat(code(unit.at(noon("2026-03-17")).post(certificate + "/issue", issuing).is(409))).isEqualTo("certificate.publicity-runs");
		Api.Answer issued = unit.at(noon("2026-03-18")).post(certificate + "/issue", issuing).is(200);

		Api now = api.with("Redvest-Position", issued.header("Redvest-Position"));
		String number = now.get(certificate).is(200).json().get("number").asString();
		assertThat(code(api.get(certificate + "/file").is(401))).isEqualTo("actor.missing");
		assertThat(code(unit.as("u-9", "ORGANISER", "org-9").get(certificate + "/file").is(403))).isEqualTo("verification.not-yours");
		CertificateFile file = JsonMapper.shared().readValue(himself.get(certificate + "/file").is(200).body(), CertificateFile.class);
		PublishedKey key = JsonMapper.shared().readValue(api.get("/api/certificates/public-key").is(200).body(), PublishedKey.class);
		assertThat(file.verdict(key.key())).isEqualTo(Verdict.GENUINE);
		assertThat(file.document().holder().name() + " " + file.document().minutes()).isEqualTo("吴十 480");
		assertThat(himself.get(certificate + "/page").is(200).body()).contains("志愿服务记录证明", "吴十", "<svg").doesNotContain("http");

		JsonNode valid = verified(api, number, file.hash());
		assertThat(valid.get("status").asString() + " " + valid.get("holder").asString() + " " + valid.get("minutes").asInt())
				.isEqualTo("VALID 吴* 480");
		assertThat(verified(api, number, "0000000000000000").get("status").asString()).isEqualTo("UNKNOWN");
		api.as("a-1", "AUTHORITY", "430408").at(noon("2026-04-01")).post(record + "/void", "{\"reason\":\"FALSE_RECORD\"}").is(200);
		await().atMost(Duration.ofSeconds(30)).until(() -> verified(api, number, file.hash()).get("status").asString().equals("REVOKED"));
		await().atMost(Duration.ofSeconds(30)).until(() -> balance(api) == 0);
	}

	private static JsonNode verified(Api api, String number, String code) {
		return api.post("/api/certificates/verification", "{\"number\":\"%s\",\"code\":\"%s\"}".formatted(number, code)).is(200).json();
	}
}
