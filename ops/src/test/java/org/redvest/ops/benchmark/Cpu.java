package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.ops.OwnPostgresql;

/**
 * Processor time of this process, of an application's PostgreSQL and of an application elsewhere, which says more than a clock on a
 * machine that others use too.
 */
final class Cpu {

	/** Seconds so far. */
	private interface Meter {
		double seconds() throws IOException;
	}

	private final Map<String, Meter> meters = new LinkedHashMap<>();

	Cpu(OwnPostgresql postgresql) {
		meters.put("here", () -> seconds(ProcessHandle.current()));
		meters.put("in PostgreSQL", () -> server(postgresql.pid()));
	}

	/** Looks at another process as well. */
	Cpu and(String where, long pid) {
		meters.put(where, () -> seconds(ProcessHandle.of(pid).orElseThrow()));
		return this;
	}

	Contest.Round of(Contest.Round round) {
		return () -> {
			Map<String, Double> before = read();
			long begun = System.nanoTime();
			double rate = round.measure();
			double calls = rate * (System.nanoTime() - begun) / 1e9;
			System.err.println("        processor time a command: " + read().entrySet().stream()
					.map(each -> "%.0f us %s".formatted((each.getValue() - before.get(each.getKey())) / calls * 1e6, each.getKey()))
					.collect(Collectors.joining(", ")));
			return rate;
		};
	}

	private Map<String, Double> read() throws IOException {
		Map<String, Double> read = new LinkedHashMap<>();
		for (Map.Entry<String, Meter> each : meters.entrySet()) {
			read.put(each.getKey(), each.getValue().seconds());
		}
		return read;
	}

	private static double seconds(ProcessHandle process) {
		return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
	}

	private static double server(long postmaster) throws IOException {
		try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
			return processes.filter(each -> each.getFileName().toString().matches("\\d+"))
					.mapToDouble(each -> seconds(each, Long.toString(postmaster))).sum();
		}
	}

	/** Of the postmaster with all children that are gone, or of one that is not. */
	private static double seconds(Path process, String postmaster) {
		try {
			String[] fields = Files.readString(process.resolve("stat")).replaceFirst("^.*\\) ", "").split(" ");
			boolean server = process.endsWith(postmaster);
			if (!server && !fields[1].equals(postmaster)) {
				return 0;
			}
			long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12])
					+ (server ? Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : 0);
			return ticks / 100.0;
		} catch (IOException gone) {
			return 0;
		}
	}
}
