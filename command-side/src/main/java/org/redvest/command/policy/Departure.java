package org.redvest.command.policy;

import java.util.Optional;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerEvent.DeregistrationCause;
import org.redvest.kernel.VolunteerEvent.SubjectErased;
import org.redvest.kernel.VolunteerEvent.VolunteerBlacklisted;
import org.redvest.kernel.VolunteerEvent.VolunteerDeregistered;
import org.redvest.kernel.VolunteerId;

/** Somebody is no longer a volunteer to be relied upon: deregistered, erased or blacklisted. A suspension takes nobody's office away. */
record Departure(VolunteerId volunteer, boolean died) {

	static Optional<Departure> of(VolunteerEvent event) {
		return switch (event) {
			case VolunteerDeregistered e -> Optional.of(new Departure(e.volunteerId(), e.cause() == DeregistrationCause.DECEASED));
			case SubjectErased e -> Optional.of(new Departure(e.volunteerId(), false));
			case VolunteerBlacklisted e -> Optional.of(new Departure(e.volunteerId(), false));
			case VolunteerEvent.VolunteerRegistered _,VolunteerEvent.RegistrationConfirmed _,VolunteerEvent.RegistrationDenied _ ->
				Optional.empty();
			case VolunteerEvent.IdentityVerified _,VolunteerEvent.GuardianConsentGiven _,VolunteerEvent.GuardianConsentWithdrawn _ ->
				Optional.empty();
			case VolunteerEvent.AgeBandChanged _,VolunteerEvent.ContactChanged _,VolunteerEvent.BasicsCorrected _ ->
				Optional.empty();
			case VolunteerEvent.BelongingChanged _,VolunteerEvent.SkillDeclared _,VolunteerEvent.QualificationVerified _ ->
				Optional.empty();
			case VolunteerEvent.QualificationExpired _,VolunteerEvent.SafeguardingChecked _,VolunteerEvent.TrainingRecorded _ ->
				Optional.empty();
			case VolunteerEvent.AwardRecorded _,VolunteerEvent.ComplaintRecorded _,VolunteerEvent.ComplaintCleared _ ->
				Optional.empty();
			case VolunteerEvent.NoShowRecorded _,VolunteerEvent.VolunteerSuspended _,VolunteerEvent.VolunteerReinstated _ ->
				Optional.empty();
			case VolunteerEvent.BlacklistingProlonged _,VolunteerEvent.VolunteerUnlisted _,VolunteerEvent.AppealLodged _ ->
				Optional.empty();
			case VolunteerEvent.AppealDecided _,VolunteerEvent.ProcessingRestricted _,VolunteerEvent.RestrictionLifted _ ->
				Optional.empty();
			case VolunteerEvent.TeamJoined _,VolunteerEvent.TeamLeft _,VolunteerEvent.SafeguardingLapsed _ -> Optional.empty();
		};
	}
}
