package org.redvest.kernel.stream;

import java.util.List;
import java.util.Set;

/**
 * The log by pages, for somebody who wants some of it in its order and comes to the head. Near the head all such share what is read;
 * far from it, what is not wanted does not leave the database.
 */
public final class Pages {

	static final int PAGE = 1_000;
	/** Rows that are looked through at once where few are wanted. */
	private static final int WIDE = 100 * PAGE;

	private final LogReader reader;
	private final Set<String> names;
	private long head;
	private boolean near;

	/** @param names the events that are wanted; all where there are none */
	public Pages(LogReader reader, Set<String> names) {
		this.reader = reader;
		this.names = Set.copyOf(names);
	}

	/** The next page; one whose end is the position asked for means that the head is reached. */
	public LogReader.Page after(long position) {
		if (!reader.mayHaveGrown(position)) {
			return new LogReader.Page(List.of(), position);
		}
		if (!names.isEmpty() && !isNear(position)) {
			return reader.between(position, Math.min(head, position + WIDE), PAGE, names);
		}
		LogReader.Page page = names.isEmpty() ? reader.next(position, PAGE) : reader.after(position, PAGE, names);
		near = page.upTo() - position < PAGE;
		return page;
	}

	/** Whoever has come to the head has most likely stayed there, and it is not asked where it is. */
	private boolean isNear(long position) {
		if (!near && position + 2 * PAGE > head) {
			head = reader.head();
			near = position + 2 * PAGE > head;
		}
		return near;
	}
}
