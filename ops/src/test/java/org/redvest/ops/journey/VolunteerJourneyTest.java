package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redvest.command.volunteer.IdentityNumber;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.VolunteerEvent.VolunteerRegistered;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.stream.LogReader;
import org.springframework.context.ConfigurableApplicationContext;

@RedvestTest
class VolunteerJourneyTest {

	private static String number(int n) {
		String seventeen = "43040819850101%03d".formatted(n);
		return seventeen + IdentityNumber.check(seventeen);
	}

	private static String person(int n) {
		return """
				{"name": "李秀英", "documentNumber": "%s", "phone": "13812345678", "residence": "430408001002"}
				""".formatted(number(n));
	}

	private static Api self(Api api) {
		return api.as("u-1", "RESIDENT", "430408001");
	}

	private static Api authority(Api api) {
		return api.as("a-1", "AUTHORITY", "430408");
	}

	private static String code(Api.Answer answer) {
		return answer.json().path("code").asString();
	}

	@Test
	void one_person_has_one_live_registration(Api api) {
		var first = self(api).post("/api/volunteers", person(1)).is(201);
		assertThat(first.header("etag")).isEqualTo("\"0\"");
		var second = self(api).post("/api/volunteers", person(1)).is(409);
		assertThat(code(second)).isEqualTo("volunteer.identity-taken");
		assertThat(second.body()).contains("该证件号码已有有效的志愿者注册").doesNotContain(number(1));
		self(api).post(first.header("location") + "/denial", "").is(200);
		var third = self(api).post("/api/volunteers", person(1)).is(201);
		self(api).post(third.header("location") + "/confirmation", "{\"notice\": \"2022-01\"}").is(200);
		self(api).post(third.header("location") + "/deregistration", "{\"cause\": \"OWN_WISH\"}").is(200);
		self(api).post("/api/volunteers", person(1)).is(201);
	}

	@Test
	void a_right_number_takes_the_place_of_a_wrong_one(Api api) {
		var wrong = self(api).post("/api/volunteers", person(2)).is(201);
		self(api).post(wrong.header("location") + "/basics", """
				{"name": "李秀英", "documentNumber": "%s"}
				""".formatted(number(3))).is(200);
		assertThat(code(self(api).post("/api/volunteers", person(3)).is(409))).isEqualTo("volunteer.identity-taken");
		self(api).post("/api/volunteers", person(2)).is(201);
	}

	@Test
	void of_many_at_once_with_one_number_one_is_registered(Api api) throws InterruptedException, ExecutionException {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var answers = threads.invokeAll(IntStream
					.range(0, 20).<java.util.concurrent.Callable<Integer>>mapToObj(
							_ -> () -> self(api).post("/api/volunteers", person(4)).status())
					.toList());
			int registered = 0;
			for (var answer : answers) {
				assertThat(answer.get()).isIn(201, 409);
				registered += answer.get() == 201 ? 1 : 0;
			}
			assertThat(registered).isEqualTo(1);
		}
	}

	@Test
	void what_cannot_be_is_refused_with_a_code(Api api) {
		assertThat(code(self(api).post("/api/volunteers", person(5).replace("430408198501010", "430408198501011")).is(422)))
				.isEqualTo("volunteer.identity-number");
		assertThat(code(self(api).with("Accept-Language", "en")
				.post("/api/volunteers/" + UUID.randomUUID() + "/confirmation", "{\"notice\": \"2022-01\"}")
				.is(404))).isEqualTo("volunteer.unknown");
		assertThat(code(self(api).post("/api/volunteers/on-behalf", person(5)).is(403))).isEqualTo("volunteer.wrong-role");
	}

	@Test
	void the_erased_are_unreadable_and_count_for_nothing(Api api, ConfigurableApplicationContext context) throws InterruptedException {
		var registered = self(api).post("/api/volunteers", person(6)).is(201);
		String at = registered.header("location");
		var id = new VolunteerId(UUID.fromString(registered.json().path("id").asString()));
		self(api).post(at + "/confirmation", "{\"notice\": \"2022-01\"}").is(200);
		var standings = context.getBean(Standings.class);
		assertThat(standings.of(id, LocalDate.now()).registered()).isTrue();
		var logged = context.getBean(LogReader.class).stream(id.toString());
		var name = ((VolunteerRegistered) logged.getFirst().event()).basics().name();
		var vault = context.getBean(Vault.class);
		assertThat(vault.open(name)).contains("李秀英");

		authority(api).post(at + "/erasure", "{\"ground\": \"REQUESTED\"}").is(200);
		assertThat(standings.of(id, LocalDate.now()).registered()).isFalse();
		Instant patience = Instant.now().plus(Duration.ofSeconds(20));
		while (vault.open(name).isPresent() && Instant.now().isBefore(patience)) {
			Thread.sleep(20);
		}
		assertThat(vault.open(name)).isEmpty();
		assertThat(code(self(api).post(at + "/confirmation", "{\"notice\": \"2022-01\"}").is(409))).isEqualTo("volunteer.erased");
		self(api).post("/api/volunteers", person(6)).is(201);
	}

	@Test
	void a_suspended_volunteer_appeals_and_is_heard_by_somebody_else(Api api) {
		String at = self(api).post("/api/volunteers", person(7)).is(201).header("location");
		String sanction = UUID.randomUUID().toString();
		self(api).post(at + "/confirmation", "{\"notice\": \"2022-01\"}").is(200);
		authority(api).post(at + "/suspension", """
				{"id": "%s", "ground": "FALSE_HOURS", "reason": "虚报时长", "evidence": ["doc/2022/17"]}
				""".formatted(sanction)).is(200);
		self(api).post(at + "/appeals", "{\"sanction\": \"%s\", \"grounds\": \"并无此事\"}".formatted(sanction)).is(200);
		String decision = "{\"outcome\": \"ALLOWED\", \"findings\": \"申诉成立\"}";
		assertThat(code(authority(api).post(at + "/appeals/" + sanction + "/decision", decision).is(403)))
				.isEqualTo("volunteer.own-sanction");
		api.as("a-2", "AUTHORITY", "430408").post(at + "/appeals/" + sanction + "/decision", decision).is(200);
	}
}
