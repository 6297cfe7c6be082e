package org.redvest.query.points;

/** What moves points (积分变动类别). */
public enum MovementKind {
	/** 服务获得 */
	EARNED,
	/** 推荐奖励 */
	REFERRAL,
	/** 调增 */
	GRANTED,
	/** 调减 */
	DEDUCTED,
	/** 收回 */
	TAKEN_BACK,
	/** 兑换 */
	REDEEMED,
	/** 到期作废 */
	EXPIRED
}
