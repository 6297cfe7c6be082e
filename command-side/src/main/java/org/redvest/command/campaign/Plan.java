package org.redvest.command.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.redvest.command.campaign.CampaignCommand.DefineTopics;
import org.redvest.command.campaign.CampaignCommand.PlanCampaign;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.CampaignEvent.CampaignPlanned;
import org.redvest.kernel.CampaignEvent.Topic;
import org.redvest.kernel.CampaignEvent.TopicsDefined;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.UnitCode;

/** What a campaign is, in whichever phase. */
record Plan(CampaignId campaignId, String title, AreaCode area, LocalDate from, LocalDate until, UnitCode unit, List<Topic> topics) {

	private static final Pattern TOPIC = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	Plan {
		topics = List.copyOf(topics);
	}

	static Plan of(CampaignPlanned e) {
		return new Plan(e.campaignId(), e.title(), e.area(), e.from(), e.until(), e.unit(), List.of());
	}

	static CampaignPlanned planned(PlanCampaign c) {
		check(c.title());
		if (c.until().isBefore(c.from())) {
			throw Refused.invalid("campaign.ends-before-it-begins", c.from(), c.until());
		}
		return event(c);
	}

	private static CampaignPlanned event(PlanCampaign c) {
		return new CampaignPlanned(c.campaignId(), c.title(), c.area(), c.from(), c.until(), c.unit());
	}

	/** Planning once more what was planned so says nothing new. */
	List<CampaignPlanned> again(PlanCampaign c) {
		if (event(c).equals(new CampaignPlanned(campaignId, title, area, from, until, unit))) {
			return List.of();
		}
		throw Refused.conflict("campaign.exists", campaignId);
	}

	List<TopicsDefined> define(DefineTopics c) {
		if (c.topics().isEmpty()) {
			throw Refused.invalid("campaign.topics-missing");
		}
		c.topics().forEach(Plan::check);
		if (c.topics().stream().map(Topic::code).distinct().count() < c.topics().size()) {
			throw Refused.invalid("campaign.topic-twice");
		}
		return c.topics().equals(topics) ? List.of() : List.of(new TopicsDefined(campaignId, c.topics()));
	}

	Plan with(List<Topic> defined) {
		return new Plan(campaignId, title, area, from, until, unit, defined);
	}

	/** Refuses a day outside the period. */
	void demandWithin(LocalDate day) {
		demandWithin(day, until);
	}

	/** The same of a period that ended earlier. */
	void demandWithin(LocalDate day, LocalDate last) {
		if (day.isBefore(from) || day.isAfter(last)) {
			throw Refused.conflict("campaign.outside-period", from, last);
		}
	}

	private static void check(Topic topic) {
		if (topic.code().length() > 40 || !TOPIC.matcher(topic.code()).matches()) {
			throw Refused.invalid("campaign.topic-malformed");
		}
		check(topic.title());
	}

	private static void check(String title) {
		if (title.isBlank() || title.length() > 60 || !title.equals(title.strip())) {
			throw Refused.invalid("campaign.title-malformed");
		}
	}
}
