package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

	/** How many times as long the load lasts as that before and after it: memory that grows takes its time. */
	private static final int LONGER = 3;

	@Mixin
	private Settings settings = new Settings();

	@Option(names = "--callers", defaultValue = "64", description = "callers that find out what is sustainable (${DEFAULT-VALUE})")
	private int callers;

	@Option(names = "--times", defaultValue = "3", description = "how many times that is offered (${DEFAULT-VALUE})")
	private double times;

	@Option(names = "--heat", defaultValue = "20", description = "seconds of work before all rounds (${DEFAULT-VALUE})")
	private int heat;

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
			crowd.patient(callers, Duration.ofSeconds(heat));
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

	private void round(RedvestProcess process, Crowd crowd) throws IOException {
		Tally before = crowd.patient(callers, settings.length());
		line("sustainable", "commands/s", null, before.acceptedPerSecond());
		line("p99 when sustainable", "ms", null, before.acceptedMillis(0.99));
		try (var body = new Body(process)) {
			line("live objects before", "MB", null, body.live());
		}
		overload(process, crowd, times * before.acceptedPerSecond());
		crowd.leave();
		try (var body = new Body(process)) {
			line("live objects after", "MB", "live objects before", body.live());
		}
		Tally after = crowd.patient(callers, settings.length());
		line("sustainable again", "commands/s", "sustainable", after.acceptedPerSecond());
		line("p99 again", "ms", "p99 when sustainable", after.acceptedMillis(0.99));
	}

	private void overload(RedvestProcess process, Crowd crowd, double offered) throws IOException {
		try (var body = new Body(process)) {
			line("threads before", "", null, body.threads());
			Tally over = crowd.coming(offered, settings.length().multipliedBy(LONGER));
			line("offered", "commands/s", "sustainable", offered);
			line("done of it", "commands/s", "sustainable", over.acceptedPerSecond());
			line("turned away of it", "commands/s", "sustainable", over.refusedPerSecond());
			over.wrong().forEach((why, times) -> System.err.println("        " + times + " times " + why));
			line("answered wrongly or not at all", "", null, over.wrong().values().stream().mapToInt(Integer::intValue).sum());
			line("p99 of those done", "ms", null, over.acceptedMillis(0.99));
			line("p50 of those turned away", "ms", null, over.refusedMillis(0.5));
			line("p99 of those turned away", "ms", null, over.refusedMillis(0.99));
			line("processor time of whoever asks, a question", "us", null, over.microsAQuestion());
			line("resident after a third of it", "MB", null, body.residentAt(1 / 3.0));
			line("resident at its end", "MB", "resident after a third of it", body.residentAt(1));
			line("most threads", "", "threads before", body.mostThreads());
		}
	}

	private void line(String what, String unit, @Nullable String to, double figure) {
		System.err.printf("        %-48s %,14.1f %s%n", what, figure, unit);
		lines.computeIfAbsent(what, _ -> new Line(unit, to, new ArrayList<>())).rounds.add(figure);
	}
}
