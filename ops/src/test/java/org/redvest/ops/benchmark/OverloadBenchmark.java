package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.redvest.ops.RedvestProcess;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A process of its own is offered three times what it can sustain, whether or not it answers, and then as much as it can sustain
 * again: what it keeps of its rate, how soon it answers those whom it takes and those whom it turns away, what it weighs, and
 * whether it recovers.
 */
@CommandLine.Command(name = "overload", description = "what is left of a process that is asked for three times what it can do")
final class OverloadBenchmark implements Callable<Integer> {

	@Mixin
	private Settings settings = new Settings();

	@Option(names = "--callers", defaultValue = "64", description = "callers that find out what is sustainable (${DEFAULT-VALUE})")
	private int callers;

	@Option(names = "--times", defaultValue = "3", description = "how many times that is offered (${DEFAULT-VALUE})")
	private double times;

	@Option(names = "--set", description = "a setting of the process, such as redvest.in-flight.commands=100000")
	private List<String> more = List.of();

	/** One figure of all rounds, and the one that it is compared to. */
	private record Line(String unit, @Nullable String to, List<Double> rounds) {

		Series series(String what) {
			return new Series(what, unit, rounds);
		}
	}

	private final Map<String, Line> lines = new LinkedHashMap<>();

	@Override
	public Integer call() throws Exception {
		Path home = settings.home();
		var arguments = new ArrayList<>(List.of("--server.port=0", "--redvest.demo=none", "--redvest.home=" + home));
		more.forEach(each -> arguments.add("--" + each));
		try (var process = Application.process(home, settings, arguments.toArray(String[]::new));
				var crowd = new Crowd(process.address())) {
			for (int round = 1 - settings.warmUps(); round <= settings.rounds(); round++) {
				System.err.println(round < 1 ? "warm-up" : "round " + round);
				round(process, crowd);
				if (round < 1) {
					lines.clear();
				}
			}
		}
		Report report = settings.report("overload").setting("callers", callers).setting("times", times).setting("set", more);
		lines.forEach((what, line) -> report.line(line.series(what), line.to == null ? null : lines.get(line.to).series(line.to)));
		report.publish();
		return 0;
	}

	private void round(RedvestProcess process, Crowd crowd) throws IOException, InterruptedException {
		Tally before = crowd.patient(callers, settings.length());
		line("sustainable", "commands/s", null, before.acceptedPerSecond());
		line("p99 when sustainable", "ms", null, before.acceptedMillis(0.99));
		try (var body = new Body(process)) {
			line("live objects before", "MB", null, body.live());
			line("resident before", "MB", null, body.resident());
			line("threads before", "", null, body.threads());
			Tally over = crowd.coming(times * before.acceptedPerSecond(), settings.length());
			line("offered", "commands/s", "sustainable", times * before.acceptedPerSecond());
			line("done of it", "commands/s", "sustainable", over.acceptedPerSecond());
			line("turned away of it", "commands/s", "sustainable", over.refusedPerSecond());
			over.wrong().forEach((why, times) -> System.err.println("        " + times + " times " + why));
			line("answered wrongly or not at all", "", null, over.wrong().values().stream().mapToLong(LongAdder::sum).sum());
			line("p99 of those done", "ms", null, over.acceptedMillis(0.99));
			line("p50 of those turned away", "ms", null, over.refusedMillis(0.5));
			line("p99 of those turned away", "ms", null, over.refusedMillis(0.99));
			line("most resident", "MB", "resident before", body.mostResident());
			line("most threads", "", "threads before", body.mostThreads());
			crowd.close();
			line("live objects after", "MB", "live objects before", body.live());
		}
		Tally after = crowd.patient(callers, settings.length());
		line("sustainable again", "commands/s", "sustainable", after.acceptedPerSecond());
		line("p99 again", "ms", "p99 when sustainable", after.acceptedMillis(0.99));
	}

	private void line(String what, String unit, @Nullable String to, double figure) {
		System.err.printf("        %-48s %,14.1f %s%n", what, figure, unit);
		lines.computeIfAbsent(what, _ -> new Line(unit, to, new ArrayList<>())).rounds.add(figure);
	}
}
