package org.redvest.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;

/** A reader at which whoever reads the far past, as a rebuild does, can be made to wait or to fail for good. */
final class Gate implements LogReader {

	private final LogReader log;
	private volatile long shutFrom = Long.MAX_VALUE;
	private volatile CountDownLatch opened = new CountDownLatch(0);
	private volatile boolean waited;
	private volatile boolean killed;

	Gate(LogReader log) {
		this.log = log;
	}

	void shut() {
		shutFrom(0);
	}

	/** Shuts for everyone who reads from a position on that is far from the head. */
	void shutFrom(long position) {
		waited = false;
		opened = new CountDownLatch(1);
		shutFrom = position;
	}

	void open() {
		shutFrom = Long.MAX_VALUE;
		opened.countDown();
	}

	/** Whoever waits, waits no longer, but gets nothing. */
	void kill() {
		killed = true;
		opened.countDown();
	}

	boolean waitedAt() {
		return waited;
	}

	private void pass(long position) {
		if (position >= shutFrom && position < log.head() - 500) {
			waited = true;
			try {
				opened.await();
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
			if (killed) {
				throw new IllegalStateException("killed");
			}
		}
	}

	@Override
	public List<LoggedEvent> after(long position, int limit) {
		pass(position);
		return log.after(position, limit);
	}

	@Override
	public Page after(long position, int limit, Set<String> names) {
		pass(position);
		return log.after(position, limit, names);
	}

	@Override
	public Page between(long position, long upTo, int limit, Set<String> names) {
		pass(position);
		return log.between(position, upTo, limit, names);
	}

	@Override
	public Page next(long position, int limit) {
		pass(position);
		return log.next(position, limit);
	}

	@Override
	public Map<Long, String> names(Collection<Long> positions) {
		return log.names(positions);
	}

	@Override
	public List<LoggedEvent> stream(String stream) {
		return log.stream(stream);
	}

	@Override
	public List<LoggedEvent> refusals(Collection<String> targets) {
		return log.refusals(targets);
	}

	@Override
	public int era() {
		return log.era();
	}

	@Override
	public long head() {
		return log.head();
	}

	@Override
	public Handle onGrowth(Runnable wake) {
		return log.onGrowth(wake);
	}
}
