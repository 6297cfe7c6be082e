package org.redvest.query.doorknocking;

import java.time.Instant;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent.MaterialsCorrected;
import org.redvest.kernel.CanvassEvent.MaterialsHandedOut;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Material;
import org.redvest.query.projection.Key;

/** Materials that were handed out at doors, as corrected. */
record HandoutRow(@Key EntryId handoutId, CampaignId campaignId, BuildingId buildingId, String community, Material material, int quantity,
		Instant at) {

	static HandoutRow of(MaterialsHandedOut e, Instant at) {
		return new HandoutRow(e.handout(), e.canvassId().campaign(), e.canvassId().building(), e.community().value(), e.material(),
				e.quantity(), at);
	}

	HandoutRow corrected(MaterialsCorrected e) {
		return new HandoutRow(handoutId, campaignId, buildingId, community, e.material(), e.quantity(), at);
	}
}
