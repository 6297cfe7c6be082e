package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.redvest.command.Dispatcher;
import org.redvest.ops.OwnPostgresql;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/**
 * Commands a second from the command gateway, durable when they return: the floor (pgbench, one insert and one commit per
 * event), Axon's own engines, and the log with its total order, receipts, claims and wake-up; by 1, 16 and 64 callers.
 */
@CommandLine.Command(name = "append", description = "commands a second through the gateway, against pgbench and Axon's engines")
final class AppendBenchmark implements Callable<Integer> {

	private static final int LONGEST = 50;

	@Mixin
	private Settings settings = new Settings();

	@CommandLine.Option(names = "--callers", split = ",", defaultValue = "1,16,64", description = "callers at a time (${DEFAULT-VALUE})")
	private List<Integer> numbers = List.of();

	@CommandLine.Option(names = "--only", description = "measure the floor and the log alone")
	private boolean only;

	@Override
	public Integer call() throws Exception {
		Path home = settings.home();
		var postgresql = new OwnPostgresql(home);
		try (ConfigurableApplicationContext application = Deciding.start(home);
				AxonStock jdbc = AxonStock.onJdbc(postgresql.superuser());
				AxonStock jpa = AxonStock.onJpa(postgresql.superuser())) {
			Optional<Floor> floor = Floor.on(postgresql.superuser());
			var buildings = new Buildings(application.getBean(Dispatcher.class));
			report(contest(floor, jdbc, jpa, buildings, new Cpu(postgresql)).run(settings), JdbcClient.create(postgresql.superuser()));
		}
		return 0;
	}

	private Contest contest(Optional<Floor> floor, AxonStock jdbc, AxonStock jpa, Buildings buildings, Cpu cpu) {
		Duration length = settings.length();
		var contest = new Contest("commands/s");
		floor.ifPresent(
				each -> contest.with(Floor.MANY, () -> each.perSecond(16, length)).with(Floor.ONE, () -> each.perSecond(1, length)));
		for (int callers : numbers) {
			String by = ", " + callers + (callers == 1 ? " caller" : " callers");
			if (!only) {
				contest.with("Axon JDBC, new streams" + by, () -> Callers.perSecond(callers, length, _ -> jdbc::begin))
						.with("Axon JPA, new streams" + by, () -> Callers.perSecond(callers, length, _ -> jpa::begin))
						.with("Axon JDBC, existing streams" + by, () -> Callers.perSecond(callers, length, _ -> jdbc.changes(LONGEST)))
						.with("Axon JPA, existing streams" + by, () -> Callers.perSecond(callers, length, _ -> jpa.changes(LONGEST)));
			}
			contest.with("Redvest, new streams" + by, cpu.of(() -> Callers.perSecond(callers, length, _ -> buildings::register)))
					.with("Redvest, existing streams" + by,
							cpu.of(() -> Callers.perSecond(callers, length, _ -> buildings.changes(LONGEST))));
		}
		return contest;
	}

	private void report(Map<String, Series> figures, JdbcClient owner) throws IOException {
		Report report = settings.report("append");
		figures.values().forEach(each -> {
			boolean alone = each.what().endsWith("1 caller") || each.what().endsWith("1 client");
			report.line(each, figures.get(alone ? Floor.ONE : Floor.MANY));
		});
		Map<String, Object> size = owner.sql("""
				select count(*) as events, sum(octet_length(payload) + octet_length(metadata)) as bytes,
				  pg_total_relation_size('log.events') + pg_total_relation_size('log.receipts') as disk,
				  pg_total_relation_size('log.claims') as claims_disk, (select count(*) from log.claims) as claims
				from log.events""").query().singleRow();
		double events = ((Number) size.get("events")).doubleValue();
		double bytes = ((Number) size.get("bytes")).doubleValue();
		double disk = ((Number) size.get("disk")).doubleValue();
		report.line("payload and metadata of an event", bytes / events, "bytes");
		report.line("the log on disk (events, receipts, indexes), per event", disk / events, "bytes", disk / (1.6 * bytes + 200 * events),
				"to 1.6 x payloads and metadata, and 200 bytes");
		report.line("a claim on disk", ((Number) size.get("claims_disk")).doubleValue() / ((Number) size.get("claims")).doubleValue(),
				"bytes");
		report.publish();
	}
}
