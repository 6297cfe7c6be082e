package org.redvest.command.servicehours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TreeTest {

	private static Counted minutes(int minutes) {
		return new Counted(minutes, minutes / 2, 1);
	}

	@Test
	void it_agrees_with_a_sorted_map_whatever_is_put() {
		var random = new Random(20221);
		Tree<Integer, Integer> tree = Tree.empty();
		var map = new TreeMap<Integer, Integer>();
		for (int i = 0; i < 5_000; i++) {
			int key = random.nextInt(2_000);
			int value = random.nextInt(500);
			tree = tree.put(key, value, minutes(value));
			map.put(key, value);
			int upTo = random.nextInt(2_100) - 50;
			Counted expected = map.headMap(upTo, true).values().stream().map(TreeTest::minutes).reduce(Counted.NOTHING, Counted::plus);
			assertThat(tree.sumUpTo(upTo)).isEqualTo(expected);
		}
		for (int key = -1; key <= 2_000; key++) {
			assertThat(tree.get(key).orElse(null)).isEqualTo(map.get(key));
		}
	}

	@Test
	void what_was_is_still_there() {
		Tree<Integer, String> one = Tree.<Integer, String>empty().put(1, "a", minutes(2));
		Tree<Integer, String> other = one.put(1, "b", minutes(4)).put(2, "c", minutes(6));
		assertThat(one.get(1)).contains("a");
		assertThat(one.get(2)).isEmpty();
		assertThat(other.sumUpTo(2)).isEqualTo(new Counted(10, 5, 2));
	}

	@Test
	void it_stays_flat_when_keys_come_in_order() {
		Tree<Integer, Integer> rising = Tree.empty();
		Tree<Integer, Integer> falling = Tree.empty();
		for (int i = 0; i < 10_000; i++) {
			rising = rising.put(i, i, Counted.NOTHING);
			falling = falling.put(-i, i, Counted.NOTHING);
		}
		assertThat(rising.depth()).isLessThanOrEqualTo(19);
		assertThat(falling.depth()).isLessThanOrEqualTo(19);
	}
}
