package org.redvest.query.activity;

import org.redvest.query.figure.Definition;

/** What the figures of activities mean. */
final class ActivityDefinitions {

	static final Definition HELD = new Definition("activities-held", 1, "开始日期在期内、已结项且至少有一名志愿者签到的活动场数；跨多日的活动计一场，取消、草稿和无人到场的不计。",
			"Activities that began in the period, are settled and had at least one volunteer checked in; one of several days counts once, "
					+ "and cancelled, drafted and empty ones do not count.");

	static final Definition ROUTINE = new Definition("routine-activities-held", 1, "同上，且不属于专项行动和应急的常态化活动场数。",
			"The same, of those that are neither a campaign nor an emergency.");

	static final Definition MATERIALS = new Definition("materials-handed-out-at-activities", 1, "期内在活动中发放资料的数量之和，以最后一次更正为准；入户走访发放的另计。",
			"The sum of materials handed out at activities on days of the period, as corrected last; those of visits are counted apart.");

	private ActivityDefinitions() {
	}
}
