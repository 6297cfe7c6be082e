package org.redvest.query.figure;

/** Why a figure's value is not shown, by a stable code and in both languages. */
public record NotShown(String code, String zh, String en) {

	/** A rate without a reference base valid on its date is not shown. */
	public static final NotShown NO_BASE = new NotShown("no-base", "该日期没有有效的基数，不显示比率。",
			"No reference base is valid on this date, so the rate is not shown.");

	/** There is nothing to divide by. */
	public static final NotShown NOTHING_COUNTED = new NotShown("nothing-counted", "该日期的分母为零，不显示比率。",
			"The denominator is zero on this date, so there is nothing to show.");
}
