package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a school (学校) that the art companions teach at. */
public record SchoolId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
