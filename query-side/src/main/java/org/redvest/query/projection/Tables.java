package org.redvest.query.projection;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.LoggedEvent;

/** A generation's tables as one batch sees them: changed in memory, written once each when the batch ends. */
public interface Tables {

	/** Rows that are only written: a fact keyed by its event or its entity. The last one of a key wins. */
	<R extends Record> Facts<R> facts(Table<R> table);

	/**
	 * Rows that are read before they are written. The rows of the groups are fetched once; name every group that the batch
	 * touches, once and at its start. Within a batch a table is used either as facts or as state.
	 *
	 * @param groups values of the table's {@link Group} component
	 */
	<R extends Record> State<R> state(Table<R> table, Collection<?> groups);

	/** Rows that are only written. */
	interface Facts<R extends Record> {

		/** Writes a row, over whichever had its key. */
		void put(R row);

		/** Deletes the row of a key, if there is one. */
		void remove(Object... key);
	}

	/** Rows of the batch's groups. */
	interface State<R extends Record> {

		/** The row of a key, or null; the key's values in the order of the record's key components. */
		@Nullable
		R get(Object... key);

		/** The row of a key, which the event's history must have left; {@link ProjectionBroken} where it has not. */
		R require(LoggedEvent event, Object... key);

		/** Every row of a group, ordered by key. */
		List<R> group(Object group);

		/** Writes a row, over whichever had its key. */
		void put(R row);

		/** Deletes the row of a key, if there is one. */
		void remove(Object... key);
	}
}
