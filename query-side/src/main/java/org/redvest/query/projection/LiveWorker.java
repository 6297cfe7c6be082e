package org.redvest.query.projection;

import org.jspecify.annotations.Nullable;
import org.redvest.query.projection.Generation.State;

/** Feeds whichever generation of one projection is live, as far as this process holds its segments. */
final class LiveWorker extends Worker {

	private static final long LOOK_NANOS = 1_000_000_000;

	private final Projection projection;
	private final Generations generations;
	private final Feed.Runtime runtime;
	private @Nullable Feed feed;
	private volatile long lookAt = System.nanoTime();

	LiveWorker(Projection projection, Generations generations, Feed.Runtime runtime) {
		super("view-" + projection.name());
		this.projection = projection;
		this.generations = generations;
		this.runtime = runtime;
	}

	@Override
	boolean work() {
		if (System.nanoTime() - lookAt >= 0) {
			look();
		}
		Feed live = feed;
		boolean stepped = live != null && live.due() && live.step(Parallel.WORKERS);
		if (stepped) {
			runtime.served().now();
		}
		return stepped;
	}

	@Override
	boolean little() {
		Feed live = feed;
		return live != null && live.atHead();
	}

	boolean feeds(String name) {
		return projection.name().equals(name);
	}

	/** Another generation is live: looks for it at once. */
	void switched() {
		lookAt = System.nanoTime();
		wake();
	}

	/** Another generation may be live by now, or one that this version of the code cannot feed. */
	private void look() {
		lookAt = System.nanoTime() + LOOK_NANOS;
		Generation live = generations.in(projection.name(), State.LIVE).filter(each -> each.version() == projection.version()).orElse(null);
		Feed old = feed;
		if (old != null && (live == null || old.generation().number() != live.number())) {
			end();
			old = null;
		}
		if (old == null && live != null) {
			feed = new Feed(projection, live, runtime, "live", runtime.limits().claims());
		}
	}

	@Override
	void recover() {
		look();
		Feed live = feed;
		if (live != null) {
			live.renew();
		}
	}

	@Override
	void end() {
		Feed old = feed;
		feed = null;
		if (old != null) {
			old.release();
		}
	}
}
