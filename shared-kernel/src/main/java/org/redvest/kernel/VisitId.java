package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a visit at a door, or a tally of visits in one building (走访). */
public record VisitId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
