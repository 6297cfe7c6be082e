package org.redvest.query.projection;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a projection by its row record: components are columns in snake case, {@link Key} marks the primary key and
 * {@link Group} what rows are fetched by. UUID, String, int, long, boolean, BigDecimal, LocalDate, Instant, {@code List<String>}
 * (text[]), enums and sealed values (text), and id records of one such component. Every statement takes a whole batch.
 *
 * @param <R> the row
 */
public final class Table<R extends Record> {

	/** Fewer rows are written sooner by one statement than by the three messages of a copy. */
	private static final int WORTH_COPYING = 50;

	private final String name;
	private final RecordShape<R> shape;
	private final List<Column> columns;
	private final int[] keys;
	private final int group;
	private final boolean normalised;
	private final boolean ofEvents;
	private final String fetch;
	private final String copy;
	private final String upsert;
	private final String delete;

	private Table(String name, Class<R> row) {
		this.name = name;
		shape = new RecordShape<>(row);
		var components = shape.components();
		columns = Arrays.stream(components).map(Column::of).toList();
		keys = marked(i -> components[i].isAnnotationPresent(Key.class));
		if (keys.length == 0) {
			throw new IllegalArgumentException(row + " has no @Key");
		}
		int[] groups = marked(i -> components[i].isAnnotationPresent(Group.class));
		group = groups.length == 0 ? keys[0] : groups[0];
		ofEvents = Arrays.stream(keys).anyMatch(i -> components[i].getAnnotation(Key.class).ofEvent());
		normalised = columns.stream().anyMatch(column -> column.sqlType().startsWith("timestamptz"));
		fetch = "select " + names(i -> true) + " from " + name + " where " + columns.get(group).name() + " = any (?)";
		copy = "copy " + name + " (" + names(i -> true) + ") from stdin";
		upsert = upsertSql();
		delete = "delete from " + name + " t using (" + unnest(this::isKey) + ") u where "
				+ Arrays.stream(keys).mapToObj(i -> "t.%1$s = u.%1$s".formatted(columns.get(i).name())).collect(joining(" and "));
	}

	/** The table of a name with the row's columns; created by the projection's own DDL. */
	public static <R extends Record> Table<R> of(String name, Class<R> row) {
		return new Table<>(name, row);
	}

	private int[] marked(IntPredicate is) {
		return IntStream.range(0, columns.size()).filter(is).toArray();
	}

	private boolean isKey(int column) {
		return Arrays.stream(keys).anyMatch(key -> key == column);
	}

	private String names(IntPredicate which) {
		return IntStream.range(0, columns.size()).filter(which).mapToObj(i -> columns.get(i).name()).collect(joining(", "));
	}

	private String unnest(IntPredicate which) {
		var wanted = IntStream.range(0, columns.size()).filter(which).mapToObj(columns::get).toList();
		return "select " + wanted.stream().map(c -> "v.%1$s::%2$s as %1$s".formatted(c.name(), c.sqlType())).collect(joining(", "))
				+ " from unnest(" + wanted.stream().map(c -> "?::" + c.sentType() + "[]").collect(joining(", ")) + ") as v("
				+ names(which) + ")";
	}

	private String upsertSql() {
		String set = IntStream.range(0, columns.size()).filter(i -> !isKey(i))
				.mapToObj(i -> "%1$s = excluded.%1$s".formatted(columns.get(i).name()))
				.collect(joining(", "));
		return "insert into " + name + " (" + names(i -> true) + ") " + unnest(i -> true) + " on conflict (" + names(this::isKey) + ") do "
				+ (set.isEmpty() ? "nothing" : "update set " + set);
	}

	String name() {
		return name;
	}

	/** Whether each row is one event's own, so that it is new when it is written. */
	boolean ofEvents() {
		return ofEvents;
	}

	/** Whether the group is a part of the key, so that no row of another group can have the same. */
	boolean groupedByKey() {
		return isKey(group);
	}

	/** The key of a row, in the order of its components. */
	List<Object> key(R row) {
		var key = new ArrayList<Object>(keys.length);
		for (int i : keys) {
			key.add(present(shape.value(row, i), i));
		}
		return key;
	}

	Object group(R row) {
		return present(shape.value(row, group), group);
	}

	private Object present(@Nullable Object value, int column) {
		if (value == null) {
			throw new IllegalArgumentException(name + "." + columns.get(column).name() + " is null");
		}
		return value;
	}

	/** Which group a key belongs to, or null where the group is no part of the key. */
	@Nullable
	Object groupOf(List<Object> key) {
		for (int i = 0; i < keys.length; i++) {
			if (keys[i] == group) {
				return key.get(i);
			}
		}
		return null;
	}

	/** The row as it will read when it comes back from the table: PostgreSQL keeps microseconds. */
	R kept(R row) {
		if (!normalised) {
			return row;
		}
		@Nullable
		Object[] values = shape.values(row);
		for (int i = 0; i < values.length; i++) {
			Object value = values[i];
			values[i] = value == null ? null : columns.get(i).kept().apply(value);
		}
		return shape.make(values);
	}

	@SuppressWarnings("unchecked")
	int compareKeys(List<Object> one, List<Object> other) {
		for (int i = 0; i < keys.length; i++) {
			Column column = columns.get(keys[i]);
			int order = ((Comparable<Object>) column.sent().apply(one.get(i))).compareTo(column.sent().apply(other.get(i)));
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	List<R> fetch(Connection connection, Collection<?> groups) throws SQLException {
		var rows = new ArrayList<R>();
		try (PreparedStatement statement = connection.prepareStatement(fetch)) {
			bind(connection, statement, 1, columns.get(group), groups.toArray());
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					rows.add(row(result));
				}
			}
		}
		return rows;
	}

	private R row(ResultSet result) throws SQLException {
		var values = new @Nullable Object[columns.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = columns.get(i).reader().read(result, i + 1);
		}
		return shape.make(values);
	}

	/** Writes rows of which none has a key that is in the table already. */
	void insert(Connection connection, List<R> rows) throws SQLException {
		if (rows.size() < WORTH_COPYING) {
			upsert(connection, rows);
			return;
		}
		CopyLines.send(connection, copy, lines -> {
			for (R row : rows) {
				for (int i = 0; i < columns.size(); i++) {
					Object value = shape.value(row, i);
					lines.add(value == null ? null : columns.get(i).sent().apply(value).toString());
				}
				lines.end();
			}
		});
	}

	void upsert(Connection connection, List<R> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		try (PreparedStatement statement = connection.prepareStatement(upsert)) {
			for (int i = 0; i < columns.size(); i++) {
				var values = new @Nullable Object[rows.size()];
				for (int row = 0; row < values.length; row++) {
					values[row] = shape.value(rows.get(row), i);
				}
				bind(connection, statement, i + 1, columns.get(i), values);
			}
			statement.executeUpdate();
		}
	}

	void delete(Connection connection, List<List<Object>> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		try (PreparedStatement statement = connection.prepareStatement(delete)) {
			for (int i = 0; i < keys.length; i++) {
				int column = i;
				bind(connection, statement, i + 1, columns.get(keys[i]), rows.stream().map(key -> key.get(column)).toArray());
			}
			statement.executeUpdate();
		}
	}

	private static void bind(Connection connection, PreparedStatement statement, int index, Column column, @Nullable Object[] values)
			throws SQLException {
		for (int i = 0; i < values.length; i++) {
			Object value = values[i];
			values[i] = value == null ? null : column.sent().apply(value);
		}
		statement.setArray(index, connection.createArrayOf(column.sentType(), values));
	}
}
