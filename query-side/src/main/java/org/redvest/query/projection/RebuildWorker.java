package org.redvest.query.projection;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.redvest.query.projection.Generation.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one generation to the head of the log beside the live one, then makes it the live one. */
final class RebuildWorker extends Worker {

	private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);

	private final Generations generations;
	private final Feed feed;
	private final Executor crew;
	private final Runnable ended;
	private final Consumer<Duration> ending;
	private boolean ready;
	private long caughtUpAt;
	private volatile boolean over;

	/**
	 * @param ending is told how long it took from the last page until the generation was live
	 * @param ended is run when it works no more on the generation, which may be live by then
	 */
	RebuildWorker(Generations generations, Feed feed, Executor crew, Consumer<Duration> ending, Runnable ended) {
		super("rebuild-" + feed.generation().schema());
		this.generations = generations;
		this.feed = feed;
		this.crew = crew;
		this.ending = ending;
		this.ended = ended;
	}

	/** Whether it may still touch the generation. */
	boolean busy() {
		return alive() && !over;
	}

	Generation generation() {
		return feed.generation();
	}

	@Override
	boolean work() {
		if (feed.step(crew) && !feed.atHead()) {
			return true;
		}
		if (!feed.holdsAll()) {
			return gone();
		}
		if (!ready) {
			caughtUpAt = System.nanoTime();
			generations.ready(feed.projection(), generation());
			ready = true;
			return true;
		}
		generations.switchTo(generation(), this::catchUp);
		var took = Duration.ofNanos(System.nanoTime() - caughtUpAt);
		ending.accept(took);
		LOG.info("{} is live at {}, {} ms after its last page", generation().schema(), feed.position(), took.toMillis());
		finish();
		return false;
	}

	/** Another process may be at work on it, or have finished it. */
	private boolean gone() {
		boolean building = generations.numbered(generation().projection(), generation().number())
				.filter(each -> each.state() == State.BUILDING && !each.paused()).isPresent();
		if (!building) {
			finish();
		}
		return false;
	}

	/** The live view stands still meanwhile, so this waits for no crew. */
	private void catchUp(long position) {
		while (feed.position() < position) {
			if (!feed.step(Runnable::run)) {
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
		over = true;
		ended.run();
	}
}
