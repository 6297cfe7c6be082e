package org.redvest.query.projection;

import java.util.List;
import java.util.Set;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.stream.LoggedEvent;

/**
 * A pure fold: events in, rows out. It asks no clock, no random source, no other projection and no service, so that a
 * rebuild gives every row again. Any Spring bean of this type is run, shown under {@code /api/projections} and rebuildable.
 */
public interface Projection {

	/** Lower case with hyphens, such as {@code star-ratings}; what readers and operators call it. */
	String name();

	/** Raised whenever the fold or its tables change: the next deployment then builds a new generation. */
	int version();

	/** Creates the tables, unqualified, in a schema of the generation's own. No foreign keys; keys as the rows have them. */
	String ddl();

	/**
	 * Creates the indexes that only readers need, each {@code if not exists}. A rebuild does so when the tables are filled: all at once
	 * costs less than row by row.
	 */
	default List<String> indexes() {
		return List.of();
	}

	/** The families or single records that it folds; whole sealed families stand for all their records. */
	Set<Class<? extends DomainEvent>> reads();

	/**
	 * What it groups by: everything that touches one row must have one key, so that it meets in one segment in log order. A
	 * constant where several streams must be seen in one order. Never null.
	 */
	String sequencingKey(LoggedEvent event);

	/**
	 * Folds events, in log order, into the tables' rows in memory; each table is written once afterwards. The outcome may not
	 * depend on where a batch ends. What cannot be is {@link ProjectionBroken}.
	 */
	void fold(List<LoggedEvent> batch, Tables tables);
}
