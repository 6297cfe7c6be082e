package org.redvest.command.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityMessagesTest {

	@Test
	void every_sentence_of_a_refusal_has_a_test_that_meets_it() throws IOException {
		var sentences = new Properties();
		try (var in = Objects.requireNonNull(ActivityMessagesTest.class.getResourceAsStream("/redvest/messages/activity.properties"))) {
			sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		String tests = tests();
		assertThat(sentences.stringPropertyNames())
				.allSatisfy(code -> assertThat(tests.contains("refused(\"" + code + "\"")).as(code).isTrue());
	}

	private static String tests() throws IOException {
		try (var files = Files.list(Path.of("src/test/java/org/redvest/command/activity"))) {
			return files.map(ActivityMessagesTest::read).collect(Collectors.joining());
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
