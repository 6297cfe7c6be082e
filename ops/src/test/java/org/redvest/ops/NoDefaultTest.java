package org.redvest.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new event must break every place that has to think about it, so whatever reads events writes all cases out. A default is not
 * in the compiled classes any more, so the sources are read.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoDefaultTest {

	private static final Pattern DEFAULT = Pattern.compile("^\\s*(case null,\\s*)?default\\s*(->|:)");

	/** Switches over values of any type whatever, of which there is no last one. */
	private static final List<String> ALLOWED = List.of("Fields.java");

	private static List<String> defaults(Path sources) throws IOException {
		var found = new ArrayList<String>();
		try (var files = Files.walk(sources)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
				List<String> lines = Files.readAllLines(file);
				for (int i = 0; i < lines.size(); i++) {
					if (DEFAULT.matcher(lines.get(i)).find()) {
						found.add(file.getFileName() + ":" + (i + 1));
					}
				}
			}
		}
		return found;
	}

	@Test
	void views_write_out_every_case() throws IOException {
		assertThat(defaults(Path.of("../query-side/src/main/java/org/redvest/query"))).extracting(each -> each.replaceFirst(":.*", ""))
				.isEqualTo(ALLOWED);
	}

	@Test
	void policies_write_out_every_case() throws IOException {
		assertThat(defaults(Path.of("../command-side/src/main/java/org/redvest/command/policy"))).isEmpty();
	}

	@Test
	void a_default_is_found(@TempDir Path sources) throws IOException {
		Files.writeString(sources.resolve("Canary.java"), """
				switch (event) {
					case HeadAppointed _ -> count++;
					default -> {
					}
				}
				switch (other) {
					case null, default -> count++;
				}
				switch (third) {
					default: count++;
				}
				interface Other { default void none() { } }
				""");
		assertThat(defaults(sources)).containsExactly("Canary.java:3", "Canary.java:7", "Canary.java:10");
	}
}
