package org.redvest.ops.chaos;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the clients themselves know: everything that they were told is done, and how often they were told something else. */
final class Journal {

	/**
	 * One command that was acknowledged.
	 *
	 * @param households the household count that it asked for, where it was about that
	 * @param via which process answered
	 */
	record Acknowledged(String stream, long version, long position, @Nullable Integer households, URI via, long atNanos) {
	}

	private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
	private final Queue<String> promised = new ConcurrentLinkedQueue<>();
	private final Set<String> broken = new ConcurrentSkipListSet<>();
	private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
	private final Map<URI, Long> slowest = new ConcurrentHashMap<>();
	private final AtomicInteger size = new AtomicInteger();

	void acknowledged(Acknowledged one) {
		acknowledged.add(one);
		size.incrementAndGet();
	}

	/** A stream that a policy is to begin, with one event, because of what was acknowledged. */
	void promised(String stream) {
		promised.add(stream);
	}

	/** An answer that was no acknowledgement, or the lack of one. */
	void otherwise(String code) {
		answers.merge(code, 1, Integer::sum);
	}

	/** How long an answer took, whichever. */
	void took(URI via, Duration length) {
		slowest.merge(via, length.toMillis(), Math::max);
	}

	/** Something that no fault excuses. */
	void broken(String what) {
		broken.add(what);
	}

	int size() {
		return size.get();
	}

	List<Acknowledged> acknowledged() {
		return List.copyOf(acknowledged);
	}

	List<String> promised() {
		return List.copyOf(promised);
	}

	List<String> broken() {
		return List.copyOf(broken);
	}

	/** How often which answer came that was no acknowledgement. */
	Map<String, Integer> answers() {
		return new TreeMap<>(answers);
	}

	/** The longest that one request to a process took to be answered, however. */
	Duration slowest(URI via) {
		return Duration.ofMillis(slowest.getOrDefault(via, 0L));
	}

	/** The longest time between two acknowledgements since a moment, of those that count. */
	Duration longestPause(long sinceNanos, Predicate<Acknowledged> counts) {
		long last = sinceNanos;
		long longest = 0;
		for (long at : acknowledged.stream().filter(counts).mapToLong(Acknowledged::atNanos).filter(at -> at > sinceNanos).sorted()
				.toArray()) {
			longest = Math.max(longest, at - last);
			last = at;
		}
		return Duration.ofNanos(Math.max(longest, System.nanoTime() - last));
	}
}
