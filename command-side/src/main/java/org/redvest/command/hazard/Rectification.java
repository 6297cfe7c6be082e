package org.redvest.command.hazard;

import java.time.Instant;
import java.util.List;
import org.redvest.command.MediaForm;
import org.redvest.command.hazard.HazardCommand.AssignRectification;
import org.redvest.command.hazard.HazardCommand.PassOnRectification;
import org.redvest.command.hazard.HazardCommand.RecheckHazard;
import org.redvest.command.hazard.HazardCommand.ReportRectification;
import org.redvest.command.hazard.HazardCommand.WriteOffHazard;
import org.redvest.command.hazard.HazardState.AwaitingRecheck;
import org.redvest.command.hazard.HazardState.Graded;
import org.redvest.command.hazard.HazardState.HandedToEmergency;
import org.redvest.command.hazard.HazardState.Open;
import org.redvest.command.hazard.HazardState.Parked;
import org.redvest.command.hazard.HazardState.Rechecked;
import org.redvest.command.hazard.HazardState.Rectifying;
import org.redvest.command.hazard.HazardState.Reported;
import org.redvest.command.hazard.HazardState.WrittenOff;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.DeadlineKind;
import org.redvest.kernel.HazardEvent.HazardRechecked;
import org.redvest.kernel.HazardEvent.HazardWrittenOff;
import org.redvest.kernel.HazardEvent.Heading;
import org.redvest.kernel.HazardEvent.RectificationAssigned;
import org.redvest.kernel.HazardEvent.RectificationPassedOn;
import org.redvest.kernel.HazardEvent.RectificationReported;
import org.redvest.kernel.Refused;
import org.redvest.kernel.UnitCode;

/**
 * Rectification, recheck and write-off (整改、复查、销号). A unit to which it is assigned works on a request and reports there, so that
 * nothing is told twice; what was put right on the spot is reported here. Whoever put it right does not judge it.
 */
final class Rectification {

	private Rectification() {
	}

	static List<HazardEvent> assign(HazardState state, AssignRectification c, Deadlines deadlines) {
		Open open = state.open();
		if (open instanceof Rectifying rectifying && c.unit().equals(rectifying.facts().unit())) {
			return List.of();
		}
		Facts facts = unassigned(open);
		readyToRectify(facts);
		Heading heading = facts.heading().assigned(c.unit());
		return List.of(new RectificationAssigned(facts.id(), heading, c.instruction(), facts.told().address()),
				deadlines.set(facts.id(), heading, DeadlineKind.RECTIFY, c.by().at()));
	}

	private static Facts unassigned(Open open) {
		return switch (open) {
			case Reported reported -> reported.facts();
			case Graded graded -> graded.facts();
			case HandedToEmergency handed -> handed.facts();
			case Rectifying _ -> throw inOrder();
			case Parked _ -> throw Refused.conflict("hazard.parked");
			case AwaitingRecheck _,Rechecked _ -> throw alreadyReported();
		};
	}

	/** Whoever has it anew has the whole time anew. */
	static List<HazardEvent> passOn(HazardState state, PassOnRectification c, Deadlines deadlines) {
		if (!(state.open() instanceof Rectifying rectifying)) {
			throw Refused.conflict("hazard.not-assigned");
		}
		Facts facts = rectifying.facts();
		UnitCode former = facts.unit();
		if (former == null || c.unit().equals(former)) {
			return List.of();
		}
		Heading heading = facts.heading().assigned(c.unit());
		return List.of(new RectificationPassedOn(facts.id(), heading, former),
				deadlines.set(facts.id(), heading, DeadlineKind.RECTIFY, c.by().at()));
	}

	/** Late is allowed: the deadline stands on the event, for all to see. */
	static List<HazardEvent> report(HazardState state, ReportRectification c, Deadlines deadlines) {
		Open open = state.open();
		if (open instanceof AwaitingRecheck(_, RectificationReported done) && done.report().equals(c.report())) {
			return List.of();
		}
		Facts facts = unreported(open, c.by());
		readyToRectify(facts);
		accountable(c);
		return List.of(new RectificationReported(facts.id(), facts.heading(), c.unit(), c.rectifier(), c.outcome(), c.report(),
				facts.dueFor(DeadlineKind.RECTIFY)), deadlines.set(facts.id(), facts.heading(), DeadlineKind.RECHECK, c.by().at()));
	}

	private static Facts unreported(Open open, By by) {
		return switch (open) {
			case Reported reported -> reported.facts();
			case Graded graded -> graded.facts();
			case HandedToEmergency handed -> handed.facts();
			case Rectifying rectifying -> inOrder(rectifying, by);
			case Parked parked when parked.facts().unit() != null -> inOrder(parked, by);
			case Parked _ -> throw Refused.conflict("hazard.parked");
			case AwaitingRecheck _,Rechecked _ -> throw alreadyReported();
		};
	}

	/** What a unit works on as a request is reported there; an office may enter it where there is none any more. */
	private static Facts inOrder(Open open, By by) {
		if (Acting.isOfRequest(by) || Acting.isOffice(by)) {
			return open.facts();
		}
		throw inOrder();
	}

	/** A person answers for what he reports himself; a policy names who reported it on the request. */
	private static void accountable(ReportRectification c) {
		if (!Actor.isCode(c.rectifier()) || !Acting.isOfRequest(c.by()) && !c.rectifier().equals(c.by().actor().id())) {
			throw Refused.invalid("hazard.rectifier-malformed");
		}
	}

	static List<HazardEvent> recheck(HazardState state, RecheckHazard c, Deadlines deadlines) {
		if (!(state.open() instanceof AwaitingRecheck(Facts facts, RectificationReported done))) {
			throw Refused.conflict("hazard.nothing-to-recheck");
		}
		outside(done, facts, c.by());
		if (!c.evidence().stream().allMatch(MediaForm::isKept)) {
			throw Refused.invalid("hazard.evidence-unreadable");
		}
		if (c.passed() && c.evidence().isEmpty()) {
			throw Refused.invalid("hazard.evidence-missing");
		}
		var rechecked = new HazardRechecked(facts.id(), facts.heading(), c.passed(), c.findings(), c.evidence(),
				due(facts, DeadlineKind.RECHECK));
		return c.passed()
				? List.of(rechecked)
				: List.of(rechecked, deadlines.set(facts.id(), facts.heading(), facts.onceMore(), c.by().at()));
	}

	private static Instant due(Facts facts, DeadlineKind kind) {
		Instant at = facts.dueFor(kind);
		if (at == null) {
			throw new IllegalStateException(kind + " of " + facts.id() + " was never set");
		}
		return at;
	}

	/** Only what somebody else has found in order on the spot is written off. */
	static List<HazardEvent> writeOff(HazardState state, WriteOffHazard c) {
		if (state.known() instanceof WrittenOff) {
			return List.of();
		}
		if (!(state.open() instanceof Rechecked(Facts facts, RectificationReported done))) {
			throw Refused.conflict("hazard.not-rechecked");
		}
		outside(done, facts, c.by());
		return List.of(new HazardWrittenOff(facts.id(), facts.heading()));
	}

	/** Whoever put it right does not judge it, nor does anybody of the unit to which it was assigned. */
	static void outside(RectificationReported done, Facts facts, By by) {
		if (by.actor().id().equals(done.rectifier()) || UnitCode.of(by.actor()).equals(facts.unit())) {
			throw Refused.forbidden("hazard.own-rectification");
		}
	}

	/** It has a level, and where it is urgent an emergency line has it. */
	static void readyToRectify(Facts facts) {
		if (facts.level() == null) {
			throw notGraded();
		}
		if (facts.lacksHandOver()) {
			throw Refused.conflict("hazard.hand-over-missing");
		}
	}

	private static Refused alreadyReported() {
		return Refused.conflict("hazard.rectification-reported");
	}

	static Refused notGraded() {
		return Refused.conflict("hazard.not-graded");
	}

	static Refused inOrder() {
		return Refused.conflict("hazard.in-order");
	}
}
