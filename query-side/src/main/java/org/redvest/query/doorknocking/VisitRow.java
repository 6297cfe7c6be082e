package org.redvest.query.doorknocking;

import java.time.Instant;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent.VisitRecorded;
import org.redvest.kernel.CanvassEvent.VisitResult;
import org.redvest.kernel.CanvassEvent.VisitRevised;
import org.redvest.kernel.HouseholdNumber;
import org.redvest.kernel.VisitId;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.projection.Key;

/** A visit as it stands after every revision. */
record VisitRow(@Key VisitId visitId, CampaignId campaignId, BuildingId buildingId, String community, HouseholdNumber household,
		VisitResult result, VolunteerId visitor, Instant at) {

	static VisitRow of(VisitRecorded e, Instant at) {
		return new VisitRow(e.visit(), e.canvassId().campaign(), e.canvassId().building(), e.community().value(), e.household(), e.result(),
				e.visitor(), at);
	}

	VisitRow revised(VisitRevised e) {
		return new VisitRow(visitId, campaignId, buildingId, community, e.household(), e.result(), visitor, at);
	}
}
