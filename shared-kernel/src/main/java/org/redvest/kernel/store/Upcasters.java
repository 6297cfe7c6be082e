package org.redvest.kernel.store;

import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** What brings older revisions of events to today's shape, oldest first. */
public final class Upcasters {

	/** Every upcaster there is; each is named in the class of its concept and tested by its contract sample. */
	public static final EventUpcasterChain CHAIN = new EventUpcasterChain();

	private Upcasters() {
	}
}
