package org.redvest.command.policy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.redvest.command.hazard.HazardCommand;
import org.redvest.command.hazard.HazardCommand.ParkHazard;
import org.redvest.command.hazard.HazardCommand.PassOnRectification;
import org.redvest.command.hazard.HazardCommand.ReportRectification;
import org.redvest.command.hazard.HazardCommand.ResumeHazard;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.OutcomeReported;
import org.redvest.kernel.ServiceRequestEvent.RequestParked;
import org.redvest.kernel.ServiceRequestEvent.RequestRedispatched;
import org.redvest.kernel.ServiceRequestEvent.RequestUnparked;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/** What a unit says on the request by which it rectifies a hazard is said of the hazard, so that it need not say it again. */
@Component
class WhenRequestIsHandledThenHazardFollows implements Policy {

	@Override
	public Class<ServiceRequestEvent> about() {
		return ServiceRequestEvent.class;
	}

	@Override
	public Stream<HazardCommand> react(LoggedEvent logged) {
		return logged.event() instanceof ServiceRequestEvent told && rectifies(told)
				? react(told, logged.provenance().actor(), new By(Actor.system(name()), logged.occurredAt()))
				: Stream.empty();
	}

	private static boolean rectifies(ServiceRequestEvent event) {
		Classified classified = event.heading().classified();
		return classified != null && classified.category().startsWith(HazardEvent.CATEGORY);
	}

	/** @param unit who acts for the unit that handles the request */
	private static Stream<HazardCommand> react(ServiceRequestEvent event, Actor unit, By by) {
		HazardId hazard = HazardId.of(event.requestId());
		return switch (event) {
			case OutcomeReported e ->
				Stream.of(new ReportRectification(hazard, UnitCode.of(unit), unit.id(), e.outcome(), e.reply(), by));
			case RequestRedispatched e ->
				Stream.of(new PassOnRectification(hazard, new UnitCode(String.valueOf(e.heading().unit())), by));
			case RequestParked e -> Stream.of(new ParkHazard(hazard, e.reason(),
					LocalDate.ofInstant(e.review(), WorkingDays.DISTRICT), e.explanation(), by));
			case RequestUnparked _ -> Stream.of(new ResumeHazard(hazard, by));
			case ServiceRequestEvent.RequestSubmitted _,ServiceRequestEvent.RequestRegisteredOnBehalf _,ServiceRequestEvent.DuplicateSuspected _ ->
				Stream.empty();
			case ServiceRequestEvent.MediaAttached _,ServiceRequestEvent.RequestClassified _,ServiceRequestEvent.BuildingLinked _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestAccepted _,ServiceRequestEvent.RequestDeclined _,ServiceRequestEvent.RequestDiverted _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestWithdrawn _,ServiceRequestEvent.ReporterTold _,ServiceRequestEvent.DeadlineSet _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestMerged _,ServiceRequestEvent.RequestUnmerged _,ServiceRequestEvent.ReporterSubscribed _ ->
				Stream.empty();
			case ServiceRequestEvent.ReporterUnsubscribed _,ServiceRequestEvent.ClockPaused _,ServiceRequestEvent.ClockResumed _ ->
				Stream.empty();
			case ServiceRequestEvent.RequestDispatched _,ServiceRequestEvent.CoUnitNamed _,ServiceRequestEvent.ReturnRequested _ ->
				Stream.empty();
			case ServiceRequestEvent.ReturnDenied _,ServiceRequestEvent.RequestTakenUp _,ServiceRequestEvent.RequesterContacted _ ->
				Stream.empty();
			case ServiceRequestEvent.ProgressRecorded _,ServiceRequestEvent.RequesterAsked _,ServiceRequestEvent.RequesterAnswered _ ->
				Stream.empty();
			case ServiceRequestEvent.ExtensionRequested _,ServiceRequestEvent.ExtensionGranted _,ServiceRequestEvent.ExtensionRefused _ ->
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
