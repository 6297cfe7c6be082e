package org.redvest.query.open311;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RequestCodes.TextKind;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.OutcomeReported;
import org.redvest.kernel.ServiceRequestEvent.RequesterAsked;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.figure.Days;
import org.redvest.query.projection.Key;

/**
 * A step of a request.
 *
 * @param said a code, a unit, a day, another request
 * @param text what was written to the requester, which only his own client is shown
 * @param reply the how-many-eth reply that the text is; 0 where it is none
 */
record Note(@Key ServiceRequestId requestId, @Key long position, Instant at, NoteKind kind, @Nullable String said, @Nullable Sealed text,
		int reply) {

	/** The note of an event, or null where nobody outside is told of it. @param replies those before */
	static @Nullable Note of(ServiceRequestEvent event, LoggedEvent logged, int replies) {
		return switch (event) {
			case ServiceRequestEvent.RequestSubmitted _,ServiceRequestEvent.RequestRegisteredOnBehalf _ ->
				note(event, logged, NoteKind.SUBMITTED, null);
			case ServiceRequestEvent.RequestAccepted _ -> note(event, logged, NoteKind.ACCEPTED, null);
			case ServiceRequestEvent.RequestDeclined e -> note(event, logged, NoteKind.DECLINED, e.reason());
			case ServiceRequestEvent.RequestDiverted e -> note(event, logged, NoteKind.DIVERTED, e.to());
			case ServiceRequestEvent.RequestWithdrawn _ -> note(event, logged, NoteKind.WITHDRAWN, null);
			case ServiceRequestEvent.RequestMerged e -> note(event, logged, NoteKind.MERGED, e.into());
			case ServiceRequestEvent.RequestUnmerged _ -> note(event, logged, NoteKind.UNMERGED, null);
			case ServiceRequestEvent.RequestDispatched e -> note(event, logged, NoteKind.DISPATCHED, e.heading().unit());
			case ServiceRequestEvent.RequestRedispatched e -> note(event, logged, NoteKind.REDISPATCHED, e.heading().unit());
			case ServiceRequestEvent.RequestTakenUp _ -> note(event, logged, NoteKind.TAKEN_UP, null);
			case ServiceRequestEvent.ProgressRecorded _ -> note(event, logged, NoteKind.PROGRESS, null);
			case RequesterAsked e ->
				new Note(e.requestId(), logged.position(), logged.occurredAt(), NoteKind.ASKED, null, e.question(), 0);
			case ServiceRequestEvent.RequesterAnswered _ -> note(event, logged, NoteKind.ANSWERED, null);
			case ServiceRequestEvent.ExtensionGranted e -> note(event, logged, NoteKind.EXTENDED, Days.of(e.until()));
			case ServiceRequestEvent.RequestParked e -> note(event, logged, NoteKind.PARKED, e.reason());
			case ServiceRequestEvent.RequestUnparked _ -> note(event, logged, NoteKind.UNPARKED, null);
			case OutcomeReported e -> new Note(e.requestId(), logged.position(), logged.occurredAt(), NoteKind.REPORTED,
					e.outcome().name(), e.reply(), replies + 1);
			case ServiceRequestEvent.RequestSentBack e -> note(event, logged, NoteKind.SENT_BACK, e.reason());
			case ServiceRequestEvent.RequestClosed e -> note(event, logged, NoteKind.CLOSED, e.reason());
			case ServiceRequestEvent.RequestReopened e -> note(event, logged, NoteKind.REOPENED, e.reason());
			case ServiceRequestEvent.ReportedThrough _,ServiceRequestEvent.DuplicateSuspected _,ServiceRequestEvent.MediaAttached _ -> null;
			case ServiceRequestEvent.RequestClassified _,ServiceRequestEvent.BuildingLinked _,ServiceRequestEvent.DeadlineSet _ -> null;
			case ServiceRequestEvent.ReporterSubscribed _,ServiceRequestEvent.ReporterUnsubscribed _,ServiceRequestEvent.ReporterTold _ ->
				null;
			case ServiceRequestEvent.ClockPaused _,ServiceRequestEvent.ClockResumed _,ServiceRequestEvent.CoUnitNamed _ -> null;
			case ServiceRequestEvent.ReturnRequested _,ServiceRequestEvent.ReturnDenied _,ServiceRequestEvent.RequesterContacted _ -> null;
			case ServiceRequestEvent.ExtensionRequested _,ServiceRequestEvent.ExtensionRefused _ -> null;
			case ServiceRequestEvent.FollowUpRecorded _,ServiceRequestEvent.RequestArchived _,ServiceRequestEvent.ServiceRated _ -> null;
			case ServiceRequestEvent.RequestReminded _,ServiceRequestEvent.RequestSupervised _ -> null;
			case ServiceRequestEvent.SupervisionRaised _,ServiceRequestEvent.RequestMadeConfidential _ -> null;
			case ServiceRequestEvent.ConfidentialityLifted _,ServiceRequestEvent.TextRedacted _ -> null;
			case ServiceRequestEvent.DeadlinePassed _,ServiceRequestEvent.UnitReminded _,ServiceRequestEvent.RequestEscalated _ -> null;
			case ServiceRequestEvent.QuestionLapsed _ -> null;
		};
	}

	private static Note note(ServiceRequestEvent event, LoggedEvent logged, NoteKind kind, @Nullable Object said) {
		String words = said instanceof Enum<?> code ? code.name() : said == null ? null : said.toString();
		return new Note(event.requestId(), logged.position(), logged.occurredAt(), kind, words, null, 0);
	}

	/** Whether this is the text that is covered. */
	boolean isCoveredBy(ServiceRequestEvent.TextRedacted event) {
		return event.text() == TextKind.REPLY && reply == event.occurrence();
	}

	Note with(Sealed replacement) {
		return new Note(requestId, position, at, kind, said, replacement, reply);
	}
}
