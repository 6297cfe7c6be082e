package org.redvest.command.campaign;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.CampaignEvent.ReportingLevel;
import org.redvest.kernel.CampaignEvent.Topic;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.Command;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;

/** What may be asked of a campaign. What happens at its doors is asked of the {@link CanvassCommand}s. */
public sealed interface CampaignCommand extends Command {

	CampaignId campaignId();

	/** 筹备. @param until the last day of the period */
	record PlanCampaign(@TargetAggregateIdentifier CampaignId campaignId, String title, AreaCode area, LocalDate from, LocalDate until,
			UnitCode unit, By by) implements CampaignCommand {
	}

	/** 确定宣传主题. @param topics all of them */
	record DefineTopics(@TargetAggregateIdentifier CampaignId campaignId, List<Topic> topics, By by) implements CampaignCommand {

		public DefineTopics {
			topics = List.copyOf(topics);
		}
	}

	/** 启动. @param reporting how closely it looks, from the first visit to the last */
	record StartCampaign(@TargetAggregateIdentifier CampaignId campaignId, ReportingLevel reporting, By by) implements CampaignCommand {
	}

	/** 结束, on this day or, where that has passed, with the period's last. */
	record EndCampaign(@TargetAggregateIdentifier CampaignId campaignId, By by) implements CampaignCommand {
	}

	/** 总结. @param report where the report of the campaign is kept */
	record SumUpCampaign(@TargetAggregateIdentifier CampaignId campaignId, Evidence report, By by) implements CampaignCommand {
	}
}
