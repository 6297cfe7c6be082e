package org.redvest.query.fact;

import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CanvassEvent.OpinionEvent;

/** What became of an opinion that was collected at a door (意见状态). */
public enum OpinionStatus {
	/** 已收集 */
	NOTED,
	/** 已作废 */
	VOIDED,
	/** 已转诉求工单 */
	CASE_RAISED,
	/** 待告知 */
	TO_BE_TOLD,
	/** 已告知 */
	TOLD;

	/** Where an opinion stands after an event. */
	public static OpinionStatus after(OpinionEvent event) {
		return switch (event) {
			case CanvassEvent.OpinionCollected _ -> NOTED;
			case CanvassEvent.OpinionVoided _ -> VOIDED;
			case CanvassEvent.CaseRaised _,CanvassEvent.CaseFollowed _,CanvassEvent.CaseReopened _ -> CASE_RAISED;
			case CanvassEvent.CaseEnded _ -> TO_BE_TOLD;
			case CanvassEvent.HouseholdTold _ -> TOLD;
		};
	}
}
