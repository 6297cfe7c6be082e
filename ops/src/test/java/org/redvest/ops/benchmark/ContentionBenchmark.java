package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.redvest.command.Dispatcher;
import org.redvest.kernel.BuildingId;
import org.redvest.ops.OwnPostgresql;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Many callers on one case: how fast they are served, and whether each acknowledged change is in the stream exactly once. */
@Command(name = "contention", description = "many callers on one case, against Axon's JDBC engine")
final class ContentionBenchmark implements Callable<Integer> {

	@Mixin
	private Settings settings = new Settings();

	@Option(names = "--callers", defaultValue = "50", description = "callers at a time (${DEFAULT-VALUE})")
	private int callers;

	@Override
	public Integer call() throws Exception {
		Path home = settings.home();
		var postgresql = new OwnPostgresql(home);
		try (var application = Deciding.start(home); AxonStock axon = AxonStock.onJdbc(postgresql.superuser())) {
			var buildings = new Buildings(application.getBean(Dispatcher.class));
			BuildingId building = buildings.register();
			String thing = axon.begin();
			var acknowledged = new AtomicLong();
			Map<String, Series> figures = new Contest("commands/s").with(() -> round("Axon JDBC", () -> axon.change(thing)))
					.with(() -> round("Redvest", () -> {
						buildings.count(building);
						acknowledged.incrementAndGet();
					})).run(settings);
			return report(figures, acknowledged.get(), JdbcClient.create(postgresql.superuser()), building);
		}
	}

	private List<Figure> round(String who, Runnable call) throws InterruptedException {
		return Callers.answered(callers, settings.length(), _ -> call).figures(who, "commands/s");
	}

	/** 1 where the stream has more or fewer changes than were acknowledged, or one of them twice. */
	private int report(Map<String, Series> figures, long acknowledged, JdbcClient log, BuildingId building) throws IOException {
		Report report = settings.report("contention").setting("callers", callers);
		figures.values().forEach(each -> report.line(each, figures.get(each.what().replace("Redvest", "Axon JDBC"))));
		Map<String, Object> stream = log.sql("""
				select max(sequence) as version, count(distinct metadata::jsonb ->> 'commandId') - 1 as commands
				from log.events where stream = ?""").param(building.toString()).query().singleRow();
		report.line("acknowledged changes", acknowledged, "changes");
		stream.forEach((what, count) -> report.line("in the stream: " + what, ((Number) count).doubleValue(), what));
		report.publish();
		return stream.values().stream().allMatch(each -> ((Number) each).longValue() == acknowledged) ? 0 : 1;
	}
}
