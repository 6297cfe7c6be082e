package org.redvest.query.doorknocking;

/** Which opinions are listed. */
public enum Which {
	/** Those collected in the period. */
	COLLECTED("cohort"),
	/** Of these, those from which a case was raised. */
	CASES("cohort and is_case"),
	/** Of these, those whose case a follow-up confirmed as solved. */
	SOLVED("cohort and is_case and solved_at is not null"),
	/** Those whose case was so confirmed in the period, whenever they were collected. */
	SOLVED_IN_PERIOD("is_case and solved_at >= :start"),
	/** Of those collected in the period, those whose household was told how the case ended. */
	TOLD("cohort and is_told"),
	/** Those whose household is to be told, whenever they were collected: what is still to be done. */
	TO_BE_TOLD("is_over and not is_told");

	private final String condition;

	Which(String condition) {
		this.condition = condition;
	}

	String condition() {
		return condition;
	}
}
