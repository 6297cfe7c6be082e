package org.redvest.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.UncategorizedSQLException;

/** The tables of one batch on one connection: two statements for each that it reads, at most two for each that it writes. */
final class BatchTables implements Tables {

	private final Connection connection;
	private final Map<Table<?>, BatchRows<?>> touched = new LinkedHashMap<>();

	BatchTables(Connection connection) {
		this.connection = connection;
	}

	@Override
	public <R extends Record> Facts<R> facts(Table<R> table) {
		return rows(table).asFacts();
	}

	@Override
	public <R extends Record> State<R> state(Table<R> table, Collection<?> groups) {
		BatchRows<R> rows = rows(table);
		List<?> missing = groups.stream().distinct().filter(group -> !rows.holds(group)).toList();
		if (!missing.isEmpty()) {
			try {
				rows.loaded(missing, table.fetch(connection, missing));
			} catch (SQLException e) {
				throw new UncategorizedSQLException("fetch", table.name(), e);
			}
		}
		return rows;
	}

	@SuppressWarnings("unchecked")
	private <R extends Record> BatchRows<R> rows(Table<R> table) {
		return (BatchRows<R>) touched.computeIfAbsent(table, _ -> new BatchRows<>(table));
	}

	/** Writes each table once; how many rows were read and written. */
	int flush() throws SQLException {
		int moved = 0;
		for (BatchRows<?> rows : new ArrayList<>(touched.values())) {
			moved += rows.flush(connection);
		}
		return moved;
	}
}
