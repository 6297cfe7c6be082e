package org.redvest.command.servicehours;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.Stint;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.LedgerId;
import org.redvest.kernel.ServiceHoursEvent.BackfillReason;
import org.redvest.kernel.ServiceHoursEvent.CorrectionReason;
import org.redvest.kernel.ServiceHoursEvent.DisputeGround;
import org.redvest.kernel.ServiceHoursEvent.DisputeOutcome;
import org.redvest.kernel.ServiceHoursEvent.Side;
import org.redvest.kernel.ServiceHoursEvent.StarReason;
import org.redvest.kernel.ServiceHoursEvent.VoidReason;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** What may be asked of a volunteer's ledger. */
public sealed interface ServiceHoursCommand extends Command {

	LedgerId ledgerId();

	/** About one service record (服务记录). */
	sealed interface RecordCommand extends ServiceHoursCommand {

		ServiceRecordId recordId();
	}

	/** Enters a record that was not there. */
	sealed interface EntryCommand extends RecordCommand {

		Work work();
	}

	/** Takes a record that is there a step further. */
	sealed interface StepCommand extends RecordCommand {
	}

	/** About a star of one scheme (星级). */
	sealed interface StarCommand extends ServiceHoursCommand {

		String scheme();
	}

	/** 记录: in time, by somebody with the right to record. */
	record RecordService(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, Work work, By by)
			implements
				EntryCommand {

		/**
		 * What a settled activity leaves of one service, as it was taken down at the check-out; the same for the same service.
		 *
		 * @param minuteStep by whose whole steps minutes are counted; nothing is left of less
		 */
		public static Optional<RecordService> served(ActivityId activity, Plan plan, VolunteerId volunteer, Stint stint, int minuteStep,
				Actor recorder) {
			int whole = (int) Duration.between(stint.from(), stint.to()).toMinutes();
			int minutes = whole - whole % minuteStep;
			if (minutes == 0) {
				return Optional.empty();
			}
			var id = ServiceRecordId.served(activity, volunteer, stint.number());
			var work = Work.of(stint.from(), stint.to(), minutes, plan.title(), plan.category(), plan.organiser(), plan.inCharge(),
					stint.capture(), plan.site().area(), null);
			return Optional.of(new RecordService(new LedgerId(volunteer), id, work, new By(recorder, stint.to())));
		}
	}

	/** 补录: afterwards, by somebody with the separate right to do so. */
	record BackfillService(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, Work work, BackfillReason reason,
			By by) implements EntryCommand {
	}

	/** 转入: another organisation's record, with the volunteer's consent. */
	record TransferInRecord(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, Work work, UnitCode origin,
			String originNumber, LocalDate consentedOn, By by) implements EntryCommand {
	}

	/** 确认, by the organiser. */
	record ConfirmService(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, By by) implements StepCommand {
	}

	/** Approves a day over the free hours. */
	record ApproveLongDay(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, By by) implements StepCommand {
	}

	/** Does not approve it; the record counts no more. */
	record RefuseLongDay(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, By by) implements StepCommand {
	}

	/** 公示. */
	record PublishService(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, By by) implements StepCommand {
	}

	/** The volunteer or a guardian countersigns. */
	record AcceptRecord(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, By by) implements StepCommand {
	}

	/** "Not me". */
	record DenyRecord(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, @Nullable Sealed words, By by)
			implements
				StepCommand {
	}

	/** 异议. */
	record DisputeRecord(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, DisputeGround ground,
			@Nullable Sealed words, By by) implements StepCommand {
	}

	/** Ends a dispute or an inquiry: the record stands or falls; what ends with a correction is a {@link CorrectHours}. */
	record DecideDispute(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, DisputeOutcome outcome,
			@Nullable Sealed words, By by) implements StepCommand {
	}

	/** 计入, after unopposed publicity or the volunteer's acceptance. */
	record CreditHours(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, By by) implements StepCommand {
	}

	/** 更正: a contra entry, and a new record in its place. */
	record CorrectHours(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, ServiceRecordId replacementId,
			Work work, CorrectionReason reason, @Nullable Sealed words, By by) implements StepCommand {
	}

	/** 撤销. */
	record VoidRecord(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, VoidReason reason,
			@Nullable Sealed words, By by) implements StepCommand {
	}

	/** 评价, 1 to 5. */
	record EvaluateService(@TargetAggregateIdentifier LedgerId ledgerId, ServiceRecordId recordId, Side side, int score,
			@Nullable Sealed words, By by) implements StepCommand {
	}

	/** Applies for the highest level that the minutes up to the cut-off carry and the scheme allows. */
	record ApplyForStar(@TargetAggregateIdentifier LedgerId ledgerId, String scheme, LocalDate cutOff, By by)
			implements
				StarCommand {
	}

	/** 初审: counts again and lets pass; otherwise {@link RejectStar}. */
	record ReviewStar(@TargetAggregateIdentifier LedgerId ledgerId, String scheme, By by) implements StarCommand {
	}

	/** 公示, on a list of this name. */
	record PublishStarList(@TargetAggregateIdentifier LedgerId ledgerId, String scheme, String list, By by)
			implements
				StarCommand {
	}

	/** 公示期满. */
	record EndStarPublicity(@TargetAggregateIdentifier LedgerId ledgerId, String scheme, By by) implements StarCommand {
	}

	/** Objects to a publicised star. */
	record ObjectToStar(@TargetAggregateIdentifier LedgerId ledgerId, String scheme, StarReason ground, @Nullable Sealed words,
			By by) implements StarCommand {
	}

	/** Decides the objection; upheld, the application is rejected. */
	record DecideStarObjection(@TargetAggregateIdentifier LedgerId ledgerId, String scheme, boolean upheld, @Nullable Sealed words,
			By by) implements StarCommand {
	}

	/** 授予, by the authority for the level. */
	record AwardStar(@TargetAggregateIdentifier LedgerId ledgerId, String scheme, By by) implements StarCommand {
	}

	/** 驳回. */
	record RejectStar(@TargetAggregateIdentifier LedgerId ledgerId, String scheme, StarReason reason, @Nullable Sealed words, By by)
			implements
				StarCommand {
	}

	/** 降级, to a level of at least 1. */
	record DowngradeStar(@TargetAggregateIdentifier LedgerId ledgerId, String scheme, int level, StarReason reason,
			@Nullable Sealed words, By by) implements StarCommand {
	}

	/** 撤销. */
	record RevokeStar(@TargetAggregateIdentifier LedgerId ledgerId, String scheme, StarReason reason, @Nullable Sealed words, By by)
			implements
				StarCommand {
	}

	/** 年度评定: whether the minutes up to the cut-off still carry the level; once a year. */
	record RunAnnualReview(@TargetAggregateIdentifier LedgerId ledgerId, String scheme, LocalDate cutOff, By by)
			implements
				StarCommand {
	}
}
