package org.redvest.query.starrating;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.redvest.kernel.ActivityEvent;
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
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.StarAwarded;
import org.redvest.kernel.ServiceHoursEvent.StarDowngraded;
import org.redvest.kernel.ServiceHoursEvent.StarEvent;
import org.redvest.kernel.ServiceHoursEvent.StarRevoked;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Who was registered when, and who held which star when. */
@Component
final class StarRatingProjection implements Projection {

	static final String NAME = "star-ratings";

	private static final Table<VolunteerFact> VOLUNTEER_FACTS = Table.of("volunteer_fact", VolunteerFact.class);
	private static final Table<Registration> REGISTRATIONS = Table.of("registration", Registration.class);
	private static final Table<StarFact> STAR_FACTS = Table.of("star_fact", StarFact.class);
	private static final Table<Star> STARS = Table.of("star", Star.class);
	private static final Table<Person> PEOPLE = Table.of("person", Person.class);

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public String ddl() {
		return """
				create table volunteer_fact (
				  volunteer_id uuid not null, position int8 not null, fact text not null, at timestamptz not null, residence text, unit text,
				  primary key (volunteer_id, position)
				);
				create table registration (
				  volunteer_id uuid not null, since timestamptz not null, until timestamptz, residence text, unit text,
				  primary key (volunteer_id, since)
				);
				create table star_fact (
				  volunteer_id uuid not null, position int8 not null, scheme text not null, at timestamptz not null, level int4 not null,
				  rule text not null, primary key (volunteer_id, position)
				);
				create table star (
				  volunteer_id uuid not null, scheme text not null, since timestamptz not null, until timestamptz, level int4 not null,
				  rule text not null, primary key (volunteer_id, scheme, since)
				);
				create table person (
				  volunteer_id uuid not null primary key, number text not null, name text not null, restricted bool not null
				);
				""";
	}

	@Override
	public List<String> indexes() {
		return List.of("create index if not exists star_by_level on star (scheme, level, volunteer_id)");
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(VolunteerEvent.VolunteerRegistered.class, VolunteerEvent.RegistrationConfirmed.class,
				VolunteerEvent.BasicsCorrected.class, VolunteerEvent.BelongingChanged.class, VolunteerEvent.VolunteerDeregistered.class,
				VolunteerEvent.ProcessingRestricted.class, VolunteerEvent.RestrictionLifted.class, VolunteerEvent.SubjectErased.class,
				StarAwarded.class, StarDowngraded.class, StarRevoked.class);
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
		var volunteers = new ArrayList<VolunteerFact>();
		var stars = new ArrayList<StarFact>();
		for (LoggedEvent each : batch) {
			if (each.event() instanceof VolunteerEvent event && VolunteerFact.of(each, event) instanceof VolunteerFact fact) {
				volunteers.add(fact);
			} else if (each.event() instanceof StarEvent event && StarFact.of(each, event) instanceof StarFact fact) {
				stars.add(fact);
			}
		}
		derive(tables, VOLUNTEER_FACTS, volunteers, VolunteerFact::volunteerId, REGISTRATIONS, Registration::of,
				each -> List.of(each.volunteerId(), each.since()));
		derive(tables, STAR_FACTS, stars, StarFact::volunteerId, STARS, Star::of,
				each -> List.of(each.volunteerId(), each.scheme(), each.since()));
		people(batch, tables);
	}

	/** Adds facts, and writes over what follows from all of a volunteer's. */
	private static <F extends Record, S extends Record> void derive(Tables tables, Table<F> factTable, List<F> fresh,
			Function<F, VolunteerId> of, Table<S> spanTable, Function<List<F>, List<S>> derived, Function<S, List<Object>> key) {
		var volunteers = new LinkedHashSet<VolunteerId>();
		fresh.forEach(each -> volunteers.add(of.apply(each)));
		if (volunteers.isEmpty()) {
			return;
		}
		Tables.State<F> facts = tables.state(factTable, volunteers);
		Tables.State<S> spans = tables.state(spanTable, volunteers);
		fresh.forEach(facts::put);
		for (VolunteerId volunteer : volunteers) {
			List<S> wanted = derived.apply(facts.group(volunteer));
			var keys = new HashSet<List<Object>>();
			wanted.forEach(each -> keys.add(key.apply(each)));
			spans.group(volunteer).stream().map(key).filter(each -> !keys.contains(each)).toList()
					.forEach(each -> spans.remove(each.toArray()));
			wanted.forEach(spans::put);
		}
	}

	private static void people(List<LoggedEvent> batch, Tables tables) {
		List<VolunteerId> volunteers = batch.stream().map(LoggedEvent::event).filter(VolunteerEvent.class::isInstance)
				.map(each -> ((VolunteerEvent) each).volunteerId()).distinct().toList();
		if (volunteers.isEmpty()) {
			return;
		}
		Tables.State<Person> people = tables.state(PEOPLE, volunteers);
		for (LoggedEvent each : batch) {
			if (each.event() instanceof VolunteerEvent event) {
				person(people, event, each);
			}
		}
	}

	private static void person(Tables.State<Person> people, VolunteerEvent event, LoggedEvent logged) {
		switch (event) {
			case VolunteerEvent.VolunteerRegistered e ->
				people.put(new Person(e.volunteerId(), e.number(), e.basics().name(), false));
			case VolunteerEvent.BasicsCorrected e -> {
				Person before = people.require(logged, e.volunteerId());
				people.put(new Person(e.volunteerId(), before.number(), e.basics().name(), before.restricted()));
			}
			case VolunteerEvent.ProcessingRestricted e -> restrict(people, logged, e.volunteerId(), true);
			case VolunteerEvent.RestrictionLifted e -> restrict(people, logged, e.volunteerId(), false);
			case VolunteerEvent.SubjectErased e -> people.remove(e.volunteerId());
			case VolunteerEvent.RegistrationConfirmed _,VolunteerEvent.RegistrationDenied _,VolunteerEvent.IdentityVerified _ -> {
			}
			case VolunteerEvent.GuardianConsentGiven _,VolunteerEvent.GuardianConsentWithdrawn _,VolunteerEvent.AgeBandChanged _ -> {
			}
			case VolunteerEvent.ContactChanged _,VolunteerEvent.BelongingChanged _,VolunteerEvent.SkillDeclared _ -> {
			}
			case VolunteerEvent.QualificationVerified _,VolunteerEvent.QualificationExpired _,VolunteerEvent.SafeguardingChecked _,VolunteerEvent.SafeguardingLapsed _ ->
				{
				}
			case VolunteerEvent.TrainingRecorded _,VolunteerEvent.AwardRecorded _,VolunteerEvent.ComplaintRecorded _ -> {
			}
			case VolunteerEvent.ComplaintCleared _,VolunteerEvent.NoShowRecorded _,VolunteerEvent.VolunteerSuspended _ -> {
			}
			case VolunteerEvent.VolunteerReinstated _,VolunteerEvent.VolunteerBlacklisted _,VolunteerEvent.BlacklistingProlonged _ -> {
			}
			case VolunteerEvent.VolunteerUnlisted _,VolunteerEvent.AppealLodged _,VolunteerEvent.AppealDecided _ -> {
			}
			case VolunteerEvent.VolunteerDeregistered _,VolunteerEvent.TeamJoined _,VolunteerEvent.TeamLeft _ -> {
			}
		}
	}

	private static void restrict(Tables.State<Person> people, LoggedEvent event, VolunteerId volunteer, boolean restricted) {
		Person before = people.require(event, volunteer);
		people.put(new Person(volunteer, before.number(), before.name(), restricted));
	}
}
