package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names one entry of a stream: in a volunteer's file (档案条目) a training, an award, a complaint, an absence, a sanction; in a donation
 * what came in, was allocated or delivered; at a school a pairing or a session.
 */
public record EntryId(@JsonValue UUID value) {

	/** Of somebody's absence from an activity; the same however often it is told. */
	public static EntryId absence(ActivityId activity, VolunteerId volunteer) {
		return new EntryId(UUID.nameUUIDFromBytes((activity + " " + volunteer).getBytes(StandardCharsets.UTF_8)));
	}

	@Override
	public String toString() {
		return value.toString();
	}
}
