package org.redvest.command.hazard;

import java.util.List;
import org.redvest.command.hazard.HazardCommand.EndParking;
import org.redvest.command.hazard.HazardCommand.MarkFalseAlarm;
import org.redvest.command.hazard.HazardCommand.ParkHazard;
import org.redvest.command.hazard.HazardCommand.ReopenHazard;
import org.redvest.command.hazard.HazardCommand.ResumeHazard;
import org.redvest.command.hazard.HazardState.AwaitingRecheck;
import org.redvest.command.hazard.HazardState.FalseAlarm;
import org.redvest.command.hazard.HazardState.Graded;
import org.redvest.command.hazard.HazardState.HandedToEmergency;
import org.redvest.command.hazard.HazardState.Known;
import org.redvest.command.hazard.HazardState.Open;
import org.redvest.command.hazard.HazardState.Over;
import org.redvest.command.hazard.HazardState.Parked;
import org.redvest.command.hazard.HazardState.Rechecked;
import org.redvest.command.hazard.HazardState.Rectifying;
import org.redvest.command.hazard.HazardState.Reported;
import org.redvest.kernel.By;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.DeadlineKind;
import org.redvest.kernel.HazardEvent.FalseAlarmReason;
import org.redvest.kernel.HazardEvent.HazardMarkedFalseAlarm;
import org.redvest.kernel.HazardEvent.HazardParked;
import org.redvest.kernel.HazardEvent.HazardReopened;
import org.redvest.kernel.HazardEvent.HazardResumed;
import org.redvest.kernel.HazardEvent.RectificationReported;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.Outcome;

/** Parking, false alarms and second thoughts (挂账、误报、重启). */
final class SettingAside {

	private SettingAside() {
	}

	/** Never without a day on which it is looked at again, and never while it is urgent. */
	static List<HazardEvent> park(HazardState state, ParkHazard c, Deadlines deadlines) {
		Open open = state.open();
		if (open instanceof Parked parked && parked.reason() == c.reason() && parked.review().equals(c.review())) {
			return List.of();
		}
		Facts facts = parkable(open, c.by());
		if (facts.level() == null) {
			throw Rectification.notGraded();
		}
		if (facts.isUrgent()) {
			throw Refused.conflict("hazard.urgent-not-parked");
		}
		Deadlines.Latest latest = deadlines.review(c.by().at());
		if (!c.review().isAfter(c.day()) || c.review().isAfter(latest.day())) {
			throw Refused.invalid("hazard.review-date", latest.day());
		}
		return List.of(new HazardParked(facts.id(), facts.heading(), c.reason(), c.review(), deadlines.version(), latest.end().calendars(),
				c.note()));
	}

	private static Facts parkable(Open open, By by) {
		return switch (open) {
			case Reported reported -> reported.facts();
			case Graded graded -> graded.facts();
			case HandedToEmergency handed -> handed.facts();
			case Rectifying rectifying -> ofRequest(rectifying, by);
			case Parked parked -> ofRequest(parked, by);
			case AwaitingRecheck _,Rechecked _ -> throw Refused.conflict("hazard.rectification-reported");
		};
	}

	/** What a unit works on is parked and resumed as its request is; the policy that follows the request says so here. */
	private static Facts ofRequest(Open open, By by) {
		if (open.facts().unit() != null && !Acting.isOfRequest(by)) {
			throw Rectification.inOrder();
		}
		return open.facts();
	}

	static List<HazardEvent> resume(HazardState state, ResumeHazard c, Deadlines deadlines) {
		if (!(state.open() instanceof Parked parked)) {
			throw Refused.conflict("hazard.not-parked");
		}
		ofRequest(parked, c.by());
		return goingOn(parked, c.by(), deadlines);
	}

	private static List<HazardEvent> goingOn(Parked parked, By by, Deadlines deadlines) {
		Facts facts = parked.facts();
		return List.of(new HazardResumed(facts.id(), facts.heading(), parked.reason()),
				deadlines.set(facts.id(), facts.heading(), facts.onceMore(), by.at()));
	}

	/** What a unit works on is looked at again as its request is. */
	static List<HazardEvent> endParking(HazardState state, EndParking c, Deadlines deadlines) {
		if (!(state.open() instanceof Parked parked)) {
			throw Refused.conflict("hazard.not-parked");
		}
		if (parked.facts().unit() != null) {
			throw Rectification.inOrder();
		}
		if (!parked.review().equals(c.review()) || c.day().isBefore(c.review())) {
			throw Refused.conflict("hazard.review-ahead", parked.review());
		}
		return goingOn(parked, c.by(), deadlines);
	}

	static List<HazardEvent> falseAlarm(HazardState state, MarkFalseAlarm c) {
		if (state.known() instanceof FalseAlarm) {
			return List.of();
		}
		Facts facts = dismissible(state.open(), c.by());
		HazardId earlier = c.reason() == FalseAlarmReason.ALREADY_REPORTED ? earlier(facts, c) : null;
		return List.of(new HazardMarkedFalseAlarm(facts.id(), facts.heading(), c.reason(), earlier, c.findings()));
	}

	/** While a unit has it, the unit says first what it found; and what was put right was a hazard. */
	private static Facts dismissible(Open open, By by) {
		return switch (open) {
			case Reported reported -> reported.facts();
			case Graded graded -> graded.facts();
			case HandedToEmergency handed -> handed.facts();
			case Parked parked when parked.facts().unit() == null -> parked.facts();
			case Rectifying _,Parked _ -> throw Rectification.inOrder();
			case AwaitingRecheck(Facts facts, RectificationReported done) when done.outcome() == Outcome.EXPLAINED -> {
				Rectification.outside(done, facts, by);
				yield facts;
			}
			case AwaitingRecheck _,Rechecked _ -> throw Refused.conflict("hazard.rectification-reported");
		};
	}

	private static HazardId earlier(Facts facts, MarkFalseAlarm c) {
		HazardId earlier = c.earlier() == null ? facts.told().repeats() : c.earlier();
		if (earlier == null || earlier.equals(facts.id())) {
			throw Refused.invalid("hazard.earlier-missing");
		}
		return earlier;
	}

	/** Every deadline begins anew, and an urgent one is handed over anew. */
	static List<HazardEvent> reopen(HazardState state, ReopenHazard c, Deadlines deadlines) {
		Known known = state.known();
		if (!(known instanceof Over over)) {
			throw Refused.conflict("hazard.not-over");
		}
		Facts facts = over.facts();
		var reopened = new HazardReopened(facts.id(), facts.heading(), c.reason(), c.note());
		var next = deadlines.set(facts.id(), facts.heading(), facts.onceMore(), c.by().at());
		return facts.isUrgent()
				? List.of(reopened, deadlines.set(facts.id(), facts.heading(), DeadlineKind.HAND_OVER, c.by().at()), next)
				: List.of(reopened, next);
	}
}
