package org.redvest.command.servicerequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestMessagesTest {

	private static final Pattern CODE = Pattern.compile("\"(request\\.[a-z-]+)\"");
	private static final String PACKAGE = "java/org/redvest/command/servicerequest";

	@Test
	void every_refusal_has_a_sentence_in_both_languages() throws IOException {
		Set<String> refusals = codesIn(Path.of("src/main", PACKAGE));
		refusals.add("request.matter-taken");
		assertThat(sentences("servicerequest.properties")).isEqualTo(refusals);
		assertThat(sentences("servicerequest_en.properties")).isEqualTo(refusals);
	}

	@Test
	void every_refusal_is_asserted_by_a_test() throws IOException {
		assertThat(codesIn(Path.of("src/test", PACKAGE))).containsAll(codesIn(Path.of("src/main", PACKAGE)));
	}

	private static Set<String> codesIn(Path directory) throws IOException {
		try (var files = Files.list(directory)) {
			return files.flatMap(file -> CODE.matcher(read(file)).results().map((MatchResult found) -> found.group(1)))
					.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Set<String> sentences(String name) throws IOException {
		var all = new Properties();
		try (var in = RequestMessagesTest.class.getResourceAsStream("/redvest/messages/" + name)) {
			all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		return new TreeSet<>(all.stringPropertyNames());
	}
}
