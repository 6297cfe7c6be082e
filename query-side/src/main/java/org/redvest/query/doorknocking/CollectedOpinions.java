package org.redvest.query.doorknocking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.CanvassEvent.CaseEnd;
import org.redvest.query.fact.OpinionStatus;
import org.redvest.query.http.Answer;

/** The opinions under a figure, or those whose household is to be told, by the time at which they were collected. */
public record CollectedOpinions(LocalDate from, LocalDate asOf, long position, @Nullable Instant knownAt, Which which, List<Item> items,
		@Nullable String next) implements Answer {

	/**
	 * An opinion. What was said is not in it.
	 *
	 * @param household of the visit at which it was said; null where it came otherwise, or only buildings are reported
	 * @param status where it stands now
	 * @param solvedAt when a follow-up confirmed its case as solved
	 * @param ending how its case ended, as long as it has not been reopened
	 * @param request the history of the request that goes on with its case, or null where there is none
	 */
	public record Item(UUID opinionId, UUID campaignId, UUID buildingId, String community, @Nullable UUID visitId,
			@Nullable String household, List<String> topics, Instant collectedAt, OpinionStatus status, @Nullable Instant raisedAt,
			@Nullable Instant solvedAt, @Nullable Instant endedAt, @Nullable CaseEnd ending, @Nullable Instant toldAt,
			@Nullable String request) {
	}
}
