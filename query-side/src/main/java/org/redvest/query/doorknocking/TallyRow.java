package org.redvest.query.doorknocking;

import java.time.Instant;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent.Tally;
import org.redvest.kernel.CanvassEvent.VisitsTallied;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Key;

/** How a building stood where only buildings are reported. @param attempted households at which somebody knocked */
record TallyRow(@Key(ofEvent = true) long position, CampaignId campaignId, BuildingId buildingId, String community, int reached,
		int attempted, Instant at) {

	static TallyRow of(VisitsTallied e, LoggedEvent logged) {
		Tally tally = e.tally();
		return new TallyRow(logged.position(), e.canvassId().campaign(), e.canvassId().building(), e.community().value(), tally.contacted(),
				tally.contacted() + tally.notHome() + tally.refused() + tally.vacant() + tally.notFound(), logged.occurredAt());
	}
}
