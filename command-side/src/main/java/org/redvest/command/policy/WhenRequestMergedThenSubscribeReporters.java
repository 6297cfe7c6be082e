package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.servicerequest.ServiceRequestCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.Subscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unsubscribe;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.ReporterSubscribed;
import org.redvest.kernel.ServiceRequestEvent.ReporterUnsubscribed;
import org.redvest.kernel.ServiceRequestEvent.RequestMerged;
import org.redvest.kernel.ServiceRequestEvent.RequestUnmerged;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/** Merged requests keep their reporters: the request that goes on tells each of them, until it is unmerged. */
@Component
class WhenRequestMergedThenSubscribeReporters implements Policy {

	@Override
	public Class<ServiceRequestEvent> about() {
		return ServiceRequestEvent.class;
	}

	@Override
	public Stream<ServiceRequestCommand> react(LoggedEvent event) {
		return event.event() instanceof ServiceRequestEvent told
				? react(told, new By(Actor.system("when-request-merged"), event.occurredAt()))
				: Stream.empty();
	}

	private static Stream<ServiceRequestCommand> react(ServiceRequestEvent event, By by) {
		return switch (event) {
			case RequestMerged e -> e.reporters().stream().map(each -> new Subscribe(e.into(), each, by));
			case RequestUnmerged e -> e.reporters().stream().map(each -> new Unsubscribe(e.from(), each.subject(), by));
			case ReporterSubscribed e -> Stream.ofNullable(e.mergedInto()).map(into -> new Subscribe(into, e.subscriber(), by));
			case ReporterUnsubscribed e -> Stream.ofNullable(e.mergedInto()).map(into -> new Unsubscribe(into, e.subscriber(), by));
			case ServiceRequestEvent.RequestSubmitted _,ServiceRequestEvent.RequestRegisteredOnBehalf _,ServiceRequestEvent.DuplicateSuspected _ ->
				Stream.empty();
			case ServiceRequestEvent.MediaAttached _,ServiceRequestEvent.RequestClassified _,ServiceRequestEvent.BuildingLinked _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestAccepted _,ServiceRequestEvent.RequestDeclined _,ServiceRequestEvent.RequestDiverted _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestWithdrawn _,ServiceRequestEvent.ReporterTold _,ServiceRequestEvent.DeadlineSet _ ->
				Stream.empty();
			case ServiceRequestEvent.ClockPaused _,ServiceRequestEvent.ClockResumed _,ServiceRequestEvent.RequestDispatched _ ->
				Stream.empty();
			case ServiceRequestEvent.CoUnitNamed _,ServiceRequestEvent.ReturnRequested _,ServiceRequestEvent.RequestRedispatched _ ->
				Stream.empty();
			case ServiceRequestEvent.ReturnDenied _,ServiceRequestEvent.RequestTakenUp _,ServiceRequestEvent.RequesterContacted _ ->
				Stream.empty();
			case ServiceRequestEvent.ProgressRecorded _,ServiceRequestEvent.RequesterAsked _,ServiceRequestEvent.RequesterAnswered _ ->
				Stream.empty();
			case ServiceRequestEvent.ExtensionRequested _,ServiceRequestEvent.ExtensionGranted _,ServiceRequestEvent.ExtensionRefused _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestParked _,ServiceRequestEvent.RequestUnparked _,ServiceRequestEvent.OutcomeReported _ ->
				Stream.empty();
			case ServiceRequestEvent.FollowUpRecorded _,ServiceRequestEvent.RequestSentBack _,ServiceRequestEvent.RequestClosed _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestArchived _,ServiceRequestEvent.RequestReopened _,ServiceRequestEvent.ServiceRated _ ->
				Stream.empty();
			case ServiceRequestEvent.DeadlinePassed _,ServiceRequestEvent.UnitReminded _,ServiceRequestEvent.RequestEscalated _,ServiceRequestEvent.QuestionLapsed _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestReminded _,ServiceRequestEvent.RequestSupervised _,ServiceRequestEvent.SupervisionRaised _ ->
				Stream.empty();
			case ServiceRequestEvent.ReportedThrough _,ServiceRequestEvent.TextRedacted _ -> Stream.empty();
			case ServiceRequestEvent.RequestMadeConfidential _,ServiceRequestEvent.ConfidentialityLifted _ ->
				Stream.empty();
		};
	}
}
