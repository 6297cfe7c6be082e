package org.redvest.command.campaign;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.building.BuildingPlaces;
import org.redvest.command.campaign.CanvassCommand.AssignBuilding;
import org.redvest.command.campaign.CanvassCommand.CloseAssignment;
import org.redvest.command.campaign.CanvassCommand.CollectOpinion;
import org.redvest.command.campaign.CanvassCommand.CorrectMaterials;
import org.redvest.command.campaign.CanvassCommand.EndCase;
import org.redvest.command.campaign.CanvassCommand.FollowCase;
import org.redvest.command.campaign.CanvassCommand.HandOutMaterials;
import org.redvest.command.campaign.CanvassCommand.RaiseCaseFromOpinion;
import org.redvest.command.campaign.CanvassCommand.RecordVisit;
import org.redvest.command.campaign.CanvassCommand.ReopenCase;
import org.redvest.command.campaign.CanvassCommand.ReviseVisit;
import org.redvest.command.campaign.CanvassCommand.TallyVisits;
import org.redvest.command.campaign.CanvassCommand.TellHousehold;
import org.redvest.command.campaign.CanvassCommand.UnfollowCase;
import org.redvest.command.campaign.CanvassCommand.VoidOpinion;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.store.Shell;

/** The shell around {@link CanvassState}: fetches the facts that a decision needs from elsewhere, and applies what it decides. */
@Aggregate(repository = "canvassRepository")
class Canvass implements Shell<CanvassState> {

	@AggregateIdentifier
	private CanvassId id;
	private CanvassState state = new CanvassState.Unassigned();

	@CommandHandler
	void handle(AssignBuilding c, Campaigns campaigns, BuildingPlaces places, Standings standings) {
		happened(asked(c).decide(c, campaign(c, campaigns), places.community(c.canvassId().building()),
				c.visitors().stream().map(each -> standings.of(each, c.day())).toList()));
	}

	@CommandHandler
	void handle(RecordVisit c, Campaigns campaigns) {
		happened(asked(c).decide(c, campaign(c, campaigns)));
	}

	@CommandHandler
	void handle(TallyVisits c, Campaigns campaigns) {
		happened(asked(c).decide(c, campaign(c, campaigns)));
	}

	@CommandHandler
	void handle(ReviseVisit c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(CollectOpinion c, Campaigns campaigns) {
		happened(asked(c).decide(c, campaign(c, campaigns)));
	}

	@CommandHandler
	void handle(VoidOpinion c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(RaiseCaseFromOpinion c, BuildingPlaces places) {
		happened(asked(c).decide(c, places.community(c.canvassId().building())));
	}

	@CommandHandler
	void handle(FollowCase c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(UnfollowCase c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(EndCase c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(ReopenCase c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(TellHousehold c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(HandOutMaterials c, Campaigns campaigns) {
		happened(asked(c).decide(c, campaign(c, campaigns)));
	}

	@CommandHandler
	void handle(CorrectMaterials c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(CloseAssignment c) {
		happened(asked(c).decide(c));
	}

	@EventSourcingHandler
	void on(CanvassEvent e) {
		id = e.canvassId();
		state = state.evolve(e);
	}

	@Override
	public CanvassState state() {
		return state;
	}

	@Override
	public void restore(String stream, CanvassState known) {
		id = CanvassId.read(stream);
		state = known;
	}

	private static CampaignState campaign(CanvassCommand c, Campaigns campaigns) {
		return campaigns.of(c.canvassId().campaign());
	}

	/** Asked by somebody who may; before anything else, so that nobody learns more than that. */
	private CanvassState asked(CanvassCommand c) {
		Acting.demand(c);
		return state;
	}

	private static void happened(List<? extends CanvassEvent> events) {
		events.forEach(each -> apply(each));
	}
}
