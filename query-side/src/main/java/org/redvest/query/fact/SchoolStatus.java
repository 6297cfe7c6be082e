package org.redvest.query.fact;

import org.redvest.kernel.SchoolEvent;

/** Where a school stands (学校状态), domain.md section 9.11. */
public enum SchoolStatus {
	/** 在办 */
	OPEN,
	/** 已撤并、停办 */
	CLOSED;

	/** Where a school stands after an event. */
	public static SchoolStatus after(SchoolEvent event) {
		return switch (event) {
			case SchoolEvent.SchoolClosed _ -> CLOSED;
			case SchoolEvent.SchoolRegistered _,SchoolEvent.SchoolCorrected _,SchoolEvent.SchoolPaired _,SchoolEvent.PairingEnded _ -> OPEN;
			case SchoolEvent.InterestGroupFormed _,SchoolEvent.TeacherAssigned _,SchoolEvent.TeacherReleased _ -> OPEN;
			case SchoolEvent.SessionEvent _,SchoolEvent.DemonstrationSiteNamed _ -> OPEN;
		};
	}
}
