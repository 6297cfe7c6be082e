package org.redvest.command.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.command.campaign.CanvassCommand.AssignBuilding;
import org.redvest.command.campaign.CanvassCommand.CollectOpinion;
import org.redvest.command.campaign.CanvassCommand.CorrectMaterials;
import org.redvest.command.campaign.CanvassCommand.HandOutMaterials;
import org.redvest.command.campaign.CanvassCommand.RecordVisit;
import org.redvest.command.campaign.CanvassCommand.ReviseVisit;
import org.redvest.command.campaign.CanvassCommand.TallyVisits;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.CampaignEvent.ReportingLevel;
import org.redvest.kernel.CanvassEvent.BuildingAssigned;
import org.redvest.kernel.CanvassEvent.Contact;
import org.redvest.kernel.CanvassEvent.MaterialsCorrected;
import org.redvest.kernel.CanvassEvent.MaterialsHandedOut;
import org.redvest.kernel.CanvassEvent.OpinionCollected;
import org.redvest.kernel.CanvassEvent.Tally;
import org.redvest.kernel.CanvassEvent.VisitRecorded;
import org.redvest.kernel.CanvassEvent.VisitRevised;
import org.redvest.kernel.CanvassEvent.VisitsTallied;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VisitId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/**
 * A building that a campaign assigned to visitors, and what they brought back.
 *
 * @param from the first day on which somebody was assigned
 */
record Assignment(CanvassId canvassId, AreaCode community, List<VolunteerId> visitors, LocalDate from, Map<VisitId, Visit> visits,
		Map<OpinionId, Opinion> opinions, Map<EntryId, Handout> handouts) {

	Assignment {
		visits = Map.copyOf(visits);
		opinions = Map.copyOf(opinions);
		handouts = Map.copyOf(handouts);
	}

	static Assignment of(BuildingAssigned e) {
		return new Assignment(e.canvassId(), e.community(), e.visitors(), e.from(), Map.of(), Map.of(), Map.of());
	}

	/**
	 * @param area of the campaign
	 * @param place the community of the building, if it is in use
	 * @param standings of the visitors
	 */
	static BuildingAssigned assigned(AssignBuilding c, AreaCode area, Optional<AreaCode> place, List<Standing> standings) {
		AreaCode community = place.orElseThrow(() -> Refused.notFound("canvass.building-unknown", c.canvassId().building()));
		if (!area.covers(community)) {
			throw Refused.conflict("canvass.building-elsewhere", area);
		}
		if (c.visitors().isEmpty() || Set.copyOf(c.visitors()).size() < c.visitors().size()) {
			throw Refused.invalid("canvass.visitors-malformed");
		}
		if (!standings.stream().allMatch(each -> each.serves(c.day()))) {
			throw Refused.conflict("canvass.visitor-may-not-serve");
		}
		return new BuildingAssigned(c.canvassId(), community, c.visitors(), c.day());
	}

	boolean isOf(List<VolunteerId> others) {
		return Set.copyOf(visitors).equals(Set.copyOf(others));
	}

	List<VisitRecorded> decide(RecordVisit c, CampaignState campaign) {
		demand(c.visitor(), c.by());
		if (repeats(c.visit(), new Visit.AtDoor(c.household(), c.result(), c.visitor()))) {
			return List.of();
		}
		atDoors(c, campaign).demand(ReportingLevel.HOUSEHOLD);
		return List.of(new VisitRecorded(canvassId, community, c.visit(), c.household(), c.result(), c.visitor()));
	}

	List<VisitsTallied> decide(TallyVisits c, CampaignState campaign) {
		demand(c.visitor(), c.by());
		if (repeats(c.visit(), new Visit.AtAll(c.tally(), c.visitor()))) {
			return List.of();
		}
		atDoors(c, campaign).demand(ReportingLevel.BUILDING);
		check(c.tally());
		return List.of(new VisitsTallied(canvassId, community, c.visit(), c.tally(), c.visitor()));
	}

	List<VisitRevised> decide(ReviseVisit c) {
		demand(c.by());
		if (!(visits.get(c.visit()) instanceof Visit.AtDoor visit)) {
			throw Refused.notFound("canvass.visit-unknown", c.visit());
		}
		return visit.equals(visit.revised(c.household(), c.result()))
				? List.of()
				: List.of(new VisitRevised(canvassId, community, c.visit(), c.household(), c.result(), visit.household(), visit.result()));
	}

	List<OpinionCollected> decide(CollectOpinion c, CampaignState campaign) {
		demand(c.by());
		var event = new OpinionCollected(canvassId, community, c.opinion(), c.visit(), c.topics(), c.matter(), c.contact());
		Opinion known = opinions.get(c.opinion());
		if (known != null) {
			if (known.wasCollectedAs(event)) {
				return List.of();
			}
			throw Refused.conflict("canvass.opinion-exists", c.opinion());
		}
		atDoors(c, campaign).demand(c.topics());
		if (c.visit() != null && !visits.containsKey(c.visit())) {
			throw Refused.notFound("canvass.visit-unknown", c.visit());
		}
		check(c.opinion(), c.matter(), c.contact());
		return List.of(event);
	}

	List<MaterialsHandedOut> decide(HandOutMaterials c, CampaignState campaign) {
		demand(c.by());
		var handout = new Handout(c.material(), c.quantity());
		Handout known = handouts.get(c.handout());
		if (handout.equals(known)) {
			return List.of();
		}
		if (known != null) {
			throw Refused.conflict("canvass.handout-exists", c.handout());
		}
		atDoors(c, campaign);
		if (c.quantity() < 1) {
			throw Refused.invalid("canvass.nothing-handed-out");
		}
		return List.of(new MaterialsHandedOut(canvassId, community, c.handout(), c.material(), c.quantity()));
	}

	List<MaterialsCorrected> decide(CorrectMaterials c) {
		demand(c.by());
		Handout known = handouts.get(c.handout());
		if (known == null) {
			throw Refused.notFound("canvass.handout-unknown", c.handout());
		}
		if (c.quantity() < 0) {
			throw Refused.invalid("canvass.nothing-handed-out");
		}
		return known.equals(new Handout(c.material(), c.quantity()))
				? List.of()
				: List.of(new MaterialsCorrected(canvassId, community, c.handout(), c.material(), c.quantity(), known.material(),
						known.quantity()));
	}

	Opinion opinion(OpinionId id) {
		Opinion opinion = opinions.get(id);
		if (opinion == null) {
			throw Refused.notFound("canvass.opinion-unknown", id);
		}
		return opinion;
	}

	/** Refuses a volunteer or a head who is not assigned; an office enters for all who are. */
	void demand(By by) {
		if (Acting.forHimself(by) && visitors.stream().noneMatch(each -> each.toString().equals(by.actor().id()))) {
			throw Refused.forbidden("canvass.not-assigned");
		}
	}

	private void demand(VolunteerId visitor, By by) {
		demand(by);
		if (Acting.forHimself(by) && !visitor.toString().equals(by.actor().id()) || !visitors.contains(visitor)) {
			throw Refused.forbidden("canvass.not-assigned");
		}
	}

	private AtDoors atDoors(CanvassCommand c, CampaignState campaign) {
		if (c.day().isBefore(from)) {
			throw Refused.conflict("canvass.before-assignment", from);
		}
		return campaign.atDoors(canvassId.campaign(), c.day());
	}

	private boolean repeats(VisitId id, Visit visit) {
		Visit known = visits.get(id);
		if (known == null || known.equals(visit)) {
			return known != null;
		}
		throw Refused.conflict("canvass.visit-exists", id);
	}

	private static void check(Tally tally) {
		int[] counts = {tally.contacted(), tally.notHome(), tally.refused(), tally.vacant(), tally.notFound()};
		int sum = 0;
		for (int each : counts) {
			if (each < 0 || each > 10_000) {
				throw Refused.invalid("canvass.tally-malformed");
			}
			sum += each;
		}
		if (sum == 0) {
			throw Refused.invalid("canvass.tally-malformed");
		}
	}

	/** What was said stays under the opinion's own key, so that a case can take it over. */
	private static void check(OpinionId opinion, Sealed matter, @Nullable Contact contact) {
		SubjectId subject = SubjectId.of(opinion);
		if (!matter.subject().equals(subject) || contact != null && !contact.phone().subject().equals(subject)) {
			throw Refused.invalid("canvass.sealed-for-another");
		}
	}

	Assignment to(List<VolunteerId> others) {
		return new Assignment(canvassId, community, others, from, visits, opinions, handouts);
	}

	Assignment with(VisitId id, Visit visit) {
		var all = new HashMap<>(visits);
		all.put(id, visit);
		return new Assignment(canvassId, community, visitors, from, all, opinions, handouts);
	}

	Assignment with(Opinion opinion) {
		var all = new HashMap<>(opinions);
		all.put(opinion.opinion(), opinion);
		return new Assignment(canvassId, community, visitors, from, visits, all, handouts);
	}

	Assignment with(EntryId id, Handout handout) {
		var all = new HashMap<>(handouts);
		all.put(id, handout);
		return new Assignment(canvassId, community, visitors, from, visits, opinions, all);
	}
}
