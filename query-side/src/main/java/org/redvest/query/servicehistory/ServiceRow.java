package org.redvest.query.servicehistory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.EvidenceGrade;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.fact.RecordStatus;
import org.redvest.query.projection.Group;
import org.redvest.query.projection.Key;

/**
 * One service record as it stands.
 *
 * @param opposed where it stood before somebody opposed it
 * @param creditedMinutes what of it is in the volunteer's total
 * @param replaces the record in whose place it stands, or null
 * @param replacedBy the record that stands in its place, or null
 * @param changedPosition the position of the last event about it
 */
record ServiceRow(@Key VolunteerId volunteerId, @Key @Group ServiceRecordId recordId, RecordStatus status, RecordStatus opposed,
		String activity, Category category, UnitCode organiser, EvidenceGrade grade, Capture capture, Instant started, Instant ended,
		LocalDate serviceDate, int minutes, int creditedMinutes, @Nullable AreaCode area, @Nullable ServiceRecordId replaces,
		@Nullable ServiceRecordId replacedBy, RuleVersion rule, long changedPosition) {

	static ServiceRow of(VolunteerId volunteer, ServiceRecordId id, RecordStatus status, Work work, int credited,
			@Nullable ServiceRecordId replaces, RuleVersion rule, long position) {
		return new ServiceRow(volunteer, id, status, status, work.activity(), work.category(), work.organiser(), work.capture().grade(),
				work.capture(), work.start(), work.end(), work.serviceDate(), work.minutes(), credited, work.area(), replaces, null, rule,
				position);
	}

	ServiceRow at(RecordStatus next, int credited, @Nullable ServiceRecordId replacement, long position) {
		return new ServiceRow(volunteerId, recordId, next, next.frozen() && !status.frozen() ? status : opposed, activity, category,
				organiser, grade, capture, started, ended, serviceDate, minutes, credited, area, replaces,
				replacement == null ? replacedBy : replacement, rule, position);
	}
}
