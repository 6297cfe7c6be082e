package org.redvest.command.campaign;

import org.redvest.kernel.CampaignId;

/** The assignments of a campaign that are not closed, as the log's claims say. */
interface OpenAssignments {

	boolean any(CampaignId campaign);
}
