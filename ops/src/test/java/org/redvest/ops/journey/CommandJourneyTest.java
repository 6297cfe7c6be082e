package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.ops.journey.Api.Answer;

/** What every command over HTTP keeps to, shown on a registration. */
@RedvestTest
class CommandJourneyTest {

	private static final LocalDate BORN = LocalDate.of(1990, 3, 7);

	private final String number = People.identityNumber(BORN);
	private Api person;

	@BeforeEach
	void somebody_asks(Api api) {
		person = api.as("u-1", "RESIDENT", "430408001001");
	}

	@Test
	void a_creation_answers_201_with_where_it_is_which_version_and_which_position() {
		Answer answer = person.post("/api/volunteers", People.registration("张三", number)).is(201);
		assertThat(answer.header("Location")).isEqualTo("/api/volunteers/" + answer.json().get("id").asString());
		assertThat(answer.header("ETag")).isEqualTo("\"" + answer.json().get("version").asLong() + "\"");
		assertThat(answer.header("Redvest-Position")).isEqualTo(Long.toString(answer.json().get("position").asLong()));
		assertThat(answer.json().get("position").asLong()).isPositive();
	}

	@Test
	void where_it_is_there_it_stands_as_soon_as_the_view_covers_it() {
		Answer created = person.post("/api/volunteers", People.registration("张三", number)).is(201);
		String at = created.header("Location");
		Answer moved = person.with("Redvest-Correlation", "visit-7").post(at + "/contact", "{\"phone\":\"13900000001\"}").is(200);
		assertThat(moved.header("Location")).isEqualTo(at);
		Answer stands = person.with("Redvest-Position", moved.header("Redvest-Position")).get(at).is(200);
		assertThat(stands.json().get("name").asString()).isEqualTo("张*");
		assertThat(stands.json().get("position").asLong()).isGreaterThanOrEqualTo(moved.json().get("position").asLong());
		person.get(stands.json().get("history").asString()).is(200);
		assertThat(person.get(stands.json().get("audit").asString()).is(200).body()).contains("\"correlationId\":\"visit-7\"");
		assertThat(person.get("/api/volunteers/" + UUID.randomUUID()).is(404).json().get("code").asString())
				.isEqualTo("service-history.unknown");
		person.get("/api/volunteers/" + created.json().get("id").asString() + "/service-records/" + UUID.randomUUID()).is(404);
	}

	@Test
	void the_same_key_gives_the_same_answer_and_nothing_is_written_twice() {
		Api keyed = person.with("Idempotency-Key", UUID.randomUUID().toString());
		Answer first = keyed.post("/api/volunteers", People.registration("李四", number)).is(201);
		Answer again = keyed.post("/api/volunteers", People.registration("李四", number)).is(201);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(again.header("Location")).isEqualTo(first.header("Location"));
		assertThat(again.header("Redvest-Position")).isEqualTo(first.header("Redvest-Position"));
	}

	@Test
	void the_same_key_gives_the_same_answer_after_the_person_was_erased(Api api) throws InterruptedException {
		String volunteer = person.post("/api/volunteers", People.registration("李四", number)).is(201).header("Location");
		Api keyed = person.with("Idempotency-Key", UUID.randomUUID().toString());
		String contact = "{\"phone\":\"13900000001\"}";
		Answer first = keyed.post(volunteer + "/contact", contact).is(200);
		api.as("a-1", "AUTHORITY", "430408").post(volunteer + "/erasure", "{\"ground\": \"REQUESTED\"}").is(200);
		Instant patience = Instant.now().plus(Duration.ofSeconds(20));
		while (!"privacy.subject-erased".equals(person.post(volunteer + "/contact", contact).is(409).json().get("code").asString())) {
			assertThat(Instant.now()).as("the key is destroyed").isBefore(patience);
			Thread.sleep(100);
		}
		assertThat(keyed.post(volunteer + "/contact", contact).is(200).body()).isEqualTo(first.body());
	}

	@Test
	void the_same_key_with_another_body_is_refused() {
		Api keyed = person.with("Idempotency-Key", UUID.randomUUID().toString());
		keyed.post("/api/volunteers", People.registration("王五", number)).is(201);
		Answer other = keyed.post("/api/volunteers", People.registration("王六", number)).is(422);
		assertThat(other.json().get("code").asString()).isEqualTo("idempotency.key-reused");
	}

	@Test
	void one_person_is_registered_once_and_the_refusal_speaks_the_reader_s_language() {
		person.post("/api/volunteers", People.registration("赵七", number)).is(201);
		Answer chinese = person.post("/api/volunteers", People.registration("赵七", number)).is(409);
		Answer english = person.with("Accept-Language", "en").post("/api/volunteers", People.registration("赵七", number)).is(409);
		assertThat(chinese.header("Content-Type")).startsWith("application/problem+json");
		assertThat(chinese.json().get("code").asString()).isEqualTo("volunteer.identity-taken");
		assertThat(english.json().get("code").asString()).isEqualTo("volunteer.identity-taken");
		assertThat(chinese.json().get("detail").asString()).matches(".*\\p{IsHan}.*");
		assertThat(english.json().get("detail").asString()).doesNotMatch(".*\\p{IsHan}.*");
		assertThat(chinese.body() + english.body()).doesNotContain(number, "赵七", "13812345678");
	}

	@Test
	void a_version_that_has_passed_is_412() {
		String volunteer = person.post("/api/volunteers", People.registration("钱八", number)).is(201).header("Location");
		Answer moved = person.post(volunteer + "/contact", "{\"phone\":\"13900000001\"}").is(200);
		Answer stale = person.with("If-Match", "\"0\"").post(volunteer + "/contact", "{\"phone\":\"13900000002\"}").is(412);
		assertThat(stale.json().get("code").asString()).isNotBlank();
		person.with("If-Match", moved.header("ETag")).post(volunteer + "/contact", "{\"phone\":\"13900000003\"}").is(200);
	}

	@Test
	void who_does_not_say_who_is_asking_is_refused(Api nobody) {
		assertThat(nobody.post("/api/volunteers", People.registration("孙九", number)).is(401).json().get("code").asString())
				.isEqualTo("actor.missing");
	}

	@Test
	void what_makes_no_sense_is_named_field_by_field() {
		Answer answer = person.post("/api/volunteers", "{\"name\":\"\",\"documentNumber\":\"" + number + "\",\"phone\":\"1\"}");
		assertThat(answer.status()).isIn(400, 422);
		assertThat(answer.json().get("errors").toString()).contains("name");
		assertThat(answer.body()).doesNotContain(number);
	}

	@Test
	void a_phone_number_in_a_building_s_name_is_refused_without_being_repeated() {
		Answer answer = person.as("u-12", "COMMUNITY", "430408001001").post("/api/buildings",
				People.building(UUID.randomUUID().toString()).replace("幸福里", "13812345678")).is(422);
		assertThat(answer.json().get("code").asString()).isEqualTo("text.personal-number");
		assertThat(answer.body()).doesNotContain("13812345678");
	}

	@Test
	void a_command_on_nothing_is_404() {
		Answer answer = person.post("/api/volunteers/" + UUID.randomUUID() + "/contact", "{\"phone\":\"13900000001\"}").is(404);
		assertThat(answer.json().get("code").asString()).isEqualTo("volunteer.unknown");
	}

	@Test
	void an_id_of_another_kind_is_404_and_its_owner_goes_on() {
		String volunteer = person.post("/api/volunteers", People.registration("孙八", number)).is(201).json().get("id").asString();
		Api office = person.as("u-2", "COMMUNITY", "430408001001");
		for (int time = 1; time <= 2; time++) {
			Answer refused = office.post("/api/buildings/" + volunteer + "/households", "{\"households\":12}").is(404);
			assertThat(refused.json().get("code").asString()).isEqualTo("stream.of-another-kind");
		}
		office.post("/api/volunteers/" + volunteer + "/skills", "{\"skill\":\"FIRST_AID\"}").is(200);
	}

	@Test
	void a_key_with_a_version_repeated_is_answered_like_the_first_time_and_not_with_412() {
		Api office = person.as("u-3", "COMMUNITY", "430408001001");
		Answer building = office.post("/api/buildings", """
				{"kind":"BUILDING","code":"%s","community":"430408001001","name":"一栋","households":10}""".formatted(UUID.randomUUID()))
				.is(201);
		Api keyed = office.with("Idempotency-Key", UUID.randomUUID().toString()).with("If-Match", building.header("ETag"));
		String path = "/api/buildings/" + building.json().get("id").asString() + "/households";
		Answer first = keyed.post(path, "{\"households\":11}").is(200);
		Answer again = keyed.post(path, "{\"households\":11}").is(200);
		assertThat(again.body()).isEqualTo(first.body());
	}
}
