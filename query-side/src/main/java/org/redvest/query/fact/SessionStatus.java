package org.redvest.query.fact;

import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.SchoolEvent.SessionEvent;

/** Where a session at a school stands (课次状态), domain.md section 9.11. */
public enum SessionStatus {
	/** 计划中 */
	PLANNED,
	/** 已上 */
	HELD,
	/** 已取消 */
	CANCELLED;

	/** Where a session stands after an event. */
	public static SessionStatus after(SessionEvent event) {
		return switch (event) {
			case SchoolEvent.SessionPlanned _ -> PLANNED;
			case SchoolEvent.SessionHeld _,SchoolEvent.AttendanceRecorded _ -> HELD;
			case SchoolEvent.SessionCancelled _ -> CANCELLED;
		};
	}
}
