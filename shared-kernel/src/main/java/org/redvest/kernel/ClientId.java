package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a client of the open interface (接入方). */
public record ClientId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
