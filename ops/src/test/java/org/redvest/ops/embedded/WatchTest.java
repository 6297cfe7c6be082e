package org.redvest.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/** A process of the embedded server that was stopped does not stay so. */
@EnabledOnOs(OS.LINUX)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchTest {

	private static final Duration SOON = Duration.ofSeconds(20);

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
	void a_stopped_process_is_woken_and_one_that_cannot_be_is_killed_and_the_server_recovers() throws Exception {
		try (var context = Acknowledging.start()) {
			context.refresh();
			try (Connection connection = connect(context.getEnvironment())) {
				long pid = pid(connection);
				signal("STOP", pid);
				assertThat(within(() -> pid(connection))).as("the same, woken").isEqualTo(pid);

				long end = System.nanoTime() + SOON.toNanos();
				while (ProcessHandle.of(pid).isPresent() && System.nanoTime() < end) {
					signal("STOP", pid);
					Thread.sleep(50);
				}
				assertThat(ProcessHandle.of(pid)).as("killed").isEmpty();
			}
			try (Connection another = within(() -> untilIn(context.getEnvironment()))) {
				assertThat(pid(another)).isPositive();
			}
		}
	}

	@FunctionalInterface
	private interface Question<T> {
		T ask() throws Exception;
	}

	private static <T> T within(Question<T> question) throws Exception {
		Executor thread = task -> Thread.ofVirtual().start(task);
		return CompletableFuture.supplyAsync(() -> {
			try {
				return question.ask();
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		}, thread).get(SOON.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
	}

	private static Connection untilIn(Environment settings) throws InterruptedException {
		while (true) {
			try {
				return connect(settings);
			} catch (SQLException _) {
				Thread.sleep(50);
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

	private static void signal(String signal, long pid) throws Exception {
		new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
	}
}
