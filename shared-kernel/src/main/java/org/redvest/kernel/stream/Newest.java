package org.redvest.kernel.stream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest events of the log, found by their positions; what was read in another era is not known any more. */
final class Newest {

	private static final int SIZE = 16_384;

	private final @Nullable Row[] ring = new Row[SIZE];
	private int era = -1;
	private long first;
	private long next;

	/** What follows a position, as far as it is known; null where something between may be missing here. */
	synchronized @Nullable List<Row> after(int now, long position, int limit) {
		if (now != era || next == first || position < first - 1 || position >= next) {
			return null;
		}
		var rows = new ArrayList<Row>();
		for (long each = position + 1; each < next && rows.size() < limit; each++) {
			Row row = ring[(int) (each % SIZE)];
			if (row != null) {
				rows.add(row);
			}
		}
		return rows;
	}

	/** Whether this is the position of the newest event that is known. */
	synchronized boolean endsAt(int now, long position) {
		return now == era && next > first && next == position + 1;
	}

	/**
	 * Takes what was read in an era, in order: it continues what is known, or begins anew behind a hole. A group's events have
	 * holes where another process has appended between, or where some of them were not told.
	 */
	synchronized void add(int now, List<Row> rows) {
		if (now != era) {
			era = now;
			first = 0;
			next = 0;
		}
		for (Row row : rows) {
			if (row.position() >= next) {
				add(row);
			}
		}
	}

	private void add(Row row) {
		if (next == first || row.position() > next) {
			first = row.position();
		}
		ring[(int) (row.position() % SIZE)] = row;
		next = row.position() + 1;
		first = Math.max(first, next - SIZE);
	}
}
