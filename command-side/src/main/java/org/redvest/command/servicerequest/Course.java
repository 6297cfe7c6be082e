package org.redvest.command.servicerequest;

import org.redvest.command.servicerequest.Case.Opening;
import org.redvest.command.servicerequest.Case.Passage;
import org.redvest.command.servicerequest.ServiceRequestState.Accepted;
import org.redvest.command.servicerequest.ServiceRequestState.Answered;
import org.redvest.command.servicerequest.ServiceRequestState.Archived;
import org.redvest.command.servicerequest.ServiceRequestState.Assigned;
import org.redvest.command.servicerequest.ServiceRequestState.AwaitingInfo;
import org.redvest.command.servicerequest.ServiceRequestState.Closed;
import org.redvest.command.servicerequest.ServiceRequestState.Declined;
import org.redvest.command.servicerequest.ServiceRequestState.Dispatched;
import org.redvest.command.servicerequest.ServiceRequestState.Diverted;
import org.redvest.command.servicerequest.ServiceRequestState.Extended;
import org.redvest.command.servicerequest.ServiceRequestState.FollowUp;
import org.redvest.command.servicerequest.ServiceRequestState.InHand;
import org.redvest.command.servicerequest.ServiceRequestState.InProgress;
import org.redvest.command.servicerequest.ServiceRequestState.Known;
import org.redvest.command.servicerequest.ServiceRequestState.Merged;
import org.redvest.command.servicerequest.ServiceRequestState.Open;
import org.redvest.command.servicerequest.ServiceRequestState.Parked;
import org.redvest.command.servicerequest.ServiceRequestState.Received;
import org.redvest.command.servicerequest.ServiceRequestState.Reported;
import org.redvest.command.servicerequest.ServiceRequestState.Result;
import org.redvest.command.servicerequest.ServiceRequestState.ReturnPending;
import org.redvest.command.servicerequest.ServiceRequestState.SentBack;
import org.redvest.command.servicerequest.ServiceRequestState.TakenUp;
import org.redvest.command.servicerequest.ServiceRequestState.Withdrawn;
import org.redvest.command.servicerequest.Work.Application;
import org.redvest.command.servicerequest.Work.Pause;
import org.redvest.kernel.RequestCodes.TextKind;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.BuildingLinked;
import org.redvest.kernel.ServiceRequestEvent.ClockPaused;
import org.redvest.kernel.ServiceRequestEvent.ClockResumed;
import org.redvest.kernel.ServiceRequestEvent.CoUnitNamed;
import org.redvest.kernel.ServiceRequestEvent.ConfidentialityLifted;
import org.redvest.kernel.ServiceRequestEvent.DeadlinePassed;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.DuplicateSuspected;
import org.redvest.kernel.ServiceRequestEvent.ExtensionGranted;
import org.redvest.kernel.ServiceRequestEvent.ExtensionRefused;
import org.redvest.kernel.ServiceRequestEvent.ExtensionRequested;
import org.redvest.kernel.ServiceRequestEvent.FollowUpRecorded;
import org.redvest.kernel.ServiceRequestEvent.MediaAttached;
import org.redvest.kernel.ServiceRequestEvent.OutcomeReported;
import org.redvest.kernel.ServiceRequestEvent.ProgressRecorded;
import org.redvest.kernel.ServiceRequestEvent.QuestionLapsed;
import org.redvest.kernel.ServiceRequestEvent.ReportedThrough;
import org.redvest.kernel.ServiceRequestEvent.ReporterSubscribed;
import org.redvest.kernel.ServiceRequestEvent.ReporterTold;
import org.redvest.kernel.ServiceRequestEvent.ReporterUnsubscribed;
import org.redvest.kernel.ServiceRequestEvent.RequestAccepted;
import org.redvest.kernel.ServiceRequestEvent.RequestArchived;
import org.redvest.kernel.ServiceRequestEvent.RequestClassified;
import org.redvest.kernel.ServiceRequestEvent.RequestClosed;
import org.redvest.kernel.ServiceRequestEvent.RequestDeclined;
import org.redvest.kernel.ServiceRequestEvent.RequestDispatched;
import org.redvest.kernel.ServiceRequestEvent.RequestDiverted;
import org.redvest.kernel.ServiceRequestEvent.RequestEscalated;
import org.redvest.kernel.ServiceRequestEvent.RequestMadeConfidential;
import org.redvest.kernel.ServiceRequestEvent.RequestMerged;
import org.redvest.kernel.ServiceRequestEvent.RequestParked;
import org.redvest.kernel.ServiceRequestEvent.RequestRedispatched;
import org.redvest.kernel.ServiceRequestEvent.RequestRegisteredOnBehalf;
import org.redvest.kernel.ServiceRequestEvent.RequestReminded;
import org.redvest.kernel.ServiceRequestEvent.RequestReopened;
import org.redvest.kernel.ServiceRequestEvent.RequestSentBack;
import org.redvest.kernel.ServiceRequestEvent.RequestSubmitted;
import org.redvest.kernel.ServiceRequestEvent.RequestSupervised;
import org.redvest.kernel.ServiceRequestEvent.RequestTakenUp;
import org.redvest.kernel.ServiceRequestEvent.RequestUnmerged;
import org.redvest.kernel.ServiceRequestEvent.RequestUnparked;
import org.redvest.kernel.ServiceRequestEvent.RequestWithdrawn;
import org.redvest.kernel.ServiceRequestEvent.RequesterAnswered;
import org.redvest.kernel.ServiceRequestEvent.RequesterAsked;
import org.redvest.kernel.ServiceRequestEvent.RequesterContacted;
import org.redvest.kernel.ServiceRequestEvent.ReturnDenied;
import org.redvest.kernel.ServiceRequestEvent.ReturnRequested;
import org.redvest.kernel.ServiceRequestEvent.ServiceRated;
import org.redvest.kernel.ServiceRequestEvent.SupervisionRaised;
import org.redvest.kernel.ServiceRequestEvent.TextRedacted;
import org.redvest.kernel.ServiceRequestEvent.UnitReminded;

/** The course of a request (工单流转): which phase follows from which event. A history that cannot be is a bug, and throws. */
final class Course {

	private Course() {
	}

	static ServiceRequestState after(ServiceRequestState before, ServiceRequestEvent event) {
		return switch (event) {
			case RequestSubmitted e -> received(e, new Opening(e.matter(), e.reporter(), e.receivedAt(), null), e.confidential());
			case RequestRegisteredOnBehalf e -> received(e, new Opening(e.matter(), e.reporter(), e.receivedAt(), null), e.confidential());
			case RequestAccepted e -> new Accepted(facts(before, e));
			case RequestDeclined e -> new Declined(facts(before, e), e);
			case RequestDiverted e -> new Diverted(facts(before, e), e);
			case RequestWithdrawn e -> new Withdrawn(facts(before, e));
			case RequestMerged e -> new Merged(facts(before, e), phase(before, Open.class), e.into());
			case RequestUnmerged e -> phase(before, Merged.class).before().with(facts(before, e));

			case RequestDispatched e -> new Dispatched(facts(before, e), Work.dispatched(e.designated(), e.returnBy()));
			case ReturnRequested e -> new ReturnPending(facts(before, e), work(before), e);
			case RequestRedispatched e -> new Dispatched(phase(before, ReturnPending.class).facts().ledByOther(e.heading()),
					work(before).redispatched(e.designated(), e.returnBy()));
			case ReturnDenied e -> new Dispatched(facts(before, e), work(before).designatedNow());
			case RequestTakenUp e -> new TakenUp(facts(before, e), work(before));

			case RequesterContacted e -> begun(phase(before, InHand.class).with(work(before).contactedNow(e.reached())));
			case ProgressRecorded e -> begun(phase(before, InHand.class).with(facts(before, e).written(TextKind.PROGRESS)));
			case RequesterAsked e -> new AwaitingInfo(facts(before, e), work(before));
			case RequesterAnswered e -> running(facts(before, e).written(TextKind.ANSWER), work(before));
			case ExtensionRequested e ->
				phase(before, InHand.class).with(work(before).applying(
						new Application(e.reason(), e.until(), e.applicant(), e.account(), e.rule(), e.calendars())));
			case ExtensionGranted e -> new Extended(facts(before, e), work(before).extended());
			case ExtensionRefused _ -> phase(before, InHand.class).with(work(before).refused());
			case RequestParked e -> new Parked(facts(before, e), work(before), e);
			case RequestUnparked e -> running(facts(before, e), work(before));
			case ClockPaused e -> phase(before, InHand.class).with(work(before).paused(new Pause(e.reason(), e.since(), e.limit())));
			case ClockResumed _ -> phase(before, InHand.class).with(work(before).resumed());
			case QuestionLapsed e -> running(facts(before, e), work(before));
			case OutcomeReported e ->
				new Reported(facts(before, e).written(TextKind.REPLY), work(before).refused(), new Result(e, 0, null));

			case FollowUpRecorded e -> followedUp(phase(before, Answered.class), e);
			case RequestSentBack e -> new SentBack(facts(before, e), phase(before, Answered.class).work().again());
			case RequestClosed e ->
				new Closed(facts(before, e), phase(before, Answered.class).work(), phase(before, Answered.class).result());
			case RequestArchived e -> new Archived(facts(before, e));
			case RequestReopened e -> new InProgress(facts(before, e).toldNobody(), phase(before, Closed.class).work().again());

			case RequestClassified _,BuildingLinked _,ReportedThrough _ -> same(before, facts(before, event));
			case DuplicateSuspected e -> same(before, facts(before, e).repeating(e));
			case DeadlineSet e -> same(before, facts(before, e).due(e.kind(), e.due()));
			case DeadlinePassed e -> same(before, facts(before, e).noticed(e));
			case UnitReminded e -> same(before, facts(before, e).noticed(e));
			case RequestEscalated e -> same(before, facts(before, e).supervised(e.level()));
			case CoUnitNamed e -> same(before, facts(before, e).joinedBy(e.coUnit()));
			case MediaAttached e -> same(before, facts(before, e).attached(e.media().sha256()));
			case ReporterSubscribed e -> same(before, facts(before, e).subscribed(e.subscriber()));
			case ReporterUnsubscribed e -> same(before, facts(before, e).unsubscribed(e.subscriber()));
			case ReporterTold e -> same(before, facts(before, e).told(e.subscriber()));
			case RequestReminded e -> same(before, facts(before, e).reminded(e.count()));
			case RequestSupervised e -> same(before, facts(before, e).supervised(e.level()));
			case SupervisionRaised e -> same(before, facts(before, e).supervised(e.level()));
			case RequestMadeConfidential e -> same(before, facts(before, e).protectedNow(true));
			case ConfidentialityLifted e -> same(before, facts(before, e).protectedNow(false));
			case ServiceRated e -> same(before, facts(before, e).rated(e.rating()));
			case TextRedacted e -> same(before, facts(before, e).redacted(new Passage(e.text(), e.occurrence())));
		};
	}

	private static Received received(ServiceRequestEvent event, Opening opening, boolean confidential) {
		return new Received(Case.opened(event.requestId(), event.heading(), opening, confidential));
	}

	private static FollowUp followedUp(Answered before, FollowUpRecorded event) {
		Case facts = facts(before, event);
		return new FollowUp(event.note() == null ? facts : facts.written(TextKind.FOLLOW_UP), before.work(),
				new Result(before.result().reported(), event.attempt(), event.answers()));
	}

	/** The first thing that is done about it makes it one in progress. */
	private static InHand begun(InHand phase) {
		return switch (phase) {
			case TakenUp p -> running(p.facts(), p.work());
			case SentBack p -> running(p.facts(), p.work());
			case InProgress _,Extended _,AwaitingInfo _,Parked _ -> phase;
		};
	}

	private static InHand running(Case facts, Work work) {
		return work.extensions() == 0 ? new InProgress(facts, work) : new Extended(facts, work);
	}

	private static ServiceRequestState same(ServiceRequestState before, Case facts) {
		return phase(before, Known.class).with(facts);
	}

	private static Case facts(ServiceRequestState before, ServiceRequestEvent event) {
		return phase(before, Known.class).facts().headed(event.heading());
	}

	private static Work work(ServiceRequestState before) {
		return phase(before, Assigned.class).work();
	}

	private static <P extends ServiceRequestState> P phase(ServiceRequestState before, Class<P> expected) {
		if (!expected.isInstance(before)) {
			throw new IllegalStateException("no " + expected.getSimpleName() + ": " + before);
		}
		return expected.cast(before);
	}
}
