package org.redvest.query.fact;

import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.HazardDeadlinePassed;
import org.redvest.kernel.HazardEvent.HazardDeadlineSet;
import org.redvest.kernel.HazardEvent.HazardGraded;
import org.redvest.kernel.HazardEvent.HazardHandedToEmergency;
import org.redvest.kernel.HazardEvent.HazardMarkedFalseAlarm;
import org.redvest.kernel.HazardEvent.HazardParked;
import org.redvest.kernel.HazardEvent.HazardRechecked;
import org.redvest.kernel.HazardEvent.HazardReopened;
import org.redvest.kernel.HazardEvent.HazardReported;
import org.redvest.kernel.HazardEvent.HazardResumed;
import org.redvest.kernel.HazardEvent.HazardWrittenOff;
import org.redvest.kernel.HazardEvent.Heading;
import org.redvest.kernel.HazardEvent.RectificationAssigned;
import org.redvest.kernel.HazardEvent.RectificationPassedOn;
import org.redvest.kernel.HazardEvent.RectificationReported;

/** Where a hazard stands (隐患状态), domain.md section 9.8. */
public enum HazardStatus {
	/** 已上报 */
	REPORTED,
	/** 已定级 */
	GRADED,
	/** 已转应急 */
	HANDED_TO_EMERGENCY,
	/** 整改中 */
	RECTIFYING,
	/** 待复查 */
	AWAITING_RECHECK,
	/** 复查合格 */
	RECHECKED,
	/** 挂账 */
	PARKED,
	/** 已销号 */
	WRITTEN_OFF,
	/** 误报 */
	FALSE_ALARM;

	/** Where a hazard stands after an event; before the first it is of no matter. */
	public static HazardStatus after(HazardStatus before, HazardEvent event) {
		return switch (event) {
			case HazardReported _ -> REPORTED;
			case HazardGraded _ -> before == REPORTED ? GRADED : before;
			case HazardHandedToEmergency _ -> before == REPORTED || before == GRADED ? HANDED_TO_EMERGENCY : before;
			case RectificationAssigned _,RectificationPassedOn _ -> RECTIFYING;
			case RectificationReported _ -> AWAITING_RECHECK;
			case HazardRechecked e -> e.passed() ? RECHECKED : goingOn(e.heading());
			case HazardParked _ -> PARKED;
			case HazardReopened e -> goingOn(e.heading());
			case HazardResumed e -> goingOn(e.heading());
			case HazardWrittenOff _ -> WRITTEN_OFF;
			case HazardMarkedFalseAlarm _ -> FALSE_ALARM;
			case HazardDeadlineSet _,HazardDeadlinePassed _ -> before;
		};
	}

	private static HazardStatus goingOn(Heading heading) {
		if (heading.unit() != null) {
			return RECTIFYING;
		}
		return heading.level() == null ? REPORTED : GRADED;
	}
}
