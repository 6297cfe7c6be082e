package org.redvest.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/** The embedded server does not stay dead, and no process of it stays stopped. */
@EnabledOnOs(OS.LINUX)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchTest {

	private static final int SOON_MILLIS = 20_000;

	@TempDir
	Path home;

	@BeforeEach
	void move_home() {
		System.setProperty("redvest.home", home.toString());
	}

	@AfterEach
	void move_back() {
		System.clearProperty("redvest.home");
	}

	@Test
	void a_stopped_process_is_woken_and_answers() throws Exception {
		try (var context = Acknowledging.start()) {
			context.refresh();
			try (Connection connection = connect(context.getEnvironment())) {
				long pid = pid(connection);
				new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
				connection.setNetworkTimeout(Runnable::run, SOON_MILLIS);
				assertThat(pid(connection)).isEqualTo(pid);
			}
		}
	}

	@Test
	void a_server_that_died_is_there_again_at_its_port() throws Exception {
		try (var context = Acknowledging.start()) {
			context.refresh();
			long died = postmaster();
			ProcessHandle.of(died).orElseThrow().destroyForcibly();
			try (Connection again = untilIn(context.getEnvironment())) {
				assertThat(pid(again)).isPositive();
				assertThat(postmaster()).isNotEqualTo(died);
			}
		}
	}

	private long postmaster() throws IOException {
		return Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst().strip());
	}

	private static Connection untilIn(Environment settings) throws InterruptedException {
		long end = System.nanoTime() + SOON_MILLIS * 1_000_000L;
		while (true) {
			Thread.sleep(50);
			try {
				return connect(settings);
			} catch (SQLException e) {
				assertThat(System.nanoTime()).as(e.getMessage()).isLessThan(end);
			}
		}
	}

	private static Connection connect(Environment settings) throws SQLException {
		return DriverManager.getConnection(settings.getRequiredProperty("spring.flyway.url"),
				settings.getRequiredProperty("spring.flyway.user"), settings.getRequiredProperty("spring.flyway.password"));
	}

	private static long pid(Connection connection) throws SQLException {
		try (var statement = connection.createStatement(); var row = statement.executeQuery("select pg_backend_pid()")) {
			row.next();
			return row.getLong(1);
		}
	}
}
