package org.redvest.kernel.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EventTypes;

/**
 * An event that a newer deployment has written and this code does not know, or not in this revision: nothing may be decided on a
 * history of which a part is not understood. The newer process can.
 */
public final class NewerThanThisServer extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NewerThanThisServer(String event) {
		super("only newer code knows " + event, null, false, false);
	}

	/** The event of a stream, unless no upcaster here made anything of its name. */
	static DomainEventMessage<?> known(DomainEventMessage<?> event) {
		if (event.getPayload() instanceof UnknownSerializedType) {
			throw new NewerThanThisServer("event %d of %s".formatted(event.getSequenceNumber(), event.getAggregateIdentifier()));
		}
		return event;
	}

	/** Fails where the log holds an event in a revision beyond the one that this code writes; reading it would leave something out. */
	public static void unlessKnown(String name, @Nullable String revision) {
		Class<? extends DomainEvent> type = EventTypes.named(name);
		if (type != null && revision != null && Integer.parseInt(revision) > EventTypes.of(type).revision()) {
			throw new NewerThanThisServer(name + " in revision " + revision);
		}
	}
}
