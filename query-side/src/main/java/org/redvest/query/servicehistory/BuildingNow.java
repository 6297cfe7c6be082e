package org.redvest.query.servicehistory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.http.Answer;

/** How a building stands (楼栋现状): its last span, whose end says that it is no longer in use. */
record BuildingNow(UUID buildingId, long position, @Nullable Instant knownAt, BuildingHistory.Span span, String history, String audit)
		implements
			Answer {

	static BuildingNow of(BuildingHistory history) {
		return new BuildingNow(history.buildingId(), history.position(), history.knownAt(), history.spans().getLast(),
				"/api/service-history/buildings/" + history.buildingId(), history.audit());
	}
}
