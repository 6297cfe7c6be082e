package org.redvest.query.canary;

import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** Breaks two rules: resets a view in place. */
public class ResetCanary {

	void again(StreamingEventProcessor processor) {
		processor.resetTokens();
	}

	@ResetHandler
	void truncate() {
	}
}
