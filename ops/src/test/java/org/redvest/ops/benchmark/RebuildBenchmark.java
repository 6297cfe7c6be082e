package org.redvest.ops.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Events a second of a rebuild, of each view alone and of all at once, by a running application with 512 MB of heap: against the
 * same events copied to nowhere, and against Axon's pooled processor with a statement per event. With logs of different sizes the
 * cost of an event is compared with that in the first.
 */
@Command(name = "rebuild", description = "events a second of rebuilds, against COPY and Axon's pooled processor")
final class RebuildBenchmark implements Callable<Integer> {

	private static final String FLOOR = "COPY to nowhere";
	private static final String ALL = "all views at once";

	@Mixin
	private Settings settings = new Settings();

	@Option(names = "--events", split = ",", defaultValue = "100000", description = "in the log, or in several (${DEFAULT-VALUE})")
	private List<Long> sizes = List.of();

	@Option(names = "--axon-events", defaultValue = "20000", description = "that Axon reads, or 0 (${DEFAULT-VALUE})")
	private long axonEvents;

	@Override
	public Integer call() throws Exception {
		var logs = new ArrayList<Log>();
		try {
			for (long size : sizes) {
				logs.add(new Log(size, Application.holding(size, settings)));
			}
			var contest = new Contest("events/s");
			logs.forEach(each -> each.joins(contest));
			report(logs, measured(contest, logs.getFirst()));
		} finally {
			for (Log each : logs) {
				each.close();
			}
		}
		return 0;
	}

	private Map<String, Series> measured(Contest contest, Log log) throws IOException, InterruptedException {
		if (axonEvents == 0) {
			return contest.run(settings);
		}
		try (AxonPooled axon = AxonPooled.over(log.application.postgresql().superuser(), axonEvents)) {
			return contest.with("Axon's pooled processor, as it comes", axon::asItComes)
					.with("Axon's pooled processor, batches of 500", axon::tuned).run(settings);
		}
	}

	private void report(List<Log> logs, Map<String, Series> figures) throws IOException {
		Report report = settings.report("rebuild").setting("events", sizes).setting("axonEvents", axonEvents);
		Log first = logs.getFirst();
		figures.values().forEach(each -> {
			Log log = logs.stream().filter(of -> each.what().endsWith(of.named(""))).findFirst().orElse(first);
			report.line(each, each.unit().equals("MB") ? null : figures.get(log.named(FLOOR)));
		});
		for (Log log : logs) {
			log.own.forEach((view, part) -> report.line(log.named(view) + ", its own events alone",
					part * figures.get(log.named(view)).median(), "events/s"));
			if (log != first) {
				log.contestants().forEach(each -> compare(report, figures.get(log.named(each)), figures.get(first.named(each))));
			}
		}
		report.publish();
	}

	private static void compare(Report report, Series large, Series small) {
		report.line(large.what() + ", cost of an event", 1e6 / large.median(), "us", small.median() / large.median(), "to " + small.what());
	}

	/** An application with a log. */
	private static final class Log implements AutoCloseable {

		private final Application application;
		private final long size;
		private final long events;
		private final Views views;
		private final Heap heap;
		private final Map<String, Double> own;

		Log(long size, Application application) throws IOException {
			this.size = size;
			this.application = application;
			this.events = application.events();
			this.views = application.views();
			this.heap = Heap.of(application.pid());
			this.own = OwnEvents.parts(application.sql());
		}

		String named(String what) {
			return "%s, %,d events".formatted(what, size);
		}

		List<String> contestants() {
			var contestants = new ArrayList<>(own.keySet());
			contestants.add(ALL);
			return contestants;
		}

		void joins(Contest contest) {
			contest.with(named(FLOOR), () -> ReadFloor.perSecond(application.postgresql().superuser()));
			own.keySet().forEach(view -> contest.with(named(view), () -> perSecond(views.rebuild(view))));
			contest.with(this::all);
		}

		private List<Figure> all() throws InterruptedException {
			heap.forgetPeak();
			double rate = perSecond(views.rebuildAll());
			return List.of(new Figure(named(ALL), rate, "events/s"), new Figure(named("heap, garbage included"), heap.peak(), "MB"));
		}

		private double perSecond(List<JsonNode> begun) throws InterruptedException {
			return events * 1e9 / views.untilLive(begun).toNanos();
		}

		@Override
		public void close() throws IOException {
			heap.close();
			application.close();
		}
	}
}
