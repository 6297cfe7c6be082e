package org.redvest.ops.csv;

/** What a file holds. */
public enum CsvKind {
	/** 志愿者 */
	VOLUNTEERS(new VolunteerIntake()),
	/** 楼栋、屋场, with their heads */
	BUILDINGS(new BuildingIntake()),
	/** 诉求工单 */
	REQUESTS(new RequestIntake()),
	/** 走访 */
	VISITS(new VisitIntake());

	private final Intake intake;

	CsvKind(Intake intake) {
		this.intake = intake;
	}

	Intake intake() {
		return intake;
	}
}
