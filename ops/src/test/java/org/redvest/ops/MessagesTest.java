package org.redvest.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every code that the sources of any module can answer with has its sentence in Chinese and in English. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {

	private static final Path ROOT = Path.of("..");
	private static final String CODE = "\"([a-z][a-z-]*(?:\\.[a-z][a-z-]*)+)\"";
	private static final List<Pattern> ANSWERED = List.of(
			Pattern.compile("Refused\\s*\\.\\s*(?:invalid|forbidden|notFound|conflict)\\(\\s*" + CODE),
			Pattern.compile("HttpStatus\\s*\\.\\s*[A-Z_]+,\\s*" + CODE));
	private static final Pattern TAKEN = Pattern.compile("new Claim\\.Take\\(\\s*([A-Z_]{2,}|\"[a-z.-]+\")");
	private static final Pattern LITERAL = Pattern.compile(CODE);
	private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

	/** What a source tree says, by language. */
	private record Sentences(Map<String, String> chinese, Map<String, String> english) {

		static Sentences in(Path root) throws IOException {
			var sentences = new Sentences(new HashMap<>(), new HashMap<>());
			for (var file : files(root, "src/main/resources/redvest/messages", ".properties")) {
				var properties = new Properties();
				try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
					properties.load(reader);
				}
				var into = file.toString().endsWith("_en.properties") ? sentences.english : sentences.chinese;
				properties.forEach((code, sentence) -> into.put((String) code, (String) sentence));
			}
			return sentences;
		}

		Set<String> missing(Set<String> codes) {
			var missing = new TreeSet<String>();
			codes.stream().filter(code -> !chinese.containsKey(code)).forEach(code -> missing.add(code + " in Chinese"));
			codes.stream().filter(code -> !english.containsKey(code)).forEach(code -> missing.add(code + " in English"));
			return missing;
		}

		Set<String> concepts() {
			return Stream.concat(chinese.keySet().stream(), english.keySet().stream()).map(MessagesTest::concept)
					.collect(Collectors.toSet());
		}
	}

	/**
	 * The codes in the sources: refused, answered with a status, or of a claim that is taken; and at the edges and in
	 * decisions, where codes go through other hands first, every literal of a concept that has sentences.
	 */
	private static Set<String> codes(Path root, Set<String> concepts) throws IOException {
		var codes = new TreeSet<String>();
		for (var file : files(root, "src/main/java", ".java")) {
			String source = Files.readString(file);
			ANSWERED.forEach(pattern -> all(pattern, source).map(found -> found.group(1)).forEach(codes::add));
			all(TAKEN, source).map(found -> scope(source, found.group(1)) + "-taken").forEach(codes::add);
			if (file.toString().contains("/command/") || file.toString().contains("/kernel/http/")) {
				all(LITERAL, source).map(found -> found.group(1)).filter(code -> concepts.contains(concept(code))).forEach(codes::add);
			}
		}
		return codes;
	}

	private static String scope(String source, String argument) {
		return argument.startsWith("\"")
				? argument.replace("\"", "")
				: all(Pattern.compile("String " + argument + " = \"([a-z.-]+)\""), source).map(found -> found.group(1)).findFirst()
						.orElse(argument);
	}

	private static String concept(String code) {
		return code.substring(0, code.indexOf('.'));
	}

	private static Stream<MatchResult> all(Pattern pattern, String source) {
		return pattern.matcher(source).results();
	}

	private static List<Path> files(Path root, String under, String suffix) throws IOException {
		var found = new java.util.ArrayList<Path>();
		try (var modules = Files.list(root)) {
			for (var folder : modules.map(module -> module.resolve(under)).filter(Files::isDirectory).toList()) {
				try (var files = Files.walk(folder)) {
					files.filter(file -> file.toString().endsWith(suffix)).forEach(found::add);
				}
			}
		}
		return found;
	}

	@Test
	void every_code_has_a_sentence_in_chinese_and_in_english() throws IOException {
		var sentences = Sentences.in(ROOT);
		var codes = codes(ROOT, sentences.concepts());
		assertThat(codes).as("the scan finds what is there").contains("privacy.subject-erased", "internal.error", "actor.missing",
				"if-match.invalid");
		assertThat(sentences.missing(codes)).isEmpty();
	}

	@Test
	void both_languages_have_the_same_codes_with_the_same_places_and_each_is_in_its_language() throws IOException {
		var sentences = Sentences.in(ROOT);
		assertThat(sentences.english.keySet()).isEqualTo(sentences.chinese.keySet());
		sentences.chinese.forEach((code, sentence) -> {
			assertThat(HAN.matcher(sentence).find()).as(code).isTrue();
			assertThat(HAN.matcher(sentences.english.getOrDefault(code, "")).find()).as(code).isFalse();
			assertThat(places(sentences.english.getOrDefault(code, ""))).as(code).isEqualTo(places(sentence));
		});
	}

	@Test
	void a_lonely_apostrophe_would_swallow_the_places_of_a_sentence() throws IOException {
		var sentences = Sentences.in(ROOT);
		Stream.concat(sentences.chinese.entrySet().stream(), sentences.english.entrySet().stream())
				.forEach(each -> assertThat(each.getValue().replace("''", "")).as(each.getKey()).doesNotContain("'"));
	}

	private static Set<String> places(String sentence) {
		return all(PLACE, sentence).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void canary_codes_without_a_sentence_are_found_wherever_they_stand(@TempDir Path planted) throws IOException {
		var sources = Files.createDirectories(planted.resolve("command-side/src/main/java/org/redvest/command/bird"));
		Files.writeString(sources.resolve("BirdState.java"), """
				class BirdState {
					static final String NEST = "bird.nest";
					void decide() {
						throw Refused.conflict(
							"bird.flown", 1);
					}
					void claims() { new Claim.Take(NEST, key); }
					void edge() { throw Problem.of(HttpStatus.NOT_FOUND, "bird.unheard"); }
					void handed() { refuse("bird.asleep"); }
				}
				""");
		var messages = Files.createDirectories(planted.resolve("command-side/src/main/resources/redvest/messages"));
		Files.writeString(messages.resolve("bird.properties"), "bird.asleep=鸟睡了\nbird.unheard=没听见\nbird.nest=巢\n");
		Files.writeString(messages.resolve("bird_en.properties"), "bird.unheard=not heard\nbird.nest=nest\n");
		var sentences = Sentences.in(planted);
		assertThat(sentences.missing(codes(planted, sentences.concepts()))).containsExactly("bird.asleep in English",
				"bird.flown in Chinese", "bird.flown in English", "bird.nest-taken in Chinese", "bird.nest-taken in English");
	}
}
