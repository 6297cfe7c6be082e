package org.redvest.ops.csv;

import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;

/** A row cannot be taken as it stands. */
final class Faulty extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable Column column;
	private final transient Refused refused;

	Faulty(@Nullable Column column, Refused refused) {
		super(refused.code(), null, false, false);
		this.column = column;
		this.refused = refused;
	}

	@Nullable
	Column column() {
		return column;
	}

	Refused refused() {
		return refused;
	}
}
