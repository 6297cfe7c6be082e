package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found: a small table on the screen, and the same as JSON in a file. */
final class Report {

	/** @param ratio to what the note names, or null */
	private record Line(String what, double value, String unit, @Nullable Double ratio, String note, List<Double> rounds) {
	}

	private final String benchmark;
	private final Path directory;
	private final Map<String, Object> settings = new LinkedHashMap<>();
	private final List<Line> lines = new ArrayList<>();

	Report(String benchmark, Path directory) {
		this.benchmark = benchmark;
		this.directory = directory;
		settings.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
		settings.put("processors", Runtime.getRuntime().availableProcessors());
		settings.put("java", Runtime.version().toString());
		settings.put("maxHeapBytes", Runtime.getRuntime().maxMemory());
	}

	Report setting(String name, Object value) {
		settings.put(name, value);
		return this;
	}

	void line(Series series, @Nullable Double ratio, String note) {
		lines.add(new Line(series.what(), series.median(), series.unit(), ratio, note, series.rounds()));
	}

	void line(Series series) {
		line(series, null, "");
	}

	/** Compared with another figure of the same run, where there is one and it is not 0. */
	void line(Series series, @Nullable Series to) {
		boolean compared = to != null && to != series && to.median() != 0;
		line(series, compared ? series.median() / to.median() : null, compared ? "to " + to.what() : "");
	}

	void line(String what, double value, String unit, @Nullable Double ratio, String note) {
		line(new Series(what, unit, List.of(value)), ratio, note);
	}

	void line(String what, double value, String unit) {
		line(what, value, unit, null, "");
	}

	/** Shows the table and writes the file. */
	void publish() throws IOException {
		System.out.printf("%n%s%n%-56s %14s %-12s %8s  %s%n", benchmark, "", "median", "", "ratio", "");
		for (Line each : lines) {
			System.out.printf("%-56s %,14.2f %-12s %8s  %s%n", each.what, each.value, each.unit,
					each.ratio == null ? "" : "%.2f".formatted(each.ratio), each.note);
		}
		Files.createDirectories(directory);
		Path file = directory.resolve(benchmark + ".json");
		JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(file.toFile(),
				Map.of("benchmark", benchmark, "settings", settings, "lines", lines));
		System.out.println(file.toAbsolutePath());
	}
}
