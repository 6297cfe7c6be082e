package org.redvest.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FairLocksTest {

	private static final String STREAM = "case";
	private static final int MANY = 20;

	private final FairLocks locks = new FairLocks(Duration.ofMinutes(1));

	/** Somebody else who waits, and says so when it was his turn. */
	private static Thread waiting(LockFactory locks, Runnable turn) {
		Thread waiting = Thread.ofPlatform().start(() -> {
			try (Lock _ = locks.obtainLock(STREAM)) {
				turn.run();
			}
		});
		while (waiting.getState() != Thread.State.TIMED_WAITING) {
			Thread.onSpinWait();
		}
		return waiting;
	}

	/** How often somebody else who waited was passed by whoever gave the lock back and wanted it again at once. */
	private static int passedBy(LockFactory locks) throws InterruptedException {
		int passedBy = 0;
		for (int i = 0; i < MANY; i++) {
			var served = new AtomicBoolean();
			Lock held = locks.obtainLock(STREAM);
			Thread other = waiting(locks, () -> served.set(true));
			held.release();
			try (Lock _ = locks.obtainLock(STREAM)) {
				passedBy += served.get() ? 0 : 1;
			}
			other.join();
		}
		return passedBy;
	}

	@Test
	void who_comes_first_is_served_first() throws InterruptedException {
		List<Integer> served = Collections.synchronizedList(new ArrayList<>());
		List<Thread> waiting;
		try (Lock _ = locks.obtainLock(STREAM)) {
			waiting = IntStream.range(0, MANY).mapToObj(turn -> waiting(locks, () -> served.add(turn))).toList();
		}
		for (Thread each : waiting) {
			each.join();
		}
		assertThat(served).isEqualTo(IntStream.range(0, MANY).boxed().toList());
		assertThat(locks.size()).as("kept for nobody").isZero();
	}

	@Test
	void nobody_who_waits_is_passed_by() throws InterruptedException {
		assertThat(passedBy(locks)).isZero();
	}

	/** How soon that is seen depends on how threads are scheduled: on a busy machine, twenty turns were too few once. */
	@Test
	void canary_with_axons_own_locks_some_are_passed_by() throws InterruptedException {
		var axons = PessimisticLockFactory.usingDefaults();
		int passedBy = 0;
		for (int i = 0; i < MANY && passedBy == 0; i++) {
			passedBy = passedBy(axons);
		}
		assertThat(passedBy).isPositive();
	}

	@Test
	void one_at_a_time_is_in() throws InterruptedException, ExecutionException {
		var inside = new AtomicInteger();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> most = IntStream.range(0, MANY).mapToObj(_ -> threads.submit(() -> {
				int seen = 0;
				for (int i = 0; i < 100; i++) {
					try (Lock _ = locks.obtainLock(STREAM)) {
						seen = Math.max(seen, inside.incrementAndGet());
						Thread.yield();
						inside.decrementAndGet();
					}
				}
				return seen;
			})).toList();
			for (Future<Integer> each : most) {
				assertThat(each.get()).isOne();
			}
		}
		assertThat(locks.size()).isZero();
	}

	@Test
	void who_has_it_gets_it_again_and_has_it_until_he_gave_it_back_as_often() {
		try (Lock outer = locks.obtainLock(STREAM)) {
			locks.obtainLock(STREAM).release();
			assertThat(outer.isHeld()).isTrue();
		}
		assertThat(locks.size()).isZero();
	}

	@Test
	void another_stream_is_not_waited_for() {
		try (Lock one = locks.obtainLock(STREAM); Lock other = locks.obtainLock("another case")) {
			assertThat(List.of(one, other)).allMatch(Lock::isHeld);
			assertThat(locks.size()).isEqualTo(2);
		}
	}

	@Test
	void nobody_waits_for_ever_and_who_gave_up_is_forgotten() throws InterruptedException {
		var impatient = new FairLocks(Duration.ofMillis(20));
		var failed = new CountDownLatch(1);
		try (Lock _ = impatient.obtainLock(STREAM)) {
			Thread.ofVirtual().start(() -> {
				assertThatThrownBy(() -> impatient.obtainLock(STREAM)).isInstanceOf(LockAcquisitionFailedException.class);
				failed.countDown();
			});
			failed.await();
			assertThat(impatient.size()).isOne();
		}
		assertThat(impatient.size()).isZero();
		impatient.obtainLock(STREAM).release();
	}
}
