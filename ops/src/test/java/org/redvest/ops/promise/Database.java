package org.redvest.ops.promise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that a database holds, as its superuser sees it; nothing here is told which tables there are. */
record Database(DataSource dataSource, JdbcClient sql) {

	/** The one under a running application with an embedded server. */
	static Database under(Environment environment) {
		var superuser = new PGSimpleDataSource();
		superuser.setUrl(environment.getRequiredProperty("spring.datasource.url"));
		superuser.setUser("postgres");
		superuser.setPassword(secret(Path.of(environment.getRequiredProperty("redvest.home"))));
		return of(superuser);
	}

	static Database of(DataSource superuser) {
		return new Database(superuser, JdbcClient.create(superuser));
	}

	private static String secret(Path home) {
		try {
			return Files.readString(home.resolve("secrets/postgres")).strip();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Every table of the schemas that match a pattern, with its name in front. */
	List<String> tables(String schemas) {
		return sql.sql("""
				select format('%I.%I', table_schema, table_name) from information_schema.tables
				where table_type = 'BASE TABLE' and table_schema ~ ? order by 1""").param(schemas).query(String.class).list();
	}

	/** The rows of a table as text, ordered by all their columns. */
	List<String> rows(String table) {
		return sql.sql("select t::text from " + table + " t order by 1").query(String.class).list();
	}

	/** The rows of a table in which bytes stand as the letters that they are, where they are any. */
	List<String> bytesAsLetters(String table) {
		var bytes = sql.sql("""
				select format('coalesce(encode(%I, ''escape''), '''')', column_name) from information_schema.columns
				where format('%I.%I', table_schema, table_name) = ? and data_type = 'bytea'""").param(table).query(String.class).list();
		return bytes.isEmpty()
				? List.of()
				: sql.sql("select " + String.join(" || ' ' || ", bytes) + " from " + table).query(String.class).list();
	}

	/** Whatever any table of the database holds, the catalogue of PostgreSQL included. */
	Map<String, List<String>> everything() {
		var all = new LinkedHashMap<String, List<String>>();
		for (String table : tables(".")) {
			var rows = new ArrayList<>(rows(table));
			rows.addAll(bytesAsLetters(table));
			all.put(table, rows);
		}
		return all;
	}

	/** The tables of all live views, by projection and table, with their rows. */
	Map<String, List<String>> views() {
		var all = new LinkedHashMap<String, List<String>>();
		Map<String, String> schemas = new LinkedHashMap<>();
		sql.sql("select projection, schema_name from views.generations where state = 'live' order by 1").query()
				.listOfRows().forEach(row -> schemas.put((String) row.get("projection"), (String) row.get("schema_name")));
		schemas.forEach((projection, schema) -> tables("^" + schema + "$")
				.forEach(table -> all.put(projection + table.substring(table.indexOf('.')), rows(table))));
		return all;
	}
}
