package org.redvest.command.clock;

import java.util.Set;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.DisputeDecided;
import org.redvest.kernel.ServiceHoursEvent.DisputeOutcome;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.RecordAccepted;
import org.redvest.kernel.ServiceHoursEvent.RecordDenied;
import org.redvest.kernel.ServiceHoursEvent.RecordDisputed;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.ServicePublicised;
import org.redvest.kernel.ServiceHoursEvent.StarAwarded;
import org.redvest.kernel.ServiceHoursEvent.StarPublicised;
import org.redvest.kernel.ServiceHoursEvent.StarPublicityEnded;
import org.redvest.kernel.ServiceHoursEvent.StarRejected;

/**
 * The end of the publicity of a service record, after which it is credited unless somebody opposes it, and of a star. What the
 * volunteer accepted needs no publicity any more, and waits for whoever credits it.
 */
final class HoursTimes {

	/** The events that say something of times to come. */
	static final Set<Class<? extends DomainEvent>> READS = Set.of(ServicePublicised.class, RecordDenied.class, RecordDisputed.class,
			DisputeDecided.class, RecordAccepted.class, HoursCredited.class, HoursCorrected.class, RecordVoided.class, StarPublicised.class,
			StarPublicityEnded.class, StarAwarded.class, StarRejected.class);

	private HoursTimes() {
	}

	static void note(ServiceHoursEvent event, Diary diary) {
		switch (event) {
			case ServicePublicised e -> diary.set(Kind.CREDIT, e.recordId(), Diary.end(e.until()));
			case RecordDenied e -> diary.stop(Kind.CREDIT, e.recordId());
			case RecordDisputed e -> diary.stop(Kind.CREDIT, e.recordId());
			case DisputeDecided e when e.outcome() == DisputeOutcome.STANDS -> diary.goOn(Kind.CREDIT, e.recordId());
			case DisputeDecided e -> diary.drop(Kind.CREDIT, e.recordId());
			case RecordAccepted e -> diary.drop(Kind.CREDIT, e.recordId());
			case HoursCredited e -> diary.drop(Kind.CREDIT, e.recordId());
			case HoursCorrected e -> diary.drop(Kind.CREDIT, e.recordId());
			case RecordVoided e -> diary.drop(Kind.CREDIT, e.recordId());
			case StarPublicised e -> diary.set(Kind.STAR, e.scheme(), Diary.end(e.until()));
			case StarPublicityEnded e -> diary.drop(Kind.STAR, e.scheme());
			case StarAwarded e -> diary.drop(Kind.STAR, e.scheme());
			case StarRejected e -> diary.drop(Kind.STAR, e.scheme());
			case ServiceHoursEvent.ServiceRecorded _,ServiceHoursEvent.ServiceBackfilled _,ServiceHoursEvent.RecordTransferredIn _ -> {
			}
			case ServiceHoursEvent.ServiceConfirmed _,ServiceHoursEvent.LongDayApproved _,ServiceHoursEvent.LongDayRefused _ -> {
			}
			case ServiceHoursEvent.ServiceEvaluated _,ServiceHoursEvent.StarApplied _,ServiceHoursEvent.StarReviewed _ -> {
			}
			case ServiceHoursEvent.StarObjected _,ServiceHoursEvent.StarObjectionDecided _,ServiceHoursEvent.StarDowngraded _ -> {
			}
			case ServiceHoursEvent.StarRevoked _,ServiceHoursEvent.AnnualReviewPassed _,ServiceHoursEvent.AnnualReviewFailed _ -> {
			}
		}
	}
}
