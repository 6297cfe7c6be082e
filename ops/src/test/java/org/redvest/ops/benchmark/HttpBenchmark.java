package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Commands over HTTP, each under a key and in a stream of its own, to an application in a process of its own: as many as go
 * through over so many connections, against the floor; and at half of that rate how long each takes from the time at which it was
 * to be sent. The client has its share of the same machine.
 */
@Command(name = "http", description = "commands over HTTP against pgbench, and how long they take at half of the rate")
final class HttpBenchmark implements Callable<Integer> {

	private static final String COMMANDS = "Redvest over HTTP";

	@Mixin
	private Settings settings = new Settings();

	@Option(names = "--connections", defaultValue = "64", description = "connections (${DEFAULT-VALUE})")
	private int connections;

	@Override
	public Integer call() throws Exception {
		Path home = settings.home();
		try (var application = Application.in(home, settings); var http = new Http(application.address())) {
			Optional<Floor> floor = Floor.on(application.postgresql().superuser());
			var cpu = new Cpu(application.postgresql()).and("in the application", application.pid());
			var contest = new Contest("commands/s");
			floor.ifPresent(each -> contest.with(Floor.MANY, () -> each.perSecond(16, settings.length())));
			Map<String, Series> figures = contest.with(() -> round(http, cpu, application.views())).run(settings);
			Report report = settings.report("http").setting("connections", connections);
			figures.values().forEach(each -> report.line(each, each.unit().equals("commands/s") ? figures.get(Floor.MANY) : null));
			report.publish();
		}
		return 0;
	}

	/** The half is sent once the views have caught up with the whole, which is no part of it. */
	private List<Figure> round(Http http, Cpu cpu, Views views) throws IOException, InterruptedException {
		double rate = cpu.of(() -> Callers.perSecond(connections, settings.length(), _ -> http::register)).measure();
		var figures = new ArrayList<Figure>();
		figures.add(new Figure(COMMANDS, rate, "commands/s"));
		views.current();
		figures.addAll(Paced.answered(rate / 2, settings.length(), http::register).figures("at half of that rate"));
		return figures;
	}
}
