package org.redvest.query.audit;

import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.CampaignEvent;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.ClientEvent;
import org.redvest.kernel.DonationEvent;
import org.redvest.kernel.DoneeEvent;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.PointsEvent;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.RefusalEvent;
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.audit.HandOver.Stage;
import org.redvest.query.audit.HandOvers.Hand;
import org.redvest.query.audit.HandOvers.Move;

/** Which events hand a case over: those of requests, of hazards and of the heads of buildings; others are in nobody's hand. */
final class Hands {

	private Hands() {
	}

	/** @param before in whose hand it is, or null */
	static Move after(@Nullable Hand before, LoggedEvent logged) {
		return switch (logged.event()) {
			case ServiceRequestEvent e -> after(e, logged);
			case HazardEvent e -> after(before, e, logged);
			case BuildingEvent e -> after(before, e);
			case VolunteerEvent _,ServiceHoursEvent _,RuleSetEvent _,ReferenceBaseEvent _,TeamEvent _,CampaignEvent _ -> Move.STAYS;
			case ClientEvent _ -> Move.STAYS;
			case CanvassEvent _,DonationEvent _,DoneeEvent _,SchoolEvent _,RefusalEvent _,ActivityEvent _ -> Move.STAYS;
			case PointsEvent _,CertificateEvent _ -> Move.STAYS;
		};
	}

	private static Move to(Hand hand) {
		return new Move.To(hand);
	}

	private static Move after(ServiceRequestEvent event, LoggedEvent logged) {
		return switch (event) {
			case ServiceRequestEvent.RequestSubmitted _ -> to(Hand.nobody(Stage.WAITING));
			case ServiceRequestEvent.RequestRegisteredOnBehalf _ -> to(logged.provenance().actor().role() == Actor.Role.SYSTEM
					? Hand.nobody(Stage.WAITING)
					: Hand.actor(Stage.INTAKE, logged));
			case ServiceRequestEvent.RequestClassified e ->
				e.heading().unit() == null ? to(Hand.actor(Stage.INTAKE, logged)) : Move.STAYS;
			case ServiceRequestEvent.RequestAccepted _ -> to(Hand.actor(Stage.INTAKE, logged));
			case ServiceRequestEvent.RequestDispatched e -> to(Hand.unit(Stage.LEADING, e.heading().unit()));
			case ServiceRequestEvent.RequestRedispatched e -> to(Hand.unit(Stage.LEADING, e.heading().unit()));
			case ServiceRequestEvent.RequestTakenUp _ -> to(Hand.actor(Stage.HANDLING, logged));
			case ServiceRequestEvent.OutcomeReported _ -> to(Hand.nobody(Stage.AWAITING_FOLLOW_UP));
			case ServiceRequestEvent.FollowUpRecorded _ -> to(Hand.actor(Stage.FOLLOW_UP, logged));
			case ServiceRequestEvent.RequestSentBack e -> to(Hand.unit(Stage.HANDLING, e.heading().unit()));
			case ServiceRequestEvent.RequestReopened e -> to(Hand.unit(Stage.HANDLING, e.heading().unit()));
			case ServiceRequestEvent.RequestUnmerged e -> to(e.heading().unit() == null
					? Hand.nobody(Stage.WAITING)
					: Hand.unit(Stage.LEADING, e.heading().unit()));
			case ServiceRequestEvent.RequestClosed _ -> to(Hand.actor(Stage.CONCLUDED, logged));
			case ServiceRequestEvent.RequestArchived _,ServiceRequestEvent.RequestDeclined _,ServiceRequestEvent.RequestDiverted _ ->
				Move.ENDS;
			case ServiceRequestEvent.RequestWithdrawn _,ServiceRequestEvent.RequestMerged _ -> Move.ENDS;
			case ServiceRequestEvent.ReportedThrough _ -> Move.STAYS;
			case ServiceRequestEvent.DuplicateSuspected _,ServiceRequestEvent.MediaAttached _,ServiceRequestEvent.BuildingLinked _ ->
				Move.STAYS;
			case ServiceRequestEvent.ReporterSubscribed _,ServiceRequestEvent.ReporterUnsubscribed _,ServiceRequestEvent.ReporterTold _ ->
				Move.STAYS;
			case ServiceRequestEvent.DeadlineSet _,ServiceRequestEvent.ClockPaused _,ServiceRequestEvent.ClockResumed _ -> Move.STAYS;
			case ServiceRequestEvent.CoUnitNamed _,ServiceRequestEvent.ReturnRequested _,ServiceRequestEvent.ReturnDenied _ -> Move.STAYS;
			case ServiceRequestEvent.RequesterContacted _,ServiceRequestEvent.ProgressRecorded _,ServiceRequestEvent.RequesterAsked _ ->
				Move.STAYS;
			case ServiceRequestEvent.RequesterAnswered _,ServiceRequestEvent.ExtensionRequested _,ServiceRequestEvent.ExtensionGranted _ ->
				Move.STAYS;
			case ServiceRequestEvent.ExtensionRefused _,ServiceRequestEvent.RequestParked _,ServiceRequestEvent.RequestUnparked _ ->
				Move.STAYS;
			case ServiceRequestEvent.ServiceRated _,ServiceRequestEvent.RequestReminded _,ServiceRequestEvent.RequestSupervised _ ->
				Move.STAYS;
			case ServiceRequestEvent.SupervisionRaised _,ServiceRequestEvent.RequestMadeConfidential _ -> Move.STAYS;
			case ServiceRequestEvent.ConfidentialityLifted _,ServiceRequestEvent.TextRedacted _,ServiceRequestEvent.QuestionLapsed _ ->
				Move.STAYS;
			case ServiceRequestEvent.DeadlinePassed _,ServiceRequestEvent.UnitReminded _,ServiceRequestEvent.RequestEscalated _ ->
				Move.STAYS;
		};
	}

	private static Move after(@Nullable Hand before, HazardEvent event, LoggedEvent logged) {
		return switch (event) {
			case HazardEvent.HazardReported _ -> to(Hand.nobody(Stage.WAITING));
			case HazardEvent.HazardGraded e -> !e.presumed() && before != null && before.stage() == Stage.WAITING
					? to(Hand.actor(Stage.GRADED, logged))
					: Move.STAYS;
			case HazardEvent.HazardHandedToEmergency e -> to(Hand.unit(Stage.EMERGENCY, e.to().name()));
			case HazardEvent.RectificationAssigned e -> goingOn(e, logged);
			case HazardEvent.RectificationPassedOn e -> goingOn(e, logged);
			case HazardEvent.RectificationReported _ -> to(Hand.nobody(Stage.AWAITING_RECHECK));
			case HazardEvent.HazardRechecked e -> e.passed() ? to(Hand.actor(Stage.RECHECKED, logged)) : goingOn(e, logged);
			case HazardEvent.HazardParked _ -> to(Hand.actor(Stage.PARKED, logged));
			case HazardEvent.HazardResumed e -> goingOn(e, logged);
			case HazardEvent.HazardReopened e -> goingOn(e, logged);
			case HazardEvent.HazardWrittenOff _,HazardEvent.HazardMarkedFalseAlarm _ -> Move.ENDS;
			case HazardEvent.HazardDeadlineSet _,HazardEvent.HazardDeadlinePassed _ -> Move.STAYS;
		};
	}

	/** With the unit that it is assigned to, or else with whoever decided that it goes on. */
	private static Move goingOn(HazardEvent event, LoggedEvent logged) {
		var unit = event.heading().unit();
		return to(unit == null ? Hand.actor(Stage.GRADED, logged) : Hand.unit(Stage.RECTIFYING, unit.value()));
	}

	private static Move after(@Nullable Hand before, BuildingEvent event) {
		return switch (event) {
			case BuildingEvent.HeadAppointed e ->
				to(new Hand(Stage.HEADSHIP, e.volunteerId().toString(), Actor.Role.BUILDING_HEAD.name()));
			case BuildingEvent.HeadResigned _,BuildingEvent.HeadRemoved _,BuildingEvent.TermExpired _ -> Move.ENDS;
			case BuildingEvent.BuildingRetired _ -> before == null ? Move.STAYS : Move.ENDS;
			case BuildingEvent.BuildingRegistered _,BuildingEvent.BuildingCorrected _,BuildingEvent.HouseholdCountUpdated _ -> Move.STAYS;
			case BuildingEvent.BuildingSplit _,BuildingEvent.BuildingMerged _,BuildingEvent.HeadNominated _ -> Move.STAYS;
			case BuildingEvent.NominationPublicised _,BuildingEvent.NominationObjected _,BuildingEvent.ObjectionDecided _ -> Move.STAYS;
			case BuildingEvent.NominationPublicityEnded _ -> Move.STAYS;
			case BuildingEvent.NominationWithdrawn _,BuildingEvent.HeadRenewed _,BuildingEvent.VacancyReported _ -> Move.STAYS;
			case BuildingEvent.DeputyNamed _,BuildingEvent.DeputyReleased _,BuildingEvent.PatrolRecorded _,BuildingEvent.HeadAssessed _ ->
				Move.STAYS;
		};
	}
}
