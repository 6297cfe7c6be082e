package org.redvest.command.campaign;

import org.redvest.kernel.CampaignId;

/** Where decisions at a door look up how the campaign stands, as of now. */
interface Campaigns {

	/** {@link CampaignState.Unplanned} where there is no such campaign. */
	CampaignState of(CampaignId campaign);
}
