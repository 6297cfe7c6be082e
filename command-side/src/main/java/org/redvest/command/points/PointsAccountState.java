package org.redvest.command.points;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.command.points.PointsCommand.AdjustPoints;
import org.redvest.command.points.PointsCommand.EarnPoints;
import org.redvest.command.points.PointsCommand.ExpirePoints;
import org.redvest.command.points.PointsCommand.RedeemPoints;
import org.redvest.command.points.PointsCommand.RewardReferral;
import org.redvest.command.points.PointsCommand.TakeBackPoints;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.PointsEvent;
import org.redvest.kernel.PointsEvent.Draw;
import org.redvest.kernel.PointsEvent.PointsDeducted;
import org.redvest.kernel.PointsEvent.PointsEarned;
import org.redvest.kernel.PointsEvent.PointsExpired;
import org.redvest.kernel.PointsEvent.PointsGranted;
import org.redvest.kernel.PointsEvent.PointsRedeemed;
import org.redvest.kernel.PointsEvent.PointsTakenBack;
import org.redvest.kernel.PointsEvent.ReferralRewarded;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.PointsRules;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.VolunteerId;

/**
 * A points account: its lots from the oldest on, and what was redeemed and adjusted. An account without lots is the one that
 * every volunteer has from the start; it has no other phases.
 *
 * @param adjustments what each adjustment gave or, below zero, took
 */
record PointsAccountState(Lots lots, List<Redemption> redemptions, Map<EntryId, Integer> adjustments) {

	PointsAccountState {
		redemptions = List.copyOf(redemptions);
		adjustments = Map.copyOf(adjustments);
	}

	PointsAccountState() {
		this(Lots.NONE, List.of(), Map.of());
	}

	/** @param rules those in force on the service date */
	List<PointsEarned> decide(EarnPoints c, InForce<PointsRules> rules) {
		return lots.find(lot(c.recordId())).isPresent()
				? List.of()
				: List.of(new PointsEarned(c.accountId().volunteer(), c.recordId(), c.category(), c.serviceDate(), c.minutes(),
						rules.rules().earnedBy(c.minutes(), c.category()), rules.rules().lastDay(c.day()), rules.version()));
	}

	List<PointsTakenBack> decide(TakeBackPoints c) {
		return lots.find(lot(c.recordId())).filter(each -> !each.takenBack()).map(each -> takenBack(c, each)).stream().toList();
	}

	private PointsTakenBack takenBack(TakeBackPoints c, Lot lot) {
		List<Draw> from = lots.dueOf(lot);
		return new PointsTakenBack(c.accountId().volunteer(), c.recordId(), lot.due(), from, lot.due() - Lots.sum(from), c.reason());
	}

	/** @param referred how whoever was introduced stands */
	List<ReferralRewarded> decide(RewardReferral c, Standing account, Standing referred, InForce<PointsRules> rules) {
		VolunteerId volunteer = c.accountId().volunteer();
		demandRegistered(account, volunteer);
		if (c.referred().equals(volunteer)) {
			throw Refused.invalid("points.referral-of-himself");
		}
		if (lots.find(lot(c.referred())).isPresent()) {
			return List.of();
		}
		if (!referred.registered()) {
			throw Refused.conflict("points.referred-not-registered", c.referred());
		}
		int points = rules.rules().referralPoints();
		if (points == 0) {
			throw Refused.conflict("points.referral-not-rewarded");
		}
		return List.of(new ReferralRewarded(volunteer, c.referred(), points, rules.rules().lastDay(c.day()), rules.version()));
	}

	List<PointsEvent> decide(AdjustPoints c, Standing account, InForce<PointsRules> rules) {
		VolunteerId volunteer = c.accountId().volunteer();
		demandRegistered(account, volunteer);
		if (c.points() == 0) {
			throw Refused.invalid("points.none");
		}
		Integer before = adjustments.get(c.adjustment());
		if (before != null) {
			if (before == c.points()) {
				return List.of();
			}
			throw Refused.conflict("points.adjustment-exists", c.adjustment());
		}
		return List.of(c.points() > 0
				? new PointsGranted(volunteer, c.adjustment(), c.points(), rules.rules().lastDay(c.day()), c.reason(), c.note(),
						rules.version())
				: new PointsDeducted(volunteer, c.adjustment(), -c.points(), outOf(lots, -c.points()), c.reason(), c.note()));
	}

	/** What has expired by then goes first, so that nothing is had for it. */
	List<PointsEvent> decide(RedeemPoints c, Standing standing, InForce<PointsRules> rules) {
		var wanted = new Redemption(c.redemption(), c.day(), c.item(), c.points());
		Optional<Redemption> known = redemptions.stream().filter(each -> each.id().equals(wanted.id())).findFirst();
		if (known.isPresent()) {
			if (known.get().repeats(wanted)) {
				return List.of();
			}
			throw Refused.conflict("points.redemption-exists", c.redemption());
		}
		if (c.points() < 1) {
			throw Refused.invalid("points.none");
		}
		if (!standing.serves(c.day())) {
			throw Refused.conflict("points.volunteer-may-not-redeem");
		}
		checkQuarter(wanted, rules.rules());
		List<Draw> lapsed = lots.lapsed(c.day());
		var redeemed = new PointsRedeemed(c.accountId().volunteer(), c.redemption(), c.day(), c.item(), c.points(),
				outOf(lots.less(lapsed), c.points()), rules.version());
		return Stream.concat(expired(c.accountId().volunteer(), c, lapsed), Stream.of(redeemed)).toList();
	}

	private static Stream<PointsEvent> expired(VolunteerId volunteer, RedeemPoints c, List<Draw> lapsed) {
		return lapsed.isEmpty() ? Stream.empty() : Stream.of(new PointsExpired(volunteer, c.day(), Lots.sum(lapsed), lapsed));
	}

	private void checkQuarter(Redemption wanted, PointsRules rules) {
		List<Redemption> quarter = redemptions.stream().filter(each -> each.inQuarterOf(wanted.on())).toList();
		Integer most = rules.mostRedemptionsPerQuarter();
		if (most != null && quarter.size() >= most) {
			throw Refused.conflict("points.redeemed-too-often", most);
		}
		Integer mostPoints = rules.mostPointsPerQuarter();
		if (mostPoints != null && quarter.stream().mapToInt(Redemption::points).sum() + wanted.points() > mostPoints) {
			throw Refused.conflict("points.over-quarter", mostPoints);
		}
	}

	List<PointsExpired> decide(ExpirePoints c) {
		if (c.on().isAfter(c.day())) {
			throw Refused.invalid("points.expiry-in-the-future", c.on());
		}
		List<Draw> lapsed = lots.lapsed(c.on());
		return lapsed.isEmpty()
				? List.of()
				: List.of(new PointsExpired(c.accountId().volunteer(), c.on(), Lots.sum(lapsed), lapsed));
	}

	private static List<Draw> outOf(Lots lots, int points) {
		if (lots.balance() < points) {
			throw Refused.conflict("points.too-few", lots.balance());
		}
		return lots.oldest(points);
	}

	private static void demandRegistered(Standing account, VolunteerId volunteer) {
		if (!account.registered()) {
			throw Refused.notFound("points.volunteer-unknown", volunteer);
		}
	}

	PointsAccountState evolve(PointsEvent event) {
		return switch (event) {
			case PointsEarned e -> with(lots.with(Lot.of(lot(e.recordId()), e.points(), e.lastDay())));
			case PointsTakenBack e -> with(lots.less(e.from()).fallen(lot(e.recordId())));
			case ReferralRewarded e -> with(lots.with(Lot.of(lot(e.referred()), e.points(), e.lastDay())));
			case PointsGranted e -> with(lots.with(Lot.of(e.adjustment(), e.points(), e.lastDay()))).adjusted(e.adjustment(), e.points());
			case PointsDeducted e -> with(lots.less(e.from())).adjusted(e.adjustment(), -e.points());
			case PointsRedeemed e -> with(lots.redeemed(e.from())).with(new Redemption(e.redemption(), e.on(), e.item(), e.points()));
			case PointsExpired e -> with(lots.less(e.from()));
		};
	}

	private PointsAccountState with(Lots now) {
		return new PointsAccountState(now, redemptions, adjustments);
	}

	private PointsAccountState with(Redemption redemption) {
		var all = new ArrayList<>(redemptions);
		all.add(redemption);
		return new PointsAccountState(lots, all, adjustments);
	}

	private PointsAccountState adjusted(EntryId adjustment, int points) {
		var all = new HashMap<>(adjustments);
		all.put(adjustment, points);
		return new PointsAccountState(lots, redemptions, all);
	}

	private static EntryId lot(ServiceRecordId record) {
		return new EntryId(record.value());
	}

	private static EntryId lot(VolunteerId referred) {
		return new EntryId(referred.value());
	}
}
