package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one record in a volunteer's ledger of service hours (服务记录). */
public record ServiceRecordId(@JsonValue UUID value) {

	/** Of what somebody did at an activity, by which of his services there it was; the same however often it is recorded. */
	public static ServiceRecordId served(ActivityId activity, VolunteerId volunteer, int number) {
		return new ServiceRecordId(
				UUID.nameUUIDFromBytes("%s %s %d".formatted(activity, volunteer, number).getBytes(StandardCharsets.UTF_8)));
	}

	@Override
	public String toString() {
		return value.toString();
	}
}
