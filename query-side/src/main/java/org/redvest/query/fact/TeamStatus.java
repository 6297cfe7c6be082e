package org.redvest.query.fact;

import org.redvest.kernel.TeamEvent;

/** Where a team stands (队伍状态), domain.md section 9.6. */
public enum TeamStatus {
	/** 待批准 */
	PENDING,
	/** 活动中 */
	ACTIVE,
	/** 停用 */
	SUSPENDED,
	/** 已解散 */
	DISSOLVED;

	/** Where a team stands after an event; before the first it is of no matter. */
	public static TeamStatus after(TeamStatus before, TeamEvent event) {
		return switch (event) {
			case TeamEvent.TeamFounded _ -> PENDING;
			case TeamEvent.TeamApproved _,TeamEvent.TeamResumed _ -> ACTIVE;
			case TeamEvent.TeamSuspended _ -> SUSPENDED;
			case TeamEvent.TeamDissolved _ -> DISSOLVED;
			case TeamEvent.TeamRenamed _,TeamEvent.TeamMoved _,TeamEvent.LeaderAppointed _,TeamEvent.LeaderDismissed _ -> before;
			case TeamEvent.RecordingRightGranted _,TeamEvent.RecordingRightRevoked _ -> before;
		};
	}
}
