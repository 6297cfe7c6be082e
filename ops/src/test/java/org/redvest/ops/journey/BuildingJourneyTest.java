package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.ops.journey.Api.Answer;

/** A building gets its head: nominated, made public, appointed when the days of publicity are over. */
@RedvestTest
class BuildingJourneyTest {

	private final Instant start = Instant.now().minus(90, ChronoUnit.DAYS);

	@Test
	void a_building_gets_its_head_after_publicity_and_not_before(Api api) {
		Api person = api.as("u-11", "RESIDENT", "430408001001").at(start);
		Api community = api.as("u-12", "COMMUNITY", "430408001001");
		String volunteer = person.post("/api/volunteers", People.registration("周一", People.identityNumber(LocalDate.of(1970, 5, 1))))
				.is(201).json().get("id").asString();
		person.post("/api/volunteers/" + volunteer + "/confirmation", "{\"notice\":\"privacy/2022-1\"}").is(200);
		String building = community.at(start).post("/api/buildings", People.building(UUID.randomUUID().toString())).is(201)
				.header("Location");

		community.at(start.plus(1, ChronoUnit.DAYS)).post(building + "/nominations", """
				{"volunteerId":"%s","route":"RESIDENTS"}""".formatted(volunteer)).is(200);
		community.at(start.plus(2, ChronoUnit.DAYS)).post(building + "/nominations/" + volunteer + "/publicity", "{}").is(200);

		String head = "{\"volunteerId\":\"%s\"}".formatted(volunteer);
		Answer early = community.at(start.plus(3, ChronoUnit.DAYS)).post(building + "/head", head).is(409);
		assertThat(early.json().get("code").asString()).isEqualTo("building.publicity-runs");

		Api later = community.at(start.plus(30, ChronoUnit.DAYS));
		Answer appointed = later.post(building + "/head", head).is(200);
		Answer again = later.post(building + "/head", head);
		assertThat(again.status()).as(again.body()).isIn(200, 409);
		assertThat(again.status() == 409 || again.header("ETag").equals(appointed.header("ETag"))).as("nothing was written twice").isTrue();

		Answer coverage = api.with("Redvest-Position", appointed.header("Redvest-Position")).get("/api/coverage?area=430408001001").is(200);
		assertThat(coverage.body()).contains("\"numerator\"");
		Answer covered = api.with("Redvest-Position", appointed.header("Redvest-Position"))
				.get("/api/coverage/buildings?area=430408001001&covered=true").is(200);
		assertThat(covered.body()).contains(building.substring(building.lastIndexOf('/') + 1)).doesNotContain("周一");
	}

	@Test
	void a_building_stands_where_its_registration_said(Api api) {
		Api community = api.as("u-12", "COMMUNITY", "430408001001").at(start);
		Answer registered = community.post("/api/buildings", People.building(UUID.randomUUID().toString())).is(201);
		Answer stands = api.with("Redvest-Position", registered.header("Redvest-Position")).get(registered.header("Location")).is(200);
		assertThat(stands.json().get("span").get("households").asInt()).isEqualTo(48);
		api.get("/api/buildings/" + UUID.randomUUID()).is(404);
	}

	@Test
	void a_code_is_used_once_in_a_community(Api api) {
		Api community = api.as("u-12", "COMMUNITY", "430408001001").at(start);
		String code = UUID.randomUUID().toString();
		community.post("/api/buildings", People.building(code)).is(201);
		assertThat(community.post("/api/buildings", People.building(code)).is(409).json().get("code").asString())
				.isEqualTo("building.code-taken");
	}
}
