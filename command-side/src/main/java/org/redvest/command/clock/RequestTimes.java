package org.redvest.command.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.Rules.AttentionRules;
import org.redvest.kernel.Rules.LevelAttention;
import org.redvest.kernel.Rules.Term;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.ClockPaused;
import org.redvest.kernel.ServiceRequestEvent.ClockResumed;
import org.redvest.kernel.ServiceRequestEvent.DeadlinePassed;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.OutcomeReported;
import org.redvest.kernel.ServiceRequestEvent.RequestArchived;
import org.redvest.kernel.ServiceRequestEvent.RequestClosed;
import org.redvest.kernel.ServiceRequestEvent.RequestDeclined;
import org.redvest.kernel.ServiceRequestEvent.RequestDispatched;
import org.redvest.kernel.ServiceRequestEvent.RequestDiverted;
import org.redvest.kernel.ServiceRequestEvent.RequestEscalated;
import org.redvest.kernel.ServiceRequestEvent.RequestMerged;
import org.redvest.kernel.ServiceRequestEvent.RequestSupervised;
import org.redvest.kernel.ServiceRequestEvent.RequestUnmerged;
import org.redvest.kernel.ServiceRequestEvent.RequestWithdrawn;
import org.redvest.kernel.ServiceRequestEvent.RequesterContacted;
import org.redvest.kernel.ServiceRequestEvent.SupervisionRaised;
import org.redvest.kernel.ServiceRequestEvent.UnitReminded;

/** The deadlines of a request, with what is done before and after them by the rules of attention in force when they were set. */
final class RequestTimes {

	/** The events that say something of times to come. */
	static final Set<Class<? extends DomainEvent>> READS = Set.of(DeadlineSet.class, DeadlinePassed.class, UnitReminded.class,
			RequestEscalated.class, RequestSupervised.class, SupervisionRaised.class, RequestDispatched.class, RequesterContacted.class,
			OutcomeReported.class, ClockPaused.class, ClockResumed.class, RequestMerged.class, RequestUnmerged.class, RequestDeclined.class,
			RequestDiverted.class, RequestWithdrawn.class, RequestClosed.class, RequestArchived.class);

	private final RuleBook rules;
	private final WorkingDays days;

	RequestTimes(RuleBook rules, WorkingDays days) {
		this.rules = rules;
		this.days = days;
	}

	void note(ServiceRequestEvent event, Diary diary) {
		switch (event) {
			case DeadlineSet e -> set(e, diary);
			case DeadlinePassed e -> passed(e, diary);
			case UnitReminded e -> diary.drop(Kind.REMINDER, e.kind());
			case RequestEscalated e -> diary.drop(Kind.SUPERVISION, e.level());
			case RequestSupervised e -> diary.drop(Kind.SUPERVISION, e.level());
			case SupervisionRaised e -> diary.drop(Kind.SUPERVISION, e.level());
			case RequestDispatched _ -> met(DeadlineKind.DISPATCH, diary);
			case RequesterContacted e when e.reached() -> met(DeadlineKind.CONTACT, diary);
			case OutcomeReported _ -> reported(diary);
			case ClockPaused e -> paused(e, diary);
			case ClockResumed _ -> diary.drop(Kind.PAUSE);
			case RequestMerged _ -> diary.stopAll();
			case RequestUnmerged _ -> diary.goOnAll();
			case RequestDeclined _,RequestDiverted _,RequestWithdrawn _,RequestClosed _,RequestArchived _ -> diary.dropAll();
			case RequesterContacted _,ServiceRequestEvent.RequestSubmitted _,ServiceRequestEvent.RequestRegisteredOnBehalf _ -> {
			}
			case ServiceRequestEvent.ReportedThrough _ -> {
			}
			case ServiceRequestEvent.DuplicateSuspected _,ServiceRequestEvent.MediaAttached _,ServiceRequestEvent.RequestClassified _ -> {
			}
			case ServiceRequestEvent.BuildingLinked _,ServiceRequestEvent.RequestAccepted _,ServiceRequestEvent.ReporterSubscribed _ -> {
			}
			case ServiceRequestEvent.ReporterUnsubscribed _,ServiceRequestEvent.ReporterTold _,ServiceRequestEvent.CoUnitNamed _ -> {
			}
			case ServiceRequestEvent.ReturnRequested _,ServiceRequestEvent.RequestRedispatched _,ServiceRequestEvent.ReturnDenied _ -> {
			}
			case ServiceRequestEvent.RequestTakenUp _,ServiceRequestEvent.ProgressRecorded _,ServiceRequestEvent.RequesterAsked _ -> {
			}
			case ServiceRequestEvent.RequesterAnswered _,ServiceRequestEvent.QuestionLapsed _,ServiceRequestEvent.ExtensionRequested _ -> {
			}
			case ServiceRequestEvent.ExtensionGranted _,ServiceRequestEvent.ExtensionRefused _,ServiceRequestEvent.RequestParked _ -> {
			}
			case ServiceRequestEvent.RequestUnparked _,ServiceRequestEvent.FollowUpRecorded _,ServiceRequestEvent.RequestSentBack _ -> {
			}
			case ServiceRequestEvent.RequestReopened _,ServiceRequestEvent.ServiceRated _,ServiceRequestEvent.RequestReminded _ -> {
			}
			case ServiceRequestEvent.RequestMadeConfidential _,ServiceRequestEvent.ConfidentialityLifted _ -> {
			}
			case ServiceRequestEvent.TextRedacted _ -> {
			}
		}
	}

	/** Where there is less time than that, nobody is reminded. */
	private void set(DeadlineSet e, Diary diary) {
		diary.set(Kind.DEADLINE, e.kind(), e.due());
		if (e.kind() == DeadlineKind.OUTCOME) {
			diary.drop(Kind.SUPERVISION);
		}
		InForce<AttentionRules> attention = attention(diary);
		Instant remind = e.due().minus(length(level(attention, e.heading()).remind()));
		if (remind.isAfter(diary.at())) {
			diary.set(Kind.REMINDER, e.kind(), remind, e.due(), attention.version());
		} else {
			diary.drop(Kind.REMINDER, e.kind());
		}
	}

	private void passed(DeadlinePassed e, Diary diary) {
		met(e.kind(), diary);
		if (e.kind() == DeadlineKind.OUTCOME) {
			InForce<AttentionRules> attention = attention(diary);
			List<Term> supervise = level(attention, e.heading()).supervise();
			for (int i = 0; i < supervise.size(); i++) {
				diary.set(Kind.SUPERVISION, i + 1, days.end(e.due(), supervise.get(i)).at(), e.due(), attention.version());
			}
		}
	}

	private static void met(DeadlineKind kind, Diary diary) {
		diary.drop(Kind.DEADLINE, kind);
		diary.drop(Kind.REMINDER, kind);
	}

	private static void reported(Diary diary) {
		met(DeadlineKind.OUTCOME, diary);
		diary.drop(Kind.SUPERVISION);
	}

	/** Only the clock of the outcome stands still; when it goes on, its deadline is set anew. */
	private static void paused(ClockPaused e, Diary diary) {
		diary.stop(Kind.DEADLINE, DeadlineKind.OUTCOME);
		diary.stop(Kind.REMINDER, DeadlineKind.OUTCOME);
		diary.drop(Kind.SUPERVISION);
		diary.set(Kind.PAUSE, e.limit());
	}

	private InForce<AttentionRules> attention(Diary diary) {
		return rules.inForce(AttentionRules.class, RuleBook.DEFAULT, diary.day());
	}

	private static LevelAttention level(InForce<AttentionRules> attention, Heading heading) {
		return Objects.requireNonNull(attention.rules().levels().get(Objects.requireNonNull(heading.classified()).level()));
	}

	private static Duration length(Term term) {
		return switch (term.unit()) {
			case MINUTES -> Duration.ofMinutes(term.amount());
			case HOURS -> Duration.ofHours(term.amount());
			case DAYS -> Duration.ofDays(term.amount());
			case WORKING_DAYS -> throw new IllegalStateException("a reminder so many working days before");
		};
	}
}
