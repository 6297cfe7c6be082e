package org.redvest.query.fact;

import org.redvest.kernel.BuildingEvent;

/** Where a building stands (楼栋状态), domain.md section 9.7. */
public enum BuildingStatus {
	/** 空缺 */
	VACANT,
	/** 有楼栋长 */
	COVERED,
	/** 已分拆 */
	SPLIT,
	/** 已退出 */
	RETIRED;

	/** Where a building stands after an event; before the first it is of no matter. */
	public static BuildingStatus after(BuildingStatus before, BuildingEvent event) {
		return switch (event) {
			case BuildingEvent.BuildingRegistered _ -> VACANT;
			case BuildingEvent.HeadAppointed _ -> COVERED;
			case BuildingEvent.HeadResigned _,BuildingEvent.HeadRemoved _,BuildingEvent.TermExpired _ -> VACANT;
			case BuildingEvent.BuildingSplit _ -> SPLIT;
			case BuildingEvent.BuildingRetired _ -> RETIRED;
			case BuildingEvent.BuildingCorrected _,BuildingEvent.HouseholdCountUpdated _,BuildingEvent.BuildingMerged _ -> before;
			case BuildingEvent.HeadNominated _,BuildingEvent.NominationPublicised _,BuildingEvent.NominationObjected _ -> before;
			case BuildingEvent.NominationPublicityEnded _ -> before;
			case BuildingEvent.ObjectionDecided _,BuildingEvent.NominationWithdrawn _,BuildingEvent.HeadRenewed _ -> before;
			case BuildingEvent.VacancyReported _,BuildingEvent.DeputyNamed _,BuildingEvent.DeputyReleased _ -> before;
			case BuildingEvent.PatrolRecorded _,BuildingEvent.HeadAssessed _ -> before;
		};
	}
}
