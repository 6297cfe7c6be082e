package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/** Names a volunteer's points account (积分账户), a stream beside the volunteer's own and the ledger of hours. */
public record PointsAccountId(@JsonValue VolunteerId volunteer) {

	/** The beginning of every account's name. */
	public static final String PREFIX = "points:";

	@Override
	public String toString() {
		return PREFIX + volunteer;
	}
}
