package org.redvest.query.openhazard;

import org.redvest.query.figure.Definition;

/** What the figures of open hazards mean. */
final class OpenHazardDefinitions {

	static final Definition OPEN = new Definition("open-hazards", 1, "当日24时已上报而未销号、未标记误报的隐患数，挂账的计入。",
			"Hazards that were reported and are neither written off nor false alarms at the end of the day; parked ones count.");

	static final Definition OVERDUE = new Definition("overdue-hazards", 1, "当日24时未销号、未标记误报的隐患中，下一步(含转应急、挂账复核)期限已届满的，除以全部未销号的隐患。",
			"Open hazards whose next step (hand-over to emergency and review of parking included) was due by the end of the day, divided "
					+ "by all open hazards.");

	private OpenHazardDefinitions() {
	}
}
