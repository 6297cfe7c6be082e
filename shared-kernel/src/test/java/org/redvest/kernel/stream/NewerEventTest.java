package org.redvest.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.store.NewerThanThisServer;

/** A newer process has written an event in a revision that this code does not know; reading it as it can would leave something out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewerEventTest {

	private static final String NAME = "building.household-count-updated";

	@Test
	void it_is_neither_decided_upon_nor_told_to_readers() {
		try (LogUnderTest log = LogUnderTest.create()) {
			BuildingId building = LogUnderTest.building();
			log.store.publish(LogUnderTest.history(building, 3, Instant.parse("2026-03-01T00:00:00Z")));
			log.database.change(2, "revision", "99");
			try (LogUnderTest old = log.another()) {
				assertThatThrownBy(() -> old.store.readEvents(building.toString()).asStream().toList())
						.isInstanceOf(NewerThanThisServer.class)
						.hasMessageContaining(NAME);
				List<LogEntry> read = old.reader.after(0, 10, Set.of(NAME)).entries();
				assertThat(read).hasSize(2).satisfiesExactly(
						newer -> assertThat(newer).isInstanceOfSatisfying(UnreadableEvent.class,
								it -> assertThat(it.failure()).isInstanceOf(NewerThanThisServer.class)),
						known -> assertThat(known).isInstanceOf(LoggedEvent.class));
			}
			log.database.close();
		}
	}
}
