package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Names one entry of a stream: in a volunteer's file (档案条目) a training, an award, a complaint, an absence, a sanction; in a donation
 * what came in, was allocated or delivered; at a school a pairing or a session.
 */
public record EntryId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
