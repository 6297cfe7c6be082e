package org.redvest.command.volunteer;

import java.util.Optional;
import org.redvest.kernel.VolunteerEvent.SubjectErased;
import org.redvest.kernel.stream.Follower;
import org.redvest.kernel.stream.FollowerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the destruction of erased keys follow the log, at its own place. */
@Component
class FollowErasures implements SmartLifecycle {

	private final DestroyErasedKeys destroy;
	private final FollowerFactory followers;
	private volatile Optional<Follower> running = Optional.empty();

	FollowErasures(DestroyErasedKeys destroy, FollowerFactory followers) {
		this.destroy = destroy;
		this.followers = followers;
	}

	@Override
	public void start() {
		running = Optional.of(followers.follow("destroy-erased-keys", SubjectErased.class, destroy::destroy));
	}

	@Override
	public void stop() {
		running.ifPresent(Follower::close);
		running = Optional.empty();
	}

	@Override
	public boolean isRunning() {
		return running.isPresent();
	}
}
