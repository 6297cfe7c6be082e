package org.redvest.command.refusals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.redvest.command.refusals.RefusalsCommand.CountRemainder;
import org.redvest.command.refusals.RefusalsCommand.RecordRefusal;
import org.redvest.command.ruleset.InForce;
import org.redvest.kernel.RefusalEvent;
import org.redvest.kernel.RefusalEvent.RefusalRecorded;
import org.redvest.kernel.RefusalEvent.RemainderCounted;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.RefusalRules;

/**
 * What one actor was refused on one day. There is one phase: a day is never closed, since a refusal may always be one too many.
 *
 * @param kept the refusals that are kept whole
 * @param remainder how many more there were by code, as far as events tell of them
 */
record RefusalsState(Set<Kept> kept, Map<String, Long> remainder) {

	static final RefusalsState NONE = new RefusalsState(Set.of(), Map.of());

	/** The same command refused for the same reason is one refusal, however often it is asked. */
	record Kept(UUID commandId, String code) {
	}

	RefusalsState {
		kept = Set.copyOf(kept);
		remainder = Map.copyOf(remainder);
	}

	/** Refused itself where the day has no room for it. */
	List<RefusalRecorded> decide(RecordRefusal c, InForce<RefusalRules> rules) {
		if (kept.contains(new Kept(c.commandId(), c.code()))) {
			return List.of();
		}
		if (kept.size() >= rules.rules().keptWhole()) {
			throw Refused.conflict("refusals.day-full", rules.rules().keptWhole());
		}
		return List.of(new RefusalRecorded(c.refusalsId(), c.commandId(), c.command(), c.target(), c.kind(), c.code(), c.arguments(),
				rules.version()));
	}

	/** A count that was taken earlier says nothing new. */
	List<RemainderCounted> decide(CountRemainder c) {
		var all = new TreeMap<>(remainder);
		c.refused().forEach((code, count) -> all.merge(code, count, Math::max));
		return all.equals(remainder) ? List.of() : List.of(new RemainderCounted(c.refusalsId(), all));
	}

	RefusalsState evolve(RefusalEvent event) {
		return switch (event) {
			case RefusalRecorded e -> {
				var more = new HashSet<>(kept);
				more.add(new Kept(e.commandId(), e.code()));
				yield new RefusalsState(more, remainder);
			}
			case RemainderCounted e -> new RefusalsState(kept, e.refused());
		};
	}
}
