package org.redvest.kernel.stream;

import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EventTypes;
import org.springframework.stereotype.Component;

/** Starts followers of the log. */
@Component
public class FollowerFactory {

	private final LogReader reader;
	private final TokenStore tokens;

	public FollowerFactory(LogReader reader, TokenStore tokens) {
		this.reader = reader;
		this.tokens = tokens;
	}

	/**
	 * Follows one event or one family of events under a name, from where this name got to. No other event is even decoded, so none
	 * can stand in the way.
	 */
	public Follower follow(String name, Class<? extends DomainEvent> only, Effect effect) {
		Set<String> names = EventTypes.all().stream().filter(only::isAssignableFrom).map(each -> EventTypes.of(each).value())
				.collect(Collectors.toUnmodifiableSet());
		return new Follower(name, names, reader, tokens, effect);
	}
}
