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

	/** Takes what was read in an era: it continues what is known, or begins anew where it lies further on. */
	synchronized void add(int now, List<Row> rows) {
		if (now != era) {
			era = now;
			first = 0;
			next = 0;
		}
		if (rows.isEmpty() || rows.getLast().position() < next) {
			return;
		}
		if (next == first || rows.getFirst().position() > next) {
			first = rows.getFirst().position();
		}
		for (Row row : rows) {
			ring[(int) (row.position() % SIZE)] = row;
		}
		next = rows.getLast().position() + 1;
		first = Math.max(first, next - SIZE);
	}
}
