package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/**
 * Names what one actor was refused on one day, such as {@code refusals:u-2041:2022-04-11}. A stream for each actor and day, so that
 * nobody waits for what others are refused, and no stream grows longer than a day.
 *
 * @param day the day on which the log recorded it, in the district
 */
public record RefusalsId(String actor, LocalDate day) {

	private static final String PREFIX = "refusals:";

	public RefusalsId {
		if (!Actor.isCode(actor)) {
			throw new IllegalArgumentException("refusals id");
		}
	}

	@JsonCreator
	public static RefusalsId read(String written) {
		int end = written.lastIndexOf(':');
		if (!written.startsWith(PREFIX) || end < PREFIX.length()) {
			throw new IllegalArgumentException("refusals id");
		}
		return new RefusalsId(written.substring(PREFIX.length(), end), LocalDate.parse(written.substring(end + 1)));
	}

	@JsonValue
	@Override
	public String toString() {
		return PREFIX + actor + ":" + day;
	}
}
