package org.redvest.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CrewTest {

	@Test
	void all_work_while_nobody_is_served_and_a_part_of_them_otherwise() throws InterruptedException {
		var serving = new AtomicBoolean();
		try (var crew = new Crew(4, 1, serving::get)) {
			crew.start();
			assertThat(atOnce(crew, 4)).isEqualTo(4);
			serving.set(true);
			// Whoever waits for work already takes one more piece.
			for (int i = 0; i < 4; i++) {
				atOnce(crew, 1);
			}
			Thread.sleep(200);
			assertThat(atOnce(crew, 1)).isEqualTo(1);
			serving.set(false);
			assertThat(atOnce(crew, 4)).isEqualTo(4);
		}
	}

	@Test
	void while_somebody_is_served_a_thread_rests_for_twice_as_long_as_it_worked() throws InterruptedException {
		var serving = new AtomicBoolean();
		var rests = new LinkedBlockingQueue<Long>();
		try (var crew = new Crew(1, 1, serving::get, rests::add)) {
			crew.start();
			assertThat(atOnce(crew, 1)).isEqualTo(1);
			assertThat(rests).isEmpty();
			serving.set(true);
			assertThat(atOnce(crew, 1)).isEqualTo(1);
			assertThat(rests.take()).as("twice the ten milliseconds of its work").isGreaterThanOrEqualTo(20_000_000L);
		}
	}

	/** How many of twelve tasks, each of which takes a while, were seen at work at the same time. */
	private static int atOnce(Crew crew, int expected) throws InterruptedException {
		var working = new AtomicInteger();
		var most = new AtomicInteger();
		var together = new CountDownLatch(expected);
		var done = new CountDownLatch(12);
		for (int i = 0; i < 12; i++) {
			crew.execute(() -> {
				most.accumulateAndGet(working.incrementAndGet(), Math::max);
				together.countDown();
				pause(together);
				working.decrementAndGet();
				done.countDown();
			});
		}
		done.await();
		return most.get();
	}

	/** Until as many as are expected have come together, and long enough for one too many to show. */
	private static void pause(CountDownLatch together) {
		try {
			together.await(5, java.util.concurrent.TimeUnit.SECONDS);
			Thread.sleep(10);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
