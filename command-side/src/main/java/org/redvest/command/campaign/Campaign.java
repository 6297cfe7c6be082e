package org.redvest.command.campaign;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.campaign.CampaignCommand.DefineTopics;
import org.redvest.command.campaign.CampaignCommand.EndCampaign;
import org.redvest.command.campaign.CampaignCommand.PlanCampaign;
import org.redvest.command.campaign.CampaignCommand.StartCampaign;
import org.redvest.command.campaign.CampaignCommand.SumUpCampaign;
import org.redvest.kernel.CampaignEvent;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.store.Shell;

/** The shell around {@link CampaignState}. */
@Aggregate(repository = "campaignRepository")
class Campaign implements Shell<CampaignState> {

	@AggregateIdentifier
	private CampaignId id;
	private CampaignState state = new CampaignState.Unplanned();

	@CommandHandler
	void handle(PlanCampaign c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(DefineTopics c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(StartCampaign c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(EndCampaign c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(SumUpCampaign c, OpenAssignments assignments) {
		happened(asked(c).decide(c, assignments.any(c.campaignId())));
	}

	@EventSourcingHandler
	void on(CampaignEvent e) {
		id = e.campaignId();
		state = state.evolve(e);
	}

	@Override
	public CampaignState state() {
		return state;
	}

	@Override
	public void restore(String stream, CampaignState known) {
		id = new CampaignId(UUID.fromString(stream));
		state = known;
	}

	/** Asked by somebody who may; before anything else, so that nobody learns more than that. */
	private CampaignState asked(CampaignCommand c) {
		Acting.demand(c);
		return state;
	}

	private static void happened(List<? extends CampaignEvent> events) {
		events.forEach(each -> apply(each));
	}
}
