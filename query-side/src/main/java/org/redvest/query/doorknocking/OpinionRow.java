package org.redvest.query.doorknocking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent.CaseEnd;
import org.redvest.kernel.CanvassEvent.OpinionCollected;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.VisitId;
import org.redvest.query.fact.OpinionStatus;
import org.redvest.query.projection.Key;

/**
 * An opinion and what became of it.
 *
 * @param requestId the request that goes on with its case
 * @param endedAt when the case ended, as long as it has not been reopened
 * @param toldAt when the household was told of that end
 */
record OpinionRow(@Key OpinionId opinionId, CampaignId campaignId, BuildingId buildingId, String community, @Nullable VisitId visitId,
		List<String> topics, Instant collectedAt, OpinionStatus status, @Nullable ServiceRequestId requestId, @Nullable Instant raisedAt,
		@Nullable Instant endedAt, @Nullable CaseEnd ending, @Nullable Instant toldAt) {

	static OpinionRow of(OpinionCollected e, Instant at) {
		return new OpinionRow(e.opinion(), e.canvassId().campaign(), e.canvassId().building(), e.community().value(), e.visit(), e.topics(),
				at, OpinionStatus.NOTED, null, null, null, null, null);
	}

	OpinionRow voided() {
		return with(OpinionStatus.VOIDED, requestId, raisedAt, null, null, null);
	}

	OpinionRow raised(ServiceRequestId request, Instant at) {
		return with(OpinionStatus.CASE_RAISED, request, at, null, null, null);
	}

	/** The case goes on, with this request. */
	OpinionRow goesOn(ServiceRequestId request) {
		return with(OpinionStatus.CASE_RAISED, request, raisedAt, null, null, null);
	}

	OpinionRow ended(CaseEnd end, Instant at) {
		return with(OpinionStatus.TO_BE_TOLD, requestId, raisedAt, at, end, null);
	}

	OpinionRow told(Instant at) {
		return with(OpinionStatus.TOLD, requestId, raisedAt, endedAt, ending, at);
	}

	private OpinionRow with(OpinionStatus now, @Nullable ServiceRequestId request, @Nullable Instant raised, @Nullable Instant ended,
			@Nullable CaseEnd end, @Nullable Instant told) {
		return new OpinionRow(opinionId, campaignId, buildingId, community, visitId, topics, collectedAt, now, request, raised, ended, end,
				told);
	}
}
