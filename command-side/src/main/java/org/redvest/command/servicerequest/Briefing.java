package org.redvest.command.servicerequest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.PersonKey;
import org.redvest.kernel.Refused;
import org.redvest.kernel.ServiceRequestId;

/**
 * What a decision needs to know that does not stand in the request's own stream.
 *
 * @param other the other request that the command is about: an earlier one of the same matter, the target of a merge
 * @param place the community of the building that the command is about, if it is in use
 */
record Briefing(Terms terms, Optional<Sighting> other, Optional<AreaCode> place) {

	/** The community of the building that the command is about; refused where it is not in use, or stands outside an area. */
	AreaCode place(BuildingId building, AreaCode within) {
		AreaCode community = place.orElseThrow(() -> Refused.notFound("request.building-unknown", building));
		if (!within.covers(community)) {
			throw Refused.conflict("request.building-elsewhere", within.value());
		}
		return community;
	}

	/** Another request, seen from outside. @param person of its requester, null when anonymous */
	record Sighting(ServiceRequestId id, Standing standing, @Nullable PersonKey person) {
	}

	/** How far another request has come. */
	enum Standing {
		/** It goes on. */
		LIVE,
		/** It was answered, and is closed or archived. */
		CLOSED,
		/** It ended without an answer of its own: declined, diverted, withdrawn, merged. */
		ENDED
	}
}
