package org.redvest.query.doorknocking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.FollowUpRecorded;
import org.redvest.kernel.ServiceRequestEvent.RequestReopened;
import org.redvest.kernel.ServiceRequestEvent.RequestSentBack;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Key;

/** What a follow-up heard about a request; null where it was not said, or holds no longer because the request goes on. */
record FollowUpRow(@Key ServiceRequestId requestId, @Key(ofEvent = true) long position, @Nullable Solved solved, Instant at) {

	/** The row of an event, or null where it says nothing of the kind. */
	static @Nullable FollowUpRow of(LoggedEvent logged) {
		if (logged.event() instanceof FollowUpRecorded e) {
			return e.answers().reached() ? row(e, e.answers().solved(), logged) : null;
		}
		return logged.event() instanceof ServiceRequestEvent e && (e instanceof RequestSentBack || e instanceof RequestReopened)
				? row(e, null, logged)
				: null;
	}

	private static FollowUpRow row(ServiceRequestEvent e, @Nullable Solved solved, LoggedEvent logged) {
		return new FollowUpRow(e.requestId(), logged.position(), solved, logged.occurredAt());
	}
}
