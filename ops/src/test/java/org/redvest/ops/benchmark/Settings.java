package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Option;

/** What every benchmark may be told. */
final class Settings {

	@Option(names = "--rounds", defaultValue = "3", description = "counted rounds (${DEFAULT-VALUE})")
	private int rounds;

	@Option(names = "--warm-up", defaultValue = "1", description = "rounds before them that do not count (${DEFAULT-VALUE})")
	private int warmUps;

	@Option(names = "--seconds", defaultValue = "5", description = "length of one measurement (${DEFAULT-VALUE})")
	private int seconds;

	@Option(names = "--results", defaultValue = "target/benchmark", description = "where the JSON files go (${DEFAULT-VALUE})")
	private Path results = Path.of("");

	@Option(names = "--jvm", split = ",", description = "options for the JVM of an application that is a process of its own")
	private List<String> jvm = List.of();

	@Option(names = "--home", description = "where PostgreSQL keeps its data; a new temporary directory if not given")
	private @Nullable Path home;

	int warmUps() {
		return warmUps;
	}

	int rounds() {
		return rounds;
	}

	Duration length() {
		return Duration.ofSeconds(seconds);
	}

	List<String> jvm() {
		return jvm;
	}

	/** Where the data is, or will be. */
	Path home() throws IOException {
		if (home == null) {
			home = temporary();
		}
		return home;
	}

	/** Where a log of so many events is, or will be; the next benchmark over the same home finds it there. */
	Path home(long events) throws IOException {
		return home().resolve("events-" + events);
	}

	/** A home that goes with this process. */
	static Path temporary() throws IOException {
		Path directory = Files.createTempDirectory("redvest-benchmark");
		Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
		return directory;
	}

	private static void delete(Path directory) {
		try {
			FileSystemUtils.deleteRecursively(directory);
		} catch (IOException e) {
			System.err.println("left behind: " + directory + ", " + e);
		}
	}

	Report report(String benchmark) {
		return new Report(benchmark, results).setting("rounds", rounds).setting("secondsEach", seconds);
	}
}
