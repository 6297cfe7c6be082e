package org.redvest.query.audit;

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
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.SchoolEvent.SessionEvent;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.AnnualReviewFailed;
import org.redvest.kernel.ServiceHoursEvent.AnnualReviewPassed;
import org.redvest.kernel.ServiceHoursEvent.DisputeDecided;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.LongDayApproved;
import org.redvest.kernel.ServiceHoursEvent.LongDayRefused;
import org.redvest.kernel.ServiceHoursEvent.RecordAccepted;
import org.redvest.kernel.ServiceHoursEvent.RecordDenied;
import org.redvest.kernel.ServiceHoursEvent.RecordDisputed;
import org.redvest.kernel.ServiceHoursEvent.RecordEvent;
import org.redvest.kernel.ServiceHoursEvent.RecordTransferredIn;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.ServiceBackfilled;
import org.redvest.kernel.ServiceHoursEvent.ServiceConfirmed;
import org.redvest.kernel.ServiceHoursEvent.ServiceEvaluated;
import org.redvest.kernel.ServiceHoursEvent.ServicePublicised;
import org.redvest.kernel.ServiceHoursEvent.ServiceRecorded;
import org.redvest.kernel.ServiceHoursEvent.StarApplied;
import org.redvest.kernel.ServiceHoursEvent.StarAwarded;
import org.redvest.kernel.ServiceHoursEvent.StarDowngraded;
import org.redvest.kernel.ServiceHoursEvent.StarEvent;
import org.redvest.kernel.ServiceHoursEvent.StarObjected;
import org.redvest.kernel.ServiceHoursEvent.StarObjectionDecided;
import org.redvest.kernel.ServiceHoursEvent.StarPublicised;
import org.redvest.kernel.ServiceHoursEvent.StarPublicityEnded;
import org.redvest.kernel.ServiceHoursEvent.StarRejected;
import org.redvest.kernel.ServiceHoursEvent.StarReviewed;
import org.redvest.kernel.ServiceHoursEvent.StarRevoked;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.fact.ActivityStatus;
import org.redvest.query.fact.BuildingStatus;
import org.redvest.query.fact.CampaignStatus;
import org.redvest.query.fact.CanvassStatus;
import org.redvest.query.fact.CertificateStatus;
import org.redvest.query.fact.HazardStatus;
import org.redvest.query.fact.RecordStatus;
import org.redvest.query.fact.RequestPhase;
import org.redvest.query.fact.SchoolStatus;
import org.redvest.query.fact.SessionStatus;
import org.redvest.query.fact.TeamStatus;
import org.redvest.query.fact.VolunteerStatus;

/**
 * A case as its events leave it: each field with its latest value and the event that set it. Nothing is known of any record's
 * meaning but what it says itself, except where a case stands (the statuses of domain.md section 9) and which of its parts
 * (a service record, a scheme of stars, an entry in a file, a deadline) a fact is about: such facts are kept apart by part.
 */
final class CaseState {

	private final Map<String, Value> fields = new LinkedHashMap<>();
	private final Map<Object, RecordStatus> records = new LinkedHashMap<>();
	private final Map<Object, RecordStatus> opposed = new LinkedHashMap<>();
	private VolunteerStatus volunteer = VolunteerStatus.PENDING;
	private BuildingStatus building = BuildingStatus.VACANT;
	private TeamStatus team = TeamStatus.PENDING;
	private CanvassStatus canvass = CanvassStatus.OPEN;
	private ActivityStatus activity = ActivityStatus.DRAFT;
	private @Nullable RequestPhase request;
	private HazardStatus hazard = HazardStatus.REPORTED;

	/** A field's value, not masked yet, and what set it. */
	record Value(Object value, LoggedEvent setBy) {
	}

	static Map<String, Value> of(List<LoggedEvent> events) {
		var state = new CaseState();
		events.forEach(state::apply);
		return state.fields;
	}

	private void apply(LoggedEvent logged) {
		CaseParts.ended(logged.event()).forEach(ended -> fields.keySet().removeIf(field -> field.startsWith(ended)));
		CaseParts.said(logged.event()).forEach((name, value) -> set(name, value, logged));
		status(logged);
	}

	private void set(String field, Object value, LoggedEvent by) {
		fields.put(field, new Value(value, by));
	}

	private void status(LoggedEvent logged) {
		switch (logged.event()) {
			case VolunteerEvent e -> {
				volunteer = VolunteerStatus.after(volunteer, e);
				set("status", volunteer.name(), logged);
			}
			case BuildingEvent e -> {
				building = BuildingStatus.after(building, e);
				set("status", building.name(), logged);
			}
			case ServiceRequestEvent e -> {
				request = RequestPhase.after(request, e);
				set("status", request.status().name(), logged);
			}
			case TeamEvent e -> {
				team = TeamStatus.after(team, e);
				set("status", team.name(), logged);
			}
			case CampaignEvent e -> set("status", CampaignStatus.after(e).name(), logged);
			case CanvassEvent e -> {
				canvass = CanvassStatus.after(canvass, e);
				set("status", canvass.name(), logged);
			}
			case HazardEvent e -> {
				hazard = HazardStatus.after(hazard, e);
				set(CaseParts.HAZARD + "status", hazard.name(), logged);
			}
			case ActivityEvent e -> {
				activity = ActivityStatus.after(activity, e);
				set("status", activity.name(), logged);
			}
			case ServiceHoursEvent e -> hours(e, logged);
			case DonationEvent e -> set("status", e.heading().phase().name(), logged);
			case SchoolEvent e -> school(e, logged);
			case ClientEvent e -> set("status", e instanceof ClientEvent.ClientEnded ? "ENDED" : "ADMITTED", logged);
			case CertificateEvent e -> set("status", CertificateStatus.after(e).name(), logged);
			case RuleSetEvent _,ReferenceBaseEvent _,DoneeEvent _,RefusalEvent _,PointsEvent _ -> {
			}
		}
	}

	private void school(SchoolEvent event, LoggedEvent logged) {
		set("status", SchoolStatus.after(event).name(), logged);
		if (event instanceof SessionEvent e) {
			set("sessions[" + e.session() + "].status", SessionStatus.after(e).name(), logged);
		}
	}

	private void hours(ServiceHoursEvent event, LoggedEvent logged) {
		switch (event) {
			case RecordEvent e -> record(e, logged);
			case StarEvent e -> {
				switch (e) {
					case StarAwarded awarded -> set("stars[" + e.scheme() + "].current", awarded.level(), logged);
					case StarDowngraded lowered -> set("stars[" + e.scheme() + "].current", lowered.level(), logged);
					case StarRevoked _ -> set("stars[" + e.scheme() + "].current", 0, logged);
					case StarApplied _,StarReviewed _,StarPublicised _,StarPublicityEnded _,StarObjected _,StarObjectionDecided _,StarRejected _ ->
						{
						}
					case AnnualReviewPassed _,AnnualReviewFailed _ -> {
					}
				}
			}
		}
	}

	private void record(RecordEvent event, LoggedEvent logged) {
		RecordStatus before = records.getOrDefault(event.recordId(), RecordStatus.DRAFT);
		RecordStatus stood = opposed.getOrDefault(event.recordId(), before);
		RecordStatus next = RecordStatus.after(before, stood, event);
		if (next.frozen() && !before.frozen()) {
			opposed.put(event.recordId(), before);
		}
		records.put(event.recordId(), next);
		set("records[" + event.recordId() + "].status", next.name(), logged);
		switch (event) {
			case HoursCredited e -> credit(e.entry().minutes(), logged);
			case RecordVoided e -> credit(-e.contraMinutes(), logged);
			case HoursCorrected e -> {
				credit(e.creditedMinutes() - e.contraMinutes(), logged);
				RecordStatus status = RecordStatus.replacing(before, stood, e);
				records.put(e.replacementId(), status);
				set("records[" + e.replacementId() + "].status", status.name(), logged);
			}
			case ServiceRecorded _,ServiceBackfilled _,RecordTransferredIn _,ServiceConfirmed _,LongDayApproved _,LongDayRefused _ -> {
			}
			case ServicePublicised _,RecordAccepted _,RecordDenied _,RecordDisputed _,DisputeDecided _,ServiceEvaluated _ -> {
			}
		}
	}

	private void credit(int minutes, LoggedEvent logged) {
		Value before = fields.get("creditedMinutes");
		long total = before == null ? 0 : ((Number) before.value()).longValue();
		set("creditedMinutes", total + minutes, logged);
	}
}
