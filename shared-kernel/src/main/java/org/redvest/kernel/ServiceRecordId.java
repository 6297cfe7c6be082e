package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one record in a volunteer's ledger of service hours (服务记录). */
public record ServiceRecordId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
