package org.redvest.query.fact;

import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.ConfidentialityLifted;
import org.redvest.kernel.ServiceRequestEvent.RequestMadeConfidential;
import org.redvest.kernel.ServiceRequestEvent.RequestRegisteredOnBehalf;
import org.redvest.kernel.ServiceRequestEvent.RequestSubmitted;

/** Whether a request is confidential (保密): nothing of it is shown but to those who handle it. */
public final class Confidentiality {

	private Confidentiality() {
	}

	/** As an event leaves it. */
	public static boolean after(boolean before, ServiceRequestEvent event) {
		return switch (event) {
			case RequestSubmitted e -> e.confidential();
			case RequestRegisteredOnBehalf e -> e.confidential();
			case RequestMadeConfidential _ -> true;
			case ConfidentialityLifted _ -> false;
			case ServiceRequestEvent.ReportedThrough _ -> before;
			case ServiceRequestEvent.DuplicateSuspected _,ServiceRequestEvent.MediaAttached _,ServiceRequestEvent.RequestClassified _ ->
				before;
			case ServiceRequestEvent.BuildingLinked _,ServiceRequestEvent.RequestAccepted _,ServiceRequestEvent.RequestDeclined _ -> before;
			case ServiceRequestEvent.RequestDiverted _,ServiceRequestEvent.RequestWithdrawn _,ServiceRequestEvent.RequestMerged _ -> before;
			case ServiceRequestEvent.RequestUnmerged _ -> before;
			case ServiceRequestEvent.ReporterSubscribed _,ServiceRequestEvent.ReporterUnsubscribed _,ServiceRequestEvent.ReporterTold _ ->
				before;
			case ServiceRequestEvent.DeadlineSet _,ServiceRequestEvent.ClockPaused _,ServiceRequestEvent.ClockResumed _ -> before;
			case ServiceRequestEvent.RequestDispatched _,ServiceRequestEvent.CoUnitNamed _,ServiceRequestEvent.ReturnRequested _ -> before;
			case ServiceRequestEvent.RequestRedispatched _,ServiceRequestEvent.ReturnDenied _,ServiceRequestEvent.RequestTakenUp _ ->
				before;
			case ServiceRequestEvent.RequesterContacted _,ServiceRequestEvent.ProgressRecorded _,ServiceRequestEvent.RequesterAsked _ ->
				before;
			case ServiceRequestEvent.RequesterAnswered _,ServiceRequestEvent.ExtensionRequested _,ServiceRequestEvent.ExtensionGranted _ ->
				before;
			case ServiceRequestEvent.ExtensionRefused _,ServiceRequestEvent.RequestParked _,ServiceRequestEvent.RequestUnparked _ -> before;
			case ServiceRequestEvent.OutcomeReported _,ServiceRequestEvent.FollowUpRecorded _,ServiceRequestEvent.RequestSentBack _ ->
				before;
			case ServiceRequestEvent.RequestClosed _,ServiceRequestEvent.RequestArchived _,ServiceRequestEvent.RequestReopened _ -> before;
			case ServiceRequestEvent.ServiceRated _,ServiceRequestEvent.RequestReminded _,ServiceRequestEvent.RequestSupervised _ -> before;
			case ServiceRequestEvent.SupervisionRaised _,ServiceRequestEvent.TextRedacted _ -> before;
			case ServiceRequestEvent.DeadlinePassed _,ServiceRequestEvent.UnitReminded _,ServiceRequestEvent.RequestEscalated _,ServiceRequestEvent.QuestionLapsed _ ->
				before;
		};
	}
}
