package org.redvest.command.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Refused;
import org.redvest.kernel.stream.DeadLetter;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.Discard;
import org.redvest.kernel.stream.Handling;
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
class PolicyLetters {

	private final List<Policy> policies;
	private final Deliveries deliveries;
	private final DeadLetters letters;
	private final Handlings handlings;
	private final LogReader log;

	PolicyLetters(List<Policy> policies, Deliveries deliveries, DeadLetters letters, Handlings handlings, LogReader log) {
		this.policies = policies;
		this.deliveries = deliveries;
		this.letters = letters;
		this.handlings = handlings;
		this.log = log;
	}

	Letters.Page page(@Nullable String policy, @Nullable String cursor, int limit) {
		return Letters.Page.of(letters.after(policy, cursor == null ? null : DeadLetter.Id.read(cursor), limit + 1), limit);
	}

	Letters.Whole whole(DeadLetter.Id id) {
		DeadLetter letter = found(id);
		return new Letters.Whole(Letters.Shown.of(letter), sequence(letter).size(),
				handlings.of(id).stream().map(Letters.Done::of).toList());
	}

	List<Letters.Done> handlings(int limit) {
		return handlings.latest(limit).stream().map(Letters.Done::of).toList();
	}

	Letters.Done retry(DeadLetter.Id id, Actor by) {
		Handlings.permit(by);
		List<DeadLetter> sequence = sequence(found(id));
		return handled(sequence, null, by);
	}

	Letters.Done discard(DeadLetter.Id id, Discard discard, Actor by) {
		Handlings.permit(by);
		List<DeadLetter> sequence = sequence(found(id));
		List<DeadLetter> left = discard.from(sequence, id);
		sequence.stream().filter(each -> !left.contains(each)).forEach(each -> letters.remove(each.letter()));
		return handled(sequence, discard, by);
	}

	private Letters.Done handled(List<DeadLetter> sequence, @Nullable Discard discard, Actor by) {
		Policy policy = named(sequence.getFirst().letter());
		Outcome outcome = Outcome.CLEARED;
		for (Optional<DeadLetter> next = first(sequence); next.isPresent() && outcome == Outcome.CLEARED; next = first(sequence)) {
			outcome = again(policy, next.get());
		}
		Handling done = handlings.record(sequence, discard, outcome, by);
		return Letters.Done.of(done);
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

	private List<DeadLetter> sequence(DeadLetter letter) {
		return letters.sequence(letter.letter().reader(), letter.letter().generation(), letter.sequence());
	}

	private DeadLetter found(DeadLetter.Id id) {
		return letters.find(id).orElseThrow(() -> unknown(id));
	}

	private Policy named(DeadLetter.Id id) {
		return policies.stream().filter(each -> each.name().equals(id.reader())).findFirst().orElseThrow(() -> unknown(id));
	}

	private static Refused unknown(DeadLetter.Id id) {
		return Refused.notFound("dead-letter.unknown", id);
	}
}
