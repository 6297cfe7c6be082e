package org.redvest.command.activity;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityEvent.AbsenceKind;
import org.redvest.kernel.ActivityEvent.CancellationReason;
import org.redvest.kernel.ActivityEvent.DeclineReason;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.RejectionReason;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Material;
import org.redvest.kernel.Position;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** What may be asked of a volunteer activity. */
public sealed interface ActivityCommand extends Command {

	ActivityId activityId();

	/** About somebody's place. */
	sealed interface SignUpCommand extends ActivityCommand {

		VolunteerId volunteerId();
	}

	/** About somebody's presence. */
	sealed interface PresenceCommand extends ActivityCommand {

		VolunteerId volunteerId();
	}

	/** 起草 */
	record DraftActivity(@TargetAggregateIdentifier ActivityId activityId, Plan plan, By by) implements ActivityCommand, Begins {
	}

	/** 提交审核 */
	record SubmitActivity(@TargetAggregateIdentifier ActivityId activityId, By by) implements ActivityCommand {
	}

	/** 批准 */
	record ApproveActivity(@TargetAggregateIdentifier ActivityId activityId, By by) implements ActivityCommand {
	}

	/** 退回 */
	record RejectActivity(@TargetAggregateIdentifier ActivityId activityId, RejectionReason reason, By by) implements ActivityCommand {
	}

	/** 变更 */
	record ChangeActivity(@TargetAggregateIdentifier ActivityId activityId, Plan plan, By by) implements ActivityCommand {
	}

	/** 发布招募 */
	record OpenRecruitment(@TargetAggregateIdentifier ActivityId activityId, By by) implements ActivityCommand {
	}

	/** 报名, by the volunteer or for him. */
	record SignUp(@TargetAggregateIdentifier ActivityId activityId, VolunteerId volunteerId, By by) implements SignUpCommand {
	}

	/** 录用 */
	record AcceptSignUp(@TargetAggregateIdentifier ActivityId activityId, VolunteerId volunteerId, By by) implements SignUpCommand {
	}

	/** 不录用 */
	record DeclineSignUp(@TargetAggregateIdentifier ActivityId activityId, VolunteerId volunteerId, DeclineReason reason, By by)
			implements
				SignUpCommand {
	}

	/** 列为候补 */
	record WaitlistSignUp(@TargetAggregateIdentifier ActivityId activityId, VolunteerId volunteerId, By by) implements SignUpCommand {
	}

	/** 取消报名 */
	record WithdrawSignUp(@TargetAggregateIdentifier ActivityId activityId, VolunteerId volunteerId, By by) implements SignUpCommand {
	}

	/**
	 * What is shown for somebody's presence.
	 *
	 * @param position exactly where he is; looked at by the decision and never kept
	 * @param witness the account on the organiser's side, or null
	 */
	record Shown(Capture capture, @Nullable Position position, @Nullable String witness, @Nullable Evidence evidence) {

		/** Says nothing of where he is. */
		@Override
		public String toString() {
			return "Shown[" + capture + "]";
		}
	}

	/** 签到 */
	record CheckIn(@TargetAggregateIdentifier ActivityId activityId, VolunteerId volunteerId, Shown shown, By by)
			implements
				PresenceCommand {
	}

	/** 签退 */
	record CheckOut(@TargetAggregateIdentifier ActivityId activityId, VolunteerId volunteerId, Shown shown, By by)
			implements
				PresenceCommand {
	}

	/** 记为缺席 */
	record MarkAbsent(@TargetAggregateIdentifier ActivityId activityId, VolunteerId volunteerId, AbsenceKind kind, By by)
			implements
				PresenceCommand {
	}

	/** @param from the first day of cover @param until the last one */
	record RecordInsurance(@TargetAggregateIdentifier ActivityId activityId, EntryId insurance, UnitCode insurer, Evidence policy,
			int persons, LocalDate from, LocalDate until, By by) implements ActivityCommand {
	}

	/** 登记发放资料 */
	record RecordMaterials(@TargetAggregateIdentifier ActivityId activityId, EntryId handout, Material material, int quantity, By by)
			implements
				ActivityCommand {
	}

	/** 更正发放资料, also once it is settled; 0 where nothing was handed out. */
	record CorrectMaterials(@TargetAggregateIdentifier ActivityId activityId, EntryId handout, int quantity, By by)
			implements
				ActivityCommand {
	}

	/** 结束 */
	record EndActivity(@TargetAggregateIdentifier ActivityId activityId, By by) implements ActivityCommand {
	}

	/** 结项 */
	record SettleActivity(@TargetAggregateIdentifier ActivityId activityId, By by) implements ActivityCommand {
	}

	/** 取消 */
	record CancelActivity(@TargetAggregateIdentifier ActivityId activityId, CancellationReason reason, By by)
			implements
				ActivityCommand {
	}

	/**
	 * 评价, 1 to 5.
	 *
	 * @param volunteer who took part and rates it; null where somebody rates it whom it was for
	 * @param words the volunteer's own, under his key; others rate without words
	 */
	record RateActivity(@TargetAggregateIdentifier ActivityId activityId, @Nullable VolunteerId volunteer, int stars,
			@Nullable Sealed words, By by) implements ActivityCommand {
	}
}
