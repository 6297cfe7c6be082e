package org.redvest.query.figure;

import java.util.List;

/** Rows as they were read, with what they cover. */
public record Read<T>(Stand stand, List<T> rows) {

	public Read {
		rows = List.copyOf(rows);
	}
}
