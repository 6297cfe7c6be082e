package org.redvest.command.campaign;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redvest.command.campaign.CanvassCommand.AssignBuilding;
import org.redvest.command.campaign.CanvassCommand.CaseCommand;
import org.redvest.command.campaign.CanvassCommand.CloseAssignment;
import org.redvest.command.campaign.CanvassCommand.CollectOpinion;
import org.redvest.command.campaign.CanvassCommand.CorrectMaterials;
import org.redvest.command.campaign.CanvassCommand.HandOutMaterials;
import org.redvest.command.campaign.CanvassCommand.RaiseCaseFromOpinion;
import org.redvest.command.campaign.CanvassCommand.RecordVisit;
import org.redvest.command.campaign.CanvassCommand.ReviseVisit;
import org.redvest.command.campaign.CanvassCommand.TallyVisits;
import org.redvest.command.campaign.CanvassCommand.TellHousehold;
import org.redvest.command.campaign.CanvassCommand.VoidOpinion;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CanvassEvent.AssignmentClosed;
import org.redvest.kernel.CanvassEvent.BuildingAssigned;
import org.redvest.kernel.CanvassEvent.CaseEnded;
import org.redvest.kernel.CanvassEvent.CaseFollowed;
import org.redvest.kernel.CanvassEvent.CaseRaised;
import org.redvest.kernel.CanvassEvent.CaseReopened;
import org.redvest.kernel.CanvassEvent.HouseholdTold;
import org.redvest.kernel.CanvassEvent.MaterialsCorrected;
import org.redvest.kernel.CanvassEvent.MaterialsHandedOut;
import org.redvest.kernel.CanvassEvent.OpinionCollected;
import org.redvest.kernel.CanvassEvent.OpinionVoided;
import org.redvest.kernel.CanvassEvent.VisitRecorded;
import org.redvest.kernel.CanvassEvent.VisitRevised;
import org.redvest.kernel.CanvassEvent.VisitsTallied;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.Refused;

/**
 * The phases of a campaign in one building: nobody goes there yet, somebody does, nobody does any more. What becomes of the
 * opinions goes on thereafter.
 */
sealed interface CanvassState {

	/** Nobody was assigned yet. */
	record Unassigned() implements CanvassState {
	}

	/** Somebody was. */
	sealed interface Assigned extends CanvassState {

		Assignment assignment();

		Assigned with(Assignment assignment);
	}

	/** 走访中 */
	record Open(Assignment assignment) implements Assigned {

		@Override
		public Open with(Assignment changed) {
			return new Open(changed);
		}
	}

	/** 已结束 */
	record Closed(Assignment assignment) implements Assigned {

		@Override
		public Closed with(Assignment changed) {
			return new Closed(changed);
		}
	}

	/** @see Assignment#assigned */
	default List<BuildingAssigned> decide(AssignBuilding c, CampaignState campaign, Optional<AreaCode> place, List<Standing> standings) {
		return switch (this) {
			case Closed _ -> throw Refused.conflict("canvass.closed");
			case Open open when open.assignment().isOf(c.visitors()) -> List.of();
			case Open _,Unassigned _ ->
				List.of(Assignment.assigned(c, campaign.assigning(c.canvassId().campaign()), place, standings));
		};
	}

	default List<VisitRecorded> decide(RecordVisit c, CampaignState campaign) {
		return open(c).decide(c, campaign);
	}

	default List<VisitsTallied> decide(TallyVisits c, CampaignState campaign) {
		return open(c).decide(c, campaign);
	}

	default List<VisitRevised> decide(ReviseVisit c) {
		return open(c).decide(c);
	}

	default List<OpinionCollected> decide(CollectOpinion c, CampaignState campaign) {
		return open(c).decide(c, campaign);
	}

	default List<MaterialsHandedOut> decide(HandOutMaterials c, CampaignState campaign) {
		return open(c).decide(c, campaign);
	}

	default List<MaterialsCorrected> decide(CorrectMaterials c) {
		return open(c).decide(c);
	}

	default List<AssignmentClosed> decide(CloseAssignment c) {
		return switch (assigned(c)) {
			case Open open -> List.of(new AssignmentClosed(c.canvassId(), open.assignment().community()));
			case Closed _ -> List.of();
		};
	}

	default List<OpinionVoided> decide(VoidOpinion c) {
		return assigned(c).assignment().opinion(c.opinion()).decide(c);
	}

	/** @param place the community of the building, if it is still in use */
	default List<CaseRaised> decide(RaiseCaseFromOpinion c, Optional<AreaCode> place) {
		return visited(c, c.opinion()).decide(c, place);
	}

	default List<HouseholdTold> decide(TellHousehold c) {
		return visited(c, c.opinion()).decide(c);
	}

	default List<? extends CanvassEvent> decide(CaseCommand c) {
		return assigned(c).assignment().opinion(c.opinion()).decide(c);
	}

	default CanvassState evolve(CanvassEvent event) {
		return switch (event) {
			case BuildingAssigned e when this instanceof Open open -> open.with(open.assignment().to(e.visitors()));
			case BuildingAssigned e -> new Open(Assignment.of(e));
			case VisitRecorded e -> with(e, each -> each.with(e.visit(), new Visit.AtDoor(e.household(), e.result(), e.visitor())));
			case VisitRevised e -> with(e, each -> each.with(e.visit(), revised(each.visits().get(e.visit()), e)));
			case VisitsTallied e -> with(e, each -> each.with(e.visit(), new Visit.AtAll(e.tally(), e.visitor())));
			case OpinionCollected e -> with(e, each -> each.with(Opinion.of(e)));
			case OpinionVoided e -> with(e, e.opinion(), Opinion::voided);
			case CaseRaised e -> with(e, e.opinion(), each -> each.raised(e.request()));
			case CaseFollowed e -> with(e, e.opinion(), each -> each.followed(e.request()));
			case CaseEnded e -> with(e, e.opinion(), each -> each.ended(e.end()));
			case CaseReopened e -> with(e, e.opinion(), Opinion::reopened);
			case HouseholdTold e -> with(e, e.opinion(), Opinion::told);
			case MaterialsHandedOut e -> with(e, each -> each.with(e.handout(), new Handout(e.material(), e.quantity())));
			case MaterialsCorrected e -> with(e, each -> each.with(e.handout(), new Handout(e.material(), e.quantity())));
			case AssignmentClosed e -> new Closed(lived(e).assignment());
		};
	}

	private static Visit revised(@Nullable Visit visit, VisitRevised e) {
		if (visit instanceof Visit.AtDoor found) {
			return found.revised(e.household(), e.result());
		}
		throw new IllegalStateException("a history that cannot be: " + e.visit() + " revised, but it is " + visit);
	}

	private CanvassState with(CanvassEvent e, OpinionId opinion, UnaryOperator<Opinion> change) {
		return with(e, each -> {
			Opinion known = each.opinions().get(opinion);
			if (known == null) {
				throw new IllegalStateException("a history that cannot be: " + e + " without the opinion");
			}
			return each.with(change.apply(known));
		});
	}

	private CanvassState with(CanvassEvent e, UnaryOperator<Assignment> change) {
		Assigned lived = lived(e);
		return lived.with(change.apply(lived.assignment()));
	}

	/** The opinion, for somebody who goes to these doors. */
	private Opinion visited(CanvassCommand c, OpinionId opinion) {
		Assignment assignment = assigned(c).assignment();
		assignment.demand(c.by());
		return assignment.opinion(opinion);
	}

	private Assignment open(CanvassCommand c) {
		return switch (assigned(c)) {
			case Open open -> open.assignment();
			case Closed _ -> throw Refused.conflict("canvass.closed");
		};
	}

	private Assigned assigned(CanvassCommand c) {
		return switch (this) {
			case Unassigned _ -> throw Refused.notFound("canvass.unknown", c.canvassId().building());
			case Assigned assigned -> assigned;
		};
	}

	private Assigned lived(CanvassEvent event) {
		if (this instanceof Assigned assigned) {
			return assigned;
		}
		throw new IllegalStateException("a history that cannot be: " + event + " where nobody was assigned");
	}
}
