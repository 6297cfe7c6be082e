package org.redvest.query.fact;

import java.util.Set;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.ServiceHoursEvent.DisputeDecided;
import org.redvest.kernel.ServiceHoursEvent.DisputeOutcome;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.LongDayApproved;
import org.redvest.kernel.ServiceHoursEvent.LongDayRefused;
import org.redvest.kernel.ServiceHoursEvent.RecordAccepted;
import org.redvest.kernel.ServiceHoursEvent.RecordDenied;
import org.redvest.kernel.ServiceHoursEvent.RecordDisputed;
import org.redvest.kernel.ServiceHoursEvent.RecordEvent;
import org.redvest.kernel.ServiceHoursEvent.RecordTransferredIn;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.ServiceBackfilled;
import org.redvest.kernel.ServiceHoursEvent.ServiceConfirmed;
import org.redvest.kernel.ServiceHoursEvent.ServiceEvaluated;
import org.redvest.kernel.ServiceHoursEvent.ServicePublicised;
import org.redvest.kernel.ServiceHoursEvent.ServiceRecorded;

/** Where a service record stands (服务记录状态), domain.md section 9.2. */
public enum RecordStatus {
	/** 待确认 */
	DRAFT,
	/** 待上级审核 */
	AWAITING_HIGHER_APPROVAL,
	/** 已确认 */
	CONFIRMED,
	/** 公示中 */
	PUBLICISED,
	/** 本人已确认 */
	ACCEPTED,
	/** 已计入 */
	CREDITED,
	/** 异议中 */
	DISPUTED,
	/** 本人否认，待查 */
	DENIED,
	/** 上级未批准 */
	REFUSED,
	/** 已更正 */
	CORRECTED,
	/** 已撤销 */
	VOIDED;

	/**
	 * Where a record stands after an event.
	 *
	 * @param before where it stood; of no matter for the first event
	 * @param opposed where it stood before somebody opposed it
	 */
	public static RecordStatus after(RecordStatus before, RecordStatus opposed, RecordEvent event) {
		return switch (event) {
			case ServiceRecorded _,ServiceBackfilled _,RecordTransferredIn _ -> DRAFT;
			case ServiceConfirmed e -> confirmed(e.approvedBy());
			case LongDayApproved _ -> CONFIRMED;
			case LongDayRefused _ -> REFUSED;
			case ServicePublicised _ -> PUBLICISED;
			case RecordAccepted _ -> before == CREDITED ? CREDITED : ACCEPTED;
			case RecordDenied _ -> DENIED;
			case RecordDisputed _ -> DISPUTED;
			case DisputeDecided e -> e.outcome() == DisputeOutcome.STANDS ? opposed : before;
			case HoursCredited _ -> CREDITED;
			case HoursCorrected _ -> CORRECTED;
			case RecordVoided _ -> VOIDED;
			case ServiceEvaluated _ -> before;
		};
	}

	/**
	 * Where the record begins that stands in a corrected one's place: what nobody had confirmed waits for that still.
	 *
	 * @param before where the corrected one stood
	 * @param opposed where it stood before somebody opposed it
	 */
	public static RecordStatus replacing(RecordStatus before, RecordStatus opposed, HoursCorrected event) {
		if (event.creditedMinutes() > 0) {
			return CREDITED;
		}
		return (before.frozen() ? opposed : before) == DRAFT ? DRAFT : confirmed(event.approvedBy());
	}

	private static RecordStatus confirmed(Set<Role> approvedBy) {
		return approvedBy.isEmpty() ? CONFIRMED : AWAITING_HIGHER_APPROVAL;
	}

	/** Whether somebody opposes it, so that it goes no further. */
	public boolean frozen() {
		return this == DISPUTED || this == DENIED;
	}
}
