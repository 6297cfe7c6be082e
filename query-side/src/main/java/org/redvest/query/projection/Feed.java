package org.redvest.query.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.redvest.kernel.stream.LogEntry;
import org.redvest.kernel.stream.LogReader;

/**
 * Moves one generation through the log, page by page, for the segments that it holds. Live views and rebuilds are fed by this same
 * code. One thread's; the folding of a large page is spread over several, each with segments and a transaction of its own.
 */
final class Feed {

	private static final long RENEW_NANOS = Segments.CLAIM.toNanos() / 5;
	private static final int WORTH_SPREADING = 256;

	/** What every feed of a process shares. */
	record Runtime(LogReader log, Segments segments, Batch batch, Coverage coverage, Served served, Costs costs, Limits limits,
			String node) {
	}

	private final Projection projection;
	private final Generation generation;
	private final Runtime runtime;
	private final int claims;
	private final String owner;
	private final Pages pages;
	private final int segments;
	private Map<Integer, Long> held = Map.of();
	private final LongAdder rows = new LongAdder();
	private long renewAt = System.nanoTime();

	/**
	 * @param work what it is done for, of which there is one on a generation in each process
	 * @param claims the most segments that it takes
	 */
	Feed(Projection projection, Generation generation, Runtime runtime, String work, int claims) {
		this.projection = projection;
		this.generation = generation;
		this.runtime = runtime;
		this.claims = claims;
		this.owner = runtime.node + "/" + work;
		this.pages = new Pages(runtime.log, projection, runtime.limits, runtime.served);
		this.segments = runtime.segments.of(generation).size();
	}

	Projection projection() {
		return projection;
	}

	Generation generation() {
		return generation;
	}

	/** Whether every segment of the generation is this feed's. */
	boolean holdsAll() {
		return held.size() == segments;
	}

	/** Whether the page before was the last that there was. */
	boolean atHead() {
		return pages.atEnd();
	}

	/** The position that all held segments have reached. */
	long position() {
		return held.isEmpty() ? 0 : Collections.min(held.values());
	}

	/** Takes its claims anew, with the positions that the database knows; after any failure, and now and then. */
	void renew() {
		held = runtime.segments.claim(generation, owner, claims);
		renewAt = System.nanoTime() + RENEW_NANOS;
	}

	/** Whether there may be another page, or claims are to be extended; without asking the database. */
	boolean due() {
		return System.nanoTime() - renewAt >= 0 || !held.isEmpty() && runtime.log.mayHaveGrown(position());
	}

	/**
	 * Folds the next page; whether there was one.
	 *
	 * @param crew reads ahead, and folds what is not done at once
	 */
	boolean step(Executor crew) {
		if (System.nanoTime() - renewAt >= 0) {
			renew();
		}
		if (held.isEmpty()) {
			return false;
		}
		long from = position();
		Pages.Page page = pages.after(from, crew);
		if (page.upTo() == from) {
			return false;
		}
		rows.reset();
		List<Keyed> events = page.wanted().stream().map(each -> Keyed.of(projection, each, segments)).toList();
		if (page.far() || events.size() >= WORTH_SPREADING) {
			Parallel.each(shares(events.size()), crew, share -> fold(events, share, page));
		} else {
			fold(events, held, page);
		}
		if (!atHead()) {
			learn(page);
		}
		held.replaceAll((_, position) -> Math.max(position, page.upTo()));
		runtime.coverage.moved(projection.name());
		return true;
	}

	private void learn(Pages.Page page) {
		var wanted = page.wanted().stream().collect(Collectors.toMap(LogEntry::name, _ -> 1, Integer::sum));
		runtime.costs.of(projection.name()).learn(wanted, rows.sum());
	}

	private List<Map<Integer, Long>> shares(int events) {
		int width = events < WORTH_SPREADING ? 1 : Math.min(runtime.limits.width(), held.size());
		var shares = new ArrayList<Map<Integer, Long>>();
		for (int i = 0; i < width; i++) {
			shares.add(new TreeMap<>());
		}
		int next = 0;
		for (Map.Entry<Integer, Long> each : held.entrySet()) {
			shares.get(next++ % width).put(each.getKey(), each.getValue());
		}
		return shares;
	}

	private void fold(List<Keyed> events, Map<Integer, Long> share, Pages.Page page) {
		List<Keyed> own = events.stream().filter(each -> share.getOrDefault(each.segment(), Long.MAX_VALUE) < each.position())
				.toList();
		rows.add(runtime.batch.fold(projection, generation, own, () -> runtime.segments.advance(generation, owner, share, page.upTo(),
				page.last() == null ? null : page.last().recordedAt())));
	}

	/** Gives the claims back, so that another process need not wait for their end. */
	void release() {
		held = Map.of();
		runtime.segments.release(generation, owner);
	}
}
