package org.redvest.query.projection;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells trouble of the database, which passes when tried again, from a poisoned event, which does not. */
final class Trouble {

	/** Connection, rollback (40001, 40P01), resources, operator intervention (57P01, 57014), system. */
	private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

	/** No such schema, no such table. */
	private static final Set<String> GONE = Set.of("3F000", "42P01");

	private Trouble() {
	}

	static boolean passes(Throwable failure) {
		String state = sqlState(failure);
		return state != null && state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2));
	}

	static boolean schemaGone(Throwable failure) {
		String state = sqlState(failure);
		return state != null && GONE.contains(state);
	}

	/** The SQLState of the innermost failure of the database, or null. */
	static @Nullable String sqlState(Throwable failure) {
		String state = null;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getSQLState() != null) {
				state = sql.getSQLState();
			}
		}
		return state;
	}
}
