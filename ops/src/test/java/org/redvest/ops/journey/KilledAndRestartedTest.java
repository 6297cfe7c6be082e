package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

	private RedvestProcess start(Path output) throws Exception {
		return RedvestProcess.start(output, "--server.port=0", "--redvest.demo=none", "--redvest.home=" + directory.resolve("home"));
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
