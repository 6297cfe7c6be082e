package org.redvest.kernel.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest events of the log, found by their positions; what was read in another era is not known any more. */
final class Newest {

	private static final int SIZE = 16_384;

	private final @Nullable Row[] ring = new Row[SIZE];
	private int era = -1;
	private long first;
	private long next;
	/** Behind the last that is kept; where that is beyond the next, something between has not come yet. */
	private long beyond;

	/** What follows a position, as far as it is known; null where something between may be missing here. */
	synchronized @Nullable List<Row> after(int now, long position, int limit) {
		if (now != era || next == first || position < first - 1 || position >= next) {
			return null;
		}
		var rows = new ArrayList<Row>();
		for (long each = position + 1; each < next && rows.size() < limit; each++) {
			Row row = at(each);
			if (row != null) {
				rows.add(row);
			}
		}
		return rows;
	}

	/** Whether this is the position of the newest event that is known. */
	synchronized boolean endsAt(int now, long position) {
		return now == era && next > first && next == position + 1 && beyond == next;
	}

	/** Takes a page that was read in an era: it continues what is known, or begins anew behind a hole. */
	synchronized void read(int now, List<Row> page) {
		turn(now);
		if (!page.isEmpty() && page.getFirst().position() > next) {
			begin(page.getFirst().position());
		}
		take(page);
	}

	/**
	 * Takes what this process has appended. What went before it may still be on its way, or was appended by another process and
	 * has to be read: until then this is kept, but not known.
	 */
	synchronized void appended(int now, List<Row> group) {
		turn(now);
		take(group);
	}

	private void turn(int now) {
		if (now != era) {
			era = now;
			Arrays.fill(ring, null);
			begin(0);
			beyond = 0;
		}
	}

	private void begin(long position) {
		first = position;
		next = position;
		beyond = Math.max(beyond, position);
	}

	private void take(List<Row> rows) {
		for (Row row : rows) {
			if (row.position() >= next) {
				keep(row);
			}
		}
	}

	private void keep(Row row) {
		if (next == first || row.position() >= next + SIZE) {
			begin(row.position());
		}
		ring[(int) (row.position() % SIZE)] = row;
		beyond = Math.max(beyond, row.position() + 1);
		first = Math.max(first, beyond - SIZE);
		while (next < beyond && at(next) != null) {
			next++;
		}
	}

	private @Nullable Row at(long position) {
		Row row = ring[(int) (position % SIZE)];
		return row == null || row.position() != position ? null : row;
	}
}
