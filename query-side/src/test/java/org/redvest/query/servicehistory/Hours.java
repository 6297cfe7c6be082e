package org.redvest.query.servicehistory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceHoursEvent.CreditBasis;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.ServiceRecorded;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.UnitCode;
import org.redvest.query.starrating.Volunteers;

/** Services for tests. */
public final class Hours {

	public static final RuleVersion RULE = new RuleVersion("hours/default/0");

	private Hours() {
	}

	public static ServiceRecordId record(int n) {
		return new ServiceRecordId(new UUID(3, n));
	}

	/** From nine o'clock on. */
	public static Work work(String day, int minutes) {
		Instant start = Instant.parse(day + "T01:00:00Z");
		return new Work(start, start.plusSeconds(minutes * 60L), minutes, LocalDate.parse(day), "文明交通劝导", Category.TRAFFIC,
				new UnitCode("team-7"), "u-9", Capture.SCAN_AND_ROSTER, null, null);
	}

	public static ServiceRecorded recorded(int volunteer, int n, String day, int minutes) {
		return new ServiceRecorded(Volunteers.id(volunteer), record(n), work(day, minutes), "u-9", RULE);
	}

	public static HoursCredited credited(int volunteer, int n, String day, int minutes) {
		return new HoursCredited(Volunteers.id(volunteer), record(n), work(day, minutes).entry(), CreditBasis.PUBLICITY);
	}
}
