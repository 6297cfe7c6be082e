package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.redvest.command.Dispatcher;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.building.BuildingCommand.UpdateHouseholdCount;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.HouseholdCountUpdated;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.store.Ticket;
import org.redvest.ops.Redvest;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the next command of a stream costs when the stream has 10, 1,000 and 100,000 events: with states kept in memory, and
 * with every command replaying its stream. Rounds are interleaved; medians of single commands, in microseconds.
 */
public final class LongStream {

	private static final int[] LENGTHS = {10, 1_000, 100_000};
	private static final int ROUNDS = 3;
	private static final AreaCode COMMUNITY = new AreaCode("430408001001");
	private static final By BY = new By(new Actor("benchmark", Actor.Role.COMMUNITY, "430408001001", Actor.Channel.WEB),
			Instant.parse("2026-01-01T00:00:00Z"));

	private final Dispatcher dispatcher;
	private final EventStore store;
	private int households;

	private LongStream(ConfigurableApplicationContext application) {
		this.dispatcher = application.getBean(Dispatcher.class);
		this.store = application.getBean(EventStore.class);
	}

	public static void main(String[] arguments) throws IOException {
		Path home = Files.createTempDirectory("redvest-benchmark");
		List<BuildingId> buildings = new ArrayList<>();
		System.out.printf("%-10s %10s %18s %18s %14s%n", "memory", "events", "first command, us", "next command, us", "to 10 events");
		for (long remembered : new long[]{50_000, 0}) {
			try (var application = start(home, remembered)) {
				LongStream benchmark = new LongStream(application);
				if (buildings.isEmpty()) {
					for (int length : LENGTHS) {
						buildings.add(benchmark.building(length));
					}
				}
			}
			try (var application = start(home, remembered)) {
				new LongStream(application).report(remembered == 0 ? "replay" : "states", buildings);
			}
		}
	}

	private static ConfigurableApplicationContext start(Path home, long remembered) {
		return Redvest.application().run("--redvest.demo=none", "--server.port=0", "--redvest.home=" + home,
				"--redvest.log.remembered-streams=" + remembered, "--logging.level.root=error", "--logging.level.org.redvest=error",
				"--spring.main.banner-mode=off");
	}

	private BuildingId building(int length) {
		BuildingId id = new BuildingId(UUID.randomUUID());
		send(new RegisterBuilding(id, BuildingKind.BUILDING, id.toString().substring(0, 8), COMMUNITY, "长流", 6, 10, List.of(), BY));
		var metadata = MetaData.with("actor", "benchmark").and("role", "COMMUNITY").and("unit", "430408001001").and("channel", "WEB")
				.and("commandId", UUID.randomUUID().toString()).and("correlationId", "benchmark");
		for (int first = 1; first < length; first += 1_000) {
			var page = new ArrayList<GenericDomainEventMessage<HouseholdCountUpdated>>();
			for (int i = first; i < Math.min(length, first + 1_000); i++) {
				page.add(new GenericDomainEventMessage<>("Building", id.toString(), i,
						new HouseholdCountUpdated(id, COMMUNITY, 10 + i, 9 + i),
						metadata));
			}
			store.publish(page);
		}
		return id;
	}

	private void report(String memory, List<BuildingId> buildings) {
		long[] first = new long[LENGTHS.length];
		long[][] next = new long[LENGTHS.length][];
		Arrays.setAll(next, _ -> new long[0]);
		warmUp();
		for (int i = 0; i < LENGTHS.length; i++) {
			first[i] = micros(buildings.get(i));
		}
		for (int round = 0; round < ROUNDS; round++) {
			for (int i = 0; i < LENGTHS.length; i++) {
				int commands = "replay".equals(memory) && LENGTHS[i] == 100_000 ? 3 : 200;
				long[] more = new long[commands];
				for (int each = 0; each < commands; each++) {
					more[each] = micros(buildings.get(i));
				}
				next[i] = concat(next[i], more);
			}
		}
		long ten = median(next[0]);
		for (int i = 0; i < LENGTHS.length; i++) {
			System.out.printf("%-10s %,10d %,18d %,18d %14.2f%n", memory, LENGTHS[i], first[i], median(next[i]),
					(double) median(next[i]) / ten);
		}
	}

	private void warmUp() {
		BuildingId id = building(1);
		for (int i = 0; i < 2_000; i++) {
			micros(id);
		}
	}

	private long micros(BuildingId id) {
		long before = System.nanoTime();
		send(new UpdateHouseholdCount(id, 1_000 + ++households % 5_000, BY));
		return (System.nanoTime() - before) / 1_000;
	}

	private void send(Command command) {
		dispatcher.dispatch(command, Ticket.of(null, null), Dispatcher.Cause.NONE);
	}

	private static long[] concat(long[] some, long[] more) {
		long[] all = Arrays.copyOf(some, some.length + more.length);
		System.arraycopy(more, 0, all, some.length, more.length);
		return all;
	}

	private static long median(long[] values) {
		long[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}
}
