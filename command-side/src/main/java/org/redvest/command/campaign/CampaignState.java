package org.redvest.command.campaign;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import org.redvest.command.campaign.CampaignCommand.DefineTopics;
import org.redvest.command.campaign.CampaignCommand.EndCampaign;
import org.redvest.command.campaign.CampaignCommand.PlanCampaign;
import org.redvest.command.campaign.CampaignCommand.StartCampaign;
import org.redvest.command.campaign.CampaignCommand.SumUpCampaign;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.CampaignEvent;
import org.redvest.kernel.CampaignEvent.CampaignEnded;
import org.redvest.kernel.CampaignEvent.CampaignPlanned;
import org.redvest.kernel.CampaignEvent.CampaignStarted;
import org.redvest.kernel.CampaignEvent.CampaignSummedUp;
import org.redvest.kernel.CampaignEvent.ReportingLevel;
import org.redvest.kernel.CampaignEvent.Topic;
import org.redvest.kernel.CampaignEvent.TopicsDefined;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.VolunteerEvent.Evidence;

/** The phases of a campaign: 筹备, 进行中, 已结束, 已总结. What it is in each of them is its {@link Plan}. */
sealed interface CampaignState {

	/** Nothing is known of it yet. */
	record Unplanned() implements CampaignState {
	}

	/** It is there, in whichever phase. */
	sealed interface Known extends CampaignState {

		Plan plan();
	}

	/** 筹备 */
	record Planned(Plan plan) implements Known {
	}

	/** 进行中 */
	record Running(Plan plan, ReportingLevel reporting) implements Known {

		AtDoors atDoors() {
			return new AtDoors(reporting, plan.topics().stream().map(Topic::code).collect(toUnmodifiableSet()));
		}
	}

	/** 已结束; what happened until its last day may still be entered. */
	record Ended(Running ran, LocalDate lastDay) implements Known {

		@Override
		public Plan plan() {
			return ran.plan();
		}
	}

	/** 已总结 */
	record SummedUp(Plan plan, Evidence report) implements Known {
	}

	default List<CampaignPlanned> decide(PlanCampaign c) {
		return switch (this) {
			case Unplanned _ -> List.of(Plan.planned(c));
			case Known known -> known.plan().again(c);
		};
	}

	default List<TopicsDefined> decide(DefineTopics c) {
		return switch (known(c.campaignId())) {
			case Planned planned -> planned.plan().define(c);
			case Running _,Ended _,SummedUp _ -> throw Refused.conflict("campaign.started");
		};
	}

	default List<CampaignStarted> decide(StartCampaign c) {
		return switch (known(c.campaignId())) {
			case Planned planned -> List.of(start(planned.plan(), c));
			case Running running when running.reporting() == c.reporting() -> List.of();
			case Running running -> throw Refused.conflict("campaign.reporting-fixed", running.reporting());
			case Ended _,SummedUp _ -> throw Refused.conflict("campaign.ended");
		};
	}

	private static CampaignStarted start(Plan plan, StartCampaign c) {
		if (plan.topics().isEmpty()) {
			throw Refused.conflict("campaign.topics-missing");
		}
		plan.demandWithin(c.day());
		return new CampaignStarted(plan.campaignId(), plan.area(), c.reporting());
	}

	default List<CampaignEnded> decide(EndCampaign c) {
		return switch (known(c.campaignId())) {
			case Planned _ -> throw Refused.conflict("campaign.not-started");
			case Running running -> List.of(end(running.plan(), c));
			case Ended _,SummedUp _ -> List.of();
		};
	}

	private static CampaignEnded end(Plan plan, EndCampaign c) {
		LocalDate last = c.day().isAfter(plan.until()) ? plan.until() : c.day();
		plan.demandWithin(last);
		return new CampaignEnded(plan.campaignId(), plan.area(), last);
	}

	/** @param open whether somebody is still assigned to a building */
	default List<CampaignSummedUp> decide(SumUpCampaign c, boolean open) {
		return switch (known(c.campaignId())) {
			case Planned _,Running _ -> throw Refused.conflict("campaign.not-ended");
			case Ended ended when open -> throw Refused.conflict("campaign.assignments-open", ended.plan().campaignId());
			case Ended ended -> List.of(new CampaignSummedUp(ended.plan().campaignId(), ended.plan().area(), c.report()));
			case SummedUp summedUp when summedUp.report().equals(c.report()) -> List.of();
			case SummedUp _ -> throw Refused.conflict("campaign.summed-up");
		};
	}

	default CampaignState evolve(CampaignEvent event) {
		return switch (event) {
			case CampaignPlanned e -> new Planned(Plan.of(e));
			case TopicsDefined e -> new Planned(lived().plan().with(e.topics()));
			case CampaignStarted e -> new Running(lived().plan(), e.reporting());
			case CampaignEnded e -> new Ended(ran(), e.lastDay());
			case CampaignSummedUp e -> new SummedUp(lived().plan(), e.report());
		};
	}

	/** What is asked of those at its doors on a day; refused where nobody may be there. */
	default AtDoors atDoors(CampaignId campaign, LocalDate day) {
		return switch (known(campaign)) {
			case Planned _ -> throw Refused.conflict("campaign.not-started");
			case Running running -> {
				running.plan().demandWithin(day);
				yield running.atDoors();
			}
			case Ended ended -> {
				ended.plan().demandWithin(day, ended.lastDay());
				yield ended.ran().atDoors();
			}
			case SummedUp _ -> throw Refused.conflict("campaign.summed-up");
		};
	}

	/** Where buildings may be assigned; refused where no more are. */
	default AreaCode assigning(CampaignId campaign) {
		return switch (known(campaign)) {
			case Planned planned -> planned.plan().area();
			case Running running -> running.plan().area();
			case Ended _,SummedUp _ -> throw Refused.conflict("campaign.ended");
		};
	}

	private Known known(CampaignId campaign) {
		return switch (this) {
			case Unplanned _ -> throw Refused.notFound("campaign.unknown", campaign);
			case Known known -> known;
		};
	}

	private Known lived() {
		if (this instanceof Known known) {
			return known;
		}
		throw new IllegalStateException("a history that cannot be: a campaign that was planned wanted, but it is " + this);
	}

	private Running ran() {
		if (this instanceof Running running) {
			return running;
		}
		throw new IllegalStateException("a history that cannot be: a running campaign wanted, but it is " + this);
	}
}
