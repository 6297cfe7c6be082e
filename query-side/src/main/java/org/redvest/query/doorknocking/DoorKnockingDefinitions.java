package org.redvest.query.doorknocking;

import org.redvest.query.figure.Definition;

/** What the figures of door-knocking mean. */
final class DoorKnockingDefinitions {

	static final Definition REACHED = new Definition("households-reached", 1,
			"期间内走访结果为已见面的户数，同一户不论走访几次、参加几次行动只计一次；按楼栋上报的，取期间内该楼栋最新汇总的已见面户数，同一楼栋多次行动取最大者。",
			"Households with a visit in the period that met somebody, each counted once however many visits and campaigns; where only "
					+ "buildings are reported, those met by the building's newest tally in the period, of several campaigns the largest.");

	static final Definition ATTEMPTED = new Definition("households-attempted", 1, "期间内走访过的户数，无论是否见面，口径同宣传户数。",
			"Households visited in the period whether or not somebody was met, counted as those reached.");

	static final Definition REACHED_RATE = new Definition("households-reached-rate", 1,
			"期间内宣传户数，除以期间内分派过的楼栋在期末24时登记的户数。",
			"Households reached in the period, divided by the households registered at its end in the buildings assigned in it.");

	static final Definition OPINIONS = new Definition("opinions-collected", 1, "期间内收集的意见条数，作废的除外；一条意见涉及几个主题仍为一条。",
			"Opinions collected in the period, those voided left out; one about several topics counts once.");

	static final Definition OPINION_RATE = new Definition("opinions-per-household", 1, "期间内收集的意见条数，除以宣传户数。",
			"Opinions collected in the period, divided by the households reached.");

	static final Definition CASES = new Definition("opinion-cases", 1, "期间内收集的意见中，截至期末已转诉求工单的件数。",
			"Cases raised by the end of the period from the opinions collected in it.");

	static final Definition SOLVED = new Definition("opinion-cases-solved", 1,
			"期间内收集的意见所转工单中，截至期末经回访确认已解决的件数，除以所转工单件数(按意见收集日)；部分解决、解释说明不计。",
			"Of the cases raised from the opinions collected in the period, those that a follow-up confirmed as solved by its end, by the "
					+ "opinion's day; partly solved and explained ones are not.");

	static final Definition SOLVED_IN_PERIOD = new Definition("opinion-cases-solved-in-period", 1,
			"期间内经回访确认已解决的、由意见转来的工单件数(按解决日)，不论意见何时收集。",
			"Cases from opinions that a follow-up confirmed as solved in the period, by that day, whenever the opinion was collected.");

	static final Definition TOLD = new Definition("households-told", 1, "期间内收集的意见所转工单中，截至期末已有结果的，其住户已被告知结果的比例。",
			"Of the ended cases from opinions collected in the period, those whose household was told by its end.");

	static final Definition MATERIALS = new Definition("materials-at-doors", 1, "期间内入户发放的资料份数；活动现场发放的不在其中。",
			"Materials handed out at doors in the period; those of activities are not in it.");

	private DoorKnockingDefinitions() {
	}
}
