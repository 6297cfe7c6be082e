package org.redvest.query.starrating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.figure.Figure;
import org.redvest.query.http.Answer;

/**
 * Stars by level (星级), domain.md section 10 no. 23.
 *
 * @param scheme the scheme of certification; levels of several schemes are never added up
 * @param schemes every scheme in which there is a star
 * @param registered the registered volunteers, suspended ones among them
 * @param withoutTownship those of them whose township is not known; they are counted in the district and shown apart
 * @param levels 0 (no star) to 5
 */
public record StarRatings(LocalDate asOf, long position, @Nullable Instant knownAt, @Nullable AreaCode area, String scheme,
		List<String> schemes, Figure registered, Figure withoutTownship, List<Level> levels) implements Answer {

	/**
	 * @param volunteers registered volunteers with this current level, of the registered volunteers
	 * @param rules by which versions of the rule set those stars were given
	 */
	public record Level(int level, Figure volunteers, List<ByRule> rules) {
	}

	/** How many stars of a level one version of the rule set gave. */
	public record ByRule(String rule, long volunteers) {
	}
}
