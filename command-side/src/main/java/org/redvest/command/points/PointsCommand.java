package org.redvest.command.points;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.PointsAccountId;
import org.redvest.kernel.PointsEvent.AdjustmentReason;
import org.redvest.kernel.PointsEvent.TakeBackReason;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** What may be asked of a points account. */
public sealed interface PointsCommand extends Command {

	PointsAccountId accountId();

	/** A record was credited. */
	record EarnPoints(@TargetAggregateIdentifier PointsAccountId accountId, ServiceRecordId recordId, Category category,
			LocalDate serviceDate, int minutes, By by) implements PointsCommand {
	}

	/** A credited record counts no more. */
	record TakeBackPoints(@TargetAggregateIdentifier PointsAccountId accountId, ServiceRecordId recordId, TakeBackReason reason, By by)
			implements
				PointsCommand {
	}

	/** 推荐奖励. @param referred whom the volunteer introduced */
	record RewardReferral(@TargetAggregateIdentifier PointsAccountId accountId, VolunteerId referred, By by) implements PointsCommand {
	}

	/** 调整. @param points given where there are more than none, taken where there are fewer */
	record AdjustPoints(@TargetAggregateIdentifier PointsAccountId accountId, EntryId adjustment, int points, AdjustmentReason reason,
			Sealed note, By by) implements PointsCommand {
	}

	/** 兑换 */
	record RedeemPoints(@TargetAggregateIdentifier PointsAccountId accountId, EntryId redemption, String item, int points, By by)
			implements
				PointsCommand {
	}

	/** 到期作废. @param on the day before which the last day of a lot was over */
	record ExpirePoints(@TargetAggregateIdentifier PointsAccountId accountId, LocalDate on, By by) implements PointsCommand {
	}
}
