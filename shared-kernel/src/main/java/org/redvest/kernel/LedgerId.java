package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/** Names a volunteer's ledger of service hours (服务时长账本), a stream beside the volunteer's own. */
public record LedgerId(@JsonValue VolunteerId volunteer) {

	@Override
	public String toString() {
		return "hours:" + volunteer;
	}
}
