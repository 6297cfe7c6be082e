package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.redvest.ops.journey.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What is asked for and refused: answered as ever, and kept for auditors. */
@RedvestTest
class RefusalJourneyTest {

	private static final String COMMUNITY = "430408001001";

	private final String actor = "u-" + UUID.randomUUID();

	private Api office(Api api) {
		return api.as(actor, "COMMUNITY", COMMUNITY);
	}

	private String building(Api api) {
		return office(api).post("/api/buildings",
				"{\"kind\":\"BUILDING\",\"code\":\"R-%s\",\"community\":\"%s\",\"name\":\"某栋\",\"floors\":6,\"households\":48}"
						.formatted(UUID.randomUUID().toString().substring(0, 8), COMMUNITY))
				.is(201).header("Location");
	}

	private static JsonNode file(Api api, String resource) {
		return api.as("u-audit", "AUDITOR", "430408").get("/api/audit/cases/" + resource.substring(resource.lastIndexOf('/') + 1)).is(200)
				.json();
	}

	private static List<String> codes(JsonNode file) {
		return file.get("refusals").valueStream().map(each -> each.get("code").asString()).toList();
	}

	@Test
	void a_refusal_stands_in_the_file_of_what_it_was_about_and_changes_nothing_of_it(Api api) {
		String building = building(api);
		Answer refused = office(api).with("Redvest-Correlation", "c-77").post(building + "/households", "{\"households\":200000}").is(422);
		JsonNode file = file(api, building);
		assertThat(file.get("total").asInt()).isEqualTo(1);
		JsonNode kept = file.get("refusals").get(0);
		assertThat(
				List.of(kept.get("code"), kept.get("command"), kept.get("actor"), kept.get("role"), kept.get("unit"), kept.get("channel"),
						kept.get("correlationId"), kept.get("kind"), kept.get("zh")))
				.extracting(each -> each.asString())
				.containsExactly(refused.json().get("code").asString(), "building.update-household-count", actor, "COMMUNITY", COMMUNITY,
						"APP", "c-77", "INVALID", refused.json().get("detail").asString());
		assertThat(office(api).with("If-Match", "\"0\"").post(building + "/households", "{\"households\":50}").is(200).header("ETag"))
				.isEqualTo("\"1\"");
	}

	@Test
	void a_repeated_key_gives_the_same_refusal_and_is_kept_once_also_at_the_same_time(Api api) throws Exception {
		String unknown = "/api/buildings/" + UUID.randomUUID();
		Api asking = office(api).with("Idempotency-Key", "k-1");
		var answers = new ArrayList<Answer>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var running = IntStream.range(0, 8)
					.mapToObj(_ -> threads.submit(() -> asking.post(unknown + "/households", "{\"households\":40}")))
					.toList();
			for (var each : running) {
				answers.add(each.get());
			}
		}
		answers.add(asking.post(unknown + "/households", "{\"households\":40}"));
		assertThat(answers).extracting(each -> each.is(404).json().get("code").asString()).containsOnly("building.unknown");
		assertThat(codes(file(api, unknown))).containsExactly("building.unknown");
		office(api).post(unknown + "/households", "{\"households\":40}").is(404);
		assertThat(codes(file(api, unknown))).as("asked again without the key").containsExactly("building.unknown", "building.unknown");
	}

	@Test
	void what_makes_no_sense_as_a_request_is_not_kept(Api api) {
		String building = building(api);
		office(api).post(building + "/households", "{\"households\":\"many\"}").is(400);
		office(api).with("If-Match", "\"7\"").post(building + "/households", "{\"households\":50}").is(412);
		assertThat(codes(file(api, building))).isEmpty();
	}

	@Test
	void whoever_is_refused_without_end_fills_his_own_day_and_the_rest_is_counted_whatever_dates_he_names(Api api) {
		String unknown = "/api/buildings/" + UUID.randomUUID();
		for (int i = 0; i < 130; i++) {
			office(api).at(Instant.parse("2022-01-01T00:00:00Z").plus(Duration.ofDays(i)))
					.post(unknown + "/households", "{\"households\":40}")
					.is(404);
		}
		assertThat(codes(file(api, unknown))).hasSize(100);
		String day = "refusals:" + actor + ":" + LocalDate.now(ZoneId.of("Asia/Shanghai"));
		Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(file(api, day).path("state")
				.path("remainder.refused.building.unknown").path("value").asLong(0)).isEqualTo(30));
	}
}
