package org.redvest.ops.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.redvest.ops.OwnPostgresql;

/** Processor time of this process and of the PostgreSQL of an application, which says more than a clock on a machine that others use too. */
final class Cpu {

	private final OwnPostgresql postgresql;

	Cpu(OwnPostgresql postgresql) {
		this.postgresql = postgresql;
	}

	Contest.Round of(Contest.Round round) {
		return () -> {
			double own = own();
			double server = server();
			long begun = System.nanoTime();
			double rate = round.measure();
			double calls = rate * (System.nanoTime() - begun) / 1e9;
			System.err.printf("        processor time a command: %.0f us here, %.0f us in PostgreSQL%n", (own() - own) / calls * 1e6,
					(server() - server) / calls * 1e6);
			return rate;
		};
	}

	private static double own() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
	}

	private double server() throws IOException {
		String postmaster = Long.toString(postgresql.pid());
		try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
			return processes.filter(each -> each.getFileName().toString().matches("\\d+")).mapToDouble(each -> seconds(each, postmaster))
					.sum();
		}
	}

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
