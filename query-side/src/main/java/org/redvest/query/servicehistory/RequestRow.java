package org.redvest.query.servicehistory;

import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.query.fact.RequestPhase;
import org.redvest.query.projection.Key;

/** Where a request stands. @param confidential whether the requester's identity is kept from readers */
record RequestRow(@Key ServiceRequestId requestId, RequestPhase.Status status, RequestPhase.@Nullable Status beforeMerge,
		boolean extended, boolean confidential) {

	RequestPhase phase() {
		return new RequestPhase(status, beforeMerge, extended);
	}
}
