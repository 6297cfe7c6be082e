package org.redvest.ops.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long commands and dashboards take while every view is being rebuilt, against how long they take otherwise; none may fail. */
@Command(name = "live-during-rebuild", description = "commands and dashboards without and with a rebuild of every view")
final class LiveDuringRebuildBenchmark implements Callable<Integer> {

	private static final String WITHOUT = "";
	private static final String WITH = ", during a rebuild of everything";

	@Mixin
	private Settings settings = new Settings();

	@Option(names = "--events", defaultValue = "100000", description = "in the log (${DEFAULT-VALUE})")
	private long events;

	@Option(names = "--rate", defaultValue = "20", description = "commands, and requests of each dashboard, a second (${DEFAULT-VALUE})")
	private int rate;

	@Override
	public Integer call() throws Exception {
		try (var application = Application.holding(events, settings); var http = new Http(application.address())) {
			Views views = application.views();
			Map<String, Series> figures = new Contest("ms").with(() -> served(http, WITHOUT)).with(() -> rebuilding(http, views))
					.run(settings);
			Report report = settings.report("live-during-rebuild").setting("events", application.events()).setting("rate", rate);
			figures.values().forEach(
					each -> report.line(each, each.what().contains(WITH) ? figures.get(each.what().replace(WITH, WITHOUT)) : null));
			report.publish();
			return figures.values().stream().allMatch(each -> !each.what().endsWith(Latencies.FAILED) || each.most() == 0) ? 0 : 1;
		}
	}

	/** Rebuilds are begun again for as long as the round takes, and are over before the next. */
	private List<Figure> rebuilding(Http http, Views views) throws InterruptedException {
		var served = CompletableFuture.supplyAsync(() -> served(http, WITH), Thread::startVirtualThread);
		while (!served.isDone()) {
			views.untilLive(views.rebuildAll());
		}
		return served.join();
	}

	private List<Figure> served(Http http, String when) {
		Map<String, CompletableFuture<Latencies>> asked = new LinkedHashMap<>();
		asked.put("commands", Paced.meanwhile(rate, settings.length(), http::register));
		DashboardsBenchmark.PATHS
				.forEach(path -> asked.put("GET " + path, Paced.meanwhile(rate, settings.length(), () -> http.get(path))));
		var figures = new ArrayList<Figure>();
		asked.forEach((what, latencies) -> figures.addAll(latencies.join().figures(what + when)));
		return figures;
	}
}
