package org.redvest.command.hazard;

import java.time.LocalDate;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.HazardDeadlinePassed;
import org.redvest.kernel.HazardEvent.HazardDeadlineSet;
import org.redvest.kernel.HazardEvent.HazardGraded;
import org.redvest.kernel.HazardEvent.HazardHandedToEmergency;
import org.redvest.kernel.HazardEvent.HazardMarkedFalseAlarm;
import org.redvest.kernel.HazardEvent.HazardParked;
import org.redvest.kernel.HazardEvent.HazardRechecked;
import org.redvest.kernel.HazardEvent.HazardReopened;
import org.redvest.kernel.HazardEvent.HazardReported;
import org.redvest.kernel.HazardEvent.HazardResumed;
import org.redvest.kernel.HazardEvent.HazardWrittenOff;
import org.redvest.kernel.HazardEvent.RectificationAssigned;
import org.redvest.kernel.HazardEvent.RectificationPassedOn;
import org.redvest.kernel.HazardEvent.RectificationReported;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.ParkReason;

/** The phases of a hazard, domain.md section 9.8. What is known of it in each of them is its {@link Facts}. */
sealed interface HazardState {

	/** Nothing is known of it yet. */
	record Unreported() implements HazardState {
	}

	/** It was reported. */
	sealed interface Known extends HazardState {

		Facts facts();

		Known with(Facts changed);
	}

	/** It is a danger still, or may be one. */
	sealed interface Open extends Known {

		@Override
		Open with(Facts changed);
	}

	/** 已上报 */
	record Reported(Facts facts) implements Open {

		@Override
		public Reported with(Facts changed) {
			return new Reported(changed);
		}
	}

	/** 已定级 */
	record Graded(Facts facts) implements Open {

		@Override
		public Graded with(Facts changed) {
			return new Graded(changed);
		}
	}

	/** 已转应急, graded or not. */
	record HandedToEmergency(Facts facts) implements Open {

		@Override
		public HandedToEmergency with(Facts changed) {
			return new HandedToEmergency(changed);
		}
	}

	/** 整改中: a unit has it, as a request. */
	record Rectifying(Facts facts) implements Open {

		@Override
		public Rectifying with(Facts changed) {
			return new Rectifying(changed);
		}
	}

	/** 待复查 */
	record AwaitingRecheck(Facts facts, RectificationReported done) implements Open {

		@Override
		public AwaitingRecheck with(Facts changed) {
			return new AwaitingRecheck(changed, done);
		}
	}

	/** 复查合格, and not written off yet. */
	record Rechecked(Facts facts, RectificationReported done) implements Open {

		@Override
		public Rechecked with(Facts changed) {
			return new Rechecked(changed, done);
		}
	}

	/** 挂账 */
	record Parked(Facts facts, ParkReason reason, LocalDate review) implements Open {

		@Override
		public Parked with(Facts changed) {
			return new Parked(changed, reason, review);
		}
	}

	/** Nothing more is to be done about it. */
	sealed interface Over extends Known {
	}

	/** 已销号 */
	record WrittenOff(Facts facts) implements Over {

		@Override
		public WrittenOff with(Facts changed) {
			return new WrittenOff(changed);
		}
	}

	/** 误报 */
	record FalseAlarm(Facts facts) implements Over {

		@Override
		public FalseAlarm with(Facts changed) {
			return new FalseAlarm(changed);
		}
	}

	/** What is known; refused where nothing is. */
	default Known known() {
		return switch (this) {
			case Unreported _ -> throw Refused.notFound("hazard.unknown");
			case Known known -> known;
		};
	}

	/** Refused where it is over. */
	default Open open() {
		return switch (known()) {
			case Open open -> open;
			case Over _ -> throw Refused.conflict("hazard.over");
		};
	}

	/** The phase after an event. A history that cannot be is a bug, and throws. */
	default HazardState evolve(HazardEvent event) {
		return switch (event) {
			case HazardReported e -> new Reported(Facts.of(e));
			case HazardGraded e -> graded(facts().graded(e));
			case HazardDeadlineSet e -> lived().with(facts().due(e.kind(), e.due()));
			case HazardDeadlinePassed e -> lived().with(facts().passed(e));
			case HazardHandedToEmergency e -> handed(facts().handed(e.to()));
			case RectificationAssigned e -> new Rectifying(facts().headed(e.heading()));
			case RectificationPassedOn e -> new Rectifying(facts().headed(e.heading()));
			case RectificationReported e -> new AwaitingRecheck(facts(), e);
			case HazardRechecked e -> rechecked(e);
			case HazardWrittenOff _ -> new WrittenOff(facts());
			case HazardReopened _ -> goingOn(facts().inNobodysHands());
			case HazardParked e -> new Parked(facts(), e.reason(), e.review());
			case HazardResumed _ -> goingOn(facts());
			case HazardMarkedFalseAlarm _ -> new FalseAlarm(facts());
		};
	}

	private HazardState graded(Facts facts) {
		return this instanceof Reported ? new Graded(facts) : lived().with(facts);
	}

	private HazardState handed(Facts facts) {
		return this instanceof Reported || this instanceof Graded ? new HandedToEmergency(facts) : lived().with(facts);
	}

	private HazardState rechecked(HazardRechecked e) {
		return switch (lived()) {
			case AwaitingRecheck awaiting when e.passed() -> new Rechecked(awaiting.facts(), awaiting.done());
			case AwaitingRecheck awaiting -> goingOn(awaiting.facts());
			case Known other -> throw impossible(other);
		};
	}

	/** Where it stands when it is to be rectified, after whatever kept it from that. */
	private static HazardState goingOn(Facts facts) {
		if (facts.unit() != null) {
			return new Rectifying(facts);
		}
		return facts.level() == null ? new Reported(facts) : new Graded(facts);
	}

	private Facts facts() {
		return lived().facts();
	}

	private Known lived() {
		if (this instanceof Known known) {
			return known;
		}
		throw impossible(this);
	}

	private static IllegalStateException impossible(HazardState state) {
		return new IllegalStateException("a history that cannot be: " + state.getClass().getSimpleName());
	}
}
