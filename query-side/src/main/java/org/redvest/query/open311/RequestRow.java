package org.redvest.query.open311;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.ClientId;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.TextKind;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.ReportedThrough;
import org.redvest.kernel.ServiceRequestEvent.RequestRegisteredOnBehalf;
import org.redvest.kernel.ServiceRequestEvent.RequestSubmitted;
import org.redvest.kernel.ServiceRequestEvent.TextRedacted;
import org.redvest.kernel.ServiceRequestEvent.Through;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.query.fact.Confidentiality;
import org.redvest.query.fact.RequestPhase;
import org.redvest.query.projection.Key;

/**
 * A request as the open interface tells of it. Whatever is sealed is for the client alone that reported it, but for the replacement
 * of its words.
 *
 * @param client through which it came, null where it came otherwise
 * @param category the matter of the catalogue, null until it is classified
 * @param replacement what was put in the place of its words, for everybody to read; null where they were not covered
 * @param updatedAt when it changed last, or was closed
 * @param expectedAt until when its outcome is to be reported
 * @param replies how many there were
 */
record RequestRow(@Key ServiceRequestId requestId, @Nullable ClientId client, RequestPhase.Status status,
		RequestPhase.@Nullable Status beforeMerge, boolean extended, boolean confidential, @Nullable String category, AreaCode area,
		@Nullable BuildingId building, @Nullable String unit, Sealed matter, @Nullable Sealed replacement, @Nullable Sealed address,
		@Nullable Sealed position, @Nullable Sealed media, Instant receivedAt, Instant updatedAt, @Nullable Instant expectedAt,
		int replies) {

	static RequestRow of(RequestSubmitted e, Instant at) {
		return opened(e, at, e.confidential(), e.matter(), e.address(), e.receivedAt());
	}

	static RequestRow of(RequestRegisteredOnBehalf e, Instant at) {
		return opened(e, at, e.confidential(), e.matter(), e.address(), e.receivedAt());
	}

	private static RequestRow opened(ServiceRequestEvent e, Instant at, boolean confidential, Sealed matter, @Nullable Sealed address,
			Instant receivedAt) {
		Heading heading = e.heading();
		return new RequestRow(e.requestId(), null, RequestPhase.after(null, e).status(), null, false, confidential,
				category(heading.classified()), heading.area(), heading.building(), heading.unit(), matter, null, address, null, null,
				receivedAt, at, null, 0);
	}

	/** The row after an event, with the heading that it says and where it stands then. */
	RequestRow after(ServiceRequestEvent event, Instant at, int repliesNow) {
		RequestPhase phase = RequestPhase.after(new RequestPhase(status, beforeMerge, extended), event);
		Heading heading = event.heading();
		Through through = event instanceof ReportedThrough e ? e.through() : null;
		return new RequestRow(requestId, through == null ? client : through.client(), phase.status(), phase.beforeMerge(),
				phase.extended(), Confidentiality.after(confidential, event), category(heading.classified()), heading.area(),
				heading.building(),
				heading.unit(), matter, event instanceof TextRedacted e && e.text() == TextKind.MATTER ? e.replacement() : replacement,
				address, through == null ? position : through.position(), through == null ? media : through.media(), receivedAt,
				isClosed(status) && isClosed(phase.status()) || at.isBefore(updatedAt) ? updatedAt : at,
				event instanceof DeadlineSet e && e.kind() == DeadlineKind.OUTCOME ? e.due() : expectedAt, repliesNow);
	}

	private static @Nullable String category(@Nullable Classified classified) {
		return classified == null ? null : classified.category();
	}

	/** Whether nothing more is to be done: GeoReport knows open and closed. What only the unit calls done is still open. */
	static boolean isClosed(RequestPhase.Status status) {
		return switch (status) {
			case DECLINED, CLOSED, ARCHIVED, MERGED, WITHDRAWN, DIVERTED -> true;
			case RECEIVED, ACCEPTED, DISPATCHED, RETURN_REQUESTED, TAKEN_UP, IN_PROGRESS, AWAITING_INFO, EXTENDED, PARKED, REPORTED,
					FOLLOW_UP, SENT_BACK ->
				false;
		};
	}
}
