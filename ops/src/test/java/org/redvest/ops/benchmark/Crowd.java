package org.redvest.ops.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Those who ask a process for commands: each again as soon as he is answered, or all at the rate at which they come. One thread
 * speaks for all of them over as few connections as will do: what a thousand threads took of the processors would be missing to
 * whom they ask.
 */
final class Crowd implements AutoCloseable {

	/** Fewer than the server takes: whoever finds none there waits unheard. */
	private static final int MOST_CONNECTIONS = 1_500;
	private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

	private final InetSocketAddress server;
	private final Selector selector;
	private final Deque<Wire> idle = new ArrayDeque<>();
	private int waiting;

	Crowd(URI root) throws IOException {
		server = new InetSocketAddress(root.getHost(), root.getPort());
		selector = Selector.open();
	}

	/** So many callers, each with one question at a time; the rate is what they get done. */
	Tally patient(int callers, Duration length) throws IOException {
		return answered(length, now -> waiting < callers ? now : Long.MAX_VALUE, new Tally(length));
	}

	/** They come at this rate whether or not those before them were answered; each counts from when he came. */
	Tally coming(double perSecond, Duration length) throws IOException {
		var tally = new Tally(length);
		return answered(length, _ -> Math.round(tally.asked() * 1e9 / perSecond), tally);
	}

	/** @param next when the next one comes, as seen from now, both in nanoseconds since the beginning */
	private Tally answered(Duration length, LongUnaryOperator next, Tally tally) throws IOException {
		long begun = System.nanoTime();
		long end = length.toNanos();
		while (true) {
			long now = System.nanoTime() - begun;
			long due = next.applyAsLong(now);
			for (; due <= now && due < end; due = next.applyAsLong(now)) {
				tally.asks();
				ask(begun + due, tally);
			}
			if (now >= end && waiting == 0) {
				return tally;
			}
			if (now >= end + PATIENCE_NANOS) {
				return givenUp(tally);
			}
			hear(Math.min(due < end ? due : Long.MAX_VALUE, end + PATIENCE_NANOS) - now, tally);
		}
	}

	private void ask(long since, Tally tally) {
		if (waiting == MOST_CONNECTIONS) {
			tally.unheard("no connection left");
			return;
		}
		Wire wire = idle.pollFirst();
		try {
			if (wire == null) {
				wire = new Wire(server, selector);
			}
			waiting++;
			wire.register(since);
		} catch (IOException gone) {
			lost(wire, gone, tally);
		}
	}

	/** A millisecond at least: a thread that looks all the time takes a processor from whom it asks. */
	private void hear(long atMostNanos, Tally tally) throws IOException {
		selector.select(key -> hear(key, tally), Math.max(1, atMostNanos / 1_000_000));
	}

	private void hear(SelectionKey key, Tally tally) {
		var wire = (Wire) key.attachment();
		try {
			Wire.Reply reply = wire.reply();
			if (reply != null) {
				waiting--;
				tally.answered(reply, System.nanoTime() - wire.since());
				if (reply.last()) {
					wire.close();
				} else {
					idle.addFirst(wire);
				}
			}
		} catch (IOException gone) {
			lost(wire, gone, tally);
		}
	}

	private void lost(@Nullable Wire wire, IOException why, Tally tally) {
		if (wire == null) {
			tally.unheard(why.toString());
		} else if (!idle.remove(wire)) {
			waiting--;
			tally.unheard(why.toString());
		}
		closed(wire);
	}

	private Tally givenUp(Tally tally) {
		selector.keys().stream().map(key -> (Wire) key.attachment()).filter(each -> !idle.contains(each)).forEach(each -> {
			tally.unheard("no answer");
			closed(each);
		});
		waiting = 0;
		return tally;
	}

	private static void closed(@Nullable Wire wire) {
		try {
			if (wire != null) {
				wire.close();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** They go. */
	void leave() {
		idle.forEach(Crowd::closed);
		idle.clear();
	}

	@Override
	public void close() throws IOException {
		leave();
		selector.close();
	}
}
