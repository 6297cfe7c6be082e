package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.kernel.Command;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.stream.LoggedEvent;

/**
 * A reaction named as a sentence: an event leads to commands. A function without effects; each command's id is
 * derived from the event's, the policy's name and the command's target, so an event delivered twice has one effect.
 */
public interface Policy {

	/** Under this name it keeps its place in the log, for ever. */
	default String name() {
		return getClass().getSimpleName();
	}

	/** The event, or the family of events, to which it reacts. */
	Class<? extends DomainEvent> about();

	/** What is to be done about an event; mostly nothing. */
	Stream<? extends Command> react(LoggedEvent event);
}
