package org.redvest.command.clock;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerEvent.BlacklistingProlonged;
import org.redvest.kernel.VolunteerEvent.CheckResult;
import org.redvest.kernel.VolunteerEvent.QualificationExpired;
import org.redvest.kernel.VolunteerEvent.QualificationVerified;
import org.redvest.kernel.VolunteerEvent.SafeguardingChecked;
import org.redvest.kernel.VolunteerEvent.SafeguardingLapsed;
import org.redvest.kernel.VolunteerEvent.SubjectErased;
import org.redvest.kernel.VolunteerEvent.VolunteerBlacklisted;
import org.redvest.kernel.VolunteerEvent.VolunteerDeregistered;
import org.redvest.kernel.VolunteerEvent.VolunteerReinstated;
import org.redvest.kernel.VolunteerEvent.VolunteerSuspended;
import org.redvest.kernel.VolunteerEvent.VolunteerUnlisted;

/** The expiry of qualifications and checks, and the end of sanctions. A blacklisting outlives the registration. */
final class VolunteerTimes {

	/** The events that say something of times to come. */
	static final Set<Class<? extends DomainEvent>> READS = Set.of(QualificationVerified.class, QualificationExpired.class,
			SafeguardingChecked.class, SafeguardingLapsed.class, VolunteerSuspended.class, VolunteerReinstated.class,
			VolunteerBlacklisted.class, BlacklistingProlonged.class, VolunteerUnlisted.class, VolunteerDeregistered.class,
			SubjectErased.class);

	private VolunteerTimes() {
	}

	static void note(VolunteerEvent event, Diary diary) {
		switch (event) {
			case QualificationVerified e -> until(Kind.QUALIFICATION, e.qualification(), e.expiresOn(), diary);
			case QualificationExpired e -> diary.drop(Kind.QUALIFICATION, e.qualification());
			case SafeguardingChecked e -> until(Kind.SAFEGUARDING, "", e.result() == CheckResult.CLEAR ? e.expiresOn() : null, diary);
			case SafeguardingLapsed _ -> diary.drop(Kind.SAFEGUARDING);
			case VolunteerSuspended e -> until(Kind.SUSPENSION, "", e.until(), diary);
			case VolunteerReinstated _ -> diary.drop(Kind.SUSPENSION);
			case VolunteerBlacklisted e -> until(Kind.BLACKLISTING, "", e.endsOn(), diary);
			case BlacklistingProlonged e -> until(Kind.BLACKLISTING, "", e.endsOn(), diary);
			case VolunteerUnlisted _ -> diary.drop(Kind.BLACKLISTING);
			case VolunteerDeregistered _,SubjectErased _ -> {
				diary.drop(Kind.QUALIFICATION);
				diary.drop(Kind.SAFEGUARDING);
				diary.drop(Kind.SUSPENSION);
			}
			case VolunteerEvent.VolunteerRegistered _,VolunteerEvent.RegistrationConfirmed _,VolunteerEvent.RegistrationDenied _ -> {
			}
			case VolunteerEvent.IdentityVerified _,VolunteerEvent.GuardianConsentGiven _,VolunteerEvent.GuardianConsentWithdrawn _ -> {
			}
			case VolunteerEvent.AgeBandChanged _,VolunteerEvent.ContactChanged _,VolunteerEvent.BasicsCorrected _ -> {
			}
			case VolunteerEvent.BelongingChanged _,VolunteerEvent.SkillDeclared _,VolunteerEvent.TrainingRecorded _ -> {
			}
			case VolunteerEvent.AwardRecorded _,VolunteerEvent.ComplaintRecorded _,VolunteerEvent.ComplaintCleared _ -> {
			}
			case VolunteerEvent.NoShowRecorded _,VolunteerEvent.AppealLodged _,VolunteerEvent.AppealDecided _ -> {
			}
			case VolunteerEvent.ProcessingRestricted _,VolunteerEvent.RestrictionLifted _ -> {
			}
			case VolunteerEvent.TeamJoined _,VolunteerEvent.TeamLeft _ -> {
			}
		}
	}

	private static void until(Kind kind, Object subject, @Nullable LocalDate lastDay, Diary diary) {
		if (lastDay == null) {
			diary.drop(kind, subject);
		} else {
			diary.set(kind, subject, Diary.end(lastDay));
		}
	}
}
