package org.redvest.ops.benchmark;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long the dashboards take over a full district, at a steady rate, from the time at which each request was to be sent. */
@Command(name = "dashboards", description = "how long dashboards take over a full district")
final class DashboardsBenchmark implements Callable<Integer> {

	static final List<String> PATHS = List.of("/api/coverage", "/api/star-ratings");

	@Mixin
	private Settings settings = new Settings();

	@Option(names = "--events", defaultValue = "718000", description = "in the log (${DEFAULT-VALUE}: as many as the whole district has)")
	private long events;

	@Option(names = "--rate", defaultValue = "200", description = "requests a second (${DEFAULT-VALUE})")
	private int rate;

	@Override
	public Integer call() throws Exception {
		try (var application = Application.holding(events, settings); var http = new Http(application.address())) {
			var contest = new Contest("ms");
			PATHS.forEach(path -> contest
					.with(() -> Paced.answered(rate, settings.length(), () -> http.get(path)).figures("GET " + path)));
			Report report = settings.report("dashboards").setting("events", application.events()).setting("rate", rate);
			contest.run(settings).values().forEach(report::line);
			report.publish();
		}
		return 0;
	}
}
