package org.redvest.ops.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.redvest.ops.chaos.Journal.Acknowledged;
import org.redvest.ops.chaos.LogCopy.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Plants what each check is there to find, and insists that it finds it; a check that never goes red shows nothing. */
final class Canaries implements Fault {

	private final Finding finding = Finding.of("canaries");

	@Override
	public Finding happens(Setting setting) throws Exception {
		try (var cluster = Cluster.of(setting.directory(), Duration.ZERO);
				var load = Load.on(cluster.addresses(), 4, setting.seed())) {
			var steps = Steps.watched(cluster.database());
			finding.broken(ConnectionCut.cut(cluster, load, setting).broken()).broken(steps.broken());
			ofTheLog(load.journal(), LogCopy.of(cluster.database()));
			ofTheViews(cluster);
			ofTheSteps(cluster, steps);
		}
		withoutReceipts(setting);
		red("a fault that did not happen", Finding.of("nothing").happened("killed", 0, 1).broken());
		return finding;
	}

	private void red(String planted, List<String> found) {
		if (found.isEmpty()) {
			finding.broken().add("not found: " + planted);
		} else {
			finding.saw(planted, "red: " + found.getFirst());
		}
	}

	private void ofTheLog(Journal journal, LogCopy log) {
		Acknowledged last = journal.acknowledged().getLast();
		Acknowledged counted = journal.acknowledged().stream().filter(each -> each.households() != null).findFirst().orElseThrow();
		red("an acknowledged event that is not in the log", LogCheck.broken(journal, events(log, all -> {
			all.removeIf(each -> each.position() == last.position());
			return all;
		})));
		red("an event that stands there twice", LogCheck.broken(journal, events(log, all -> {
			all.add(new Entry(all.size() + 1, last.stream(), last.version() + 1, null));
			return all;
		})));
		red("an event of a stream that nobody asked for", LogCheck.broken(journal, events(log, all -> {
			all.add(new Entry(all.size() + 1, "stranger", 0, null));
			return all;
		})));
		red("another value than was acknowledged", LogCheck.broken(journal, events(log, all -> {
			all.replaceAll(
					each -> each.position() == counted.position() ? new Entry(each.position(), each.stream(), each.sequence(), -1) : each);
			return all;
		})));
		red("a receipt that is missing",
				LogCheck.broken(journal, new LogCopy(log.events(), log.receipts().subList(1, log.receipts().size()))));
		journal.promised("stranger");
		red("what a policy was to do and did not", LogCheck.broken(journal, log));
		journal.acknowledged(new Acknowledged(last.stream(), last.version() + 1, log.events().size() + 1L, null, last.via(), 0));
		red("an acknowledgement of what was never done", LogCheck.broken(journal, log));
	}

	private static LogCopy events(LogCopy log, UnaryOperator<List<Entry>> change) {
		return new LogCopy(change.apply(new ArrayList<>(log.events())), log.receipts());
	}

	private void ofTheViews(Cluster cluster) throws SQLException {
		try (var connection = cluster.postgresql().superuser().getConnection()) {
			connection.setAutoCommit(false);
			JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			Map<String, String> before = ViewCheck.rows(sql);
			for (String table : sql.sql("""
					select format('%I.%I', t.table_schema, t.table_name) from views.generations g
					join information_schema.tables t on t.table_schema = g.schema_name where g.state = 'live'""").query(String.class)
					.list()) {
				if (sql.sql("delete from %1$s where ctid = (select max(ctid) from %1$s)".formatted(table)).update() == 1) {
					red("a row less in a view", ViewCheck.differences(before, ViewCheck.rows(sql)));
				}
				connection.rollback();
			}
		}
	}

	private void ofTheSteps(Cluster cluster, Steps steps) {
		cluster.database().sql("""
				insert into public.steps (projection, generation, segment, before, after, owner)
				select projection, generation, segment, before, after, owner from public.steps order by id limit 1""").update();
		red("a step that was made twice", steps.broken());
	}

	/** A build that does not keep receipts: whoever repeats a command whose answer was lost has it done twice. */
	private void withoutReceipts(Setting setting) throws Exception {
		try (var cluster = Cluster.of(setting.directory(), Duration.ZERO)) {
			cluster.database().sql("""
					create function public.forget() returns trigger language plpgsql as 'begin return null; end';
					create trigger forget before insert on log.receipts for each row execute function public.forget()""").update();
			try (var load = Load.on(cluster.addresses(), 4, setting.seed(), Client.REMINDERS)) {
				List<String> broken = ConnectionCut.cut(cluster, load, setting).broken();
				red("a build without receipts", broken.stream().filter(each -> each.startsWith(LogCheck.TWICE)).toList());
			}
		}
	}
}
