package org.redvest.ops.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.ops.promise.Asker.eventually;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.EventTypes;
import org.redvest.kernel.store.TestDatabase;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.ops.Redvest;
import org.redvest.ops.journey.Api;
import org.redvest.query.projection.Projection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/**
 * Every view is disposable: whatever projections the application has, all are rebuilt at once over HTTP after a history in which
 * everything happens, and row by row it is what it was; and it is the same whether 1, 2 or 8 segments fed it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayTest {

	private static final int DISTRICTS = 2;

	@Test
	void every_view_of_the_application_is_the_same_again_after_a_rebuild_and_with_any_number_of_segments() throws Exception {
		try (var test = TestDatabase.create()) {
			var database = Database.of(test.superuser());
			witness(database);
			Map<String, List<String>> before = Map.of();
			for (int segments : new int[]{1, 2, 8}) {
				forget(database);
				try (var application = start(test, segments)) {
					var api = Api.at(URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port")));
					current(api);
					Map<String, List<String>> again = database.views();
					if (!before.isEmpty()) {
						assertThat(again).as("the same log with %d segments", segments).isEqualTo(before);
					}
					live(api, segments);
					current(api);
					everythingHappened(application);
					Map<String, List<String>> lived = database.views();
					everyTableHasRows(database, application, lived);
					rebuilt(database, api, application, segments);
					before = database.views();
					assertThat(before).as("rebuilt, with %d segments", segments).isEqualTo(lived);
				}
			}
			alteredIsFound(test, before);
		}
	}

	private static ConfigurableApplicationContext start(TestDatabase database, int segments) {
		return Redvest.application().run("--server.port=0", "--redvest.demo=none", "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=redvest_app", "--spring.datasource.password=redvest_app",
				"--spring.flyway.enabled=false", "--redvest.views.segments=" + segments,
				"--redvest.vault.master-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
	}

	/** Writes down every step that any segment of any generation makes. */
	private static void witness(Database database) {
		database.sql().sql("""
				create table public.steps (projection text, generation int, before bigint, after bigint);
				create function public.step() returns trigger language plpgsql security definer as $$ begin
				  insert into public.steps values (old.projection, old.generation, old.position, new.position); return null; end $$;
				create trigger steps after update of position on views.segments for each row
				  when (old.position is distinct from new.position) execute function public.step();
				""").update();
	}

	/** Throws all views away: the next start feeds them live from the beginning of the log. */
	private static void forget(Database database) {
		database.sql().sql("select schema_name from views.generations where state <> 'dropped'").query(String.class).list()
				.forEach(schema -> database.sql().sql("drop schema if exists " + schema + " cascade").update());
		database.sql().sql("delete from views.dead_letters; delete from views.segments; delete from views.generations").update();
	}

	/** Several districts' worth of people at the same time, so that segments and streams mix. */
	private static void live(Api api, int round) throws Exception {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var lives = IntStream.range(0, DISTRICTS).mapToObj(n -> threads.submit(() -> new Everything(api, Clear.anybody(),
					"43040800%d%03d".formatted(1 + n, round)).happens())).toList();
			for (var life : lives) {
				life.get();
			}
		}
	}

	private static void current(Api api) {
		eventually("all views at the head", () -> {
			for (JsonNode each : api.get("/api/projections").is(200).json()) {
				assertThat(each.get("deadLetters").asLong()).as(each.toString()).isZero();
				if (!each.get("state").asString().equals("CURRENT")) {
					return false;
				}
			}
			return true;
		});
	}

	private static void everythingHappened(ConfigurableApplicationContext application) {
		var left = EventTypes.all().stream().map(each -> EventTypes.of(each).value()).collect(Collectors.toCollection(TreeSet::new));
		application.getBean(LogReader.class).after(0, Integer.MAX_VALUE).stream().map(LoggedEvent::name).forEach(left::remove);
		assertThat(left).as("events that the history leaves out").isEmpty();
	}

	private static void everyTableHasRows(Database database, ConfigurableApplicationContext application,
			Map<String, List<String>> lived) {
		assertThat(database.sql().sql("select projection from views.generations where state = 'live'").query(String.class).set())
				.isEqualTo(names(application)).hasSizeGreaterThan(4);
		assertThat(lived).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
	}

	private static TreeSet<String> names(ConfigurableApplicationContext application) {
		return application.getBeansOfType(Projection.class).values().stream().map(Projection::name)
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static void rebuilt(Database database, Api api, ConfigurableApplicationContext application, int segments) {
		assertThat(api.as("u-900", "ADMIN", "430408").post("/api/projections/rebuilds", "").is(202).json())
				.hasSameSizeAs(names(application));
		for (String name : names(application)) {
			String rebuild = "/api/projections/" + name + "/rebuilds/2";
			eventually(rebuild, () -> api.get(rebuild).is(200).json().get("state").asString().equals("LIVE"));
			JsonNode done = api.get(rebuild).json();
			assertThat(done.get("position").asLong()).isPositive().isEqualTo(done.get("head").asLong());
			assertThat(api.get("/api/projections/" + name).json().get("liveGeneration").asInt())
					.isEqualTo(done.get("generation").asInt()).isEqualTo(2);
			var steps = database.sql()
					.sql("select min(before), max(after), count(*) from public.steps where projection = ? and generation = 2")
					.param(name).query((row, _) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3))).single();
			assertThat(steps.subList(0, 2)).as("from zero to the head").containsExactly(0L, done.get("head").asLong());
			assertThat(steps.get(2)).isGreaterThanOrEqualTo(segments);
		}
		database.sql().sql("truncate public.steps").update();
	}

	/** The canary: in whichever table, one row left out or one value altered is a difference. */
	private static void alteredIsFound(TestDatabase test, Map<String, List<String>> before) throws Exception {
		try (var connection = test.superuser().getConnection()) {
			connection.setAutoCommit(false);
			var database = Database.of(new SingleConnectionDataSource(connection, true));
			List<String> tables = database.tables("^view_.*_2$");
			assertThat(tables).hasSameSizeAs(before.keySet());
			for (String table : tables) {
				database.sql().sql("delete from %1$s where ctid = (select max(ctid) from %1$s)".formatted(table)).update();
				assertThat(database.views()).as("a row less in " + table).isNotEqualTo(before);
				connection.rollback();
				for (String column : valuesOf(database, table)) {
					database.sql().sql("alter table %s alter %s drop not null".formatted(table, column)).update();
					database.sql().sql("update %1$s set %2$s = null where ctid = (select max(ctid) from %1$s where %2$s is not null)"
							.formatted(table, column)).update();
					assertThat(database.views()).as(column + " of " + table).isNotEqualTo(before);
					connection.rollback();
				}
			}
			assertThat(database.views()).isEqualTo(before);
		}
	}

	/** One column that is no key, where there is any. */
	private static List<String> valuesOf(Database database, String table) {
		return database.sql().sql("""
				select quote_ident(column_name) from information_schema.columns c where format('%I.%I', table_schema, table_name) = ?
				and is_generated = 'NEVER' and not exists (select from information_schema.key_column_usage k
				  where (k.table_schema, k.table_name, k.column_name) = (c.table_schema, c.table_name, c.column_name))
				order by is_nullable, ordinal_position limit 1""").param(table).query(String.class).list();
	}
}
