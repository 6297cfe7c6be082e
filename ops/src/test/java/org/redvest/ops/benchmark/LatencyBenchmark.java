package org.redvest.ops.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.redvest.ops.RedvestProcess;
import org.redvest.ops.journey.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How long after a command's answer a view shows it: until a question has been answered that may only be answered from a view that
 * covers the command. The question's own way there and back is part of it. Where one process has both sides and where each side is
 * a process, few at a time and while half of what goes through is being sent.
 */
@Command(name = "latency", description = "from a command's answer until a view shows it")
final class LatencyBenchmark implements Callable<Integer> {

	private static final int CONNECTIONS = 64;

	@Mixin
	private Settings settings = new Settings();

	@Option(names = "--rate", defaultValue = "20", description = "commands a second that are looked for (${DEFAULT-VALUE})")
	private int rate;

	@Override
	public Integer call() throws Exception {
		Report report = settings.report("latency").setting("rate", rate);
		Path home = settings.home();
		try (var both = Application.in(home, settings)) {
			measure("one process", both, both.address(), report);
		}
		try (var commands = Application.commandSide(home, settings);
				RedvestProcess questions = commands.querySide(settings)) {
			measure("two processes", commands, questions.address(), report);
		}
		report.publish();
		return 0;
	}

	private void measure(String where, Application application, URI answering, Report report)
			throws IOException, InterruptedException {
		var views = new Views(Api.at(answering), application.sql());
		views.current();
		try (var commands = new Http(application.address()); var questions = new Http(answering)) {
			new Contest("ms").with(() -> visible("%s, %d a second".formatted(where, rate), commands, questions))
					.with(() -> meanwhile(where, commands, questions, views)).run(settings).values()
					.forEach(report::line);
		}
	}

	private List<Figure> meanwhile(String where, Http commands, Http questions, Views views) throws InterruptedException {
		double half = Callers.perSecond(CONNECTIONS, settings.length(), _ -> commands::register) / 2;
		views.current();
		var load = Paced.meanwhile(half, settings.length(), commands::register);
		List<Figure> figures = visible(where + ", at half of the highest rate", commands, questions);
		load.join();
		return figures;
	}

	/** And how long the same question takes when there is nothing left to wait for. */
	private List<Figure> visible(String what, Http commands, Http questions) throws InterruptedException {
		var again = new ConcurrentLinkedQueue<Long>();
		Latencies first = Paced.made(rate, settings.length(), _ -> {
			Http.Done done = commands.register();
			long took = nanos(() -> questions.get(done.path(), done));
			again.add(nanos(() -> questions.get(done.path(), done)));
			return took;
		});
		var figures = new ArrayList<>(first.figures(what));
		figures.add(new Figure(what + ", asked again, p50",
				new Latencies(again.stream().mapToLong(Long::longValue).toArray(), 0).millis(0.5), "ms"));
		return figures;
	}

	private static long nanos(Runnable call) {
		long begun = System.nanoTime();
		call.run();
		return System.nanoTime() - begun;
	}
}
