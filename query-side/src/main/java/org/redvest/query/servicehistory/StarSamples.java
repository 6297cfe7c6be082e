package org.redvest.query.servicehistory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.query.http.Answer;

/** What each packaged sample of star rules would do, side by side; each is counted as a {@link StarTrial} is. */
public record StarSamples(LocalDate asOf, long position, @Nullable Instant knownAt, String scheme, int volunteers, List<Sample> samples)
		implements
			Answer {

	/** @param rule the sample, by which it is published */
	public record Sample(String rule, String title, String source, int up, int down, List<StarTrial.Move> moves) {
	}
}
