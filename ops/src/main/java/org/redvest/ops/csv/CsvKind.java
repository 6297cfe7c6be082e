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
	VISITS(new VisitIntake()),
	/** 学校, with who stands by them */
	SCHOOLS(new SchoolIntake()),
	/** 捐赠 */
	DONATIONS(new DonationIntake()),
	/** 志愿服务活动, to be approved */
	ACTIVITIES(new ActivityIntake());

	private final Intake intake;

	CsvKind(Intake intake) {
		this.intake = intake;
	}

	Intake intake() {
		return intake;
	}
}
