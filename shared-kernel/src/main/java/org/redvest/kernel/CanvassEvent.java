package org.redvest.kernel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.privacy.Sealed;

/**
 * What a campaign does at the doors of one building (入户走访). A household is counted as reached where one of its visits, as it
 * stands, met somebody, however many visits there were; where only buildings are reported, the newest tally says how many were.
 */
public sealed interface CanvassEvent extends DomainEvent {

	/** The set of assignments that are not closed; a key is {@code <campaign>/<building>}. */
	String OPEN = "canvass.open";

	/** The set of cases that came from opinions; a key is {@code <request>/<opinion>}, of the request that goes on with it. */
	String CASE = "canvass.case";

	CanvassId canvassId();

	/** The community in which the building lies. */
	AreaCode community();

	static String openKey(CanvassId canvass) {
		return canvass.campaign() + "/" + canvass.building();
	}

	static String caseKey(ServiceRequestId request, OpinionId opinion) {
		return request + "/" + opinion;
	}

	/** How a visit went (走访结果). */
	enum VisitResult {
		/** 已见面 */
		CONTACTED,
		/** 无人 */
		NOT_HOME,
		/** 拒访 */
		REFUSED,
		/** 空户 */
		VACANT,
		/** 未找到 */
		NOT_FOUND
	}

	/** Why an opinion does not count (作废原因). */
	enum VoidReason {
		/** 重复登记 */
		ENTERED_TWICE,
		/** 登记有误 */
		ENTERED_IN_ERROR,
		/** 住户撤回 */
		TAKEN_BACK
	}

	/** How the case ended that was raised from an opinion. */
	enum CaseEnd {
		/** 已结案 */
		CLOSED,
		/** 不予受理 */
		DECLINED,
		/** 已转应急 */
		DIVERTED,
		/** 已撤单 */
		WITHDRAWN
	}

	/** How many households of a building, each by the best result that it had in this campaign so far. */
	record Tally(int contacted, int notHome, int refused, int vacant, int notFound) {
	}

	/**
	 * Where the household wants to be told, if it said so; nobody has to.
	 *
	 * @param person by which the same person is recognised
	 * @param matter by which the same person's same matter is recognised
	 */
	record Contact(Sealed phone, PersonKey person, PersonKey matter) {
	}

	/** About an opinion and what becomes of it. */
	sealed interface OpinionEvent extends CanvassEvent {

		OpinionId opinion();
	}

	/**
	 * These go to the doors of this building, from a day on and in the place of those before.
	 *
	 * @param from the first day on which they may have been there
	 */
	@EventType("canvass.building-assigned")
	record BuildingAssigned(CanvassId canvassId, AreaCode community, List<VolunteerId> visitors, LocalDate from)
			implements
				CanvassEvent {

		public BuildingAssigned {
			visitors = List.copyOf(visitors);
		}

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Take(OPEN, openKey(canvassId)));
		}
	}

	/** A visit at a door. @param visitor who went */
	@EventType("canvass.visit-recorded")
	record VisitRecorded(CanvassId canvassId, AreaCode community, VisitId visit, HouseholdNumber household, VisitResult result,
			VolunteerId visitor) implements CanvassEvent {
	}

	/** A visit was entered wrongly; what it says now stands in the place of what it said. */
	@EventType("canvass.visit-revised")
	record VisitRevised(CanvassId canvassId, AreaCode community, VisitId visit, HouseholdNumber household, VisitResult result,
			HouseholdNumber formerHousehold, VisitResult formerResult) implements CanvassEvent {
	}

	/** Where only buildings are reported: how the building stands, in the place of the tally before. */
	@EventType("canvass.visits-tallied")
	record VisitsTallied(CanvassId canvassId, AreaCode community, VisitId visit, Tally tally, VolunteerId visitor)
			implements
				CanvassEvent {
	}

	/**
	 * An opinion, about one topic or several or none of the campaign's, which counts once.
	 *
	 * @param visit at which it was said; null where it came otherwise (非走访)
	 * @param topics the codes of the campaign's topics that it is about
	 * @param matter the household's words, under the opinion's key
	 */
	@EventType("canvass.opinion-collected")
	record OpinionCollected(CanvassId canvassId, AreaCode community, OpinionId opinion, @Nullable VisitId visit, List<String> topics,
			Sealed matter, @Nullable Contact contact) implements OpinionEvent {

		public OpinionCollected {
			topics = List.copyOf(topics);
		}
	}

	/** It does not count any more. */
	@EventType("canvass.opinion-voided")
	record OpinionVoided(CanvassId canvassId, AreaCode community, OpinionId opinion, VoidReason reason) implements OpinionEvent {
	}

	/**
	 * The opinion becomes a service request, which has its number.
	 *
	 * @param place the building, where it is still in use
	 */
	@EventType("canvass.case-raised")
	record CaseRaised(CanvassId canvassId, AreaCode community, OpinionId opinion, ServiceRequestId request, @Nullable BuildingId place,
			Sealed matter, @Nullable Contact contact) implements OpinionEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Take(CASE, caseKey(request, opinion)));
		}
	}

	/** The case was merged into another request, or taken out of it again; that one's end is what the household is told. */
	@EventType("canvass.case-followed")
	record CaseFollowed(CanvassId canvassId, AreaCode community, OpinionId opinion, ServiceRequestId from, ServiceRequestId request)
			implements
				OpinionEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Release(CASE, caseKey(from, opinion)), new Claim.Take(CASE, caseKey(request, opinion)));
		}
	}

	/** The case came to an end: somebody is to tell the household (待告知). */
	@EventType("canvass.case-ended")
	record CaseEnded(CanvassId canvassId, AreaCode community, OpinionId opinion, ServiceRequestId request, CaseEnd end)
			implements
				OpinionEvent {
	}

	/** The case lives again, so that there is nothing to tell yet. */
	@EventType("canvass.case-reopened")
	record CaseReopened(CanvassId canvassId, AreaCode community, OpinionId opinion, ServiceRequestId request) implements OpinionEvent {
	}

	/** Somebody told the household what came of its opinion (回头看). @param end what there was to tell */
	@EventType("canvass.household-told")
	record HouseholdTold(CanvassId canvassId, AreaCode community, OpinionId opinion, ServiceRequestId request, CaseEnd end,
			ContactMeans means) implements OpinionEvent {
	}

	/** 发放资料. @param handout names it, so that it can be corrected */
	@EventType("canvass.materials-handed-out")
	record MaterialsHandedOut(CanvassId canvassId, AreaCode community, EntryId handout, Material material, int quantity)
			implements
				CanvassEvent {
	}

	/** What was said of materials was wrong; what it says now stands in the place of what it said. */
	@EventType("canvass.materials-corrected")
	record MaterialsCorrected(CanvassId canvassId, AreaCode community, EntryId handout, Material material, int quantity,
			Material formerMaterial, int formerQuantity) implements CanvassEvent {
	}

	/** Nobody goes to these doors any more; what was said there goes on. */
	@EventType("canvass.assignment-closed")
	record AssignmentClosed(CanvassId canvassId, AreaCode community) implements CanvassEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Release(OPEN, openKey(canvassId)));
		}
	}
}
