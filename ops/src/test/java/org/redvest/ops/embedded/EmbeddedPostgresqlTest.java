package org.redvest.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.ops.CannotStart;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedPostgresqlTest {

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
	void it_is_durable_and_trusts_nobody() {
		try (var context = Acknowledging.start()) {
			context.refresh();
			JdbcClient postgres = JdbcClient.create(as(context.getEnvironment(), "postgres"));
			Map<String, String> settings = postgres.sql("""
					select name, setting from pg_settings
					where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'password_encryption', 'listen_addresses')
					""").query((row, _) -> Map.entry(row.getString(1), row.getString(2))).stream()
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
			assertThat(settings)
					.isEqualTo(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "data_checksums", "on",
							"password_encryption", "scram-sha-256", "listen_addresses", "127.0.0.1"));
			assertThat(postgres.sql("select distinct auth_method from pg_hba_file_rules").query(String.class).list())
					.isEqualTo(List.of("scram-sha-256"));
			assertThat(postgres.sql("select rolname from pg_roles where rolname like 'redvest%' and rolsuper").query(String.class).list())
					.isEmpty();
			assertThat(home.resolve("secrets")).isDirectoryContaining(each -> each.endsWith("postgres"));
			assertThat(home.resolve("secrets").toFile().listFiles()).allSatisfy(each -> assertThat(
					PosixFilePermissions.toString(Files.getPosixFilePermissions(each.toPath()))).isEqualTo("rw-------"));
		}
	}

	@Test
	void what_was_acknowledged_is_there_after_a_kill_and_a_second_process_is_refused_before_it() throws Exception {
		Process killed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "-Dredvest.home=" + home, Acknowledging.class.getName())
				.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		int acknowledged;
		try (BufferedReader says = killed.inputReader()) {
			acknowledged = numberIn(says, 500);
			assertThatThrownBy(Acknowledging::start).isInstanceOf(CannotStart.class)
					.hasMessageContaining("另一个 Redvest 进程正在使用数据目录")
					.hasMessageContaining("Another Redvest process is using the data in " + home);
			killed.toHandle().destroyForcibly();
			acknowledged = Math.max(acknowledged, numberIn(says, Integer.MAX_VALUE));
		}
		assertThat(Files.exists(home.resolve("data/postmaster.pid"))).as("the server outlived its parent").isTrue();

		try (var context = Acknowledging.start()) {
			context.refresh();
			JdbcClient client = JdbcClient.create(as(context.getEnvironment(), Acknowledging.LOGIN));
			assertThat(client.sql("select count(*) from acknowledged where n <= ?").param(acknowledged).query(Integer.class).single())
					.isEqualTo(acknowledged);
		}
		assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
	}

	@Test
	void a_pid_file_that_names_a_stranger_does_not_stop_the_start() throws Exception {
		try (var context = Acknowledging.start()) {
			context.refresh();
		}
		Files.writeString(home.resolve("data/postmaster.pid"),
				ProcessHandle.current().pid() + "\n" + home.resolve("data") + "\n0\n1\n\n\n");
		try (var context = Acknowledging.start()) {
			context.refresh();
			assertThat(context.getEnvironment().getProperty("spring.datasource.url")).startsWith("jdbc:postgresql://127.0.0.1:");
		}
	}

	/** The last number said, at most the wanted one. */
	private static int numberIn(BufferedReader says, int wanted) throws Exception {
		int last = 0;
		for (String line = says.readLine(); line != null; line = says.readLine()) {
			if (line.matches("\\d+")) {
				last = Integer.parseInt(line);
				if (last >= wanted) {
					break;
				}
			}
		}
		return last;
	}

	private DataSource as(Environment environment, String login) {
		try {
			return new DriverManagerDataSource(environment.getRequiredProperty("spring.datasource.url"), login,
					Files.readString(home.resolve("secrets").resolve(login)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
