package org.redvest.command.servicerequest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.FollowUpCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.HandlingCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.IntakeCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.SideCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.TimeCommand;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestId;

/**
 * In which phase of its course a request is. The decisions stand in one file for each part of the course ({@link Intake},
 * {@link Dispatching}, {@link Handling}, {@link Timekeeping}, {@link FollowingUp}, {@link Alongside}), what events do to the phase in
 * {@link Course}.
 */
sealed interface ServiceRequestState {

	/** Nothing is known under this id. */
	record Unknown() implements ServiceRequestState {
	}

	/** Something is. */
	sealed interface Known extends ServiceRequestState {

		Case facts();

		Known with(Case facts);
	}

	/** Nobody has reported an outcome yet: it can still be merged, withdrawn and classified anew. */
	sealed interface Open extends Known {

		@Override
		Open with(Case facts);
	}

	/** 已登记 */
	record Received(Case facts) implements Open {

		@Override
		public Received with(Case newFacts) {
			return new Received(newFacts);
		}
	}

	/** 已受理 */
	record Accepted(Case facts) implements Open {

		@Override
		public Accepted with(Case newFacts) {
			return new Accepted(newFacts);
		}
	}

	/** A unit has it, and a clock runs. */
	sealed interface Assigned extends Open {

		Work work();

		Assigned with(Work work);

		@Override
		Assigned with(Case facts);
	}

	/** 已派单, also after 改派 and 驳回退单 */
	record Dispatched(Case facts, Work work) implements Assigned {

		@Override
		public Dispatched with(Case newFacts) {
			return new Dispatched(newFacts, work);
		}

		@Override
		public Dispatched with(Work newWork) {
			return new Dispatched(facts, newWork);
		}
	}

	/** 申请退单 */
	record ReturnPending(Case facts, Work work, ServiceRequestEvent.ReturnRequested asked) implements Assigned {

		@Override
		public ReturnPending with(Case newFacts) {
			return new ReturnPending(newFacts, work, asked);
		}

		@Override
		public ReturnPending with(Work newWork) {
			return new ReturnPending(facts, newWork, asked);
		}
	}

	/** The unit has taken it up. */
	sealed interface InHand extends Assigned {

		@Override
		InHand with(Work work);

		@Override
		InHand with(Case facts);
	}

	/** The unit works and the clock runs. */
	sealed interface Running extends InHand {
	}

	/** 已签收 */
	record TakenUp(Case facts, Work work) implements Running {

		@Override
		public TakenUp with(Case newFacts) {
			return new TakenUp(newFacts, work);
		}

		@Override
		public TakenUp with(Work newWork) {
			return new TakenUp(facts, newWork);
		}
	}

	/** 办理中 */
	record InProgress(Case facts, Work work) implements Running {

		@Override
		public InProgress with(Case newFacts) {
			return new InProgress(newFacts, work);
		}

		@Override
		public InProgress with(Work newWork) {
			return new InProgress(facts, newWork);
		}
	}

	/** 延期: in progress with more time */
	record Extended(Case facts, Work work) implements Running {

		@Override
		public Extended with(Case newFacts) {
			return new Extended(newFacts, work);
		}

		@Override
		public Extended with(Work newWork) {
			return new Extended(facts, newWork);
		}
	}

	/** 发回重办 */
	record SentBack(Case facts, Work work) implements Running {

		@Override
		public SentBack with(Case newFacts) {
			return new SentBack(newFacts, work);
		}

		@Override
		public SentBack with(Work newWork) {
			return new SentBack(facts, newWork);
		}
	}

	/** The clock stands still, at most until the pause's limit. */
	sealed interface Paused extends InHand {
	}

	/** 待补充 */
	record AwaitingInfo(Case facts, Work work) implements Paused {

		@Override
		public AwaitingInfo with(Case newFacts) {
			return new AwaitingInfo(newFacts, work);
		}

		@Override
		public AwaitingInfo with(Work newWork) {
			return new AwaitingInfo(facts, newWork);
		}
	}

	/** 挂账 */
	record Parked(Case facts, Work work, ServiceRequestEvent.RequestParked parked) implements Paused {

		@Override
		public Parked with(Case newFacts) {
			return new Parked(newFacts, work, parked);
		}

		@Override
		public Parked with(Work newWork) {
			return new Parked(facts, newWork, parked);
		}
	}

	/** What the unit reported, and what follow-ups heard about it. */
	record Result(ServiceRequestEvent.OutcomeReported reported, int attempts, @Nullable Answers heard) {

		Outcome outcome() {
			return reported.outcome();
		}

		boolean reached() {
			return heard != null && heard.reached();
		}
	}

	/** The unit has reported, and somebody else asks whether it is true. */
	sealed interface Answered extends Known {

		Work work();

		Result result();
	}

	/** 已办结待回访 */
	record Reported(Case facts, Work work, Result result) implements Answered {

		@Override
		public Reported with(Case newFacts) {
			return new Reported(newFacts, work, result);
		}
	}

	/** 回访中 */
	record FollowUp(Case facts, Work work, Result result) implements Answered {

		@Override
		public FollowUp with(Case newFacts) {
			return new FollowUp(newFacts, work, result);
		}
	}

	/** Nothing more is to be done about it. */
	sealed interface Over extends Known {
	}

	/** 已结案 */
	record Closed(Case facts, Work work, Result result) implements Over {

		@Override
		public Closed with(Case newFacts) {
			return new Closed(newFacts, work, result);
		}
	}

	/** 已归档 */
	record Archived(Case facts) implements Over {

		@Override
		public Archived with(Case newFacts) {
			return new Archived(newFacts);
		}
	}

	/** 不予受理 */
	record Declined(Case facts, ServiceRequestEvent.RequestDeclined declined) implements Over {

		@Override
		public Declined with(Case newFacts) {
			return new Declined(newFacts, declined);
		}
	}

	/** 已转应急 */
	record Diverted(Case facts, ServiceRequestEvent.RequestDiverted diverted) implements Over {

		@Override
		public Diverted with(Case newFacts) {
			return new Diverted(newFacts, diverted);
		}
	}

	/** 已撤单 */
	record Withdrawn(Case facts) implements Over {

		@Override
		public Withdrawn with(Case newFacts) {
			return new Withdrawn(newFacts);
		}
	}

	/** 已并单: its own course rests while the other request goes on for both. */
	record Merged(Case facts, Open before, ServiceRequestId into) implements Over {

		@Override
		public Merged with(Case newFacts) {
			return new Merged(newFacts, before, into);
		}
	}

	/** What follows from a command, or {@link Refused}. */
	default List<ServiceRequestEvent> decide(ServiceRequestCommand command, Briefing briefing) {
		return switch (command) {
			case IntakeCommand c -> Intake.decide(this, c, briefing);
			case DispatchCommand c -> Dispatching.decide(known(), c, briefing);
			case HandlingCommand c -> Handling.decide(known(), c, briefing);
			case TimeCommand c -> Timekeeping.decide(known(), c, briefing);
			case FollowUpCommand c -> FollowingUp.decide(known(), c, briefing);
			case SideCommand c -> Alongside.decide(known(), c, briefing);
		};
	}

	/** The phase after an event. */
	default ServiceRequestState evolve(ServiceRequestEvent event) {
		return Course.after(this, event);
	}

	/** What is known; refused where nothing is. */
	default Known known() {
		return switch (this) {
			case Unknown _ -> throw Refused.notFound("request.unknown");
			case Known known -> known;
		};
	}
}
