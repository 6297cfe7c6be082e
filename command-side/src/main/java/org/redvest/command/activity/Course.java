package org.redvest.command.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redvest.command.activity.ActivityCommand.ChangeActivity;
import org.redvest.command.activity.ActivityCommand.CorrectMaterials;
import org.redvest.command.activity.ActivityCommand.DraftActivity;
import org.redvest.command.activity.ActivityCommand.RateActivity;
import org.redvest.command.activity.ActivityCommand.RecordInsurance;
import org.redvest.command.activity.ActivityCommand.RecordMaterials;
import org.redvest.command.ruleset.InForce;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.ActivityChanged;
import org.redvest.kernel.ActivityEvent.ActivityDrafted;
import org.redvest.kernel.ActivityEvent.ActivityRated;
import org.redvest.kernel.ActivityEvent.ActivitySettled;
import org.redvest.kernel.ActivityEvent.Handout;
import org.redvest.kernel.ActivityEvent.Heading;
import org.redvest.kernel.ActivityEvent.InsuranceRecorded;
import org.redvest.kernel.ActivityEvent.MaterialsCorrected;
import org.redvest.kernel.ActivityEvent.MaterialsHandedOut;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.RatingSide;
import org.redvest.kernel.ActivityEvent.SignUpAccepted;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.ActivityRules;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerId;

/**
 * What an activity is in whichever phase, and the decisions that concern it as such.
 *
 * @param drafter the account that drafted it
 * @param ratings the latest stars of each rater
 */
record Course(ActivityId id, Plan plan, String drafter, Roster roster, Map<EntryId, InsuranceRecorded> insurances,
		Map<EntryId, Handout> handouts, Map<Rater, Integer> ratings) {

	/** Somebody may be on both sides. */
	record Rater(RatingSide side, String account) {

		static Rater of(ActivityRated e) {
			return new Rater(e.side(), e.rater());
		}
	}

	static Course of(ActivityDrafted e) {
		return new Course(e.activityId(), e.plan(), e.drafter(), Roster.EMPTY, Map.of(), Map.of(), Map.of());
	}

	Heading heading() {
		return plan.heading();
	}

	static ActivityDrafted draft(DraftActivity c) {
		Acting.PLANNING.demand(c.by(), c.plan().organiser());
		PlanCheck.whole(c.plan());
		return new ActivityDrafted(c.activityId(), c.plan(), c.by().actor().id());
	}

	/** Drafting once more what stands already as it was drafted says nothing new. */
	List<ActivityEvent> again(DraftActivity c) {
		Acting.PLANNING.demand(c.by(), c.plan().organiser());
		if (c.plan().equals(plan) && c.by().actor().id().equals(drafter)) {
			return List.of();
		}
		throw Refused.conflict("activity.exists", id);
	}

	List<ActivityEvent> redraft(ChangeActivity c) {
		Acting.PLANNING.demand(c.by(), plan.organiser());
		Acting.PLANNING.demand(c.by(), c.plan().organiser());
		PlanCheck.whole(c.plan());
		return c.plan().equals(plan) ? List.of() : List.of(new ActivityChanged(id, c.plan(), null));
	}

	/** When, where and for how many; those who wait move up where there are more places now. */
	List<ActivityEvent> change(ChangeActivity c, InForce<ActivityRules> rules) {
		Acting.PLANNING.demand(c.by(), plan.organiser());
		Plan now = c.plan();
		if (now.equals(plan)) {
			return List.of();
		}
		PlanCheck.whole(now);
		PlanCheck.sameMatter(plan, now);
		PlanCheck.allowed(now, rules.rules());
		demandMovable(now, c.by().at());
		if (now.capacity() < roster.seated()) {
			throw Refused.conflict("activity.places-given", roster.seated());
		}
		var events = new ArrayList<ActivityEvent>();
		events.add(new ActivityChanged(id, now, rules.version()));
		movedUp(now.capacity() - roster.seated()).forEach(events::add);
		return events;
	}

	/** What has begun begins at no other time, and nothing ends in the past. */
	private void demandMovable(Plan now, Instant at) {
		if (!now.start().equals(plan.start())) {
			PlanCheck.ahead(plan, at);
			PlanCheck.ahead(now, at);
			if (roster.anyAttended()) {
				throw Refused.conflict("activity.begun");
			}
		}
		if (!now.end().equals(plan.end()) && !now.end().isAfter(at)) {
			throw Refused.invalid("activity.end-in-the-past");
		}
	}

	/** Those on the waiting list for whom there are so many places. */
	Stream<SignUpAccepted> movedUp(int places) {
		return roster.waiting(places).stream().map(each -> new SignUpAccepted(id, each));
	}

	int free() {
		return plan.capacity() - roster.seated();
	}

	void demandBegun(Instant at) {
		if (at.isBefore(plan.start())) {
			throw Refused.conflict("activity.not-begun", plan.start());
		}
	}

	void demandNotOver(Instant at) {
		if (!at.isBefore(plan.end())) {
			throw Refused.conflict("activity.over", plan.end());
		}
	}

	List<ActivityEvent> insure(RecordInsurance c) {
		Acting.RUNNING.demand(c.by(), plan.organiser());
		var recorded = new InsuranceRecorded(id, c.insurance(), c.insurer(), c.policy(), c.persons(), c.from(), c.until());
		InsuranceRecorded before = insurances.get(c.insurance());
		if (before != null) {
			if (before.equals(recorded)) {
				return List.of();
			}
			throw Refused.conflict("activity.insurance-exists");
		}
		if (c.persons() < 1 || c.until().isBefore(c.from())) {
			throw Refused.invalid("activity.insurance-covers-nothing");
		}
		return List.of(recorded);
	}

	/** Risky work needs an insurance of that day for everybody who is there (志愿服务条例 art. 17). */
	void demandInsured(VolunteerId arriving, LocalDate day) {
		long persons = roster.presentWith(arriving);
		if (plan.risk().level().needsInsurance() && insurances.values().stream()
				.noneMatch(each -> each.persons() >= persons && !day.isBefore(each.from()) && !day.isAfter(each.until()))) {
			throw Refused.conflict("activity.not-insured", day, persons);
		}
	}

	List<ActivityEvent> handOut(RecordMaterials c) {
		Acting.RUNNING.demand(c.by(), plan.organiser());
		demandBegun(c.by().at());
		var handout = new Handout(c.handout(), c.material(), c.quantity(), c.day());
		Handout before = handouts.get(c.handout());
		if (before != null) {
			if (before.equals(handout)) {
				return List.of();
			}
			throw Refused.conflict("activity.handout-exists");
		}
		demandQuantity(c.quantity(), 1);
		return List.of(new MaterialsHandedOut(id, heading(), handout));
	}

	List<ActivityEvent> correct(CorrectMaterials c) {
		Handout before = handouts.get(c.handout());
		if (before == null) {
			throw Refused.notFound("activity.handout-unknown");
		}
		demandQuantity(c.quantity(), 0);
		return before.quantity() == c.quantity()
				? List.of()
				: List.of(new MaterialsCorrected(id, heading(), new Handout(before.id(), before.material(), c.quantity(), before.day()),
						before.quantity()));
	}

	private static void demandQuantity(int quantity, int least) {
		if (quantity < least) {
			throw Refused.invalid("activity.quantity-out-of-range", least);
		}
	}

	/** Everybody who had a place was there, and has gone, or is marked absent. */
	ActivitySettled settled() {
		if (roster.anyHere()) {
			throw Refused.conflict("activity.still-checked-in");
		}
		if (roster.anyUnaccounted()) {
			throw Refused.conflict("activity.absence-not-marked");
		}
		return new ActivitySettled(id, heading(), roster.attendance());
	}

	/** By those who took part, and by those whom it was for. */
	List<ActivityEvent> rate(RateActivity c) {
		if (c.stars() < 1 || c.stars() > 5) {
			throw Refused.invalid("activity.stars-out-of-range");
		}
		VolunteerId volunteer = c.volunteer();
		ActivityRated rated = volunteer == null ? byRecipient(c) : byVolunteer(c, volunteer);
		Integer before = ratings.get(Rater.of(rated));
		return before != null && before == c.stars() && c.words() == null ? List.of() : List.of(rated);
	}

	private ActivityRated byRecipient(RateActivity c) {
		Acting.RECEIVING.demand(c.by());
		if (c.words() != null) {
			throw Refused.invalid("activity.words-of-nobody");
		}
		return new ActivityRated(id, heading(), RatingSide.RECIPIENT, c.by().actor().id(), c.stars(), null);
	}

	private ActivityRated byVolunteer(RateActivity c, VolunteerId volunteer) {
		Acting.SPEAKING.demand(c.by());
		Acting.demandFor(volunteer, c.by(), plan.organiser());
		if (!roster.find(volunteer).map(Participant::attended).orElse(false)) {
			throw Refused.conflict("activity.was-not-there");
		}
		if (c.words() != null && !c.words().subject().equals(SubjectId.of(volunteer))) {
			throw Refused.invalid("activity.words-of-nobody");
		}
		return new ActivityRated(id, heading(), RatingSide.VOLUNTEER, volunteer.toString(), c.stars(), c.words());
	}

	Course planned(Plan now) {
		return new Course(id, now, drafter, roster, insurances, handouts, ratings);
	}

	Course with(Roster now) {
		return new Course(id, plan, drafter, now, insurances, handouts, ratings);
	}

	Course with(InsuranceRecorded e) {
		return new Course(id, plan, drafter, roster, plus(insurances, e.insurance(), e), handouts, ratings);
	}

	Course with(Handout handout) {
		return new Course(id, plan, drafter, roster, insurances, plus(handouts, handout.id(), handout), ratings);
	}

	Course with(ActivityRated e) {
		return new Course(id, plan, drafter, roster, insurances, handouts, plus(ratings, Rater.of(e), e.stars()));
	}

	private static <K, V> Map<K, V> plus(Map<K, V> before, K key, V value) {
		var all = new HashMap<>(before);
		all.put(key, value);
		return Map.copyOf(all);
	}
}
