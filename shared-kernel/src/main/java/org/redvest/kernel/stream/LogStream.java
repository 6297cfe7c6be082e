package org.redvest.kernel.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/** One reader's walk along the log. Unlike Axon's own stream it calls back when there is more, so nobody sleeps meanwhile. */
final class LogStream implements TrackingEventStream {

	private static final int PAGE = 1_000;

	private final LogReader reader;
	private final LogReader.Handle growth;
	private final Deque<LoggedMessage> ahead = new ArrayDeque<>();
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition grown = lock.newCondition();
	private volatile Runnable callback = () -> {};
	private volatile boolean mayHaveMore = true;
	private long position;

	LogStream(LogReader reader, long position) {
		this.reader = reader;
		this.position = position;
		this.growth = reader.onGrowth(this::wake);
	}

	private void wake() {
		mayHaveMore = true;
		lock.lock();
		try {
			grown.signalAll();
		} finally {
			lock.unlock();
		}
		callback.run();
	}

	private boolean fill() {
		if (ahead.isEmpty() && mayHaveMore) {
			mayHaveMore = false;
			for (LoggedEvent event : reader.after(position, PAGE)) {
				ahead.add(LoggedMessage.of(event));
				position = event.position();
			}
			mayHaveMore |= !ahead.isEmpty();
		}
		return !ahead.isEmpty();
	}

	@Override
	public Optional<TrackedEventMessage<?>> peek() {
		return fill() ? Optional.of(ahead.getFirst()) : Optional.empty();
	}

	@Override
	public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
		long left = unit.toNanos(timeout);
		while (!fill()) {
			lock.lockInterruptibly();
			try {
				if (left <= 0) {
					return false;
				}
				if (!mayHaveMore) {
					left = grown.awaitNanos(left);
				}
			} finally {
				lock.unlock();
			}
		}
		return true;
	}

	@Override
	public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
		while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
			Thread.onSpinWait();
		}
		return ahead.removeFirst();
	}

	@Override
	public boolean setOnAvailableCallback(Runnable wake) {
		this.callback = wake;
		return true;
	}

	@Override
	public void close() {
		growth.close();
	}
}
