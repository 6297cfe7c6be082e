package org.redvest.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
	void while_somebody_is_served_a_thread_rests_for_as_long_as_it_worked() throws InterruptedException {
		var serving = new AtomicBoolean();
		var rests = new LinkedBlockingQueue<Long>();
		try (var crew = new Crew(1, 1, serving::get, rests::add, System::nanoTime)) {
			crew.start();
			assertThat(atOnce(crew, 1)).isEqualTo(1);
			assertThat(rests).isEmpty();
			serving.set(true);
			assertThat(atOnce(crew, 1)).isEqualTo(1);
			assertThat(rests.take()).as("the ten milliseconds of its work").isGreaterThanOrEqualTo(10_000_000L);
		}
	}

	@Test
	void whoever_has_had_the_least_of_its_time_is_served_first() throws InterruptedException {
		var now = new AtomicLong();
		var served = new LinkedBlockingQueue<String>();
		var all = new CountDownLatch(1);
		try (var crew = new Crew(1, 1, () -> false, _ -> {}, now::get)) {
			for (int piece = 1; piece <= 3; piece++) {
				crew.on("large").execute(() -> takes(now, 30, served, "large"));
			}
			for (int piece = 1; piece <= 6; piece++) {
				crew.on("small").execute(() -> takes(now, 10, served, "small"));
			}
			crew.on("last").execute(() -> now.addAndGet(1_000));
			crew.on("last").execute(all::countDown);
			crew.start();
			all.await();
			assertThat(served).containsExactly("large", "small", "small", "small", "large", "small", "small", "small", "large");
		}
	}

	@Test
	void whoever_wanted_nothing_has_nothing_saved_up() throws InterruptedException {
		var now = new AtomicLong();
		var served = new LinkedBlockingQueue<String>();
		var all = new CountDownLatch(1);
		try (var crew = new Crew(1, 1, () -> false, _ -> {}, now::get)) {
			for (int piece = 1; piece <= 4; piece++) {
				crew.on("first").execute(() -> takes(now, 10, served, "first"));
			}
			crew.on("first").execute(() -> {
				for (int piece = 1; piece <= 3; piece++) {
					crew.on("later").execute(() -> takes(now, 10, served, "later"));
				}
				for (int piece = 1; piece <= 2; piece++) {
					crew.on("first").execute(() -> takes(now, 10, served, "first"));
				}
				crew.on("last").execute(() -> now.addAndGet(1_000));
				crew.on("last").execute(all::countDown);
			});
			crew.start();
			all.await();
			assertThat(served).containsExactly("first", "first", "first", "first", "first", "later", "first", "later", "later");
		}
	}

	private static void takes(AtomicLong now, long nanos, LinkedBlockingQueue<String> served, String whom) {
		now.addAndGet(nanos);
		served.add(whom);
	}

	/** How many of twelve tasks, each of which takes a while, were seen at work at the same time. */
	private static int atOnce(Crew crew, int expected) throws InterruptedException {
		var working = new AtomicInteger();
		var most = new AtomicInteger();
		var together = new CountDownLatch(expected);
		var done = new CountDownLatch(12);
		for (int i = 0; i < 12; i++) {
			crew.on("view").execute(() -> {
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
