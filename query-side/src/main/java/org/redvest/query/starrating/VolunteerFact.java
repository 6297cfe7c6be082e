package org.redvest.query.starrating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Key;

/**
 * What one event says about whether and where a volunteer counts as registered; the row from which registrations are derived.
 *
 * @param at when it happened
 * @param residence the area of residence since then, where it is known
 */
record VolunteerFact(@Key VolunteerId volunteerId, @Key long position, Kind fact, Instant at, @Nullable AreaCode residence,
		@Nullable UnitCode unit) {

	/** What it is about. */
	enum Kind {
		CONFIRMED, MOVED, LEFT
	}

	/** The fact in an event, or null where it says nothing of the kind. Whoever is suspended stays registered. */
	static @Nullable VolunteerFact of(LoggedEvent logged, VolunteerEvent event) {
		return switch (event) {
			case VolunteerEvent.RegistrationConfirmed e -> about(logged, e, Kind.CONFIRMED, e.belonging());
			case VolunteerEvent.BelongingChanged e -> about(logged, e, Kind.MOVED, e.to());
			case VolunteerEvent.VolunteerDeregistered e -> about(logged, e, Kind.LEFT, Belonging.NOWHERE);
			case VolunteerEvent.SubjectErased e -> about(logged, e, Kind.LEFT, Belonging.NOWHERE);
			case VolunteerEvent.VolunteerRegistered _,VolunteerEvent.RegistrationDenied _,VolunteerEvent.IdentityVerified _ -> null;
			case VolunteerEvent.GuardianConsentGiven _,VolunteerEvent.GuardianConsentWithdrawn _ -> null;
			case VolunteerEvent.AgeBandChanged _,VolunteerEvent.ContactChanged _,VolunteerEvent.BasicsCorrected _ -> null;
			case VolunteerEvent.SkillDeclared _,VolunteerEvent.QualificationVerified _,VolunteerEvent.QualificationExpired _ -> null;
			case VolunteerEvent.SafeguardingChecked _,VolunteerEvent.SafeguardingLapsed _,VolunteerEvent.TrainingRecorded _,VolunteerEvent.AwardRecorded _ ->
				null;
			case VolunteerEvent.ComplaintRecorded _,VolunteerEvent.ComplaintCleared _,VolunteerEvent.NoShowRecorded _ -> null;
			case VolunteerEvent.VolunteerSuspended _,VolunteerEvent.VolunteerReinstated _ -> null;
			case VolunteerEvent.VolunteerBlacklisted _,VolunteerEvent.BlacklistingProlonged _,VolunteerEvent.VolunteerUnlisted _ -> null;
			case VolunteerEvent.AppealLodged _,VolunteerEvent.AppealDecided _ -> null;
			case VolunteerEvent.ProcessingRestricted _,VolunteerEvent.RestrictionLifted _ -> null;
			case VolunteerEvent.TeamJoined _,VolunteerEvent.TeamLeft _ -> null;
		};
	}

	private static VolunteerFact about(LoggedEvent logged, VolunteerEvent event, Kind kind, Belonging belonging) {
		return new VolunteerFact(event.volunteerId(), logged.position(), kind, logged.occurredAt(), belonging.residence(),
				belonging.unit());
	}
}
