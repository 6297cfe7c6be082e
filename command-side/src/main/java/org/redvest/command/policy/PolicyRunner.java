package org.redvest.command.policy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redvest.command.Dispatcher;
import org.redvest.command.RecordTargets;
import org.redvest.kernel.Command;
import org.redvest.kernel.Refused;
import org.redvest.kernel.store.Ticket;
import org.redvest.kernel.stream.Follower;
import org.redvest.kernel.stream.FollowerFactory;
import org.redvest.kernel.stream.LoggedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets every policy follow the log at its own place. Its commands go out before the place is stored and belong to no
 * transaction of the follower: a repetition after a crash finds their receipts.
 */
@Component
class PolicyRunner implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(PolicyRunner.class);

	private final List<Policy> policies;
	private final Dispatcher dispatcher;
	private final FollowerFactory followers;
	private volatile List<Follower> running = List.of();

	PolicyRunner(List<Policy> policies, Dispatcher dispatcher, FollowerFactory followers) {
		this.policies = policies;
		this.dispatcher = dispatcher;
		this.followers = followers;
	}

	@Override
	public void start() {
		running = policies.stream().map(policy -> followers.follow("policy:" + policy.name(), event -> react(policy, event))).toList();
	}

	private void react(Policy policy, LoggedEvent event) {
		Map<Object, Integer> steps = new HashMap<>();
		policy.react(event).toList().forEach(each -> {
			Object target = RecordTargets.of(each);
			send(policy, event, target + " " + steps.merge(target, 1, Integer::sum), each);
		});
	}

	/** @param step how-manieth command for which target, so that it is named alike when others are no longer asked for */
	private void send(Policy policy, LoggedEvent event, String step, Command command) {
		UUID id = UUID.nameUUIDFromBytes("%s %s %s".formatted(policy.name(), event.eventId(), step).getBytes(StandardCharsets.UTF_8));
		try {
			dispatcher.dispatch(command, Ticket.of(new Ticket.Identity(id, "", "policy"), null),
					new Dispatcher.Cause(event.provenance().correlationId(), event.eventId()));
		} catch (Refused refused) {
			LOG.info("{} at position {} was refused: {}", policy.name(), event.position(), refused.code());
		}
	}

	@Override
	public void stop() {
		running.forEach(Follower::close);
		running = List.of();
	}

	@Override
	public boolean isRunning() {
		return !running.isEmpty();
	}
}
