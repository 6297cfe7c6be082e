package org.redvest.command.policy;

import java.time.Duration;
import java.util.List;
import org.redvest.kernel.Command;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.Trouble;
import org.redvest.kernel.stream.UnreadableEvent;

/**
 * Hands events to policies. One that a policy cannot deal with is parked with what follows it in its case, after some attempts,
 * and all other cases go on; while the database is in trouble nothing is parked and the policy stays where it is.
 */
class Deliveries {

	/** No policy has generations. */
	static final int GENERATION = 0;

	private static final int ATTEMPTS = 3;

	private final Reactions reactions;
	private final DeadLetters letters;
	private final Duration pause;

	/** @param pause between two attempts */
	Deliveries(Reactions reactions, DeadLetters letters, Duration pause) {
		this.reactions = reactions;
		this.letters = letters;
		this.pause = pause;
	}

	/** Deals with an event, or parks it. */
	void deliver(Policy policy, LoggedEvent event) {
		for (int attempt = 1;; attempt++) {
			try {
				List<? extends Command> commands = policy.react(event).toList();
				if (!commands.isEmpty() && !letters.follow(policy.name(), GENERATION, event, event.stream())) {
					reactions.send(policy, event, commands);
				}
				return;
			} catch (RuntimeException | Error failure) {
				if (!Trouble.isPoison(failure)) {
					throw failure;
				}
				if (attempt == ATTEMPTS) {
					letters.park(policy.name(), GENERATION, event, event.stream(), failure, event.position());
					return;
				}
				rest();
			}
		}
	}

	/** Parks an event that cannot be read: whether the policy would do anything about it, nobody can tell. */
	void deliver(Policy policy, UnreadableEvent event) {
		if (!letters.follow(policy.name(), GENERATION, event, event.stream())) {
			letters.park(policy.name(), GENERATION, event, event.stream(), event.failure(), event.position());
		}
	}

	/** Deals with an event that is parked: nothing is in its way but itself. */
	void again(Policy policy, LoggedEvent event) {
		reactions.send(policy, event, policy.react(event).toList());
	}

	private void rest() {
		try {
			Thread.sleep(pause);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
