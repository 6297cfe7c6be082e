package org.redvest.kernel.store;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;

/**
 * One lock for each stream that somebody decides on, given in the order in which they came. Axon's own factory gives it to
 * whoever is quickest, and has the others come anew every 10 ms: on a busy stream the unlucky ones wait for seconds.
 */
final class FairLocks implements LockFactory {

	private static final Duration LONGEST = Duration.ofSeconds(10);

	private final ConcurrentHashMap<String, Held> all = new ConcurrentHashMap<>();
	private final Duration longest;

	FairLocks() {
		this(LONGEST);
	}

	FairLocks(Duration longest) {
		this.longest = longest;
	}

	/**
	 * Waits for the turn of whoever calls; the thread that holds a lock gets it once more at once.
	 *
	 * @throws LockAcquisitionFailedException when it does not come within the longest wait
	 */
	@Override
	public Lock obtainLock(String stream) {
		var lock = all.compute(stream, (_, known) -> (known == null ? new Held(stream) : known).wanted());
		boolean obtained = false;
		try {
			obtained = lock.turn.tryLock(longest.toNanos(), TimeUnit.NANOSECONDS);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		} finally {
			if (!obtained) {
				lock.forget();
			}
		}
		if (!obtained) {
			throw new LockAcquisitionFailedException("the turn has not come within " + longest);
		}
		return lock;
	}

	/** How many streams are locked or waited for. */
	int size() {
		return all.size();
	}

	private final class Held implements Lock {

		private final String stream;
		private final ReentrantLock turn = new ReentrantLock(true);
		/** Written within the map's compute alone. */
		private int wanted;

		Held(String stream) {
			this.stream = stream;
		}

		Held wanted() {
			wanted++;
			return this;
		}

		void forget() {
			all.computeIfPresent(stream, (_, _) -> --wanted == 0 ? null : this);
		}

		@Override
		public void release() {
			turn.unlock();
			forget();
		}

		@Override
		public boolean isHeld() {
			return turn.isHeldByCurrentThread();
		}
	}
}
