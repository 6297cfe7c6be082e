package org.redvest.query.servicehistory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.fact.RequestPhase;
import org.redvest.query.http.Answer;

/** How a request stands (工单现状), without its steps. */
record RequestNow(UUID requestId, long position, @Nullable Instant knownAt, RequestPhase.Status status, boolean confidential,
		@Nullable Instant receivedAt, Map<String, Object> heading, List<RequestHistory.Deadline> deadlines,
		RequestHistory.@Nullable Outcome outcome, String history, String audit) implements Answer {

	static RequestNow of(RequestHistory history) {
		return new RequestNow(history.requestId(), history.position(), history.knownAt(), history.status(), history.confidential(),
				history.receivedAt(), history.heading(), history.deadlines(), history.outcome(),
				"/api/service-history/service-requests/" + history.requestId(), history.audit());
	}
}
