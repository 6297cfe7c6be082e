package org.redvest.ops.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Each benchmark still runs, in its shortest form, and finds a figure for everything that it is there for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BenchmarkTest {

	private static final String EVENTS = "--events=8000";

	@TempDir
	static Path directory;

	static Stream<Arguments> benchmarks() {
		return Stream.of(
				Arguments.of("append", List.of("--callers=2"),
						List.of("Axon JDBC, new streams, 2 callers", "Axon JPA, existing streams, 2 callers",
								"Redvest, new streams, 2 callers",
								"Redvest, existing streams, 2 callers",
								"the log on disk (events, receipts, indexes), per event")),
				Arguments.of("long-stream", List.of("--events=10,100", "--commands=5"),
						List.of("first command, 100 events, replay", "next command, 10 events, states in memory",
								"next command, 100 events, replay")),
				Arguments.of("contention", List.of(), List.of("Axon JDBC", "Redvest", "Redvest, p99", "acknowledged changes")),
				Arguments.of("http", List.of("--connections=2"),
						List.of("Redvest over HTTP", "at half of that rate, p99", "at half of that rate, p99.9")),
				Arguments.of("latency", List.of(),
						List.of("one process, 20 a second, p99", "one process, at half of the highest rate, p50",
								"two processes, 20 a second, p50", "two processes, at half of the highest rate, p99")),
				Arguments.of("load-district", List.of("--scale=0.01"), List.of("all commands answered", "all views current", "events")),
				Arguments.of("dashboards", List.of(EVENTS, "--rate=20"), List.of("GET /api/coverage, p99", "GET /api/star-ratings, p99")),
				Arguments.of("rebuild", List.of(EVENTS, "--axon-events=200"),
						List.of("COPY to nowhere, 8,000 events", "coverage, 8,000 events",
								"star-ratings, 8,000 events, its own events alone",
								"all views at once, 8,000 events", "heap, garbage included, 8,000 events",
								"Axon's pooled processor, as it comes")),
				Arguments.of("live-during-rebuild", List.of(EVENTS, "--rate=5"),
						List.of("commands, p99", "commands, during a rebuild of everything, p99",
								"GET /api/coverage, during a rebuild of everything, p99")),
				Arguments.of("overload", List.of("--callers=2", "--heat=1", "--set=redvest.in-flight.commands=1"),
						List.of("sustainable", "done of it", "p99 of those turned away", "resident at its end", "sustainable again")),
				Arguments.of("start", List.of(EVENTS), List.of("empty log", "log of 8,000 events")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("benchmarks")
	void it_runs_and_finds_all_its_figures(String benchmark, List<String> options, List<String> figures) {
		var arguments = new ArrayList<>(List.of(benchmark, "--rounds=1", "--warm-up=0", "--seconds=1", "--results=" + directory,
				"--jvm=-XX:TieredStopAtLevel=1,-XX:+UseSerialGC", "--home=" + directory.resolve("home")));
		arguments.addAll(options);
		assertThat(Benchmark.run(arguments.toArray(String[]::new))).isZero();
		assertThat(figures(benchmark)).containsAll(figures);
	}

	private static List<String> figures(String benchmark) {
		var found = new ArrayList<String>();
		JsonMapper.shared().readTree(directory.resolve(benchmark + ".json")).get("lines").forEach(line -> {
			assertThat(line.get("value").asDouble()).as(line.get("what").asString()).isNotNegative();
			found.add(line.get("what").asString());
		});
		return found;
	}
}
