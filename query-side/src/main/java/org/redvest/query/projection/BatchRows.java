package org.redvest.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.LoggedEvent;

/** One table's rows in the memory of one batch. */
final class BatchRows<R extends Record> implements Tables.State<R> {

	private final Table<R> table;
	private final Map<List<Object>, R> before = new HashMap<>();
	private final Map<List<Object>, R> now = new HashMap<>();
	private final Map<Object, Set<List<Object>>> groups = new HashMap<>();
	private final Set<List<Object>> touched = new LinkedHashSet<>();
	private boolean blind;

	BatchRows(Table<R> table) {
		this.table = table;
	}

	/** Written without being read: what was there before is not known. */
	Tables.Facts<R> asFacts() {
		if (!groups.isEmpty()) {
			throw new IllegalStateException(table.name() + " is state in this batch");
		}
		blind = true;
		return new Tables.Facts<>() {
			@Override
			public void put(R row) {
				write(table.key(row), table.kept(row));
			}

			@Override
			public void remove(Object... key) {
				erase(List.of(key));
			}
		};
	}

	boolean holds(Object group) {
		return groups.containsKey(group);
	}

	void loaded(Collection<?> wanted, List<R> rows) {
		if (blind) {
			throw new IllegalStateException(table.name() + " is facts in this batch");
		}
		wanted.forEach(group -> groups.put(group, new LinkedHashSet<>()));
		for (R row : rows) {
			List<Object> key = table.key(row);
			before.put(key, row);
			now.put(key, row);
			keysOf(table.group(row)).add(key);
		}
	}

	private Set<List<Object>> keysOf(Object group) {
		Set<List<Object>> keys = groups.get(group);
		if (keys == null) {
			throw new IllegalStateException("the batch did not ask for group " + group + " of " + table.name());
		}
		return keys;
	}

	@Override
	public @Nullable R get(Object... key) {
		List<Object> wanted = List.of(key);
		Object group = table.groupOf(wanted);
		if (group != null) {
			keysOf(group);
		}
		return now.get(wanted);
	}

	@Override
	public R require(LoggedEvent event, Object... key) {
		R row = get(key);
		if (row == null) {
			throw new ProjectionBroken(event, "no row of " + table.name() + " for " + List.of(key));
		}
		return row;
	}

	@Override
	public List<R> group(Object group) {
		return keysOf(group).stream().sorted(table::compareKeys).map(key -> Objects.requireNonNull(now.get(key))).toList();
	}

	@Override
	public void put(R row) {
		List<Object> key = table.key(row);
		Set<List<Object>> keys = keysOf(table.group(row));
		remove(key.toArray());
		keys.add(key);
		write(key, table.kept(row));
	}

	@Override
	public void remove(Object... key) {
		List<Object> gone = List.of(key);
		R row = now.get(gone);
		if (row != null) {
			keysOf(table.group(row)).remove(gone);
			erase(gone);
		}
	}

	private void write(List<Object> key, R row) {
		touched.add(key);
		now.put(key, row);
	}

	private void erase(List<Object> key) {
		touched.add(key);
		now.remove(key);
	}

	/** Writes what has changed; how many rows were read and written for it. */
	int flush(Connection connection) throws SQLException {
		var gone = new ArrayList<List<Object>>();
		var added = new ArrayList<R>();
		var changed = new ArrayList<R>();
		boolean known = blind ? table.ofEvents() : table.groupedByKey();
		for (List<Object> key : touched) {
			R row = now.get(key);
			R old = before.get(key);
			if (row == null) {
				if (blind || old != null) {
					gone.add(key);
				}
			} else if (!row.equals(old)) {
				(known && old == null ? added : changed).add(row);
			}
		}
		table.delete(connection, gone);
		table.insert(connection, added);
		table.upsert(connection, changed);
		return before.size() + gone.size() + added.size() + changed.size();
	}
}
