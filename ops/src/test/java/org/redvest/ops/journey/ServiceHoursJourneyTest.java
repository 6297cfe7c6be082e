package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hours from the record to the star, by a scheme that the district enacted; rule sets and reference bases. */
@RedvestTest
class ServiceHoursJourneyTest {

	private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

	private static Instant noon(String day) {
		return LocalDate.parse(day).atTime(12, 0).atZone(DISTRICT).toInstant();
	}

	private static String code(Api.Answer answer) {
		return answer.json().path("code").asString();
	}

	private static String work(int dayOfMarch) {
		return """
				{"work": {"start": "2026-03-%1$02dT00:00:00Z", "end": "2026-03-%1$02dT08:30:00Z", "minutes": 480,
				 "activity": "红湘路文明劝导", "category": "TRAFFIC", "organiser": "430408001", "inCharge": "u-lead",
				 "area": "430408001002", "details": "在张三家门口"}, "capture": "TWO_SIDED_CHECK_IN"}""".formatted(dayOfMarch);
	}

	@Test
	void hours_become_a_star_by_the_rules_of_the_district(Api api) {
		Api authority = api.as("a-1", "AUTHORITY", "430408").at(noon("2026-02-01"));
		Api community = api.as("u-52", "COMMUNITY", "430408001002").at(noon("2026-03-10"));
		String scheme = "/api/rule-sets/star/zhangjiagang";
		authority.post(scheme + "/packaged", "").is(201);
		authority.post(scheme + "/1/enact", "{\"from\": \"2026-01-01\"}").is(200);

		Api person = api.as("u-51", "RESIDENT", "430408001").at(noon("2026-02-01"));
		String at = person.post("/api/volunteers", People.registration("吴十", People.identityNumber(LocalDate.of(1980, 1, 2)))).is(201)
				.header("Location");
		person.post(at + "/confirmation", "{\"notice\": \"2022-01\"}").is(200);
		Api volunteer = api.as(at.substring(at.lastIndexOf('/') + 1), "VOLUNTEER", "430408001002").at(noon("2026-03-10"));

		for (int day = 2; day <= 5; day++) {
			Api recorder = community.at(noon("2026-03-0" + (day + 1)));
			String record = recorder.post(at + "/service-records", work(day)).is(201).header("Location");
			assertThat(code(recorder.post(at + "/service-records", work(day)).is(409))).isEqualTo("hours.overlap");
			community.post(record + "/confirm", "").is(200);
			assertThat(code(community.post(record + "/credit", "").is(409))).isEqualTo("hours.not-publicised");
			volunteer.post(record + "/accept", "").is(200);
			Api.Answer credited = community.post(record + "/credit", "").is(200);
			assertThat(credited.header("Location")).isEqualTo(record);
			assertThat(api.with("Redvest-Position", credited.header("Redvest-Position")).get(record).is(200).json().get("record")
					.get("creditedMinutes").asInt()).isEqualTo(480);
		}

		String star = at + "/stars/zhangjiagang";
		assertThat(code(volunteer.post(star + "/apply", "{\"cutOff\": \"2026-03-03\"}").is(409))).isEqualTo("star.not-enough-hours");
		volunteer.post(star + "/apply", "{\"cutOff\": \"2026-03-09\"}").is(200);
		community.post(star + "/review", "").is(200);
		community.post(star + "/publish", "{\"list\": \"2026-03\"}").is(200);
		Api township = api.as("u-53", "TOWNSHIP", "430408001");
		assertThat(code(township.at(noon("2026-03-13")).post(star + "/award", "").is(409))).isEqualTo("star.publicity-runs");
		township.at(noon("2026-03-14")).post(star + "/award", "").is(200);
		assertThat(code(volunteer.post(at + "/stars/longquanyi/apply", "{\"cutOff\": \"2026-03-09\"}").is(409)))
				.isEqualTo("ruleset.none-in-force");
	}

	@Test
	void rules_of_the_district_s_own_are_published_and_never_overlap(Api api) {
		Api authority = api.as("a-1", "AUTHORITY", "430408").at(noon("2026-02-01"));
		String scheme = "/api/rule-sets/head/s-" + UUID.randomUUID().toString().substring(0, 8);
		String rules = """
				{"rules": {"kind": "head", "termMonths": 36, "publicityDays": 7, "mostBuildings": 3}, "title": "楼栋长管理办法", "source": "区办"}""";
		authority.post(scheme, rules).is(201);
		authority.post(scheme, rules).is(201);
		authority.post(scheme + "/1/enact", "{\"from\": \"2026-01-01\"}").is(200);
		assertThat(code(authority.post(scheme + "/2/enact", "{\"from\": \"2027-01-01\"}").is(409))).isEqualTo("ruleset.overlap");
		authority.post(scheme + "/1/retire", "{\"to\": \"2027-01-01\"}").is(200);
		authority.post(scheme + "/2/enact", "{\"from\": \"2027-01-01\"}").is(200);
		String there = authority.post(scheme, rules).is(201).header("Location");
		assertThat(there).isEqualTo(scheme);
		var published = api.get(there).is(200).json().get("published");
		assertThat(published.valueStream().map(each -> each.get("phase").asString() + " " + each.path("from").asString("") + " "
				+ each.path("to").asString("")).toList())
				.containsExactly("ENACTED 2026-01-01 2027-01-01", "ENACTED 2027-01-01 ", "DRAFT  ");
		assertThat(api.get("/api/rule-sets/star/default").is(200).json().get("packaged").toString()).contains("100/300/600/1000/1500");
		assertThat(code(api.get("/api/rule-sets/star/s-nowhere").is(404))).isEqualTo("ruleset.scheme-unknown");
		assertThat(code(authority.post(scheme, rules.replace("36", "0")).is(422))).isEqualTo("ruleset.malformed");
		assertThat(authority.get("/api/rule-sets/packaged").is(200).body()).contains("rules:star:default", "100/300/600/1000/1500");
	}

	@Test
	void a_base_names_its_source_and_two_of_one_day_do_not_contradict_each_other(Api api) {
		Api authority = api.as("a-1", "AUTHORITY", "430408").at(noon("2026-02-01"));
		String base = "/api/reference-bases/population/t-" + UUID.randomUUID().toString().substring(0, 8);
		String census = """
				{"value": 298686, "source": "第六次全国人口普查", "asOf": "2010-11-01", "from": "2011-01-01"}""";
		authority.post(base, census).is(201);
		assertThat(code(authority.post(base, census.replace("298686", "298461")).is(409))).isEqualTo("base.ambiguous");
		Api.Answer corrected = authority.post(base + "/1/correct", census.replace("298686", "298461")).is(200);
		assertThat(corrected.header("Location")).isEqualTo(base);
		assertThat(api.with("Redvest-Position", corrected.header("Redvest-Position")).get(base).is(200).json().get("items").get(0)
				.get("value").asInt()).isEqualTo(298461);
		api.get("/api/reference-bases/trees/430408").is(404);
		assertThat(code(authority.post("/api/reference-bases/trees/430408", census))).isEqualTo("base.id-malformed");
	}
}
