package org.redvest.query.projection;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells trouble of the database, which passes when tried again, from a poisoned event, which does not. */
final class Trouble {

	/** Connection, rollback (40001, 40P01), resources, locks (55P03), operator intervention (57P01, 57014), system. */
	private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

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
		for (Throwable cause = failure; cause != null; cause = next(cause)) {
			if (cause instanceof SQLException sql && sql.getSQLState() != null) {
				state = sql.getSQLState();
			}
		}
		return state;
	}

	/** A rollback that fails because the connection is gone hides the failure that was to be rolled back. */
	private static @Nullable Throwable next(Throwable failure) {
		return failure instanceof TransactionSystemException hiding && hiding.getOriginalException() != null
				? hiding.getOriginalException()
				: failure.getCause();
	}
}
