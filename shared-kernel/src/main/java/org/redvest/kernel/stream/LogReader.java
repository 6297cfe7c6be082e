package org.redvest.kernel.stream;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the log in its order. Safe for use by many threads at once. */
public interface LogReader {

	/**
	 * Up to {@code limit} events after a position, in order and without a gap, but for those whose names only newer code than this
	 * knows. Fails where one of them cannot be read: for whoever needs them all.
	 */
	List<LoggedEvent> after(long position, int limit);

	/** The same with the position up to which it was looked, for whoever keeps a place in the log. */
	Page next(long position, int limit);

	/** What is at a position; empty behind the head, and where only newer code than this knows the event's name. */
	default Optional<LogEntry> at(long position) {
		return next(position - 1, 1).entries().stream().findFirst();
	}

	/**
	 * The same page, but only the events of these names are decoded and given: what a reader of few names over a long log
	 * wants. An empty page whose {@code upTo} is the position asked for means that the head is reached.
	 */
	Page after(long position, int limit, Set<String> names);

	/**
	 * The first events of these names after one position and up to another, which is no newer than the head; the rest costs next to
	 * nothing. It was looked up to the last of them where there are {@code limit}, and otherwise all the way.
	 */
	Page between(long position, long upTo, int limit, Set<String> names);

	/**
	 * @param entries those asked for, in order, with those among them that cannot be read
	 * @param upTo the last position looked at
	 */
	record Page(List<LogEntry> entries, long upTo) {
	}

	/** The names of the events at these positions; nothing is decoded. */
	Map<Long, String> names(Collection<Long> positions);

	/** Every event of one stream, in order. */
	List<LoggedEvent> stream(String stream);

	/** Every refusal of a command that was for one of these streams, in order. */
	List<LoggedEvent> refusals(Collection<String> targets);

	/** The position of the newest committed event; 0 while the log is empty. */
	long head();

	/** Calls back whenever the log has grown, in whichever process it was, until the handle is closed. */
	Handle onGrowth(Runnable wake);

	/**
	 * Whether there may be events behind a position, as far as this process was told; asking it costs nothing. Of those who ask
	 * when nobody was told anything for a while, one is sent to look.
	 */
	default boolean mayHaveGrown(long position) {
		return true;
	}

	/** Another number whenever the log may have been restored to an earlier state: a position reached in another era may be ahead of it. */
	int era();

	/** Ends what it stands for. */
	interface Handle extends AutoCloseable {
		@Override
		void close();
	}
}
