package org.redvest.kernel.store;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.redvest.kernel.store.Append.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of this process: makes one call of {@code log.append} and one commit of all appends that wait at the same
 * moment. An append is durable when its outcome is returned, and belongs to no other transaction.
 */
public final class LogAppender implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(LogAppender.class);
	private static final int LARGEST_GROUP = 1_000;
	private static final String CONNECTION_CLASS = "08";
	private static final String CONNECTION = "08000";
	/** Connection, resources, operator, object state, rolled back, read only: trouble that passes and is nobody's append's fault. */
	private static final List<String> PASSING = List.of(CONNECTION_CLASS, "53", "55", "57", "40", "25006");

	private final LogCall call;
	private final GroupCommit<Append, Outcome> group;
	private final LogCondition condition = new LogCondition();
	private volatile Consumer<List<StoredEvent>> appended = _ -> {};

	public LogAppender(LogDatabase database) {
		this.call = new LogCall(database);
		this.group = new GroupCommit<>("redvest-log-writer", LARGEST_GROUP, this::write);
	}

	/**
	 * Runs after each group that was written by this process, on the writer's thread.
	 *
	 * @param wake gets the events of the group in order; none where they have to be read from the log
	 */
	public void onAppended(Consumer<List<StoredEvent>> wake) {
		this.appended = wake;
	}

	/** How it goes. */
	public LogCondition condition() {
		return condition;
	}

	/** Blocks until the append is durable or refused. */
	Outcome append(Append append) {
		return switch (group.submit(append)) {
			case Outcome.Failed(RuntimeException why) -> throw why;
			case Outcome done -> done;
		};
	}

	private List<Outcome> write(List<Append> waiting) {
		var outcomes = new Outcome[waiting.size()];
		var stored = new ArrayList<StoredEvent>();
		List<Integer> rest = IntStream.range(0, waiting.size()).boxed().toList();
		while (!rest.isEmpty()) {
			var now = new ArrayList<Integer>();
			var later = new ArrayList<Integer>();
			Set<Object> touched = new HashSet<>();
			boolean loader = waiting.get(rest.getFirst()).recordedAt() != null;
			for (int index : rest) {
				Append append = waiting.get(index);
				Set<Object> keys = append.touched();
				boolean free = loader == (append.recordedAt() != null) && keys.stream().noneMatch(touched::contains);
				touched.addAll(keys);
				(free ? now : later).add(index);
			}
			List<Outcome> written = write(now.stream().map(waiting::get).toList(), loader, stored);
			for (int i = 0; i < now.size(); i++) {
				outcomes[now.get(i)] = written.get(i);
			}
			rest = condition.trouble().isEmpty() ? later : refused(later, outcomes);
		}
		wake(stored);
		return Arrays.asList(outcomes);
	}

	/** Where a call met trouble the next one would as well, and those who wait would be told later and later. */
	private List<Integer> refused(List<Integer> waiting, Outcome[] outcomes) {
		RuntimeException why = new LogUnavailable(LogUnavailable.Reason.DATABASE, condition.trouble().orElse(null));
		waiting.forEach(each -> outcomes[each] = new Outcome.Failed(why));
		return List.of();
	}

	/** What is durable stays so, whatever becomes of those who are told. */
	private void wake(List<StoredEvent> stored) {
		try {
			appended.accept(stored);
		} catch (RuntimeException e) {
			LOG.warn("a reader could not be woken", e);
		}
	}

	private List<Outcome> write(List<Append> appends, boolean loader, List<StoredEvent> stored) {
		try {
			LogCall.Answer answer = call.make(appends, loader);
			if (answer.warning() != null) {
				return Collections.nCopies(appends.size(), unconfirmed(answer.warning()));
			}
			stored.addAll(answer.stored());
			return durable(answer.outcomes());
		} catch (SQLException e) {
			String state = Objects.requireNonNullElse(e.getSQLState(), CONNECTION);
			if (appends.size() > 1 && !passes(state)) {
				return appends.stream().map(each -> write(List.of(each), loader, stored).getFirst()).toList();
			}
			Outcome outcome = "23505".equals(state)
					? new Outcome.Conflict(appends.getFirst().events().getFirst().stream())
					: new Outcome.Failed(translated(e, state));
			return Collections.nCopies(appends.size(), outcome);
		}
	}

	private List<Outcome> durable(List<Outcome> outcomes) {
		condition.appended();
		return outcomes;
	}

	/** What was written is seen here, and may be lost at a failover. */
	private Outcome unconfirmed(SQLWarning warning) {
		LOG.warn("an append was not confirmed: {}", warning.getSQLState());
		return new Outcome.Failed(trouble(new OutcomeUnknown(warning)));
	}

	private RuntimeException trouble(RuntimeException met) {
		condition.met(met);
		return met;
	}

	/** Whether it was the server's or the connection's trouble and not that of one append of the group. */
	private static boolean passes(String state) {
		return PASSING.stream().anyMatch(state::startsWith);
	}

	/** A statement that the server refused wrote nothing; a lost connection says nothing about what was written. */
	private RuntimeException translated(SQLException e, String state) {
		boolean begun = call.isOpen();
		call.close();
		if (state.startsWith(CONNECTION_CLASS) || state.startsWith("57P")) {
			LOG.warn("lost the connection of the log's writer: {}", state);
			return trouble(begun ? new OutcomeUnknown(e) : new LogUnavailable(LogUnavailable.Reason.DATABASE, e));
		}
		return passes(state)
				? trouble(new LogUnavailable(LogUnavailable.Reason.DATABASE, e))
				: new IllegalStateException("append failed: " + state, e);
	}

	@Override
	public void close() {
		group.close();
		call.close();
	}

}
