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

	private record Coming(long after, long upTo, int size, CompletableFuture<Page> page) {
	}

	/** How many parts a page is read in while somebody is being served, who waits for what is in hand. */
	private static final int COURTESY = 4;
	/** Through how many pages' worth of the log it looks for one: what is passed over costs next to nothing. */
	private static final int WIDEST = 16;

	private final LogReader log;
	private final Set<String> names;
	private final int most;
	private final Served served;
	private final int ahead;
	private final ArrayDeque<Coming> coming = new ArrayDeque<>();
	private long head;
	private int width = 1;
	private boolean near;

	Pages(LogReader log, Projection projection, Limits limits, Served served) {
		this.log = log;
		this.most = limits.page();
		this.served = served;
		this.ahead = limits.ahead();
		this.names = Projections.names(projection);
	}

	/** The page after a position; it ends there where the log does. The crew reads ahead. */
	Page after(long position, Executor crew) {
		if (isNear(position)) {
			coming.clear();
			return near(position);
		}
		if (!coming.isEmpty() && coming.peek().after != position) {
			coming.clear();
		}
		int size = served.lately() ? most / COURTESY : most;
		for (long end = coming.isEmpty() ? position : coming.getLast().upTo; coming.size() <= ahead && end + size <= head;) {
			long from = end;
			long upTo = Math.min(from + (long) width * size, head);
			coming.add(new Coming(from, upTo, size, CompletableFuture.supplyAsync(() -> far(from, upTo, size), crew)));
			end = upTo;
		}
		Coming next = coming.remove();
		Page page = Parallel.joined(next.page);
		adapt(page.wanted.size(), next.size);
		return page;
	}

	/** Whether the page before was the last that there was. */
	boolean atEnd() {
		return near;
	}

	/** Whether the log's end is near; whoever was near it before has most likely stayed so, and the head is not asked. */
	private boolean isNear(long position) {
		if (!near && position + 2L * most > head) {
			head = log.head();
			near = position + 2L * most > head;
		}
		return near;
	}

	/** Looks further where little is wanted, and less far where that gives more than a page. */
	private void adapt(int wanted, int size) {
		if (wanted >= size) {
			width = Math.max(1, width / 2);
		} else if (wanted <= size / 4) {
			width = Math.min(WIDEST, width * 2);
		}
	}

	private Page near(long position) {
		LogReader.Page page = log.next(position, most);
		near = page.upTo() - position < most;
		return new Page(page.entries().stream().filter(each -> names.contains(each.name())).toList(), page.upTo(),
				page.entries().isEmpty() ? null : page.entries().getLast());
	}

	private Page far(long position, long upTo, int size) {
		LogReader.Page page = log.between(position, upTo, size, names);
		return new Page(page.entries(), page.upTo(), null);
	}
}
