package org.redvest.query.fact;

import org.redvest.kernel.VolunteerEvent;

/** Where a volunteer stands (志愿者状态), domain.md section 9.1; restriction and blacklisting stand beside it. */
public enum VolunteerStatus {
	/** 待确认 */
	PENDING,
	/** 本人否认 */
	DENIED,
	/** 已注册 */
	REGISTERED,
	/** 暂停 */
	SUSPENDED,
	/** 已注销 */
	DEREGISTERED,
	/** 已清除 */
	ERASED;

	/** Where a volunteer stands after an event; before the first it is of no matter. */
	public static VolunteerStatus after(VolunteerStatus before, VolunteerEvent event) {
		return switch (event) {
			case VolunteerEvent.VolunteerRegistered _ -> PENDING;
			case VolunteerEvent.RegistrationConfirmed _ -> REGISTERED;
			case VolunteerEvent.RegistrationDenied _ -> DENIED;
			case VolunteerEvent.VolunteerSuspended _ -> SUSPENDED;
			case VolunteerEvent.VolunteerReinstated _ -> REGISTERED;
			case VolunteerEvent.VolunteerDeregistered _ -> DEREGISTERED;
			case VolunteerEvent.SubjectErased _ -> ERASED;
			case VolunteerEvent.IdentityVerified _,VolunteerEvent.GuardianConsentGiven _,VolunteerEvent.GuardianConsentWithdrawn _ ->
				before;
			case VolunteerEvent.AgeBandChanged _,VolunteerEvent.ContactChanged _,VolunteerEvent.BasicsCorrected _ -> before;
			case VolunteerEvent.BelongingChanged _,VolunteerEvent.SkillDeclared _,VolunteerEvent.QualificationVerified _ -> before;
			case VolunteerEvent.QualificationExpired _,VolunteerEvent.SafeguardingChecked _,VolunteerEvent.TrainingRecorded _ -> before;
			case VolunteerEvent.SafeguardingLapsed _ -> before;
			case VolunteerEvent.AwardRecorded _,VolunteerEvent.ComplaintRecorded _,VolunteerEvent.ComplaintCleared _ -> before;
			case VolunteerEvent.NoShowRecorded _,VolunteerEvent.VolunteerBlacklisted _,VolunteerEvent.BlacklistingProlonged _ -> before;
			case VolunteerEvent.VolunteerUnlisted _,VolunteerEvent.AppealLodged _,VolunteerEvent.AppealDecided _ -> before;
			case VolunteerEvent.ProcessingRestricted _,VolunteerEvent.RestrictionLifted _ -> before;
			case VolunteerEvent.TeamJoined _,VolunteerEvent.TeamLeft _ -> before;
		};
	}
}
