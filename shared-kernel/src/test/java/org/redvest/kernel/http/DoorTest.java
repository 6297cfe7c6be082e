package org.redvest.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorTest {

	private final Door door = new Door(1);

	/** Who came, and how he was let in. */
	private record Came(boolean crowded, boolean onVirtualThread) {
	}

	@AfterEach
	void close() {
		door.close();
	}

	private CompletableFuture<Came> comes() {
		return CompletableFuture.supplyAsync(() -> new Came(Door.isCrowded(), Thread.currentThread().isVirtual()), door);
	}

	@Test
	void who_comes_when_all_places_are_taken_is_heard_at_once_by_the_doorkeepers() {
		var over = new CountDownLatch(1);
		var staying = CompletableFuture.runAsync(() -> await(over), door);
		assertThat(comes().join()).isEqualTo(new Came(true, false));
		assertThat(comes().join()).isEqualTo(new Came(true, false));
		over.countDown();
		staying.join();
		assertThat(untilThereIsRoom()).isEqualTo(new Came(false, true));
	}

	@Test
	void a_place_is_left_again_also_after_a_failure() {
		CompletableFuture<Void> failed = CompletableFuture.runAsync(() -> {
			throw new IllegalStateException("inside");
		}, door);
		assertThatThrownBy(failed::join).hasRootCauseMessage("inside");
		assertThat(untilThereIsRoom()).isEqualTo(new Came(false, true));
	}

	/** A place is free a little after what was done there is known. */
	private Came untilThereIsRoom() {
		Came came = comes().join();
		while (came.crowded) {
			came = comes().join();
		}
		return came;
	}

	private static void await(CountDownLatch over) {
		try {
			over.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
