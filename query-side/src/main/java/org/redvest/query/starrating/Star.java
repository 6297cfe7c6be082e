package org.redvest.query.starrating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.figure.Days;
import org.redvest.query.projection.Key;

/** A time through which a volunteer held a star; there is no row where none was held. */
record Star(@Key VolunteerId volunteerId, @Key String scheme, @Key Instant since, @Nullable Instant until, int level, RuleVersion rule) {

	/** What follows from a volunteer's facts in their order; nothing takes effect before what was decided earlier. */
	static List<Star> of(List<StarFact> facts) {
		var all = new ArrayList<Star>();
		Map<String, Star> open = new HashMap<>();
		for (StarFact each : facts) {
			Star before = open.get(each.scheme());
			Instant at = before == null ? each.at() : Days.later(each.at(), before.since);
			if (before != null) {
				all.add(new Star(before.volunteerId, before.scheme, before.since, at, before.level, before.rule));
			}
			open.put(each.scheme(), new Star(each.volunteerId(), each.scheme(), at, null, each.level(), each.rule()));
		}
		all.addAll(open.values());
		return all.stream().filter(each -> each.level > 0 && (each.until == null || each.since.isBefore(each.until))).toList();
	}
}
