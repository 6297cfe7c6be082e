package org.redvest.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.kernel.store.TestDatabase;
import org.redvest.kernel.stream.NodeNameLock;

/** A start that cannot be says so in one sentence, in two languages, and ends with 1. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedStartTest {

	@TempDir
	Path directory;

	@ParameterizedTest
	@ValueSource(strings = {"command", "query"})
	void one_side_alone_needs_a_database_and_says_so(String side) throws Exception {
		assertThat(output("--spring.profiles.active=" + side, "--redvest.home=" + directory.resolve("home")))
				.contains("profile “" + side + "” 需要一个 PostgreSQL：请用 spring.datasource.url、username、password 指定。")
				.contains("Profile \"" + side + "\" needs a PostgreSQL: name it by spring.datasource.url, username and password.")
				.doesNotContain("\tat ");
		assertThat(directory.resolve("home")).doesNotExist();
	}

	@Test
	void a_second_process_on_the_same_data_is_refused_and_says_so() throws Exception {
		try (FileChannel lock = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			lock.lock();
			assertThat(output("--redvest.home=" + directory)).contains("另一个 Redvest 进程正在使用数据目录 " + directory)
					.contains("Another Redvest process is using the data in " + directory)
					.doesNotContain("\tat ");
		}
	}

	@Test
	void a_node_name_that_is_taken_is_refused_and_another_is_not() throws Exception {
		try (TestDatabase database = TestDatabase.create(); NodeNameLock _ = NodeNameLock.take(database.application(), "node-1")) {
			assertThat(output(split(database, "node-1"))).contains("节点名 “node-1” 已被另一个正在运行的进程使用")
					.contains("Another running process already uses the node name \"node-1\": set redvest.node-id to another.")
					.doesNotContain("\tat ");
			try (RedvestProcess process = RedvestProcess.start(directory.resolve("another"), split(database, "node-2"))) {
				assertThat(process.address()).hasScheme("http");
			}
		}
	}

	private static String[] split(TestDatabase database, String node) {
		return new String[]{"--spring.profiles.active=query", "--server.port=0", "--redvest.node-id=" + node,
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=redvest_app",
				"--spring.datasource.password=redvest_app", "--spring.flyway.user=postgres", "--spring.flyway.password=postgres",
				"--redvest.vault.master-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="};
	}

	private String output(String... arguments) throws Exception {
		Path output = directory.resolve("output");
		try (RedvestProcess process = RedvestProcess.start(output, arguments)) {
			assertThat(process.exitCode()).isEqualTo(1);
		}
		return Files.readString(output);
	}
}
