package org.redvest.kernel.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.privacy.Sealed;

/**
 * What an operator did about a dead letter, and what came of it: recorded for good.
 *
 * @param letter the poisoned event
 * @param letters how many were parked with it, itself included
 * @param reason why it was discarded; null for a retry
 * @param note the operator's own words
 */
public record Handling(Instant at, Action action, Outcome outcome, DeadLetter.Id letter, String eventName, String stream, int letters,
		@Nullable String errorClass, @Nullable String sqlState, Actor by, @Nullable Reason reason, @Nullable Sealed note) {

	/** What was done. */
	public enum Action {
		/** 重试 */
		RETRIED,
		/** 舍弃 */
		DISCARDED
	}

	/** What came of it. */
	public enum Outcome {
		/** Nothing of the sequence is parked any more. */
		CLEARED,
		/** An event of the sequence failed, again or as the next one, and is parked with what follows it. */
		PARKED_AGAIN
	}

	/** Why an event is not to have its effect (舍弃原因). */
	public enum Reason {
		/** 记录有误，已另行更正 */
		RECORDED_IN_ERROR,
		/** 后续记录已取代 */
		SUPERSEDED,
		/** 效果已由其他途径达成 */
		DONE_OTHERWISE,
		/** 已无须处理 */
		NO_LONGER_NEEDED
	}
}
