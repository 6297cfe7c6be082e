package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a volunteer (志愿者); the person's data subject has the same value, see {@link SubjectId#of(VolunteerId)}. */
public record VolunteerId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
