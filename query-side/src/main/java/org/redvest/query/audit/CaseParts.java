package org.redvest.query.audit;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.EventTypes;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.ServiceHoursEvent.RecordEvent;
import org.redvest.kernel.ServiceHoursEvent.StarEvent;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.RequestRegisteredOnBehalf;
import org.redvest.kernel.ServiceRequestEvent.RequestSubmitted;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.query.fact.Fields;

/** Which part of a case a fact is about, so that what is said of one part does not stand in the place of another. */
final class CaseParts {

	private CaseParts() {
	}

	/** The beginning of the names of an event's fields; empty where it is about the case itself. */
	static String of(DomainEvent event) {
		return switch (event) {
			case RecordEvent e -> "records[" + e.recordId() + "].";
			case StarEvent e -> "stars[" + e.scheme() + "].";
			case RuleSetEvent e -> "versions[" + e.version() + "].";
			case ReferenceBaseEvent e -> "entries[" + e.entry() + "].";
			case BuildingEvent e -> of(e);
			case VolunteerEvent e -> of(e);
			case ServiceRequestEvent e -> of(e);
		};
	}

	private static String of(BuildingEvent event) {
		return switch (event) {
			case BuildingEvent.HeadAppointed _,BuildingEvent.HeadRenewed _ -> "head.";
			case BuildingEvent.HeadResigned _,BuildingEvent.HeadRemoved _,BuildingEvent.TermExpired _ -> "formerHead.";
			case BuildingEvent.HeadAssessed e -> "assessments[" + e.from() + "].";
			case BuildingEvent.HeadNominated e -> "nominations[" + e.volunteerId() + "].";
			case BuildingEvent.NominationPublicised e -> "nominations[" + e.volunteerId() + "].";
			case BuildingEvent.NominationWithdrawn e -> "nominations[" + e.volunteerId() + "].";
			case BuildingEvent.NominationObjected e -> "objections[" + e.objection() + "].";
			case BuildingEvent.ObjectionDecided e -> "objections[" + e.objection() + "].";
			case BuildingEvent.DeputyNamed e -> "deputies[" + e.volunteerId() + "].";
			case BuildingEvent.DeputyReleased e -> "formerDeputies[" + e.volunteerId() + "].";
			case BuildingEvent.PatrolRecorded e -> "patrols[" + e.patrol() + "].";
			case BuildingEvent.VacancyReported _ -> "vacancy.";
			case BuildingEvent.BuildingRegistered _,BuildingEvent.BuildingCorrected _,BuildingEvent.HouseholdCountUpdated _ -> "";
			case BuildingEvent.BuildingMerged _,BuildingEvent.BuildingSplit _,BuildingEvent.BuildingRetired _ -> "";
		};
	}

	private static String of(VolunteerEvent event) {
		return switch (event) {
			case VolunteerEvent.VolunteerRegistered _,VolunteerEvent.RegistrationConfirmed _,VolunteerEvent.BasicsCorrected _ -> "";
			case VolunteerEvent.ContactChanged _ -> "";
			case VolunteerEvent.VolunteerSuspended e -> "entries[" + e.sanction().id() + "].";
			case VolunteerEvent.VolunteerBlacklisted e -> "entries[" + e.sanction().id() + "].";
			case VolunteerEvent.SkillDeclared e -> "skills[" + e.skill() + "].";
			case VolunteerEvent.QualificationVerified e -> "qualifications[" + e.qualification() + "].";
			case VolunteerEvent.QualificationExpired e -> "qualifications[" + e.qualification() + "].";
			default -> entry(event);
		};
	}

	private static String of(ServiceRequestEvent event) {
		return switch (event) {
			case RequestSubmitted _,RequestRegisteredOnBehalf _ -> "";
			case DeadlineSet e -> "deadlines[" + e.kind() + "].";
			default -> named(event);
		};
	}

	/** An entry in a volunteer's file by the one component that names it; otherwise the event's own name. */
	private static String entry(VolunteerEvent event) {
		for (RecordComponent each : event.getClass().getRecordComponents()) {
			if (each.getType() == EntryId.class) {
				return "entries[" + Fields.of(event).get(each.getName()) + "].";
			}
		}
		return named(event);
	}

	private static String named(DomainEvent event) {
		return EventTypes.of(event.getClass()).value().replaceFirst(".*\\.", "") + ".";
	}

	/** Whether a field is said anew by every event and is about the case itself. */
	static boolean whole(String field) {
		return field.startsWith("heading.") || field.equals("requestId") || field.equals("buildingId") || field.equals("community")
				|| field.equals("baseId") || field.equals("schemeId");
	}

	/** The beginnings of the names of fields that an event ends or says anew as a whole. */
	static List<String> ended(DomainEvent event) {
		return switch (event) {
			case BuildingEvent.HeadAppointed _ -> List.of("nominations[", "vacancy.", "formerHead.");
			case BuildingEvent.HeadResigned _,BuildingEvent.HeadRemoved _,BuildingEvent.TermExpired _,BuildingEvent.BuildingSplit _,BuildingEvent.BuildingRetired _ ->
				List.of("head.", "deputies[");
			case BuildingEvent.DeputyReleased e -> List.of("deputies[" + e.volunteerId() + "].");
			case BuildingEvent.NominationWithdrawn e -> List.of("nominations[" + e.volunteerId() + "].");
			case VolunteerEvent.GuardianConsentWithdrawn _ -> List.of("guardian-consent-given.");
			case VolunteerEvent.RestrictionLifted _ -> List.of("processing-restricted.");
			case VolunteerEvent.QualificationExpired e -> List.of("qualifications[" + e.qualification() + "].");
			case VolunteerEvent.RegistrationConfirmed _,VolunteerEvent.BelongingChanged _ -> List.of("belonging.");
			case ServiceRequestEvent e -> of(e).isEmpty() ? List.of() : List.of("heading.", of(e));
			default -> List.of();
		};
	}

	/** What an event changes that other events name otherwise. */
	static Map<String, Object> changed(DomainEvent event) {
		var changed = new LinkedHashMap<String, Object>();
		switch (event) {
			case VolunteerEvent.BelongingChanged e -> Fields.of(e.to()).forEach((name, value) -> changed.put("belonging." + name, value));
			case VolunteerEvent.AgeBandChanged e -> changed.put("basics.ageBand", e.to().name());
			default -> {
			}
		}
		return changed;
	}
}
