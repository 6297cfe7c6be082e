package org.redvest.kernel;

import java.time.LocalDate;
import java.util.List;
import org.redvest.kernel.VolunteerEvent.Evidence;

/**
 * Door-knocking campaign (敲门行动). What happens at the doors stands in a stream for each building ({@link CanvassEvent}), so that
 * this one is no longer than the campaign's own history. Days are those of Asia/Shanghai, and the last day belongs to a period.
 */
public sealed interface CampaignEvent extends DomainEvent {

	CampaignId campaignId();

	/** How closely a campaign looks (上报层级), for the privacy of the households. */
	enum ReportingLevel {
		/** 按户: each visit with its household's number */
		HOUSEHOLD,
		/** 按楼栋: only how many households of a building */
		BUILDING
	}

	/**
	 * What is spoken about at the doors (宣传主题), such as 反诈 or 防溺水.
	 *
	 * @param code by which it is counted, unique in the campaign
	 */
	record Topic(String code, String title) {
	}

	/**
	 * 筹备
	 *
	 * @param area where it takes place
	 * @param until the last day on which doors may be knocked at
	 * @param unit the organ or organisation that answers for it
	 */
	@EventType("campaign.planned")
	record CampaignPlanned(CampaignId campaignId, String title, AreaCode area, LocalDate from, LocalDate until, UnitCode unit)
			implements
				CampaignEvent {
	}

	/** @param topics all of them, in the place of those before */
	@EventType("campaign.topics-defined")
	record TopicsDefined(CampaignId campaignId, List<Topic> topics) implements CampaignEvent {

		public TopicsDefined {
			topics = List.copyOf(topics);
		}
	}

	/** @param reporting fixed from here on */
	@EventType("campaign.started")
	record CampaignStarted(CampaignId campaignId, AreaCode area, ReportingLevel reporting) implements CampaignEvent {
	}

	/** @param lastDay the last day on which doors were knocked at; what happened until then may still be entered */
	@EventType("campaign.ended")
	record CampaignEnded(CampaignId campaignId, AreaCode area, LocalDate lastDay) implements CampaignEvent {
	}

	/** 已总结. @param report where the report of the campaign is kept */
	@EventType("campaign.summed-up")
	record CampaignSummedUp(CampaignId campaignId, AreaCode area, Evidence report) implements CampaignEvent {
	}
}
