package org.redvest.query.projection;

import org.redvest.query.projection.Generation.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one generation to the head of the log beside the live one, then makes it the live one. */
final class RebuildWorker extends Worker {

	private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);

	private final Generations generations;
	private final Feed feed;
	private final Runnable switched;
	private boolean analyzed;

	RebuildWorker(Generations generations, Feed feed, Runnable switched) {
		super("rebuild-" + feed.generation().schema());
		this.generations = generations;
		this.feed = feed;
		this.switched = switched;
	}

	Generation generation() {
		return feed.generation();
	}

	@Override
	boolean work() {
		if (feed.step() && !feed.atHead()) {
			return true;
		}
		if (!feed.holdsAll()) {
			return gone();
		}
		if (!analyzed) {
			generations.analyze(generation());
			analyzed = true;
			return true;
		}
		generations.switchTo(generation(), this::catchUp);
		LOG.info("{} is live at {}", generation().schema(), feed.position());
		switched.run();
		finish();
		return false;
	}

	/** Another process may be at work on it, or have finished it. */
	private boolean gone() {
		boolean building = generations.numbered(generation().projection(), generation().number())
				.filter(each -> each.state() == State.BUILDING).isPresent();
		if (!building) {
			finish();
		}
		return false;
	}

	private void catchUp(long position) {
		while (feed.position() < position) {
			if (!feed.step()) {
				throw new ClaimLost(generation());
			}
		}
	}

	@Override
	void recover() {
		feed.renew();
	}

	@Override
	void end() {
		feed.release();
	}
}
