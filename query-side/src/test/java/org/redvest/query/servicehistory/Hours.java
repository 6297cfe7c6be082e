package org.redvest.query.servicehistory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceHoursEvent.CorrectionReason;
import org.redvest.kernel.ServiceHoursEvent.CreditBasis;
import org.redvest.kernel.ServiceHoursEvent.DisputeDecided;
import org.redvest.kernel.ServiceHoursEvent.DisputeGround;
import org.redvest.kernel.ServiceHoursEvent.DisputeOutcome;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.RecordDenied;
import org.redvest.kernel.ServiceHoursEvent.RecordDisputed;
import org.redvest.kernel.ServiceHoursEvent.ServiceConfirmed;
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

	/** The first record corrected into the second, of which nothing is credited at once. */
	public static HoursCorrected corrected(int volunteer, int n, int replacement, String day, int minutes, Role... approvedBy) {
		return new HoursCorrected(Volunteers.id(volunteer), record(n), work(day, minutes).entry(), 0, record(replacement),
				work(day, minutes - 10), 0, "u-9", Set.of(approvedBy), CorrectionReason.TRAVEL_INCLUDED, null, RULE);
	}

	public static ServiceConfirmed confirmed(int volunteer, int n, String day, int minutes) {
		return new ServiceConfirmed(Volunteers.id(volunteer), record(n), work(day, minutes).entry(), "u-8", minutes, Set.of(), RULE);
	}

	public static RecordDisputed disputed(int volunteer, int n, String day, int minutes) {
		return new RecordDisputed(Volunteers.id(volunteer), record(n), work(day, minutes).entry(), DisputeGround.DUPLICATE, null);
	}

	public static DisputeDecided decided(int volunteer, int n, String day, int minutes) {
		return new DisputeDecided(Volunteers.id(volunteer), record(n), work(day, minutes).entry(), DisputeOutcome.CORRECTED, null);
	}

	/**
	 * Drafts corrected at once (1 into 11), in dispute (2 into 12) and denied (3 into 13), a confirmed one corrected (4 into 14,
	 * and 5 into 15 that somebody must approve).
	 */
	public static DomainEvent[] corrections(int volunteer) {
		var events = new ArrayList<DomainEvent>();
		for (int n = 1; n <= 5; n++) {
			String day = "2022-02-0" + n;
			events.add(recorded(volunteer, n, day, 120));
			if (n == 2) {
				events.add(disputed(volunteer, n, day, 120));
			} else if (n == 3) {
				events.add(new RecordDenied(Volunteers.id(volunteer), record(n), work(day, 120).entry(), null));
			} else if (n > 3) {
				events.add(confirmed(volunteer, n, day, 120));
			}
			if (n == 2 || n == 3) {
				events.add(decided(volunteer, n, day, 120));
			}
			events.add(n == 5 ? corrected(volunteer, n, 15, day, 120, Role.TOWNSHIP) : corrected(volunteer, n, 10 + n, day, 120));
		}
		return events.toArray(DomainEvent[]::new);
	}
}
