package org.redvest.ops.benchmark;

import picocli.CommandLine;

/** The benchmarks, a command each: compared in one run, in turn, with medians, as a table and a JSON file. */
@CommandLine.Command(name = "benchmark", subcommands = {AppendBenchmark.class, LongStreamBenchmark.class, ContentionBenchmark.class,
		HttpBenchmark.class, DashboardsBenchmark.class, LatencyBenchmark.class,
		StartBenchmark.class, LoadDistrictBenchmark.class, RebuildBenchmark.class,
		LiveDuringRebuildBenchmark.class, OverloadBenchmark.class}, mixinStandardHelpOptions = true)
public final class Benchmark {

	private Benchmark() {
	}

	public static void main(String[] arguments) {
		System.exit(run(arguments));
	}

	static int run(String... arguments) {
		return new CommandLine(new Benchmark()).execute(arguments);
	}
}
