package org.redvest.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.store.StoredEvent;

/** What is known of the log's end is without holes, or it is not known. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewestTest {

	private static final int ERA = 1;
	private static final int MORE_THAN_IS_KEPT = 20_000;

	private final Newest newest = new Newest();

	private static List<Row> rows(long... positions) {
		return LongStream.of(positions).mapToObj(each -> new Row(new StoredEvent(each, Instant.EPOCH, Instant.EPOCH, "s", "Building", each,
				"e" + each, "building.registered", "1", "{}", "{}"), _ -> Optional.empty())).toList();
	}

	private List<Long> after(long position) {
		List<Row> known = newest.after(ERA, position, MORE_THAN_IS_KEPT);
		return known == null ? null : known.stream().map(Row::position).toList();
	}

	@Test
	void what_is_added_continues_what_is_known() {
		newest.add(ERA, rows(5, 6));
		newest.add(ERA, rows(7));
		assertThat(after(4)).containsExactly(5L, 6L, 7L);
		assertThat(after(6)).containsExactly(7L);
		assertThat(after(7)).isEmpty();
		assertThat(after(3)).isNull();
		assertThat(after(8)).isNull();
	}

	@Test
	void behind_a_hole_it_is_known_anew_whether_the_hole_is_between_two_groups_or_within_one() {
		newest.add(ERA, rows(5, 6));
		newest.add(ERA, rows(9));
		assertThat(after(6)).as("7 and 8 have to be read").isNull();
		assertThat(after(8)).containsExactly(9L);
		newest.add(ERA, rows(10, 11, 14, 15));
		assertThat(after(9)).as("12 and 13 have to be read").isNull();
		assertThat(after(13)).containsExactly(14L, 15L);
	}

	@Test
	void what_is_known_already_is_added_without_effect() {
		newest.add(ERA, rows(5, 6, 7));
		newest.add(ERA, rows(5, 6));
		newest.add(ERA, rows(6, 7, 8));
		assertThat(after(4)).containsExactly(5L, 6L, 7L, 8L);
	}

	@Test
	void the_oldest_are_forgotten_first() {
		newest.add(ERA, rows(LongStream.rangeClosed(1, MORE_THAN_IS_KEPT).toArray()));
		assertThat(after(0)).isNull();
		assertThat(after(MORE_THAN_IS_KEPT - 3)).containsExactly(19_998L, 19_999L, 20_000L);
	}

	@Test
	void nothing_of_another_era_is_known() {
		newest.add(ERA, rows(5, 6));
		assertThat(newest.after(ERA + 1, 5, 10)).isNull();
		assertThat(newest.endsAt(ERA + 1, 6)).isFalse();
		assertThat(newest.endsAt(ERA, 6)).isTrue();
		assertThat(newest.endsAt(ERA, 5)).isFalse();
		newest.add(ERA + 1, rows(3));
		assertThat(after(2)).isNull();
		assertThat(newest.after(ERA + 1, 2, 10)).hasSize(1);
	}
}
