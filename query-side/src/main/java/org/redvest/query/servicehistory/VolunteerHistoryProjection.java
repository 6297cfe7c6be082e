package org.redvest.query.servicehistory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.CampaignEvent;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.ClientEvent;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.DonationEvent;
import org.redvest.kernel.DoneeEvent;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.PointsEvent;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.RefusalEvent;
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.AnnualReviewFailed;
import org.redvest.kernel.ServiceHoursEvent.AnnualReviewPassed;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.RecordEvent;
import org.redvest.kernel.ServiceHoursEvent.RecordTransferredIn;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.ServiceBackfilled;
import org.redvest.kernel.ServiceHoursEvent.ServiceRecorded;
import org.redvest.kernel.ServiceHoursEvent.StarApplied;
import org.redvest.kernel.ServiceHoursEvent.StarAwarded;
import org.redvest.kernel.ServiceHoursEvent.StarDowngraded;
import org.redvest.kernel.ServiceHoursEvent.StarEvent;
import org.redvest.kernel.ServiceHoursEvent.StarObjected;
import org.redvest.kernel.ServiceHoursEvent.StarObjectionDecided;
import org.redvest.kernel.ServiceHoursEvent.StarPublicised;
import org.redvest.kernel.ServiceHoursEvent.StarPublicityEnded;
import org.redvest.kernel.ServiceHoursEvent.StarReason;
import org.redvest.kernel.ServiceHoursEvent.StarRejected;
import org.redvest.kernel.ServiceHoursEvent.StarReviewed;
import org.redvest.kernel.ServiceHoursEvent.StarRevoked;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.TeamEvent.TeamDissolved;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.fact.RecordStatus;
import org.redvest.query.fact.VolunteerStatus;
import org.redvest.query.figure.Days;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.ProjectionBroken;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Every volunteer's service records as they stand, the steps of star certification and the memberships in teams. */
@Component
final class VolunteerHistoryProjection implements Projection {

	static final String NAME = "volunteer-history";

	private static final Table<VolunteerRow> VOLUNTEERS = Table.of("volunteer", VolunteerRow.class);
	private static final Table<StatusStep> STEPS = Table.of("volunteer_step", StatusStep.class);
	private static final Table<ServiceRow> RECORDS = Table.of("service_record", ServiceRow.class);
	private static final Table<MembershipRow> MEMBERSHIPS = Table.of("membership", MembershipRow.class);
	private static final Table<DissolvedTeam> DISSOLVED_TEAMS = Table.of("dissolved_team", DissolvedTeam.class);
	private static final Table<StarStep> STARS = Table.of("star_step", StarStep.class);

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 4;
	}

	@Override
	public String ddl() {
		return """
				create table volunteer (
				  volunteer_id uuid not null primary key, status text not null, number text, name text, residence text, unit text,
				  restricted bool not null
				);
				create table volunteer_step (
				  volunteer_id uuid not null, position int8 not null, at timestamptz not null, status text not null,
				  primary key (volunteer_id, position)
				);
				create table service_record (
				  volunteer_id uuid not null, record_id uuid not null, status text not null, opposed text not null, activity text not null,
				  category text not null, organiser text not null, grade text not null, capture text not null, started timestamptz not null,
				  ended timestamptz not null, service_date date not null, minutes int4 not null, credited_minutes int4 not null, area text,
				  replaces uuid, replaced_by uuid, rule text not null, changed_position int8 not null,
				  primary key (volunteer_id, record_id)
				);
				create index service_record_id on service_record (record_id);
				create table membership (
				  volunteer_id uuid not null, team_id uuid not null, from_day date not null, entry text not null, until_day date,
				  exit text, reason text, primary key (volunteer_id, team_id, from_day)
				);
				create table dissolved_team (team_id uuid not null primary key, on_day date not null);
				create table star_step (
				  volunteer_id uuid not null, position int8 not null, at timestamptz not null, event text not null, scheme text not null,
				  level int4 not null, previous_level int4, rule text, reason text, primary key (volunteer_id, position)
				);
				""";
	}

	@Override
	public List<String> indexes() {
		return List.of("create index if not exists service_record_day on service_record (volunteer_id, service_date, record_id)");
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(VolunteerEvent.VolunteerRegistered.class, VolunteerEvent.RegistrationConfirmed.class,
				VolunteerEvent.RegistrationDenied.class, VolunteerEvent.BasicsCorrected.class, VolunteerEvent.BelongingChanged.class,
				VolunteerEvent.VolunteerSuspended.class, VolunteerEvent.VolunteerReinstated.class,
				VolunteerEvent.VolunteerDeregistered.class, VolunteerEvent.ProcessingRestricted.class,
				VolunteerEvent.RestrictionLifted.class, VolunteerEvent.SubjectErased.class, VolunteerEvent.TeamJoined.class,
				VolunteerEvent.TeamLeft.class, TeamDissolved.class, ServiceHoursEvent.class);
	}

	/** A volunteer's own stream and the ledger meet in one segment. */
	@Override
	public String sequencingKey(LoggedEvent event) {
		return switch (event.event()) {
			case VolunteerEvent e -> e.volunteerId().toString();
			case ServiceHoursEvent e -> e.volunteerId().toString();
			case BuildingEvent _,ServiceRequestEvent _,RuleSetEvent _,ReferenceBaseEvent _,TeamEvent _ -> event.stream();
			case CampaignEvent _,CanvassEvent _,ActivityEvent _ -> event.stream();
			case ClientEvent _ -> event.stream();
			case DonationEvent _,DoneeEvent _,SchoolEvent _,HazardEvent _,RefusalEvent _ -> event.stream();
			case PointsEvent _,CertificateEvent _ -> event.stream();
		};
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		var volunteers = new ArrayList<VolunteerId>();
		var records = new ArrayList<ServiceRecordId>();
		for (LoggedEvent each : batch) {
			if (each.event() instanceof VolunteerEvent e) {
				volunteers.add(e.volunteerId());
			} else if (each.event() instanceof RecordEvent e) {
				records.add(e.recordId());
				if (e instanceof HoursCorrected corrected) {
					records.add(corrected.replacementId());
				}
			}
		}
		Tables.State<VolunteerRow> people = tables.state(VOLUNTEERS, volunteers);
		Tables.State<MembershipRow> memberships = tables.state(MEMBERSHIPS, volunteers);
		Tables.State<ServiceRow> services = tables.state(RECORDS, records);
		Tables.Facts<StatusStep> steps = tables.facts(STEPS);
		Tables.Facts<StarStep> stars = tables.facts(STARS);
		for (LoggedEvent each : batch) {
			if (each.event() instanceof VolunteerEvent e) {
				VolunteerRow before = people.get(e.volunteerId());
				VolunteerRow after = volunteer(before, e, each);
				people.put(after);
				if (before == null || before.status() != after.status()) {
					steps.put(new StatusStep(e.volunteerId(), each.position(), each.occurredAt(), after.status()));
				}
				membership(memberships, e, each);
			} else if (each.event() instanceof RecordEvent e) {
				service(services, e, each);
			} else if (each.event() instanceof StarEvent e) {
				stars.put(star(each, e));
			} else if (each.event() instanceof TeamDissolved e) {
				tables.facts(DISSOLVED_TEAMS).put(new DissolvedTeam(e.teamId(), Days.of(each.occurredAt())));
			}
		}
	}

	private static VolunteerRow volunteer(@Nullable VolunteerRow before, VolunteerEvent event, LoggedEvent logged) {
		if (event instanceof VolunteerEvent.VolunteerRegistered e) {
			return new VolunteerRow(e.volunteerId(), VolunteerStatus.PENDING, e.number(), e.basics().name(), e.belonging().residence(),
					e.belonging().unit(), false);
		}
		if (before == null) {
			throw new ProjectionBroken(logged, "no volunteer " + event.volunteerId());
		}
		VolunteerStatus status = VolunteerStatus.after(before.status(), event);
		return switch (event) {
			case VolunteerEvent.SubjectErased e -> new VolunteerRow(e.volunteerId(), status, null, null, null, null, false);
			case VolunteerEvent.BasicsCorrected e -> new VolunteerRow(e.volunteerId(), status, before.number(), e.basics().name(),
					before.residence(), before.unit(), before.restricted());
			case VolunteerEvent.RegistrationConfirmed e -> placed(before, status, e.belonging());
			case VolunteerEvent.BelongingChanged e -> placed(before, status, e.to());
			case VolunteerEvent.ProcessingRestricted _ -> restricted(before, true);
			case VolunteerEvent.RestrictionLifted _ -> restricted(before, false);
			case VolunteerEvent.VolunteerRegistered _,VolunteerEvent.RegistrationDenied _,VolunteerEvent.IdentityVerified _ ->
				standing(before, status);
			case VolunteerEvent.GuardianConsentGiven _,VolunteerEvent.GuardianConsentWithdrawn _,VolunteerEvent.AgeBandChanged _ ->
				standing(before, status);
			case VolunteerEvent.ContactChanged _,VolunteerEvent.SkillDeclared _,VolunteerEvent.QualificationVerified _ ->
				standing(before, status);
			case VolunteerEvent.QualificationExpired _,VolunteerEvent.SafeguardingChecked _,VolunteerEvent.TrainingRecorded _ ->
				standing(before, status);
			case VolunteerEvent.AwardRecorded _,VolunteerEvent.ComplaintRecorded _,VolunteerEvent.ComplaintCleared _ ->
				standing(before, status);
			case VolunteerEvent.NoShowRecorded _,VolunteerEvent.VolunteerSuspended _,VolunteerEvent.VolunteerReinstated _ ->
				standing(before, status);
			case VolunteerEvent.VolunteerBlacklisted _,VolunteerEvent.BlacklistingProlonged _,VolunteerEvent.VolunteerUnlisted _ ->
				standing(before, status);
			case VolunteerEvent.AppealLodged _,VolunteerEvent.AppealDecided _,VolunteerEvent.VolunteerDeregistered _ ->
				standing(before, status);
			case VolunteerEvent.TeamJoined _,VolunteerEvent.TeamLeft _,VolunteerEvent.SafeguardingLapsed _ -> standing(before, status);
		};
	}

	private static VolunteerRow standing(VolunteerRow before, VolunteerStatus status) {
		return placed(before, status, new Belonging(before.residence(), before.unit()));
	}

	private static VolunteerRow placed(VolunteerRow before, VolunteerStatus status, Belonging belonging) {
		return new VolunteerRow(before.volunteerId(), status, before.number(), before.name(), belonging.residence(), belonging.unit(),
				before.restricted());
	}

	private static VolunteerRow restricted(VolunteerRow before, boolean restricted) {
		return new VolunteerRow(before.volunteerId(), before.status(), before.number(), before.name(), before.residence(), before.unit(),
				restricted);
	}

	private static void membership(Tables.State<MembershipRow> memberships, VolunteerEvent event, LoggedEvent logged) {
		if (event instanceof VolunteerEvent.TeamJoined e) {
			memberships.put(MembershipRow.of(e));
		} else if (event instanceof VolunteerEvent.TeamLeft e) {
			memberships.put(memberships.require(logged, e.volunteerId(), e.teamId(), e.from()).ended(e));
		}
	}

	private static void service(Tables.State<ServiceRow> services, RecordEvent event, LoggedEvent logged) {
		switch (event) {
			case ServiceRecorded e -> services.put(drafted(e, e.work(), e.rule(), logged));
			case ServiceBackfilled e -> services.put(drafted(e, e.work(), e.rule(), logged));
			case RecordTransferredIn e -> services.put(drafted(e, e.work(), e.rule(), logged));
			case HoursCredited e -> {
				ServiceRow before = services.require(logged, e.volunteerId(), e.recordId());
				services.put(before.at(RecordStatus.CREDITED, e.entry().minutes(), null, logged.position()));
			}
			case HoursCorrected e -> {
				ServiceRow before = services.require(logged, e.volunteerId(), e.recordId());
				services.put(before.at(RecordStatus.CORRECTED, before.creditedMinutes() - e.contraMinutes(), e.replacementId(),
						logged.position()));
				RecordStatus next = RecordStatus.replacing(before.status(), before.opposed(), e);
				services.put(ServiceRow.of(e.volunteerId(), e.replacementId(), next, e.work(), e.creditedMinutes(), e.recordId(), e.rule(),
						logged.position()));
			}
			case RecordVoided e -> {
				ServiceRow before = services.require(logged, e.volunteerId(), e.recordId());
				services.put(before.at(RecordStatus.VOIDED, before.creditedMinutes() - e.contraMinutes(), null, logged.position()));
			}
			case ServiceHoursEvent.ServiceConfirmed _,ServiceHoursEvent.LongDayApproved _,ServiceHoursEvent.LongDayRefused _,ServiceHoursEvent.ServicePublicised _,ServiceHoursEvent.RecordAccepted _,ServiceHoursEvent.RecordDenied _,ServiceHoursEvent.RecordDisputed _,ServiceHoursEvent.DisputeDecided _,ServiceHoursEvent.ServiceEvaluated _ -> {
				ServiceRow before = services.require(logged, event.volunteerId(), event.recordId());
				services.put(before.at(RecordStatus.after(before.status(), before.opposed(), event), before.creditedMinutes(), null,
						logged.position()));
			}
		}
	}

	private static ServiceRow drafted(RecordEvent event, Work work, RuleVersion rule, LoggedEvent logged) {
		return ServiceRow.of(event.volunteerId(), event.recordId(), RecordStatus.DRAFT, work, 0, null, rule, logged.position());
	}

	private static StarStep star(LoggedEvent logged, StarEvent event) {
		return switch (event) {
			case StarApplied e -> step(logged, e, e.level(), null, e.count().rule(), null);
			case StarReviewed e -> step(logged, e, e.level(), null, e.count().rule(), null);
			case StarPublicised e -> step(logged, e, e.level(), null, e.rule(), null);
			case StarPublicityEnded e -> step(logged, e, e.level(), null, null, null);
			case StarObjected e -> step(logged, e, e.level(), null, null, e.ground());
			case StarObjectionDecided e -> step(logged, e, e.level(), null, null, e.upheld() ? StarReason.OBJECTION_UPHELD : null);
			case StarAwarded e -> step(logged, e, e.level(), e.previousLevel(), e.count().rule(), null);
			case StarRejected e -> step(logged, e, e.level(), null, null, e.reason());
			case StarDowngraded e -> step(logged, e, e.level(), e.previousLevel(), e.rule(), e.reason());
			case StarRevoked e -> step(logged, e, 0, e.previousLevel(), e.rule(), e.reason());
			case AnnualReviewPassed e -> step(logged, e, e.level(), null, e.count().rule(), null);
			case AnnualReviewFailed e -> step(logged, e, e.carriedLevel(), e.level(), e.count().rule(), null);
		};
	}

	private static StarStep step(LoggedEvent logged, StarEvent event, int level, @Nullable Integer previous, @Nullable RuleVersion rule,
			@Nullable StarReason reason) {
		return new StarStep(event.volunteerId(), logged.position(), logged.occurredAt(), logged.name(), event.scheme(), level, previous,
				rule == null ? null : rule.value(), reason == null ? null : reason.name());
	}
}
