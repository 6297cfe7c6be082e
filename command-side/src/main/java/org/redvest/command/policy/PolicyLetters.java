package org.redvest.command.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.stream.DeadLetter;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.Discard;
import org.redvest.kernel.stream.Handling.Outcome;
import org.redvest.kernel.stream.Handlings;
import org.redvest.kernel.stream.Letters;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.Trouble;

/**
 * The operator's hand on the policies' dead letters. A parked case is dealt with event by event, in order, each taken away when
 * its commands are durable; they have the ids that they had, so whatever was done before is not done twice.
 */
class PolicyLetters extends Letters {

	private final List<Policy> policies;
	private final Deliveries deliveries;
	private final LogReader log;

	PolicyLetters(List<Policy> policies, Deliveries deliveries, DeadLetters letters, Handlings handlings, LogReader log) {
		super(letters, handlings);
		this.policies = policies;
		this.deliveries = deliveries;
		this.log = log;
	}

	Done retry(DeadLetter.Id id, Actor by) {
		return handle(id, null, by);
	}

	Done discard(DeadLetter.Id id, Discard discard, Actor by) {
		return handle(id, discard, by);
	}

	private Done handle(DeadLetter.Id id, @Nullable Discard discard, Actor by) {
		Handlings.permit(by);
		List<DeadLetter> sequence = sequence(found(id));
		Policy policy = named(id);
		List<DeadLetter> left = discard == null ? sequence : discard.from(sequence, id);
		sequence.stream().filter(each -> !left.contains(each)).forEach(each -> letters.remove(each.letter()));
		Outcome outcome = Outcome.CLEARED;
		for (Optional<DeadLetter> next = first(sequence); next.isPresent() && outcome == Outcome.CLEARED; next = first(sequence)) {
			outcome = again(policy, next.get());
		}
		return Done.of(handlings.record(sequence, discard, outcome, by));
	}

	/** The first one that is parked now: others may have come meanwhile. */
	private Optional<DeadLetter> first(List<DeadLetter> sequence) {
		return sequence(sequence.getFirst()).stream().findFirst();
	}

	private Outcome again(Policy policy, DeadLetter letter) {
		LoggedEvent event = log.after(letter.letter().position() - 1, 1).getFirst();
		try {
			deliveries.again(policy, event);
			letters.remove(letter.letter());
			return Outcome.CLEARED;
		} catch (RuntimeException | Error failure) {
			if (!Trouble.isPoison(failure)) {
				throw failure;
			}
			letters.park(policy.name(), Deliveries.GENERATION, event, letter.sequence(), failure, event.position());
			return Outcome.PARKED_AGAIN;
		}
	}

	private Policy named(DeadLetter.Id id) {
		return policies.stream().filter(each -> each.name().equals(id.reader())).findFirst().orElseThrow(() -> unknown(id));
	}
}
