package org.redvest.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chaos command's short form: two kills of the application and one of PostgreSQL; and the canaries, over connections that are cut. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChaosTest {

	private static final long SEED = 1;

	@TempDir
	Path directory;

	@Test
	void what_was_acknowledged_is_in_the_log_once_and_in_the_views_after_kills_of_the_application_and_of_postgresql() throws Exception {
		try (var redvest = Installation.in(directory.resolve("home")); var load = Load.on(List.of(redvest.address()), 4, SEED)) {
			load.more(50);
			ApplicationKilled.kill(redvest);
			load.more(50);
			assertThat(PostgresqlEnded.killed().once(redvest)).isIn("database.unavailable", "log.outcome-unknown");
			load.more(50);
			ApplicationKilled.kill(redvest);
			load.more(50);
			assertThat(redvest.checked(Finding.of("kills"), load).broken()).isEmpty();
		}
	}

	@Test
	void connections_that_are_cut_double_nothing_and_each_check_finds_what_is_planted_for_it() throws Exception {
		Finding canaries = new Canaries().happens(new Setting(directory, SEED, 10, Duration.ofMinutes(1)));
		assertThat(canaries.broken()).isEmpty();
		assertThat(canaries.evidence()).containsKeys("an acknowledged event that is not in the log", "a build without receipts",
				"a row less in a view", "a step that was made twice");
	}
}
