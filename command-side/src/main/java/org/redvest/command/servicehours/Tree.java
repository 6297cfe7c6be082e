package org.redvest.command.servicehours;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map that shares all but one path with the map it was made from, and knows the sum of any beginning
 * of it: putting, finding and summing take O(log n) steps, and n entries of history cost O(n) memory. An AVL tree; nothing
 * is ever removed. Two are equal where the same was put in the same order.
 *
 * @param <K> by what it is sorted
 * @param <V> what it holds
 */
record Tree<K extends Comparable<? super K>, V>(@Nullable Node<K, V> root) {

	/** One entry, the sum of everything below it, and its two sides. */
	record Node<K extends Comparable<? super K>, V>(K key, V value, Counted own, @Nullable Node<K, V> left,
			@Nullable Node<K, V> right, int height, Counted sum) {
	}

	static <K extends Comparable<? super K>, V> Tree<K, V> empty() {
		return new Tree<>(null);
	}

	Optional<V> get(K key) {
		Node<K, V> node = root;
		while (node != null) {
			int order = key.compareTo(node.key);
			if (order == 0) {
				return Optional.of(node.value);
			}
			node = order < 0 ? node.left : node.right;
		}
		return Optional.empty();
	}

	Tree<K, V> put(K key, V value, Counted counted) {
		return new Tree<>(put(root, key, value, counted));
	}

	/** The sum of everything up to a key, with it. */
	Counted sumUpTo(K key) {
		Counted sum = Counted.NOTHING;
		Node<K, V> node = root;
		while (node != null) {
			if (key.compareTo(node.key) < 0) {
				node = node.left;
			} else {
				sum = sum.plus(sum(node.left)).plus(node.own);
				node = node.right;
			}
		}
		return sum;
	}

	private static <K extends Comparable<? super K>, V> Node<K, V> put(@Nullable Node<K, V> node, K key, V value, Counted own) {
		if (node == null) {
			return node(key, value, own, null, null);
		}
		int order = key.compareTo(node.key);
		if (order == 0) {
			return node(key, value, own, node.left, node.right);
		}
		return order < 0
				? balanced(node, put(node.left, key, value, own), node.right)
				: balanced(node, node.left, put(node.right, key, value, own));
	}

	private static <K extends Comparable<? super K>, V> Node<K, V> balanced(Node<K, V> node, @Nullable Node<K, V> left,
			@Nullable Node<K, V> right) {
		if (left != null && height(left) > height(right) + 1) {
			Node<K, V> raised = height(left.left) >= height(left.right) ? left : rotatedLeft(left);
			return like(raised, raised.left, like(node, raised.right, right));
		}
		if (right != null && height(right) > height(left) + 1) {
			Node<K, V> raised = height(right.right) >= height(right.left) ? right : rotatedRight(right);
			return like(raised, like(node, left, raised.left), raised.right);
		}
		return like(node, left, right);
	}

	private static <K extends Comparable<? super K>, V> Node<K, V> rotatedLeft(Node<K, V> node) {
		Node<K, V> right = node.right;
		return right == null ? node : like(right, like(node, node.left, right.left), right.right);
	}

	private static <K extends Comparable<? super K>, V> Node<K, V> rotatedRight(Node<K, V> node) {
		Node<K, V> left = node.left;
		return left == null ? node : like(left, left.left, like(node, left.right, node.right));
	}

	private static <K extends Comparable<? super K>, V> Node<K, V> like(Node<K, V> node, @Nullable Node<K, V> left,
			@Nullable Node<K, V> right) {
		return node(node.key, node.value, node.own, left, right);
	}

	private static <K extends Comparable<? super K>, V> Node<K, V> node(K key, V value, Counted own, @Nullable Node<K, V> left,
			@Nullable Node<K, V> right) {
		return new Node<>(key, value, own, left, right, 1 + Math.max(height(left), height(right)),
				sum(left).plus(own).plus(sum(right)));
	}

	private static int height(@Nullable Node<?, ?> node) {
		return node == null ? 0 : node.height;
	}

	private static Counted sum(@Nullable Node<?, ?> node) {
		return node == null ? Counted.NOTHING : node.sum;
	}

	/** How deep it is, which is what its steps cost. */
	int depth() {
		return height(root);
	}
}
