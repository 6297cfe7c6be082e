package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a donation (捐赠): what one donor gives to one body. */
public record DonationId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
