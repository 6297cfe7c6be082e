package org.redvest.ops.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redvest.command.Dispatcher;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.building.BuildingCommand.UpdateHouseholdCount;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.store.Ticket;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/**
 * Commands a second from the command gateway, durable when they return: the floor (pgbench, one insert and one commit per
 * event), Axon's own engines, and the log with its total order, receipts, claims and wake-up; by 1, 16 and 64 callers.
 */
@CommandLine.Command(name = "append", description = "commands a second through the gateway, against pgbench and Axon's engines")
final class AppendBenchmark implements Callable<Integer> {

	private static final int LONGEST = 50;
	private static final AreaCode COMMUNITY = new AreaCode("430408001001");
	private static final By BY = new By(new Actor("benchmark", Actor.Role.COMMUNITY, "430408001001", Actor.Channel.WEB),
			Instant.parse("2026-01-01T00:00:00Z"));
	private static final String NAME = "幸福里一号院".repeat(12);

	@Mixin
	private Settings settings = new Settings();

	@CommandLine.Option(names = "--callers", split = ",", defaultValue = "1,16,64", description = "callers at a time (${DEFAULT-VALUE})")
	private List<Integer> numbers = List.of();

	@CommandLine.Option(names = "--only", description = "measure the floor and the log alone")
	private boolean only;

	@Override
	public Integer call() throws Exception {
		Path home = settings.home();
		try (ConfigurableApplicationContext application = Deciding.start(home)) {
			Environment environment = application.getEnvironment();
			JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("spring.flyway.url"),
					environment.getRequiredProperty("spring.flyway.user"), environment.getRequiredProperty("spring.flyway.password")));
			Optional<Floor> floor = Floor.on(environment, owner);
			try (AxonStock jdbc = AxonStock.onJdbc(environment, owner); AxonStock jpa = AxonStock.onJpa(environment, owner)) {
				report(contest(floor, jdbc, jpa, application.getBean(Dispatcher.class), new Cpu(home)).run(settings.rounds()), owner);
			}
		}
		return 0;
	}

	private Contest contest(Optional<Floor> floor, AxonStock jdbc, AxonStock jpa, Dispatcher dispatcher, Cpu cpu) {
		Duration length = settings.length();
		var contest = new Contest();
		floor.ifPresent(each -> contest.with("floor, 16 clients", () -> each.perSecond(16, length)).with("floor, 1 client",
				() -> each.perSecond(1, length)));
		for (int callers : numbers) {
			String by = ", " + callers + (callers == 1 ? " caller" : " callers");
			if (!only) {
				contest.with("Axon JDBC, new streams" + by, () -> Callers.perSecond(callers, length, _ -> jdbc::begin))
						.with("Axon JPA, new streams" + by, () -> Callers.perSecond(callers, length, _ -> jpa::begin))
						.with("Axon JDBC, existing streams" + by, () -> Callers.perSecond(callers, length, _ -> jdbc.changes(LONGEST)))
						.with("Axon JPA, existing streams" + by, () -> Callers.perSecond(callers, length, _ -> jpa.changes(LONGEST)));
			}
			contest.with("Redvest, new streams" + by,
					cpu.of(() -> Callers.perSecond(callers, length, _ -> () -> register(dispatcher))))
					.with("Redvest, existing streams" + by,
							cpu.of(() -> Callers.perSecond(callers, length, _ -> updates(dispatcher))));
		}
		return contest;
	}

	private static BuildingId register(Dispatcher dispatcher) {
		var id = new BuildingId(UUID.randomUUID());
		send(dispatcher, new RegisterBuilding(id, BuildingKind.BUILDING, id.toString().substring(0, 23), COMMUNITY, NAME, 6, 10, List.of(),
				BY));
		return id;
	}

	private static Runnable updates(Dispatcher dispatcher) {
		return new Runnable() {

			private @Nullable BuildingId id;
			private int length;

			@Override
			public void run() {
				if (id == null || length == LONGEST) {
					id = register(dispatcher);
					length = 1;
				} else {
					send(dispatcher, new UpdateHouseholdCount(id, 10 + ++length, BY));
				}
			}
		};
	}

	private static void send(Dispatcher dispatcher, Command command) {
		var identity = new Ticket.Identity(UUID.randomUUID(), "0123456789abcdef0123456789abcdef", "http");
		dispatcher.dispatch(command, Ticket.of(identity, null), Dispatcher.Cause.NONE);
	}

	private void report(Map<String, List<Double>> figures, JdbcClient owner) throws java.io.IOException {
		Report report = settings.report("append");
		Double many = Optional.ofNullable(figures.get("floor, 16 clients")).map(Contest::median).orElse(null);
		Double one = Optional.ofNullable(figures.get("floor, 1 client")).map(Contest::median).orElse(null);
		figures.forEach((what, rounds) -> {
			Double floor = what.endsWith("1 caller") || what.endsWith("1 client") ? one : many;
			report.line(what, rounds, "commands/s", floor == null ? null : Contest.median(rounds) / floor,
					floor == null ? "" : "to the floor of " + (floor.equals(one) ? "1 client" : "16 clients"));
		});
		Map<String, Object> size = owner.sql("""
				select count(*) as events, sum(octet_length(payload) + octet_length(metadata)) as bytes,
				  pg_total_relation_size('log.events') + pg_total_relation_size('log.receipts') + pg_total_relation_size('log.claims') as disk
				from log.events""").query().singleRow();
		double events = ((Number) size.get("events")).doubleValue();
		double bytes = ((Number) size.get("bytes")).doubleValue();
		double disk = ((Number) size.get("disk")).doubleValue();
		report.line("payload and metadata of an event", bytes / events, "bytes", null, "");
		report.line("the log on disk, per event", disk / events, "bytes", disk / (1.6 * bytes + 200 * events),
				"to 1.6 x payloads and metadata, and 200 bytes");
		report.publish();
	}
}
