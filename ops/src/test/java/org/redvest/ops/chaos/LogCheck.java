package org.redvest.ops.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redvest.ops.chaos.Journal.Acknowledged;
import org.redvest.ops.chaos.LogCopy.Entry;

/**
 * Holds the clients' journal against the log: what was acknowledged stands there, once, where it was said to stand, and nothing
 * stands there that nobody asked for.
 */
final class LogCheck {

	static final String TWICE = "done twice, or nobody was told of it";

	private final Journal journal;
	private final LogCopy log;
	private final List<String> broken = new ArrayList<>();

	private LogCheck(Journal journal, LogCopy log) {
		this.journal = journal;
		this.log = log;
	}

	/** What is wrong; nothing, it is hoped. */
	static List<String> broken(Journal journal, LogCopy log) {
		var check = new LogCheck(journal, log);
		check.gapless();
		check.acknowledgedOnce();
		check.nothingElse();
		check.receipts();
		return check.broken;
	}

	private void gapless() {
		long expected = 1;
		for (Entry each : log.events()) {
			if (each.position() != expected++) {
				broken.add("a gap or a double before position " + each.position());
				return;
			}
		}
	}

	private void acknowledgedOnce() {
		Map<Long, Entry> at = log.events().stream().collect(Collectors.toMap(Entry::position, Function.identity(), (a, _) -> a));
		var positions = new HashSet<Long>();
		for (Acknowledged each : journal.acknowledged()) {
			Entry entry = at.get(each.position());
			if (entry == null || !entry.stream().equals(each.stream()) || entry.sequence() != each.version()) {
				broken.add("acknowledged and not there: %s %d at %d".formatted(each.stream(), each.version(), each.position()));
			} else if (!Objects.equals(entry.households(), each.households())) {
				broken.add("something else than was acknowledged at " + each.position());
			}
			if (!positions.add(each.position())) {
				broken.add("two acknowledgements of position " + each.position());
			}
		}
	}

	/** Each command of a client is one event, and so is each that a policy was promised to send. */
	private void nothingElse() {
		Set<Long> told = journal.acknowledged().stream().map(Acknowledged::position).collect(Collectors.toSet());
		Set<String> promised = new HashSet<>(journal.promised());
		for (Entry each : log.events()) {
			if (!told.contains(each.position()) && !(each.sequence() == 0 && promised.remove(each.stream()))) {
				broken.add((TWICE + ": %s %d at %d").formatted(each.stream(), each.sequence(),
						each.position()));
			}
		}
		promised.forEach(each -> broken.add("promised and not there: " + each));
	}

	private void receipts() {
		if (!new HashSet<>(log.receipts()).equals(journal.acknowledged().stream().map(Acknowledged::position).collect(Collectors.toSet()))
				|| log.receipts().size() != journal.size()) {
			broken.add("%d receipts for %d acknowledgements, or of others".formatted(log.receipts().size(), journal.size()));
		}
	}
}
