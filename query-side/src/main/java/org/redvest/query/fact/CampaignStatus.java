package org.redvest.query.fact;

import org.redvest.kernel.CampaignEvent;

/** Where a door-knocking campaign stands (敲门行动状态), domain.md section 9.10. */
public enum CampaignStatus {
	/** 筹备 */
	PLANNED,
	/** 进行中 */
	RUNNING,
	/** 已结束 */
	ENDED,
	/** 已总结 */
	SUMMED_UP;

	/** Where a campaign stands after an event. */
	public static CampaignStatus after(CampaignEvent event) {
		return switch (event) {
			case CampaignEvent.CampaignPlanned _,CampaignEvent.TopicsDefined _ -> PLANNED;
			case CampaignEvent.CampaignStarted _ -> RUNNING;
			case CampaignEvent.CampaignEnded _ -> ENDED;
			case CampaignEvent.CampaignSummedUp _ -> SUMMED_UP;
		};
	}
}
