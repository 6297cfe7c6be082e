package org.redvest.ops.chaos;

import static org.redvest.ops.chaos.Patience.eventually;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redvest.ops.journey.Api;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every live view has exactly the rows that a rebuild from the log gives: no event was left out or taken twice. */
final class ViewCheck {

	private ViewCheck() {
	}

	/** What is wrong; nothing, it is hoped. */
	static List<String> broken(Api api, JdbcClient database) {
		atHead(api);
		Map<String, String> lived = rows(database);
		for (JsonNode each : api.get("/api/projections").is(200).json()) {
			String rebuild = api.as("u-900", "ADMIN", "430408").post("/api/projections/" + each.get("name").asString() + "/rebuilds", "")
					.is(202).header("Location");
			eventually(rebuild, () -> api.get(rebuild).is(200).json().get("state").asString().equals("LIVE"));
		}
		return differences(lived, rows(database));
	}

	static void atHead(Api api) {
		eventually("all views at the head", () -> {
			for (JsonNode each : api.get("/api/projections").is(200).json()) {
				if (!each.get("state").asString().equals("CURRENT") || each.get("deadLetters").asLong() > 0) {
					return false;
				}
			}
			return true;
		});
	}

	static List<String> differences(Map<String, String> lived, Map<String, String> rebuilt) {
		var broken = new ArrayList<String>();
		lived.forEach((table, rows) -> {
			if (!rows.equals(rebuilt.get(table))) {
				broken.add("view %s has other rows than a rebuild: %s, %s".formatted(table, rows, rebuilt.get(table)));
			}
		});
		if (!lived.keySet().equals(rebuilt.keySet())) {
			broken.add("other tables: %s, %s".formatted(lived.keySet(), rebuilt.keySet()));
		}
		return broken;
	}

	/** Of each table of the live views, how many rows it has and a sum over all that stands in them. */
	static Map<String, String> rows(JdbcClient database) {
		var all = new LinkedHashMap<String, String>();
		database.sql("""
				select g.projection || '.' || t.table_name, format('%I.%I', t.table_schema, t.table_name)
				from views.generations g join information_schema.tables t on t.table_schema = g.schema_name
				where g.state = 'live' order by 1""").query((row, _) -> Map.entry(row.getString(1), row.getString(2))).list()
				.forEach(table -> all.put(table.getKey(), database
						.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %s t"
								.formatted(table.getValue()))
						.query(String.class).single()));
		return all;
	}
}
