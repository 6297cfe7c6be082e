package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a service request (诉求工单). */
public record ServiceRequestId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
