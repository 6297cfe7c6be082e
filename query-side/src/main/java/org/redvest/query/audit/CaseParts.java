package org.redvest.query.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingEvent.BuildingMerged;
import org.redvest.kernel.CampaignEvent;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CanvassEvent.OpinionEvent;
import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.CertificateEvent.CertificatePublicised;
import org.redvest.kernel.ClientEvent;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.DonationEvent;
import org.redvest.kernel.DoneeEvent;
import org.redvest.kernel.EventTypes;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.PointsEvent;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.ReferenceBaseEvent.BaseCorrected;
import org.redvest.kernel.ReferenceBaseEvent.BaseRegistered;
import org.redvest.kernel.ReferenceBaseEvent.BaseWithdrawn;
import org.redvest.kernel.RefusalEvent;
import org.redvest.kernel.RefusalEvent.RefusalRecorded;
import org.redvest.kernel.RefusalEvent.RemainderCounted;
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.RecordEvent;
import org.redvest.kernel.ServiceHoursEvent.StarEvent;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.fact.Fields;
import org.redvest.query.fact.OpinionStatus;

/**
 * Which part of a case a fact is about, so that what is said of one part does not stand in the place of another: a part that
 * there can be several of is kept by what names it, of any other the latest stands.
 */
final class CaseParts {

	/** Of a correction: what it says of the record in the corrected one's place. */
	private static final Set<String> OF_REPLACEMENT = Set.of("creditedMinutes", "recorder", "rule");

	/** The beginning of the names of what is said of a hazard. */
	static final String HAZARD = "hazard.";

	private CaseParts() {
	}

	/** The names and values of an event's fields, each in its part. */
	static Map<String, Object> said(DomainEvent event) {
		String part = of(event);
		var said = new LinkedHashMap<String, Object>();
		Fields.of(event).forEach((name, value) -> {
			if (!(event instanceof BuildingMerged && name.startsWith("absorbed["))) {
				said.put(whole(name) ? head(event) + name : (event instanceof HoursCorrected e ? corrected(e, name) : part) + name, value);
			}
		});
		changed(event, said);
		return said;
	}

	/** The beginning of the names of an event's fields; empty where it is about the case itself. */
	private static String of(DomainEvent event) {
		return switch (event) {
			case RecordEvent e -> part("records", e.recordId());
			case StarEvent e -> part("stars", e.scheme());
			case RuleSetEvent e -> part("versions", e.version());
			case ReferenceBaseEvent e -> part("entries", e.entry());
			case BuildingEvent e -> of(e);
			case VolunteerEvent e -> of(e);
			case ServiceRequestEvent e -> of(e);
			case TeamEvent e -> of(e);
			case CampaignEvent _ -> "";
			case CanvassEvent e -> of(e);
			case DonationEvent e -> of(e);
			case DoneeEvent e -> of(e);
			case SchoolEvent e -> of(e);
			case HazardEvent e -> of(e);
			case ClientEvent e -> of(e);
			case ActivityEvent e -> of(e);
			case RefusalRecorded e -> part("refusals", e.commandId() + " " + e.code());
			case RemainderCounted _ -> "remainder.";
			case PointsEvent e -> of(e);
			case CertificateEvent e -> of(e);
		};
	}

	private static String part(String name, Object key) {
		return name + "[" + key + "].";
	}

	private static String named(DomainEvent event) {
		return named(event.getClass());
	}

	private static String named(Class<? extends DomainEvent> type) {
		return EventTypes.of(type).value().replaceFirst(".*\\.", "") + ".";
	}

	private static String corrected(HoursCorrected event, String field) {
		boolean ofReplacement = field.startsWith("work.") || field.startsWith("approvedBy[") || OF_REPLACEMENT.contains(field);
		return part("records", ofReplacement ? event.replacementId() : event.recordId());
	}

	private static String of(BuildingEvent event) {
		return switch (event) {
			case BuildingEvent.HeadAppointed _,BuildingEvent.HeadRenewed _ -> "head.";
			case BuildingEvent.HeadResigned _,BuildingEvent.HeadRemoved _,BuildingEvent.TermExpired _ -> "formerHead.";
			case BuildingEvent.HeadAssessed e -> part("assessments", e.from());
			case BuildingEvent.HeadNominated e -> part("nominations", e.volunteerId());
			case BuildingEvent.NominationPublicised e -> part("nominations", e.volunteerId());
			case BuildingEvent.NominationPublicityEnded e -> part("nominations", e.volunteerId()) + "publicityEnded.";
			case BuildingEvent.NominationWithdrawn e -> part("formerNominations", e.volunteerId());
			case BuildingEvent.NominationObjected e -> part("objections", e.objection());
			case BuildingEvent.ObjectionDecided e -> part("objections", e.objection());
			case BuildingEvent.DeputyNamed e -> part("deputies", e.volunteerId());
			case BuildingEvent.DeputyReleased e -> part("formerDeputies", e.volunteerId());
			case BuildingEvent.PatrolRecorded e -> part("patrols", e.patrol());
			case BuildingEvent.VacancyReported _ -> "vacancy.";
			case BuildingEvent.BuildingRegistered _,BuildingEvent.BuildingCorrected _,BuildingEvent.HouseholdCountUpdated _ -> "";
			case BuildingMerged _,BuildingEvent.BuildingSplit _,BuildingEvent.BuildingRetired _ -> "";
		};
	}

	private static String of(VolunteerEvent event) {
		return switch (event) {
			case VolunteerEvent.VolunteerRegistered _,VolunteerEvent.RegistrationConfirmed _,VolunteerEvent.BasicsCorrected _ -> "";
			case VolunteerEvent.ContactChanged _ -> "";
			case VolunteerEvent.SkillDeclared e -> part("skills", e.skill());
			case VolunteerEvent.QualificationVerified e -> part("qualifications", e.qualification());
			case VolunteerEvent.QualificationExpired e -> part("qualifications", e.qualification());
			case VolunteerEvent.TrainingRecorded e -> part("entries", e.training());
			case VolunteerEvent.AwardRecorded e -> part("entries", e.award());
			case VolunteerEvent.ComplaintRecorded e -> part("entries", e.complaint());
			case VolunteerEvent.ComplaintCleared e -> part("entries", e.complaint());
			case VolunteerEvent.NoShowRecorded e -> part("entries", e.absence());
			case VolunteerEvent.VolunteerSuspended e -> part("entries", e.sanction().id());
			case VolunteerEvent.VolunteerReinstated e -> part("entries", e.sanction());
			case VolunteerEvent.VolunteerBlacklisted e -> part("entries", e.sanction().id());
			case VolunteerEvent.BlacklistingProlonged e -> part("entries", e.sanction());
			case VolunteerEvent.VolunteerUnlisted e -> part("entries", e.sanction());
			case VolunteerEvent.AppealLodged e -> part("entries", e.sanction());
			case VolunteerEvent.AppealDecided e -> part("entries", e.sanction());
			case VolunteerEvent.RegistrationDenied _,VolunteerEvent.IdentityVerified _,VolunteerEvent.GuardianConsentGiven _ ->
				named(event);
			case VolunteerEvent.GuardianConsentWithdrawn _,VolunteerEvent.AgeBandChanged _,VolunteerEvent.BelongingChanged _ ->
				named(event);
			case VolunteerEvent.SafeguardingChecked _,VolunteerEvent.VolunteerDeregistered _,VolunteerEvent.SubjectErased _ ->
				named(event);
			case VolunteerEvent.ProcessingRestricted _,VolunteerEvent.RestrictionLifted _,VolunteerEvent.SafeguardingLapsed _ ->
				named(event);
			case VolunteerEvent.TeamJoined e -> part("teams", e.teamId());
			case VolunteerEvent.TeamLeft e -> part("formerTeams", e.teamId());
		};
	}

	private static String of(TeamEvent event) {
		return switch (event) {
			case TeamEvent.TeamFounded _,TeamEvent.TeamApproved _,TeamEvent.TeamRenamed _,TeamEvent.TeamMoved _ -> "";
			case TeamEvent.LeaderAppointed e -> part("leaders", e.volunteerId());
			case TeamEvent.LeaderDismissed e -> part("formerLeaders", e.volunteerId());
			case TeamEvent.RecordingRightGranted _,TeamEvent.RecordingRightRevoked _ -> named(event);
			case TeamEvent.TeamSuspended _,TeamEvent.TeamResumed _,TeamEvent.TeamDissolved _ -> named(event);
		};
	}

	private static String of(CanvassEvent event) {
		return switch (event) {
			case CanvassEvent.BuildingAssigned _,CanvassEvent.AssignmentClosed _ -> "";
			case CanvassEvent.VisitRecorded e -> part("visits", e.visit());
			case CanvassEvent.VisitRevised e -> part("visits", e.visit());
			case CanvassEvent.VisitsTallied _ -> named(event);
			case OpinionEvent e -> part("opinions", e.opinion());
			case CanvassEvent.MaterialsHandedOut e -> part("materials", e.handout());
			case CanvassEvent.MaterialsCorrected e -> part("materials", e.handout());
		};
	}

	private static String of(DonationEvent event) {
		return switch (event) {
			case DonationEvent.DonationPledged _,DonationEvent.AgreementSigned _,DonationEvent.ReceiptIssued _ -> "";
			case DonationEvent.ReceiptWaived _ -> "";
			case DonationEvent.MoneyReceived e -> part("money", e.entry());
			case DonationEvent.MoneyCorrected e -> part("money", e.entry());
			case DonationEvent.GoodsReceived e -> part("goods", e.entry());
			case DonationEvent.GoodsValued e -> part("goods", e.entry());
			case DonationEvent.GoodsCorrected e -> part("goods", e.entry());
			case DonationEvent.EntryVoided e -> part("voided", e.entry());
			case DonationEvent.DonationAllocated e -> part("allocations", e.allocation());
			case DonationEvent.AllocationReleased e -> part("released", e.allocation());
			case DonationEvent.DonationDelivered e -> part("deliveries", e.delivery());
			case DonationEvent.DeliveryAcknowledged e -> part("acknowledged", e.delivery());
			case DonationEvent.DonationReturned e -> part("returned", e.voucher());
			case DonationEvent.PurposeChanged _,DonationEvent.DonationPublished _ -> named(event);
		};
	}

	private static String of(DoneeEvent event) {
		return switch (event) {
			case DoneeEvent.DoneeEntitled e -> part("entitlements", e.entitlement().from());
			case DoneeEvent.EntitlementEnded e -> part("entitlements", e.from());
		};
	}

	private static String of(SchoolEvent event) {
		return switch (event) {
			case SchoolEvent.SchoolRegistered _,SchoolEvent.SchoolCorrected _ -> "";
			case SchoolEvent.SchoolClosed _,SchoolEvent.DemonstrationSiteNamed _ -> named(event);
			case SchoolEvent.SchoolPaired e -> part("pairings", e.pairing());
			case SchoolEvent.PairingEnded e -> part("formerPairings", e.pairing());
			case SchoolEvent.InterestGroupFormed e -> part("groups", e.subject());
			case SchoolEvent.TeacherAssigned e -> part("teachers", e.volunteerId() + " " + e.subject());
			case SchoolEvent.TeacherReleased e -> part("formerTeachers", e.volunteerId());
			case SchoolEvent.SessionPlanned e -> part("sessions", e.session());
			case SchoolEvent.SessionHeld e -> part("sessions", e.session());
			case SchoolEvent.SessionCancelled e -> part("sessions", e.session());
			case SchoolEvent.AttendanceRecorded e -> part("sessions", e.session());
		};
	}

	private static String of(PointsEvent event) {
		return switch (event) {
			case PointsEvent.PointsEarned e -> part("lots", e.recordId());
			case PointsEvent.ReferralRewarded e -> part("lots", e.referred());
			case PointsEvent.PointsGranted e -> part("lots", e.adjustment());
			case PointsEvent.PointsTakenBack e -> part("takenBack", e.recordId());
			case PointsEvent.PointsDeducted e -> part("deductions", e.adjustment());
			case PointsEvent.PointsRedeemed e -> part("redemptions", e.redemption());
			case PointsEvent.PointsExpired e -> part("expiries", e.on());
		};
	}

	private static String of(CertificateEvent event) {
		return switch (event) {
			case CertificateEvent.CertificateRequested _ -> "";
			case CertificatePublicised _,CertificateEvent.CertificateDeclined _,CertificateEvent.CertificateIssued _ -> named(event);
			case CertificateEvent.CertificateSuperseded _,CertificateEvent.CertificateRevoked _ -> named(event);
		};
	}

	/** All of a hazard stands apart from the request by which it is rectified, which is the same case. */
	private static String of(HazardEvent event) {
		return HAZARD + switch (event) {
			case HazardEvent.HazardReported _ -> "";
			case HazardEvent.HazardDeadlineSet e -> part("deadlines", e.kind());
			case HazardEvent.HazardDeadlinePassed e -> part("passedDeadlines", e.kind());
			case HazardEvent.HazardHandedToEmergency e -> part("emergency", e.to());
			case HazardEvent.HazardGraded _,HazardEvent.RectificationAssigned _,HazardEvent.RectificationPassedOn _ -> named(event);
			case HazardEvent.RectificationReported _,HazardEvent.HazardRechecked _,HazardEvent.HazardWrittenOff _ -> named(event);
			case HazardEvent.HazardReopened _,HazardEvent.HazardParked _,HazardEvent.HazardResumed _ -> named(event);
			case HazardEvent.HazardMarkedFalseAlarm _ -> named(event);
		};
	}

	private static String of(ActivityEvent event) {
		return switch (event) {
			case ActivityEvent.ActivityDrafted _,ActivityEvent.ActivityChanged _ -> "";
			case ActivityEvent.VolunteerSignedUp e -> part("participants", e.volunteerId()) + named(e);
			case ActivityEvent.SignUpAccepted e -> part("participants", e.volunteerId()) + named(e);
			case ActivityEvent.SignUpDeclined e -> part("participants", e.volunteerId()) + named(e);
			case ActivityEvent.SignUpWaitlisted e -> part("participants", e.volunteerId()) + named(e);
			case ActivityEvent.SignUpWithdrawn e -> part("participants", e.volunteerId()) + named(e);
			case ActivityEvent.CheckedIn e -> stint(e.volunteerId(), e.number()) + named(e);
			case ActivityEvent.CheckedOut e -> stint(e.volunteerId(), e.stint().number()) + named(e);
			case ActivityEvent.AbsenceMarked e -> part("participants", e.volunteerId()) + named(e);
			case ActivityEvent.InsuranceRecorded e -> part("insurances", e.insurance());
			case ActivityEvent.MaterialsHandedOut e -> part("materials", e.handout().id());
			case ActivityEvent.MaterialsCorrected e -> part("materials", e.handout().id());
			case ActivityEvent.ActivityRated e -> part("ratings", e.rater());
			case ActivityEvent.ActivitySubmitted _,ActivityEvent.ActivityApproved _,ActivityEvent.ActivityRejected _ -> named(event);
			case ActivityEvent.RecruitmentOpened _,ActivityEvent.ActivityEnded _,ActivityEvent.ActivitySettled _ -> named(event);
			case ActivityEvent.ActivityCancelled _ -> named(event);
		};
	}

	private static String stint(VolunteerId volunteer, int number) {
		return part("participants", volunteer) + part("stints", number);
	}

	private static String of(ClientEvent event) {
		return switch (event) {
			case ClientEvent.ClientAdmitted _,ClientEvent.ClientKeyReplaced _ -> "";
			case ClientEvent.ClientEnded _ -> named(event);
		};
	}

	private static String of(ServiceRequestEvent event) {
		return switch (event) {
			case ServiceRequestEvent.ReportedThrough _ -> "";
			case ServiceRequestEvent.RequestSubmitted _,ServiceRequestEvent.RequestRegisteredOnBehalf _ -> "";
			case ServiceRequestEvent.DuplicateSuspected e -> part("duplicates", e.earlier());
			case ServiceRequestEvent.MediaAttached e -> part("media", e.media().sha256());
			case ServiceRequestEvent.ReporterSubscribed e -> part("subscribers", e.subscriber().subject());
			case ServiceRequestEvent.ReporterUnsubscribed e -> part("formerSubscribers", e.subscriber());
			case ServiceRequestEvent.ReporterTold e -> part("told", e.subscriber());
			case ServiceRequestEvent.DeadlineSet e -> part("deadlines", e.kind());
			case ServiceRequestEvent.CoUnitNamed e -> part("coUnits", e.coUnit());
			case ServiceRequestEvent.TextRedacted e -> part("redactions", e.text() + " " + e.occurrence());
			case ServiceRequestEvent.RequestSupervised _,ServiceRequestEvent.SupervisionRaised _,ServiceRequestEvent.RequestEscalated _ ->
				"supervision.";
			case ServiceRequestEvent.DeadlinePassed e -> part("passedDeadlines", e.kind());
			case ServiceRequestEvent.UnitReminded e -> part("remindedOf", e.kind());
			case ServiceRequestEvent.QuestionLapsed _ -> named(event);
			case ServiceRequestEvent.RequestClassified _,ServiceRequestEvent.BuildingLinked _,ServiceRequestEvent.RequestAccepted _ ->
				named(event);
			case ServiceRequestEvent.RequestDeclined _,ServiceRequestEvent.RequestDiverted _,ServiceRequestEvent.RequestWithdrawn _ ->
				named(event);
			case ServiceRequestEvent.RequestMerged _,ServiceRequestEvent.RequestUnmerged _ -> named(event);
			case ServiceRequestEvent.ClockPaused _,ServiceRequestEvent.ClockResumed _ -> named(event);
			case ServiceRequestEvent.RequestDispatched _,ServiceRequestEvent.ReturnRequested _,ServiceRequestEvent.RequestRedispatched _ ->
				named(event);
			case ServiceRequestEvent.ReturnDenied _,ServiceRequestEvent.RequestTakenUp _,ServiceRequestEvent.RequesterContacted _ ->
				named(event);
			case ServiceRequestEvent.ProgressRecorded _,ServiceRequestEvent.RequesterAsked _,ServiceRequestEvent.RequesterAnswered _ ->
				named(event);
			case ServiceRequestEvent.ExtensionRequested _,ServiceRequestEvent.ExtensionGranted _,ServiceRequestEvent.ExtensionRefused _ ->
				named(event);
			case ServiceRequestEvent.RequestParked _,ServiceRequestEvent.RequestUnparked _,ServiceRequestEvent.OutcomeReported _ ->
				named(event);
			case ServiceRequestEvent.FollowUpRecorded _,ServiceRequestEvent.RequestSentBack _,ServiceRequestEvent.RequestClosed _ ->
				named(event);
			case ServiceRequestEvent.RequestArchived _,ServiceRequestEvent.RequestReopened _,ServiceRequestEvent.ServiceRated _ ->
				named(event);
			case ServiceRequestEvent.RequestReminded _,ServiceRequestEvent.RequestMadeConfidential _ -> named(event);
			case ServiceRequestEvent.ConfidentialityLifted _ -> named(event);
		};
	}

	private static String head(DomainEvent event) {
		return event instanceof HazardEvent ? HAZARD : "";
	}

	/** Whether a field is said anew by every event and is about the case itself. */
	private static boolean whole(String field) {
		return field.startsWith("heading.") || field.equals("requestId") || field.equals("buildingId") || field.equals("community")
				|| field.equals("baseId") || field.equals("schemeId") || field.equals("canvassId") || field.equals("donationId")
				|| field.equals("doneeId") || field.equals("schoolId") || field.equals("area")
				|| field.equals("hazardId") || field.equals("activityId") || field.equals("certificateId");
	}

	/** The beginnings of the names of fields that an event ends or says anew as a whole. */
	static List<String> ended(DomainEvent event) {
		return switch (event) {
			case BuildingEvent e -> ended(e);
			case VolunteerEvent e -> ended(e);
			case ServiceRequestEvent e -> {
				String own = of(e);
				var ended = new ArrayList<>(ended(e));
				if (!own.isEmpty()) {
					ended.add("heading.");
					ended.add(own);
				}
				yield ended;
			}
			case TeamEvent e -> ended(e);
			case CampaignEvent e -> ended(e);
			case CanvassEvent e -> ended(e);
			case DonationEvent e -> ended(e);
			case SchoolEvent e -> ended(e);
			case ClientEvent _ -> List.of();
			case DoneeEvent _,RefusalEvent _ -> List.of();
			case HazardEvent e -> Stream.concat(Stream.of(HAZARD + "heading."), ended(e)).toList();
			case ActivityEvent e -> ended(e);
			case ServiceHoursEvent _,RuleSetEvent _,PointsEvent _ -> List.of();
			case CertificateEvent e -> e instanceof CertificatePublicised ? List.of(of(e)) : List.of();
			case BaseRegistered _,BaseWithdrawn _ -> List.of();
			case BaseCorrected e -> List.of(of(e));
		};
	}

	private static List<String> ended(BuildingEvent event) {
		return switch (event) {
			case BuildingEvent.BuildingCorrected _ -> List.of("floors");
			case BuildingEvent.HeadNominated e -> List.of(of(e), part("formerNominations", e.volunteerId()));
			case BuildingEvent.NominationWithdrawn e -> List.of(part("nominations", e.volunteerId()));
			case BuildingEvent.ObjectionDecided e -> e.upheld() ? List.of(part("nominations", e.volunteerId())) : List.of();
			case BuildingEvent.HeadAppointed _ -> List.of("nominations[", "vacancy.", "formerHead.");
			case BuildingEvent.HeadResigned _,BuildingEvent.HeadRemoved _,BuildingEvent.TermExpired _ -> List.of("head.", "deputies[");
			case BuildingEvent.BuildingSplit _,BuildingEvent.BuildingRetired _ ->
				List.of("head.", "deputies[", "nominations[", "vacancy.");
			case BuildingEvent.DeputyNamed e -> List.of(part("formerDeputies", e.volunteerId()));
			case BuildingEvent.DeputyReleased e -> List.of(part("deputies", e.volunteerId()));
			case BuildingEvent.BuildingRegistered _,BuildingEvent.HouseholdCountUpdated _,BuildingMerged _ -> List.of();
			case BuildingEvent.NominationPublicised _,BuildingEvent.NominationObjected _,BuildingEvent.HeadRenewed _ -> List.of();
			case BuildingEvent.NominationPublicityEnded _ -> List.of();
			case BuildingEvent.VacancyReported _,BuildingEvent.PatrolRecorded _,BuildingEvent.HeadAssessed _ -> List.of();
		};
	}

	private static List<String> ended(VolunteerEvent event) {
		return switch (event) {
			case VolunteerEvent.RegistrationConfirmed _,VolunteerEvent.BelongingChanged _ -> List.of("belonging.");
			case VolunteerEvent.ContactChanged _ -> List.of("address");
			case VolunteerEvent.GuardianConsentGiven _ -> List.of(named(VolunteerEvent.GuardianConsentWithdrawn.class));
			case VolunteerEvent.GuardianConsentWithdrawn _ -> List.of(named(VolunteerEvent.GuardianConsentGiven.class));
			case VolunteerEvent.ProcessingRestricted _ -> List.of(named(VolunteerEvent.RestrictionLifted.class));
			case VolunteerEvent.RestrictionLifted _ -> List.of(named(VolunteerEvent.ProcessingRestricted.class));
			case VolunteerEvent.QualificationVerified e -> List.of(of(e));
			case VolunteerEvent.QualificationExpired e -> List.of(of(e));
			case VolunteerEvent.VolunteerReinstated e -> List.of(of(e) + "until");
			case VolunteerEvent.BlacklistingProlonged e -> List.of(of(e) + "endsOn", of(e) + "reviewOn");
			case VolunteerEvent.VolunteerUnlisted e -> List.of(of(e) + "endsOn", of(e) + "reviewOn", of(e) + "reason");
			case VolunteerEvent.VolunteerRegistered _,VolunteerEvent.RegistrationDenied _,VolunteerEvent.IdentityVerified _ -> List.of();
			case VolunteerEvent.AgeBandChanged _,VolunteerEvent.BasicsCorrected _,VolunteerEvent.SkillDeclared _ -> List.of();
			case VolunteerEvent.SafeguardingChecked _ -> List.of(named(VolunteerEvent.SafeguardingLapsed.class));
			case VolunteerEvent.SafeguardingLapsed _,VolunteerEvent.TrainingRecorded _,VolunteerEvent.AwardRecorded _ -> List.of();
			case VolunteerEvent.ComplaintRecorded _,VolunteerEvent.ComplaintCleared _,VolunteerEvent.NoShowRecorded _ -> List.of();
			case VolunteerEvent.VolunteerSuspended _,VolunteerEvent.VolunteerBlacklisted _,VolunteerEvent.AppealLodged _ -> List.of();
			case VolunteerEvent.TeamJoined e -> List.of(part("formerTeams", e.teamId()));
			case VolunteerEvent.TeamLeft e -> List.of(part("teams", e.teamId()));
			case VolunteerEvent.AppealDecided _,VolunteerEvent.VolunteerDeregistered _,VolunteerEvent.SubjectErased _ -> List.of();
		};
	}

	private static List<String> ended(TeamEvent event) {
		return switch (event) {
			case TeamEvent.LeaderAppointed e -> List.of(part("formerLeaders", e.volunteerId()));
			case TeamEvent.LeaderDismissed e -> List.of(part("leaders", e.volunteerId()));
			case TeamEvent.RecordingRightGranted _ -> List.of(named(TeamEvent.RecordingRightRevoked.class));
			case TeamEvent.RecordingRightRevoked _ -> List.of(named(TeamEvent.RecordingRightGranted.class));
			case TeamEvent.TeamSuspended _ -> List.of(named(TeamEvent.TeamResumed.class));
			case TeamEvent.TeamResumed _ -> List.of(named(TeamEvent.TeamSuspended.class));
			case TeamEvent.TeamDissolved _ -> List.of("leaders[");
			case TeamEvent.TeamFounded _,TeamEvent.TeamApproved _,TeamEvent.TeamRenamed _,TeamEvent.TeamMoved _ -> List.of();
		};
	}

	private static List<String> ended(CampaignEvent event) {
		return switch (event) {
			case CampaignEvent.TopicsDefined _ -> List.of("topics[");
			case CampaignEvent.CampaignPlanned _,CampaignEvent.CampaignStarted _,CampaignEvent.CampaignEnded _ -> List.of();
			case CampaignEvent.CampaignSummedUp _ -> List.of();
		};
	}

	private static List<String> ended(CanvassEvent event) {
		return switch (event) {
			case CanvassEvent.BuildingAssigned _ -> List.of("visitors[");
			case CanvassEvent.CaseReopened e -> List.of(of(e) + "end", of(e) + "means");
			case CanvassEvent.CaseFollowed e -> List.of(of(e) + "end", of(e) + "means");
			case CanvassEvent.VisitRecorded _,CanvassEvent.VisitRevised _,CanvassEvent.VisitsTallied _ -> List.of();
			case CanvassEvent.OpinionCollected _,CanvassEvent.OpinionVoided _,CanvassEvent.CaseRaised _ -> List.of();
			case CanvassEvent.CaseEnded _,CanvassEvent.HouseholdTold _ -> List.of();
			case CanvassEvent.MaterialsHandedOut _,CanvassEvent.MaterialsCorrected _,CanvassEvent.AssignmentClosed _ -> List.of();
		};
	}

	private static List<String> ended(DonationEvent event) {
		return switch (event) {
			case DonationEvent.MoneyCorrected e -> withReceipt(e.voidedReceipt());
			case DonationEvent.GoodsCorrected e -> withReceipt(e.voidedReceipt(), of(e) + "goods.", of(e) + "value.");
			case DonationEvent.EntryVoided e ->
				withReceipt(e.voidedReceipt(), part("money", e.entry()), part("goods", e.entry()));
			case DonationEvent.PurposeChanged e -> List.of(of(e));
			case DonationEvent.DonationPledged _,DonationEvent.AgreementSigned _,DonationEvent.MoneyReceived _ -> List.of();
			case DonationEvent.GoodsReceived _,DonationEvent.GoodsValued _,DonationEvent.ReceiptIssued _ -> List.of();
			case DonationEvent.ReceiptWaived _,DonationEvent.DonationAllocated _,DonationEvent.AllocationReleased _ -> List.of();
			case DonationEvent.DonationDelivered _,DonationEvent.DeliveryAcknowledged _,DonationEvent.DonationReturned _ -> List.of();
			case DonationEvent.DonationPublished _ -> List.of();
		};
	}

	/** What a correction ends, and the receipt where it is void. */
	private static List<String> withReceipt(@Nullable Evidence voided, String... parts) {
		var ended = new ArrayList<>(List.of(parts));
		if (voided != null) {
			ended.add("receipt.");
		}
		return ended;
	}

	private static List<String> ended(SchoolEvent event) {
		return switch (event) {
			case SchoolEvent.PairingEnded e -> List.of(part("pairings", e.pairing()));
			case SchoolEvent.TeacherAssigned e -> List.of(part("formerTeachers", e.volunteerId()));
			case SchoolEvent.TeacherReleased e -> List.of("teachers[" + e.volunteerId() + " ");
			case SchoolEvent.SessionHeld e -> List.of(of(e));
			case SchoolEvent.AttendanceRecorded e -> List.of(of(e) + "attendance.", of(e) + "former.");
			case SchoolEvent.SchoolClosed _ -> List.of("pairings[", "teachers[");
			case SchoolEvent.SchoolRegistered _,SchoolEvent.SchoolCorrected _,SchoolEvent.SchoolPaired _ -> List.of();
			case SchoolEvent.InterestGroupFormed _,SchoolEvent.SessionPlanned _,SchoolEvent.SessionCancelled _ -> List.of();
			case SchoolEvent.DemonstrationSiteNamed _ -> List.of();
		};
	}

	private static Stream<String> ended(HazardEvent event) {
		return switch (event) {
			case HazardEvent.HazardReported _ -> Stream.empty();
			case HazardEvent.HazardDeadlineSet e -> Stream.of(of(event), HAZARD + part("passedDeadlines", e.kind()));
			case HazardEvent.HazardDeadlinePassed _,HazardEvent.HazardWrittenOff _ -> Stream.of(of(event));
			case HazardEvent.HazardGraded _,HazardEvent.HazardHandedToEmergency _,HazardEvent.RectificationPassedOn _ ->
				Stream.of(of(event));
			case HazardEvent.RectificationAssigned _,HazardEvent.RectificationReported _ ->
				Stream.of(of(event), HAZARD + named(HazardEvent.HazardRechecked.class));
			case HazardEvent.HazardRechecked _,HazardEvent.HazardMarkedFalseAlarm _ -> Stream.of(of(event));
			case HazardEvent.HazardParked _ -> Stream.of(of(event), HAZARD + named(HazardEvent.HazardResumed.class));
			case HazardEvent.HazardResumed _ -> Stream.of(of(event), HAZARD + named(HazardEvent.HazardParked.class));
			case HazardEvent.HazardReopened _ -> Stream.of(of(event), HAZARD + "emergency[",
					HAZARD + named(HazardEvent.RectificationReported.class), HAZARD + named(HazardEvent.HazardRechecked.class),
					HAZARD + named(HazardEvent.HazardWrittenOff.class), HAZARD + named(HazardEvent.HazardMarkedFalseAlarm.class));
		};
	}

	/** A plan is said anew as a whole, and so is its heading; where somebody stands is his latest step. */
	private static List<String> ended(ActivityEvent event) {
		return switch (event) {
			case ActivityEvent.ActivityChanged _ -> List.of("plan.", "heading.", "rule");
			case ActivityEvent.VolunteerSignedUp e -> List.of(part("participants", e.volunteerId()));
			case ActivityEvent.SignUpAccepted e -> steps(e.volunteerId());
			case ActivityEvent.SignUpDeclined e -> steps(e.volunteerId());
			case ActivityEvent.SignUpWaitlisted e -> steps(e.volunteerId());
			case ActivityEvent.SignUpWithdrawn e -> steps(e.volunteerId());
			case ActivityEvent.ActivitySubmitted _ -> List.of(named(ActivityEvent.ActivityRejected.class));
			case ActivityEvent.ActivityRejected _ -> List.of(named(ActivityEvent.ActivitySubmitted.class));
			case ActivityEvent.ActivityRated e -> List.of(of(e));
			case ActivityEvent.ActivityDrafted _,ActivityEvent.ActivityApproved _,ActivityEvent.RecruitmentOpened _ -> List.of();
			case ActivityEvent.CheckedIn _,ActivityEvent.CheckedOut _,ActivityEvent.AbsenceMarked _ -> List.of();
			case ActivityEvent.InsuranceRecorded _,ActivityEvent.MaterialsHandedOut _,ActivityEvent.MaterialsCorrected _ -> List.of();
			case ActivityEvent.ActivityEnded _,ActivityEvent.ActivitySettled _,ActivityEvent.ActivityCancelled _ -> List.of();
		};
	}

	/** The steps of somebody's sign-up, of which the latest holds. */
	private static List<String> steps(VolunteerId volunteer) {
		return Stream.of(ActivityEvent.SignUpAccepted.class, ActivityEvent.SignUpDeclined.class, ActivityEvent.SignUpWaitlisted.class,
				ActivityEvent.SignUpWithdrawn.class).map(each -> part("participants", volunteer) + named(each)).toList();
	}

	/** Beside the part that it says anew itself. */
	private static List<String> ended(ServiceRequestEvent event) {
		return switch (event) {
			case ServiceRequestEvent.RequestUnmerged _ -> List.of(named(ServiceRequestEvent.RequestMerged.class));
			case ServiceRequestEvent.RequestMerged _ -> List.of(named(ServiceRequestEvent.RequestUnmerged.class));
			case ServiceRequestEvent.ReporterSubscribed e -> List.of(part("formerSubscribers", e.subscriber().subject()));
			case ServiceRequestEvent.ReporterUnsubscribed e -> List.of(part("subscribers", e.subscriber()));
			case ServiceRequestEvent.ClockPaused _ -> List.of(named(ServiceRequestEvent.ClockResumed.class));
			case ServiceRequestEvent.ClockResumed _ -> List.of(named(ServiceRequestEvent.ClockPaused.class));
			case ServiceRequestEvent.RequestRedispatched _,ServiceRequestEvent.ReturnDenied _ ->
				List.of(named(ServiceRequestEvent.ReturnRequested.class));
			case ServiceRequestEvent.RequesterAsked _ ->
				List.of(named(ServiceRequestEvent.RequesterAnswered.class), named(ServiceRequestEvent.QuestionLapsed.class));
			case ServiceRequestEvent.ExtensionGranted _,ServiceRequestEvent.ExtensionRefused _ ->
				List.of(named(ServiceRequestEvent.ExtensionRequested.class));
			case ServiceRequestEvent.RequestParked _ -> List.of(named(ServiceRequestEvent.RequestUnparked.class));
			case ServiceRequestEvent.RequestUnparked _ -> List.of(named(ServiceRequestEvent.RequestParked.class));
			case ServiceRequestEvent.RequestSentBack _,ServiceRequestEvent.RequestReopened _ -> List.of(
					named(ServiceRequestEvent.OutcomeReported.class), named(ServiceRequestEvent.FollowUpRecorded.class),
					named(ServiceRequestEvent.RequestClosed.class), named(ServiceRequestEvent.RequestArchived.class), "told[");
			case ServiceRequestEvent.OutcomeReported _ -> List.of(named(ServiceRequestEvent.FollowUpRecorded.class),
					named(ServiceRequestEvent.ExtensionRequested.class));
			case ServiceRequestEvent.RequestMadeConfidential _ -> List.of(named(ServiceRequestEvent.ConfidentialityLifted.class));
			case ServiceRequestEvent.ConfidentialityLifted _ -> List.of(named(ServiceRequestEvent.RequestMadeConfidential.class));
			case ServiceRequestEvent.RequestSubmitted _,ServiceRequestEvent.RequestRegisteredOnBehalf _ -> List.of();
			case ServiceRequestEvent.ReportedThrough _ -> List.of();
			case ServiceRequestEvent.DuplicateSuspected _,ServiceRequestEvent.MediaAttached _,ServiceRequestEvent.RequestClassified _ ->
				List.of();
			case ServiceRequestEvent.BuildingLinked _,ServiceRequestEvent.RequestAccepted _,ServiceRequestEvent.RequestDeclined _ ->
				List.of();
			case ServiceRequestEvent.RequestDiverted _,ServiceRequestEvent.RequestWithdrawn _,ServiceRequestEvent.ReporterTold _ ->
				List.of();
			case ServiceRequestEvent.DeadlineSet e -> List.of(part("passedDeadlines", e.kind()), part("remindedOf", e.kind()));
			case ServiceRequestEvent.RequestDispatched _,ServiceRequestEvent.CoUnitNamed _ -> List.of();
			case ServiceRequestEvent.ReturnRequested _,ServiceRequestEvent.RequestTakenUp _,ServiceRequestEvent.RequesterContacted _ ->
				List.of();
			case ServiceRequestEvent.ProgressRecorded _,ServiceRequestEvent.RequesterAnswered _,ServiceRequestEvent.ExtensionRequested _ ->
				List.of();
			case ServiceRequestEvent.FollowUpRecorded _,ServiceRequestEvent.RequestClosed _,ServiceRequestEvent.RequestArchived _ ->
				List.of();
			case ServiceRequestEvent.ServiceRated _,ServiceRequestEvent.RequestReminded _,ServiceRequestEvent.RequestSupervised _ ->
				List.of();
			case ServiceRequestEvent.SupervisionRaised _,ServiceRequestEvent.TextRedacted _ -> List.of();
			case ServiceRequestEvent.DeadlinePassed _,ServiceRequestEvent.UnitReminded _,ServiceRequestEvent.RequestEscalated _,ServiceRequestEvent.QuestionLapsed _ ->
				List.of();
		};
	}

	/** What an event changes that other events name otherwise. */
	private static void changed(DomainEvent event, Map<String, Object> said) {
		switch (event) {
			case BuildingEvent e -> changed(e, said);
			case VolunteerEvent e -> changed(e, said);
			case ServiceRequestEvent e -> changed(e, said);
			case BaseWithdrawn e -> said.put(of(e) + "withdrawn", true);
			case BaseRegistered _,BaseCorrected _ -> {
			}
			case OpinionEvent e -> said.put(of(e) + "status", OpinionStatus.after(e).name());
			case ClientEvent _ -> {
			}
			case ServiceHoursEvent _,RuleSetEvent _,TeamEvent _,ActivityEvent _,CampaignEvent _,DonationEvent _,DoneeEvent _,SchoolEvent _ ->
				{
				}
			case HazardEvent _,RefusalEvent _,PointsEvent _,CertificateEvent _ -> {
			}
			case CanvassEvent.BuildingAssigned _,CanvassEvent.VisitRecorded _,CanvassEvent.VisitRevised _ -> {
			}
			case CanvassEvent.VisitsTallied _,CanvassEvent.AssignmentClosed _ -> {
			}
			case CanvassEvent.MaterialsHandedOut _,CanvassEvent.MaterialsCorrected _ -> {
			}
		}
	}

	private static void changed(BuildingEvent event, Map<String, Object> said) {
		if (event instanceof BuildingMerged e) {
			e.absorbed().forEach(each -> Fields.of(each)
					.forEach((name, value) -> said.put(part("absorbed", each.buildingId()) + name, value)));
		}
	}

	private static void changed(VolunteerEvent event, Map<String, Object> said) {
		switch (event) {
			case VolunteerEvent.VolunteerRegistered _ -> {
				said.put("restricted", false);
				said.put("blacklisted", false);
			}
			case VolunteerEvent.BelongingChanged e -> Fields.of(e.to()).forEach((name, value) -> said.put("belonging." + name, value));
			case VolunteerEvent.AgeBandChanged e -> said.put("basics.ageBand", e.to().name());
			case VolunteerEvent.ProcessingRestricted _ -> said.put("restricted", true);
			case VolunteerEvent.RestrictionLifted _ -> said.put("restricted", false);
			case VolunteerEvent.VolunteerBlacklisted _ -> said.put("blacklisted", true);
			case VolunteerEvent.VolunteerUnlisted _ -> said.put("blacklisted", false);
			case VolunteerEvent.RegistrationConfirmed _,VolunteerEvent.RegistrationDenied _,VolunteerEvent.IdentityVerified _ -> {
			}
			case VolunteerEvent.GuardianConsentGiven _,VolunteerEvent.GuardianConsentWithdrawn _,VolunteerEvent.ContactChanged _ -> {
			}
			case VolunteerEvent.BasicsCorrected _,VolunteerEvent.SkillDeclared _,VolunteerEvent.QualificationVerified _ -> {
			}
			case VolunteerEvent.QualificationExpired _,VolunteerEvent.SafeguardingChecked _,VolunteerEvent.TrainingRecorded _ -> {
			}
			case VolunteerEvent.AwardRecorded _,VolunteerEvent.ComplaintRecorded _,VolunteerEvent.ComplaintCleared _ -> {
			}
			case VolunteerEvent.NoShowRecorded _,VolunteerEvent.VolunteerSuspended _,VolunteerEvent.VolunteerReinstated _ -> {
			}
			case VolunteerEvent.BlacklistingProlonged _,VolunteerEvent.AppealLodged _,VolunteerEvent.AppealDecided _ -> {
			}
			case VolunteerEvent.VolunteerDeregistered _,VolunteerEvent.SubjectErased _ -> {
			}
			case VolunteerEvent.TeamJoined _,VolunteerEvent.TeamLeft _,VolunteerEvent.SafeguardingLapsed _ -> {
			}
		}
	}

	private static void changed(ServiceRequestEvent event, Map<String, Object> said) {
		switch (event) {
			case ServiceRequestEvent.RequestMadeConfidential _ -> said.put("confidential", true);
			case ServiceRequestEvent.ConfidentialityLifted _ -> said.put("confidential", false);
			case ServiceRequestEvent.RequestSubmitted _,ServiceRequestEvent.RequestRegisteredOnBehalf _,ServiceRequestEvent.DuplicateSuspected _ ->
				{
				}
			case ServiceRequestEvent.MediaAttached _,ServiceRequestEvent.RequestClassified _,ServiceRequestEvent.BuildingLinked _ -> {
			}
			case ServiceRequestEvent.RequestAccepted _,ServiceRequestEvent.RequestDeclined _,ServiceRequestEvent.RequestDiverted _ -> {
			}
			case ServiceRequestEvent.RequestWithdrawn _,ServiceRequestEvent.RequestMerged _,ServiceRequestEvent.RequestUnmerged _ -> {
			}
			case ServiceRequestEvent.ReporterSubscribed _,ServiceRequestEvent.ReporterUnsubscribed _,ServiceRequestEvent.ReporterTold _ -> {
			}
			case ServiceRequestEvent.DeadlineSet _,ServiceRequestEvent.ClockPaused _,ServiceRequestEvent.ClockResumed _ -> {
			}
			case ServiceRequestEvent.RequestDispatched _,ServiceRequestEvent.CoUnitNamed _,ServiceRequestEvent.ReturnRequested _ -> {
			}
			case ServiceRequestEvent.RequestRedispatched _,ServiceRequestEvent.ReturnDenied _,ServiceRequestEvent.RequestTakenUp _ -> {
			}
			case ServiceRequestEvent.RequesterContacted _,ServiceRequestEvent.ProgressRecorded _,ServiceRequestEvent.RequesterAsked _ -> {
			}
			case ServiceRequestEvent.RequesterAnswered _,ServiceRequestEvent.ExtensionRequested _,ServiceRequestEvent.ExtensionGranted _ ->
				{
				}
			case ServiceRequestEvent.ExtensionRefused _,ServiceRequestEvent.RequestParked _,ServiceRequestEvent.RequestUnparked _ -> {
			}
			case ServiceRequestEvent.OutcomeReported _,ServiceRequestEvent.FollowUpRecorded _,ServiceRequestEvent.RequestSentBack _ -> {
			}
			case ServiceRequestEvent.RequestClosed _,ServiceRequestEvent.RequestArchived _,ServiceRequestEvent.RequestReopened _ -> {
			}
			case ServiceRequestEvent.ServiceRated _,ServiceRequestEvent.RequestReminded _,ServiceRequestEvent.RequestSupervised _ -> {
			}
			case ServiceRequestEvent.SupervisionRaised _,ServiceRequestEvent.TextRedacted _,ServiceRequestEvent.ReportedThrough _ -> {
			}
			case ServiceRequestEvent.DeadlinePassed _,ServiceRequestEvent.UnitReminded _,ServiceRequestEvent.RequestEscalated _,ServiceRequestEvent.QuestionLapsed _ ->
				{
				}
		}
	}
}
