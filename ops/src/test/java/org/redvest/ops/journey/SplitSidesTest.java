package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.kernel.store.TestDatabase;
import org.redvest.ops.RedvestProcess;
import org.redvest.ops.journey.Api.Answer;

/** The two sides as two processes over one PostgreSQL: what one writes, the other shows, and neither does the other's work. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SplitSidesTest {

	private static final String MASTER_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

	@TempDir
	Path directory;

	@Test
	void one_process_decides_and_another_answers() throws Exception {
		try (TestDatabase database = TestDatabase.create();
				RedvestProcess command = start("command", database);
				RedvestProcess query = start("query", database)) {
			Api commands = Api.at(command.address()).as("u-51", "COMMUNITY", "430408001001");
			Api questions = Api.at(query.address());

			Answer registered = commands.post("/api/buildings", People.building("SPLIT-1")).is(201);
			Answer shown = questions.with("Redvest-Position", registered.header("Redvest-Position")).get("/api/coverage/buildings").is(200);
			assertThat(shown.body()).contains(registered.json().get("id").asString());

			assertThat(commands.get("/api/coverage").status()).isEqualTo(404);
			assertThat(questions.as("u-51", "COMMUNITY", "430408001001").post("/api/buildings", People.building("SPLIT-2")).status())
					.isIn(404, 405);
		}
	}

	private RedvestProcess start(String side, TestDatabase database) throws Exception {
		return RedvestProcess.start(directory.resolve(side), "--spring.profiles.active=" + side, "--server.port=0",
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=redvest_app",
				"--spring.datasource.password=redvest_app", "--spring.flyway.user=postgres", "--spring.flyway.password=postgres",
				"--redvest.vault.master-key=" + MASTER_KEY);
	}
}
