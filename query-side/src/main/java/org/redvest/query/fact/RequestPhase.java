package org.redvest.query.fact;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ServiceRequestEvent;

/**
 * Where a request stands (工单状态), domain.md section 9.9.
 *
 * @param beforeMerge where it stood before it was merged into another
 * @param extended whether more time was granted
 */
public record RequestPhase(Status status, @Nullable Status beforeMerge, boolean extended) {

	/** 工单状态 */
	public enum Status {
		/** 已登记 */
		RECEIVED,
		/** 不予受理 */
		DECLINED,
		/** 已受理 */
		ACCEPTED,
		/** 已派单 */
		DISPATCHED,
		/** 申请退单 */
		RETURN_REQUESTED,
		/** 已签收 */
		TAKEN_UP,
		/** 办理中 */
		IN_PROGRESS,
		/** 待补充 */
		AWAITING_INFO,
		/** 延期 */
		EXTENDED,
		/** 挂账 */
		PARKED,
		/** 已办结待回访 */
		REPORTED,
		/** 回访中 */
		FOLLOW_UP,
		/** 发回重办 */
		SENT_BACK,
		/** 已结案 */
		CLOSED,
		/** 已归档 */
		ARCHIVED,
		/** 已并单 */
		MERGED,
		/** 已撤单 */
		WITHDRAWN,
		/** 已转应急 */
		DIVERTED
	}

	/** Where it stands after an event; null before the first. */
	public static RequestPhase after(@Nullable RequestPhase before, ServiceRequestEvent event) {
		return switch (event) {
			case ServiceRequestEvent.RequestSubmitted _,ServiceRequestEvent.RequestRegisteredOnBehalf _ ->
				new RequestPhase(Status.RECEIVED, null, false);
			case ServiceRequestEvent.RequestAccepted _ -> of(before).in(Status.ACCEPTED);
			case ServiceRequestEvent.RequestDeclined _ -> of(before).in(Status.DECLINED);
			case ServiceRequestEvent.RequestDiverted _ -> of(before).in(Status.DIVERTED);
			case ServiceRequestEvent.RequestWithdrawn _ -> of(before).in(Status.WITHDRAWN);
			case ServiceRequestEvent.RequestMerged _ -> new RequestPhase(Status.MERGED, of(before).status, of(before).extended);
			case ServiceRequestEvent.RequestUnmerged _ ->
				new RequestPhase(requireNonNull(of(before).beforeMerge), null, of(before).extended);
			case ServiceRequestEvent.RequestDispatched _,ServiceRequestEvent.RequestRedispatched _,ServiceRequestEvent.ReturnDenied _ ->
				of(before).in(Status.DISPATCHED);
			case ServiceRequestEvent.ReturnRequested _ -> of(before).in(Status.RETURN_REQUESTED);
			case ServiceRequestEvent.RequestTakenUp _ -> of(before).in(Status.TAKEN_UP);
			case ServiceRequestEvent.RequesterContacted _,ServiceRequestEvent.ProgressRecorded _ -> of(before).begun();
			case ServiceRequestEvent.RequesterAsked _ -> of(before).in(Status.AWAITING_INFO);
			case ServiceRequestEvent.RequesterAnswered _,ServiceRequestEvent.RequestUnparked _,ServiceRequestEvent.QuestionLapsed _ ->
				of(before).running();
			case ServiceRequestEvent.ExtensionGranted _ -> new RequestPhase(Status.EXTENDED, null, true);
			case ServiceRequestEvent.RequestParked _ -> of(before).in(Status.PARKED);
			case ServiceRequestEvent.OutcomeReported _ -> of(before).in(Status.REPORTED);
			case ServiceRequestEvent.FollowUpRecorded _ -> of(before).in(Status.FOLLOW_UP);
			case ServiceRequestEvent.RequestSentBack _ -> new RequestPhase(Status.SENT_BACK, null, false);
			case ServiceRequestEvent.RequestClosed _ -> of(before).in(Status.CLOSED);
			case ServiceRequestEvent.RequestArchived _ -> of(before).in(Status.ARCHIVED);
			case ServiceRequestEvent.RequestReopened _ -> new RequestPhase(Status.IN_PROGRESS, null, false);
			case ServiceRequestEvent.ReportedThrough _ -> of(before);
			case ServiceRequestEvent.DuplicateSuspected _,ServiceRequestEvent.MediaAttached _,ServiceRequestEvent.RequestClassified _ ->
				of(before);
			case ServiceRequestEvent.BuildingLinked _,ServiceRequestEvent.CoUnitNamed _,ServiceRequestEvent.DeadlineSet _ -> of(before);
			case ServiceRequestEvent.ReporterSubscribed _,ServiceRequestEvent.ReporterUnsubscribed _ -> of(before);
			case ServiceRequestEvent.ReporterTold _,ServiceRequestEvent.ClockPaused _,ServiceRequestEvent.ClockResumed _ -> of(before);
			case ServiceRequestEvent.ExtensionRequested _,ServiceRequestEvent.ExtensionRefused _ -> of(before);
			case ServiceRequestEvent.ServiceRated _,ServiceRequestEvent.RequestReminded _,ServiceRequestEvent.RequestSupervised _ ->
				of(before);
			case ServiceRequestEvent.SupervisionRaised _,ServiceRequestEvent.RequestMadeConfidential _ -> of(before);
			case ServiceRequestEvent.ConfidentialityLifted _,ServiceRequestEvent.TextRedacted _ -> of(before);
			case ServiceRequestEvent.DeadlinePassed _,ServiceRequestEvent.UnitReminded _,ServiceRequestEvent.RequestEscalated _ ->
				of(before);
		};
	}

	private static RequestPhase of(@Nullable RequestPhase before) {
		if (before == null) {
			throw new IllegalStateException("a request that was never received");
		}
		return before;
	}

	private RequestPhase in(Status next) {
		return new RequestPhase(next, beforeMerge, extended);
	}

	private RequestPhase running() {
		return in(extended ? Status.EXTENDED : Status.IN_PROGRESS);
	}

	/** The first thing that is done about it makes it one in progress. */
	private RequestPhase begun() {
		return status == Status.TAKEN_UP || status == Status.SENT_BACK ? running() : this;
	}
}
