package org.redvest.command.policy;

import java.util.List;
import org.redvest.kernel.stream.Effect;
import org.redvest.kernel.stream.Follower;
import org.redvest.kernel.stream.FollowerFactory;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.UnreadableEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets every policy follow the log at its own place. Its commands go out before the place is stored and belong to no
 * transaction of the follower: a repetition after a crash finds their receipts.
 */
@Component
class PolicyRunner implements SmartLifecycle {

	private final List<Policy> policies;
	private final Deliveries deliveries;
	private final FollowerFactory followers;
	private volatile List<Follower> running = List.of();

	PolicyRunner(List<Policy> policies, Deliveries deliveries, FollowerFactory followers) {
		this.policies = policies;
		this.deliveries = deliveries;
		this.followers = followers;
	}

	@Override
	public void start() {
		running = policies.stream()
				.map(policy -> followers.follow("policy:" + policy.name(), policy.about(), new Delivery(policy, deliveries))).toList();
	}

	private record Delivery(Policy policy, Deliveries deliveries) implements Effect {

		@Override
		public void of(LoggedEvent event) {
			deliveries.deliver(policy, event);
		}

		@Override
		public void ofUnreadable(UnreadableEvent event) {
			deliveries.deliver(policy, event);
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
