package org.redvest.command.policy;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.stream.DeadLetter;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.Discard;
import org.redvest.kernel.stream.Handling;
import org.redvest.kernel.stream.Handling.Outcome;
import org.redvest.kernel.stream.Handlings;
import org.redvest.kernel.stream.Letters;
import org.redvest.kernel.stream.LogEntry;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.Trouble;
import org.redvest.kernel.stream.UnreadableEvent;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The operator's hand on the policies' dead letters. A parked case is dealt with event by event, in order. All that is taken away
 * of it, parked again and recorded is one transaction; the commands are durable before. They have the ids that they had, so where
 * that transaction fails, whatever was done before is not done twice.
 */
class PolicyLetters extends Letters {

	private final List<Policy> policies;
	private final Deliveries deliveries;
	private final LogReader log;
	private final TransactionTemplate transaction;
	private final TransactionTemplate outside;

	/** @param database in which letters and handlings are kept */
	PolicyLetters(List<Policy> policies, Deliveries deliveries, DeadLetters letters, Handlings handlings, LogReader log,
			DataSource database) {
		super(letters, handlings);
		this.policies = policies;
		this.deliveries = deliveries;
		this.log = log;
		var transactions = new JdbcTransactionManager(database);
		this.transaction = new TransactionTemplate(transactions);
		this.outside = new TransactionTemplate(transactions);
		outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
	}

	Done retry(DeadLetter.Id id, Actor by) {
		return handle(id, null, by);
	}

	Done discard(DeadLetter.Id id, Discard discard, Actor by) {
		return handle(id, discard, by);
	}

	private Done handle(DeadLetter.Id id, @Nullable Discard discard, Actor by) {
		Handlings.permit(by);
		return Done.of(transaction.execute(_ -> handled(named(id), id, discard, by)));
	}

	private Handling handled(Policy policy, DeadLetter.Id id, @Nullable Discard discard, Actor by) {
		List<DeadLetter> sequence = sequence(found(id));
		List<DeadLetter> left = discard == null ? sequence : discard.from(sequence, id);
		sequence.stream().filter(each -> !left.contains(each)).forEach(each -> letters.remove(each.letter()));
		Outcome outcome = Outcome.CLEARED;
		for (Optional<DeadLetter> next = first(sequence); next.isPresent() && outcome == Outcome.CLEARED; next = first(sequence)) {
			outcome = again(policy, next.get());
		}
		return handlings.record(sequence, discard, outcome, by);
	}

	/** The first one that is parked now: others may have come meanwhile. */
	private Optional<DeadLetter> first(List<DeadLetter> sequence) {
		return sequence(sequence.getFirst()).stream().findFirst();
	}

	private Outcome again(Policy policy, DeadLetter letter) {
		LogEntry entry = log.at(letter.letter().position()).orElseThrow(() -> unknown(letter.letter()));
		Throwable failure = outside.execute(_ -> failure(policy, entry));
		if (failure == null) {
			letters.remove(letter.letter());
			return Outcome.CLEARED;
		}
		letters.park(policy.name(), Deliveries.GENERATION, entry, letter.sequence(), failure, entry.position());
		return Outcome.PARKED_AGAIN;
	}

	/** Why an event cannot be dealt with this time either; null where it was. */
	private @Nullable Throwable failure(Policy policy, LogEntry entry) {
		try {
			return switch (entry) {
				case UnreadableEvent event -> event.failure();
				case LoggedEvent event -> {
					deliveries.again(policy, event);
					yield null;
				}
			};
		} catch (RuntimeException | Error failure) {
			if (!Trouble.isPoison(failure)) {
				throw failure;
			}
			return failure;
		}
	}

	private Policy named(DeadLetter.Id id) {
		return policies.stream().filter(each -> each.name().equals(id.reader())).findFirst().orElseThrow(() -> unknown(id));
	}
}
