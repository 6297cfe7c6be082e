package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** What every benchmark may be told. */
final class Settings {

	@Option(names = "--rounds", defaultValue = "3", description = "counted rounds, after one that warms up (${DEFAULT-VALUE})")
	private int rounds;

	@Option(names = "--seconds", defaultValue = "5", description = "length of one measurement (${DEFAULT-VALUE})")
	private int seconds;

	@Option(names = "--results", defaultValue = "ops/target/benchmark", description = "where the JSON files go (${DEFAULT-VALUE})")
	private Path results = Path.of("");

	@Option(names = "--home", description = "where PostgreSQL keeps its data; a new temporary directory if not given")
	private Path home;

	int rounds() {
		return rounds;
	}

	Duration length() {
		return Duration.ofSeconds(seconds);
	}

	Path home() throws IOException {
		return home == null ? Files.createTempDirectory("redvest-benchmark") : home;
	}

	Report report(String benchmark) {
		return new Report(benchmark, results).setting("rounds", rounds).setting("secondsEach", seconds);
	}
}
