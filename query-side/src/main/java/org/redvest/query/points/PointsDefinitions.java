package org.redvest.query.points;

import org.redvest.query.figure.Definition;

/** What the figures of points mean. */
final class PointsDefinitions {

	static final Definition BALANCE = new Definition("points-balance", 1, "截至当日24时的积分余额：获得、推荐奖励与调增，减去收回、调减、兑换与到期作废；已过期而尚未作废的仍计入。",
			"Points at the end of the day: earned, rewarded and granted, less what was taken back, deducted, redeemed and expired; "
					+ "what is past its last day and was not written off yet counts.");

	static final Definition REDEEMED = new Definition("points-redeemed", 1, "截至当日24时累计兑换的积分。", "Points redeemed up to the end of the day.");

	private PointsDefinitions() {
	}
}
