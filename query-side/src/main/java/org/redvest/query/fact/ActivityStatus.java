package org.redvest.query.fact;

import org.redvest.kernel.ActivityEvent;

/** Where an activity stands (活动状态), domain.md section 9.5. */
public enum ActivityStatus {
	/** 草稿 */
	DRAFT,
	/** 待审核 */
	SUBMITTED,
	/** 已批准 */
	APPROVED,
	/** 招募中 */
	RECRUITING,
	/** 进行中 */
	RUNNING,
	/** 待结算 */
	ENDED,
	/** 已结项 */
	SETTLED,
	/** 已取消 */
	CANCELLED;

	/** Where an activity stands after an event; before the first it is of no matter. */
	public static ActivityStatus after(ActivityStatus before, ActivityEvent event) {
		return switch (event) {
			case ActivityEvent.ActivityDrafted _,ActivityEvent.ActivityRejected _ -> DRAFT;
			case ActivityEvent.ActivitySubmitted _ -> SUBMITTED;
			case ActivityEvent.ActivityApproved _ -> APPROVED;
			case ActivityEvent.RecruitmentOpened _ -> RECRUITING;
			case ActivityEvent.CheckedIn _ -> RUNNING;
			case ActivityEvent.ActivityEnded _ -> ENDED;
			case ActivityEvent.ActivitySettled _ -> SETTLED;
			case ActivityEvent.ActivityCancelled _ -> CANCELLED;
			case ActivityEvent.ActivityChanged _,ActivityEvent.VolunteerSignedUp _,ActivityEvent.SignUpAccepted _ -> before;
			case ActivityEvent.SignUpDeclined _,ActivityEvent.SignUpWaitlisted _,ActivityEvent.SignUpWithdrawn _ -> before;
			case ActivityEvent.CheckedOut _,ActivityEvent.AbsenceMarked _,ActivityEvent.InsuranceRecorded _ -> before;
			case ActivityEvent.MaterialsHandedOut _,ActivityEvent.MaterialsCorrected _,ActivityEvent.ActivityRated _ -> before;
		};
	}
}
