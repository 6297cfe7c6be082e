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

	private String output(String... arguments) throws Exception {
		Path output = directory.resolve("output");
		try (RedvestProcess process = RedvestProcess.start(output, arguments)) {
			assertThat(process.exitCode()).isEqualTo(1);
		}
		return Files.readString(output);
	}
}
