package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.ops.RedvestProcess;
import org.redvest.ops.journey.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What a caller was told is true after a kill of the process, whenever it comes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledAndRestartedTest {

	private static final int CALLERS = 4;

	@TempDir
	Path directory;

	@Test
	void every_acknowledged_command_is_answered_the_same_after_a_kill() throws Exception {
		Map<String, Answer> acknowledged = new ConcurrentHashMap<>();
		try (RedvestProcess process = start(directory.resolve("first"))) {
			Api api = api(process);
			try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
				for (int caller = 0; caller < CALLERS; caller++) {
					callers.submit(() -> register(api, acknowledged));
				}
				while (acknowledged.size() < 200) {
					Thread.sleep(10);
				}
				process.kill();
			}
		}

		try (RedvestProcess process = start(directory.resolve("second"))) {
			Api api = api(process);
			acknowledged.forEach((key, before) -> {
				Answer now = api.with("Idempotency-Key", key).post("/api/buildings", People.building(key)).is(201);
				assertThat(now.header("Location")).isEqualTo(before.header("Location"));
				assertThat(now.header("Redvest-Position")).isEqualTo(before.header("Redvest-Position"));
			});
		}
		assertThat(directory.resolve("home/data/postmaster.pid")).as("stopped cleanly at the end").doesNotExist();
	}

	@Test
	void a_rebuild_goes_on_where_it_stood_and_a_paused_one_stays_paused() throws Exception {
		Map<String, Long> stood = new ConcurrentHashMap<>();
		try (RedvestProcess process = startSlowly(directory.resolve("first"))) {
			Api api = api(process);
			for (int i = 0; i < 150; i++) {
				api.post("/api/buildings", People.building("K-" + i)).is(201);
			}
			api.as("u-900", "ADMIN", "430408").post("/api/projections/rebuilds", "").is(202);
			api.as("u-900", "ADMIN", "430408").post("/api/projections/coverage/rebuilds/2/pause", "").is(200);
			while (stood.size() < 2) {
				api.get("/api/projections/rebuilds").json().forEach(each -> {
					if (each.get("position").asLong() > 20 && each.get("pausedAt").isNull()) {
						stood.put(each.get("projection").asString(), each.get("position").asLong());
					}
				});
			}
			process.kill();
		}
		try (RedvestProcess process = startSlowly(directory.resolve("second"))) {
			Api api = api(process);
			stood.forEach((view, position) -> {
				JsonNode now = api.get("/api/projections/" + view + "/rebuilds/2").json();
				assertThat(now.get("position").asLong()).isGreaterThanOrEqualTo(position);
			});
			while (api.get("/api/projections/rebuilds").json().size() > 1) {
				Thread.sleep(50);
			}
			stood.keySet()
					.forEach(view -> assertThat(api.get("/api/projections/" + view).json().get("liveGeneration").asInt()).isEqualTo(2));
			JsonNode paused = api.get("/api/projections/coverage/rebuilds/2").json();
			assertThat(paused.get("state").asString()).isEqualTo("BUILDING");
			assertThat(paused.get("pausedAt").isNull()).isFalse();
			assertThat(paused.get("position").asLong()).isLessThan(150);
		}
	}

	/** Two events to a page: a rebuild takes long enough to be met on its way. */
	private RedvestProcess startSlowly(Path output) throws Exception {
		return start(output, "--redvest.views.page=2", "--redvest.views.ahead=0", "--redvest.views.rebuild-threads=1");
	}

	private RedvestProcess start(Path output, String... more) throws Exception {
		var arguments = new ArrayList<>(
				List.of("--server.port=0", "--redvest.demo=none", "--redvest.home=" + directory.resolve("home")));
		arguments.addAll(List.of(more));
		return RedvestProcess.start(output, arguments.toArray(String[]::new));
	}

	private static Api api(RedvestProcess process) throws Exception {
		return Api.at(process.address()).as("u-31", "COMMUNITY", "430408001001");
	}

	/** Until the server is gone. */
	private static void register(Api api, Map<String, Answer> acknowledged) {
		while (true) {
			String key = UUID.randomUUID().toString();
			acknowledged.put(key, api.with("Idempotency-Key", key).post("/api/buildings", People.building(key)).is(201));
		}
	}
}
