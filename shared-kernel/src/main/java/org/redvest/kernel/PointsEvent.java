package org.redvest.kernel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.privacy.Sealed;

/**
 * A volunteer's points account (积分账户), domain.md 1.5 and 9.4: one stream per volunteer. Points come in lots and leave them
 * again; an account's balance is the sum of what is left of its lots and never below zero. Hours are never touched
 * (Hailin, Huangshan: redemption lowers points alone).
 */
public sealed interface PointsEvent extends DomainEvent {

	/** The set of volunteers whose introduction was rewarded; a key is the volunteer introduced. */
	String REFERRAL = "points.referral";

	VolunteerId volunteerId();

	/** How many points are taken out of a lot. */
	record Draw(EntryId lot, int points) {
	}

	/** Why an administrator gives or takes points (调整原因). */
	enum AdjustmentReason {
		/** 系统差错更正 */
		ERROR_CORRECTED,
		/** 上线前积分结转 */
		CARRIED_OVER,
		/** 表彰奖励 */
		AWARD,
		/** 违规扣减 */
		BREACH,
		/** 其他 */
		OTHER
	}

	/** Why points of a service record are taken back (收回原因). */
	enum TakeBackReason {
		/** 服务记录已更正 */
		RECORD_CORRECTED,
		/** 服务记录已撤销 */
		RECORD_VOIDED
	}

	/**
	 * 获得积分: a service record was credited; each record earns once. A lot of its own, named like the record.
	 *
	 * @param minutes the credited minutes
	 * @param points what they are worth; may be none
	 * @param lastDay the last day on which they may be redeemed, or null where they do not expire
	 * @param rule the points rules in force on the service date
	 */
	@EventType("points.earned")
	record PointsEarned(VolunteerId volunteerId, ServiceRecordId recordId, ServiceHoursEvent.Category category, LocalDate serviceDate,
			int minutes, int points, @Nullable LocalDate lastDay, RuleVersion rule) implements PointsEvent {
	}

	/**
	 * 收回积分: the contra entry of a record that counts no more. What of its lot was redeemed is taken from the oldest others.
	 *
	 * @param points what is left of the record's lot, and what of it was redeemed
	 * @param uncovered what of that is in no lot any more; it stays with the volunteer
	 */
	@EventType("points.taken-back")
	record PointsTakenBack(VolunteerId volunteerId, ServiceRecordId recordId, int points, List<Draw> from, int uncovered,
			TakeBackReason reason) implements PointsEvent {

		public PointsTakenBack {
			from = List.copyOf(from);
		}
	}

	/**
	 * 推荐奖励: somebody whom the volunteer introduced has registered; a lot named like the one introduced.
	 *
	 * @param lastDay as in {@link PointsEarned}
	 */
	@EventType("points.referral-rewarded")
	record ReferralRewarded(VolunteerId volunteerId, VolunteerId referred, int points, @Nullable LocalDate lastDay, RuleVersion rule)
			implements
				PointsEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Take(REFERRAL, referred.toString()));
		}
	}

	/**
	 * 调增: an administrator gave points; a lot of its own, named like the adjustment.
	 *
	 * @param lastDay as in {@link PointsEarned}
	 */
	@EventType("points.granted")
	record PointsGranted(VolunteerId volunteerId, EntryId adjustment, int points, @Nullable LocalDate lastDay, AdjustmentReason reason,
			Sealed note, RuleVersion rule) implements PointsEvent {
	}

	/** 调减: an administrator took points, from the oldest lots first. */
	@EventType("points.deducted")
	record PointsDeducted(VolunteerId volunteerId, EntryId adjustment, int points, List<Draw> from, AdjustmentReason reason, Sealed note)
			implements
				PointsEvent {

		public PointsDeducted {
			from = List.copyOf(from);
		}
	}

	/**
	 * 兑换, for good (Huangshan: final); the oldest lots go first.
	 *
	 * @param on the day, by whose quarter it counts
	 * @param item what was given for them, by its code in the catalogue of the place
	 */
	@EventType("points.redeemed")
	record PointsRedeemed(VolunteerId volunteerId, EntryId redemption, LocalDate on, String item, int points, List<Draw> from,
			RuleVersion rule)
			implements
				PointsEvent {

		public PointsRedeemed {
			from = List.copyOf(from);
		}
	}

	/**
	 * 到期作废: what was left of lots whose last day is over.
	 *
	 * @param on the day, on which they may be redeemed no more
	 */
	@EventType("points.expired")
	record PointsExpired(VolunteerId volunteerId, LocalDate on, int points, List<Draw> from) implements PointsEvent {

		public PointsExpired {
			from = List.copyOf(from);
		}
	}
}
