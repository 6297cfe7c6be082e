package org.redvest.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityEvent;
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
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.audit.Clock.Move;
import org.redvest.query.audit.Clock.Turn;

/** Follows the deadlines of a case: those of requests and of hazards. */
final class Clocks {

	private record Name(String stream, String kind) {
	}

	private static final class Running {

		private final List<Turn> turns = new ArrayList<>();
		private Instant due = Instant.MIN;
		private @Nullable Instant met;

		Clock told(Name name) {
			return new Clock(name.stream, name.kind, due, met, met == null ? null : !met.isAfter(due), List.copyOf(turns));
		}
	}

	private final Map<Name, Running> clocks = new LinkedHashMap<>();

	private Clocks() {
	}

	static List<Clock> of(List<LoggedEvent> events) {
		var all = new Clocks();
		events.forEach(all::apply);
		return all.clocks.entrySet().stream().map(each -> each.getValue().told(each.getKey())).toList();
	}

	private void apply(LoggedEvent logged) {
		switch (logged.event()) {
			case ServiceRequestEvent e -> request(e, logged);
			case HazardEvent e -> hazard(e, logged);
			case VolunteerEvent _,ServiceHoursEvent _,RuleSetEvent _,ReferenceBaseEvent _,TeamEvent _,CampaignEvent _,BuildingEvent _ -> {
			}
			case ClientEvent _ -> {
			}
			case CanvassEvent _,DonationEvent _,DoneeEvent _,SchoolEvent _,RefusalEvent _,ActivityEvent _ -> {
			}
			case PointsEvent _,CertificateEvent _ -> {
			}
		}
	}

	private void request(ServiceRequestEvent event, LoggedEvent logged) {
		switch (event) {
			case ServiceRequestEvent.DeadlineSet e -> set(e.kind(), e.due(), e.cause().name(), e.rule(), e.calendars(), logged);
			case ServiceRequestEvent.ClockPaused e -> still(Move.PAUSED, e.reason().name(), null, e.rule(), e.calendars(), logged);
			case ServiceRequestEvent.ClockResumed e -> still(Move.RESUMED, e.reason().name(), e.minutes(), null, List.of(), logged);
			case ServiceRequestEvent.RequestDispatched _ -> met(DeadlineKind.DISPATCH, logged);
			case ServiceRequestEvent.RequesterContacted e -> {
				if (e.first()) {
					met(DeadlineKind.CONTACT, logged);
				}
			}
			case ServiceRequestEvent.OutcomeReported _ -> met(DeadlineKind.OUTCOME, logged);
			case ServiceRequestEvent.UnitReminded e -> rings(Move.REMINDED, e.kind(), e.due(), logged.name(), e.rule(), logged);
			case ServiceRequestEvent.DeadlinePassed e -> rings(Move.PASSED, e.kind(), e.due(), logged.name(), null, logged);
			case ServiceRequestEvent.RequestEscalated e ->
				rings(Move.ESCALATED, e.kind(), e.due(), "SUPERVISION_" + e.level(), e.rule(), logged);
			case ServiceRequestEvent.RequestSentBack _,ServiceRequestEvent.RequestReopened _ -> anew(DeadlineKind.OUTCOME, logged);
			case ServiceRequestEvent.RequestSubmitted _,ServiceRequestEvent.RequestRegisteredOnBehalf _,ServiceRequestEvent.MediaAttached _ ->
				{
				}
			case ServiceRequestEvent.ReportedThrough _ -> {
			}
			case ServiceRequestEvent.DuplicateSuspected _,ServiceRequestEvent.RequestClassified _,ServiceRequestEvent.BuildingLinked _ -> {
			}
			case ServiceRequestEvent.RequestAccepted _,ServiceRequestEvent.RequestDeclined _,ServiceRequestEvent.RequestDiverted _ -> {
			}
			case ServiceRequestEvent.RequestWithdrawn _,ServiceRequestEvent.RequestMerged _,ServiceRequestEvent.RequestUnmerged _ -> {
			}
			case ServiceRequestEvent.ReporterSubscribed _,ServiceRequestEvent.ReporterUnsubscribed _,ServiceRequestEvent.ReporterTold _ -> {
			}
			case ServiceRequestEvent.CoUnitNamed _,ServiceRequestEvent.ReturnRequested _,ServiceRequestEvent.RequestRedispatched _ -> {
			}
			case ServiceRequestEvent.ReturnDenied _,ServiceRequestEvent.RequestTakenUp _,ServiceRequestEvent.ProgressRecorded _ -> {
			}
			case ServiceRequestEvent.RequesterAsked _,ServiceRequestEvent.RequesterAnswered _,ServiceRequestEvent.ExtensionRequested _ -> {
			}
			case ServiceRequestEvent.ExtensionGranted _,ServiceRequestEvent.ExtensionRefused _,ServiceRequestEvent.RequestParked _ -> {
			}
			case ServiceRequestEvent.RequestUnparked _,ServiceRequestEvent.FollowUpRecorded _,ServiceRequestEvent.RequestClosed _ -> {
			}
			case ServiceRequestEvent.RequestArchived _,ServiceRequestEvent.ServiceRated _,ServiceRequestEvent.RequestReminded _ -> {
			}
			case ServiceRequestEvent.RequestSupervised _,ServiceRequestEvent.SupervisionRaised _,ServiceRequestEvent.TextRedacted _ -> {
			}
			case ServiceRequestEvent.RequestMadeConfidential _,ServiceRequestEvent.ConfidentialityLifted _,ServiceRequestEvent.QuestionLapsed _ ->
				{
				}
		}
	}

	private void hazard(HazardEvent event, LoggedEvent logged) {
		switch (event) {
			case HazardEvent.HazardDeadlineSet e -> set(e.kind(), e.due(), e.kind().name(), e.rule(), e.calendars(), logged);
			case HazardEvent.HazardDeadlinePassed e -> rings(Move.PASSED, e.kind(), e.due(), logged.name(), null, logged);
			case HazardEvent.HazardGraded e -> {
				if (!e.presumed()) {
					met(HazardEvent.DeadlineKind.GRADE, logged);
				}
			}
			case HazardEvent.HazardHandedToEmergency _ -> met(HazardEvent.DeadlineKind.HAND_OVER, logged);
			case HazardEvent.RectificationAssigned _ -> met(HazardEvent.DeadlineKind.ASSIGN, logged);
			case HazardEvent.RectificationReported _ -> {
				met(HazardEvent.DeadlineKind.ASSIGN, logged);
				met(HazardEvent.DeadlineKind.RECTIFY, logged);
			}
			case HazardEvent.HazardRechecked e -> {
				met(HazardEvent.DeadlineKind.RECHECK, logged);
				if (!e.passed()) {
					anew(HazardEvent.DeadlineKind.RECTIFY, logged);
				}
			}
			case HazardEvent.HazardReopened _ -> anew(HazardEvent.DeadlineKind.RECTIFY, logged);
			case HazardEvent.HazardReported _,HazardEvent.RectificationPassedOn _,HazardEvent.HazardWrittenOff _ -> {
			}
			case HazardEvent.HazardParked _,HazardEvent.HazardResumed _,HazardEvent.HazardMarkedFalseAlarm _ -> {
			}
		}
	}

	/** What the clock itself has found or done about a deadline. */
	private void rings(Move move, Enum<?> kind, Instant due, String cause, @Nullable RuleVersion rule, LoggedEvent logged) {
		Running clock = clocks.get(new Name(logged.stream(), kind.name()));
		if (clock != null) {
			clock.turns.add(new Turn(move, logged.occurredAt(), due, cause, null, rule == null ? null : rule.value(), List.of(),
					logged.position()));
		}
	}

	private void set(Enum<?> kind, Instant due, String cause, RuleVersion rule, List<RuleVersion> calendars, LoggedEvent logged) {
		Running clock = clocks.computeIfAbsent(new Name(logged.stream(), kind.name()), _ -> new Running());
		clock.due = due;
		clock.met = null;
		clock.turns.add(new Turn(Move.SET, logged.occurredAt(), due, cause, null, rule.value(), values(calendars), logged.position()));
	}

	/** The first time counts. */
	private void met(Enum<?> kind, LoggedEvent logged) {
		Running clock = clocks.get(new Name(logged.stream(), kind.name()));
		if (clock != null && clock.met == null) {
			clock.met = logged.occurredAt();
			clock.turns.add(new Turn(Move.MET, logged.occurredAt(), clock.due, logged.name(), null, null, List.of(), logged.position()));
		}
	}

	private void anew(Enum<?> kind, LoggedEvent logged) {
		Running clock = clocks.get(new Name(logged.stream(), kind.name()));
		if (clock != null && clock.met != null) {
			clock.met = null;
			clock.turns.add(new Turn(Move.BEGUN_ANEW, logged.occurredAt(), null, logged.name(), null, null, List.of(), logged.position()));
		}
	}

	/** All clocks of the stream that run. */
	private void still(Move move, String cause, @Nullable Integer minutes, @Nullable RuleVersion rule, List<RuleVersion> calendars,
			LoggedEvent logged) {
		clocks.forEach((name, clock) -> {
			if (name.stream.equals(logged.stream()) && clock.met == null) {
				clock.turns.add(
						new Turn(move, logged.occurredAt(), null, cause, minutes, rule == null ? null : rule.value(), values(calendars),
								logged.position()));
			}
		});
	}

	private static List<String> values(List<RuleVersion> versions) {
		return versions.stream().map(RuleVersion::value).toList();
	}
}
