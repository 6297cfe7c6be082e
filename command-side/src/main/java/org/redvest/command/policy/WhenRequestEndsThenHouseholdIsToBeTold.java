package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.campaign.CanvassCommand.CaseCommand;
import org.redvest.command.campaign.CanvassCommand.EndCase;
import org.redvest.command.campaign.CanvassCommand.FollowCase;
import org.redvest.command.campaign.CanvassCommand.ReopenCase;
import org.redvest.command.campaign.CanvassCommand.UnfollowCase;
import org.redvest.command.campaign.CaseOpinions;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.CanvassEvent.CaseEnd;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.RequestClosed;
import org.redvest.kernel.ServiceRequestEvent.RequestDeclined;
import org.redvest.kernel.ServiceRequestEvent.RequestDiverted;
import org.redvest.kernel.ServiceRequestEvent.RequestMerged;
import org.redvest.kernel.ServiceRequestEvent.RequestReopened;
import org.redvest.kernel.ServiceRequestEvent.RequestUnmerged;
import org.redvest.kernel.ServiceRequestEvent.RequestWithdrawn;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/**
 * Where a case came from an opinion at a door, its end is noted there, so that somebody tells the household; merged cases are
 * followed into the request that goes on with them. Telling itself is a step of people.
 */
@Component
class WhenRequestEndsThenHouseholdIsToBeTold implements Policy {

	private final CaseOpinions opinions;

	WhenRequestEndsThenHouseholdIsToBeTold(CaseOpinions opinions) {
		this.opinions = opinions;
	}

	@Override
	public Class<ServiceRequestEvent> about() {
		return ServiceRequestEvent.class;
	}

	@Override
	public Stream<CaseCommand> react(LoggedEvent logged) {
		return logged.event() instanceof ServiceRequestEvent told
				? react(told, new By(Actor.system(name()), logged.occurredAt()))
				: Stream.empty();
	}

	private Stream<CaseCommand> react(ServiceRequestEvent event, By by) {
		return switch (event) {
			case RequestClosed e -> ended(e, CaseEnd.CLOSED, by);
			case RequestDeclined e -> ended(e, CaseEnd.DECLINED, by);
			case RequestDiverted e -> ended(e, CaseEnd.DIVERTED, by);
			case RequestWithdrawn e -> ended(e, CaseEnd.WITHDRAWN, by);
			case RequestReopened e -> opinions.of(e.requestId()).stream()
					.map(each -> new ReopenCase(each.canvass(), each.opinion(), e.requestId(), by));
			case RequestMerged e -> opinions.of(e.requestId()).stream()
					.map(each -> new FollowCase(each.canvass(), each.opinion(), e.requestId(), e.into(), by));
			case RequestUnmerged e -> opinions.of(e.from()).stream()
					.map(each -> new UnfollowCase(each.canvass(), each.opinion(), e.from(), e.requestId(), by));
			case ServiceRequestEvent.ReportedThrough _ -> Stream.empty();
			case ServiceRequestEvent.RequestSubmitted _,ServiceRequestEvent.RequestRegisteredOnBehalf _,ServiceRequestEvent.DuplicateSuspected _ ->
				Stream.empty();
			case ServiceRequestEvent.MediaAttached _,ServiceRequestEvent.RequestClassified _,ServiceRequestEvent.BuildingLinked _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestAccepted _,ServiceRequestEvent.ReporterSubscribed _,ServiceRequestEvent.ReporterUnsubscribed _ ->
				Stream.empty();
			case ServiceRequestEvent.ReporterTold _,ServiceRequestEvent.DeadlineSet _,ServiceRequestEvent.ClockPaused _ ->
				Stream.empty();
			case ServiceRequestEvent.ClockResumed _,ServiceRequestEvent.RequestDispatched _,ServiceRequestEvent.CoUnitNamed _ ->
				Stream.empty();
			case ServiceRequestEvent.ReturnRequested _,ServiceRequestEvent.RequestRedispatched _,ServiceRequestEvent.ReturnDenied _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestTakenUp _,ServiceRequestEvent.RequesterContacted _,ServiceRequestEvent.ProgressRecorded _ ->
				Stream.empty();
			case ServiceRequestEvent.RequesterAsked _,ServiceRequestEvent.RequesterAnswered _,ServiceRequestEvent.ExtensionRequested _ ->
				Stream.empty();
			case ServiceRequestEvent.ExtensionGranted _,ServiceRequestEvent.ExtensionRefused _,ServiceRequestEvent.RequestParked _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestUnparked _,ServiceRequestEvent.OutcomeReported _,ServiceRequestEvent.FollowUpRecorded _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestSentBack _,ServiceRequestEvent.RequestArchived _,ServiceRequestEvent.ServiceRated _ ->
				Stream.empty();
			case ServiceRequestEvent.DeadlinePassed _,ServiceRequestEvent.UnitReminded _,ServiceRequestEvent.RequestEscalated _,ServiceRequestEvent.QuestionLapsed _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestReminded _,ServiceRequestEvent.RequestSupervised _,ServiceRequestEvent.SupervisionRaised _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestMadeConfidential _,ServiceRequestEvent.ConfidentialityLifted _,ServiceRequestEvent.TextRedacted _ ->
				Stream.empty();
		};
	}

	private Stream<CaseCommand> ended(ServiceRequestEvent event, CaseEnd end, By by) {
		return opinions.of(event.requestId()).stream()
				.map(each -> new EndCase(each.canvass(), each.opinion(), event.requestId(), end, by));
	}
}
