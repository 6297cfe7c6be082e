package org.redvest.query.fact;

import org.redvest.kernel.CanvassEvent;

/** Whether somebody goes to the doors of a building in a campaign (走访状态), domain.md section 9.10. */
public enum CanvassStatus {
	/** 走访中 */
	OPEN,
	/** 已结束 */
	CLOSED;

	/** Where it stands after an event; before the first it is of no matter. */
	public static CanvassStatus after(CanvassStatus before, CanvassEvent event) {
		return switch (event) {
			case CanvassEvent.BuildingAssigned _ -> OPEN;
			case CanvassEvent.AssignmentClosed _ -> CLOSED;
			case CanvassEvent.VisitRecorded _,CanvassEvent.VisitRevised _,CanvassEvent.VisitsTallied _ -> before;
			case CanvassEvent.MaterialsHandedOut _,CanvassEvent.MaterialsCorrected _,CanvassEvent.OpinionEvent _ -> before;
		};
	}
}
