package org.redvest.query.projection;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.LogEntry;
import org.redvest.kernel.stream.LogReader;

/**
 * The log's pages as one projection wants them. The order having no gaps, a full page's successor is known before it is read: far
 * from the head pages are read ahead, only the wanted events decoded; near it the pages come from what all followers share.
 */
final class Pages {

	/** @param last the newest event of the page, or null where only wanted events were decoded */
	record Page(List<LogEntry> wanted, long upTo, @Nullable LogEntry last) {

		/** Whether it is one of many, far from the head. */
		boolean far() {
			return last == null && !wanted.isEmpty();
		}
	}

	private record Coming(long after, long upTo, CompletableFuture<Page> page) {
	}

	/** Through how many pages' worth of the log it looks for one: what is passed over costs next to nothing. */
	private static final int WIDEST = 16;

	private final LogReader log;
	private final Set<String> names;
	private final int size;
	private final int ahead;
	private final ArrayDeque<Coming> coming = new ArrayDeque<>();
	private long head;
	private int width = 1;

	Pages(LogReader log, Projection projection, Limits limits) {
		this.log = log;
		this.size = limits.page();
		this.ahead = limits.ahead();
		this.names = Projections.names(projection);
	}

	/** The page after a position; it ends there where the log does. The crew reads ahead. */
	Page after(long position, Executor crew) {
		if (position + 2L * size > head) {
			head = log.head();
		}
		if (position + 2L * size > head) {
			coming.clear();
			return near(position);
		}
		if (!coming.isEmpty() && coming.peek().after != position) {
			coming.clear();
		}
		for (long next = coming.isEmpty() ? position : coming.getLast().upTo; coming.size() <= ahead && next + size <= head;) {
			long from = next;
			long upTo = Math.min(from + (long) width * size, head);
			coming.add(new Coming(from, upTo, CompletableFuture.supplyAsync(() -> far(from, upTo), crew)));
			next = upTo;
		}
		Page page = Parallel.joined(coming.remove().page);
		adapt(page.wanted.size());
		return page;
	}

	/** Looks further where little is wanted, and less far where that gives more than a page. */
	private void adapt(int wanted) {
		if (wanted >= size) {
			width = Math.max(1, width / 2);
		} else if (wanted <= size / 4) {
			width = Math.min(WIDEST, width * 2);
		}
	}

	private Page near(long position) {
		LogReader.Page page = log.next(position, size);
		return new Page(page.entries().stream().filter(each -> names.contains(each.name())).toList(), page.upTo(),
				page.entries().isEmpty() ? null : page.entries().getLast());
	}

	private Page far(long position, long upTo) {
		LogReader.Page page = log.between(position, upTo, size, names);
		return new Page(page.entries(), page.upTo(), null);
	}
}
