package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.redvest.command.Dispatcher;
import org.redvest.kernel.BuildingEvent.HouseholdCountUpdated;
import org.redvest.kernel.BuildingId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What the next command of a stream costs when the stream has 10, 1,000 and 100,000 events: with states kept in memory, and
 * with every command replaying its stream. Medians of single commands, and the first command after a start.
 */
@Command(name = "long-stream", description = "the cost of the next command in streams of different lengths")
final class LongStreamBenchmark implements Callable<Integer> {

	private static final int PAGE = 1_000;
	private static final int REPLAYED = 50_000;

	@Mixin
	private Settings settings = new Settings();

	@Option(names = "--events", split = ",", defaultValue = "10,1000,100000", description = "lengths of the streams (${DEFAULT-VALUE})")
	private List<Integer> lengths = List.of();

	@Option(names = "--commands", defaultValue = "200", description = "in a round, on each stream (${DEFAULT-VALUE}; fewer where they replay)")
	private int commands;

	@Override
	public Integer call() throws Exception {
		Path home = settings.home();
		Map<Integer, BuildingId> streams = new LinkedHashMap<>();
		try (var application = Deciding.start(home)) {
			var buildings = new Buildings(application.getBean(Dispatcher.class));
			var store = application.getBean(EventStore.class);
			for (int length : lengths) {
				streams.put(length, stream(buildings, store, length));
			}
		}
		Report report = settings.report("long-stream");
		measure(home, "states in memory", 50_000, streams, report);
		measure(home, "replay", 0, streams, report);
		report.publish();
		return 0;
	}

	private static BuildingId stream(Buildings buildings, EventStore store, int length) {
		BuildingId id = buildings.register();
		var metadata = MetaData.with("actor", "benchmark").and("role", "COMMUNITY").and("unit", Buildings.COMMUNITY.value())
				.and("channel", "WEB").and("commandId", UUID.randomUUID().toString()).and("correlationId", "benchmark");
		for (int first = 1; first < length; first += PAGE) {
			var page = new ArrayList<GenericDomainEventMessage<HouseholdCountUpdated>>();
			for (int i = first; i < Math.min(length, first + PAGE); i++) {
				page.add(new GenericDomainEventMessage<>("Building", id.toString(), i,
						new HouseholdCountUpdated(id, Buildings.COMMUNITY, 10 + i, 9 + i), metadata));
			}
			store.publish(page);
		}
		return id;
	}

	private void measure(Path home, String memory, long remembered, Map<Integer, BuildingId> streams, Report report)
			throws IOException, InterruptedException {
		try (var application = Deciding.start(home, "--redvest.log.remembered-streams=" + remembered)) {
			var buildings = new Buildings(application.getBean(Dispatcher.class));
			streams.forEach((length, id) -> report.line("first command, %,d events, %s".formatted(length, memory),
					micros(buildings, id, 1), "us"));
			var contest = new Contest("us");
			streams.forEach((length, id) -> {
				int times = remembered == 0 ? Math.max(3, Math.min(commands, REPLAYED / length)) : commands;
				contest.with("next command, %,d events, %s".formatted(length, memory), () -> micros(buildings, id, times));
			});
			Map<String, Series> figures = contest.run(settings);
			Series shortest = figures.values().iterator().next();
			figures.values().forEach(each -> report.line(each, shortest));
		}
	}

	private static double micros(Buildings buildings, BuildingId id, int times) {
		return 1e3 * new Latencies(LongStream.range(0, times).map(_ -> {
			long before = System.nanoTime();
			buildings.count(id);
			return System.nanoTime() - before;
		}).toArray(), 0).millis(0.5);
	}
}
