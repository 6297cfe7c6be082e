package org.redvest.query.doorknocking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.CampaignId;
import org.redvest.query.projection.Group;
import org.redvest.query.projection.Key;

/** From when to when somebody was assigned to a building in a campaign. */
record AssignmentRow(@Key CampaignId campaignId, @Key @Group BuildingId buildingId, Instant assignedAt, @Nullable Instant closedAt) {

	AssignmentRow closed(Instant at) {
		return new AssignmentRow(campaignId, buildingId, assignedAt, at);
	}
}
