package org.redvest.query.starrating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.figure.Days;
import org.redvest.query.projection.Key;

/**
 * A time through which a volunteer counted as registered in one place. It stays when the person is erased, so that what was
 * counted of a day stays what it was; nothing in it is personal.
 */
record Registration(@Key VolunteerId volunteerId, @Key Instant since, @Nullable Instant until, @Nullable AreaCode residence,
		@Nullable UnitCode unit) {

	/** What follows from a volunteer's facts in their order; nothing takes effect before what was decided earlier. */
	static List<Registration> of(List<VolunteerFact> facts) {
		var all = new ArrayList<Registration>();
		Registration open = null;
		Instant latest = Instant.MIN;
		for (VolunteerFact each : facts) {
			Instant at = Days.later(each.at(), latest);
			latest = at;
			if (open != null) {
				all.add(new Registration(open.volunteerId, open.since, at, open.residence, open.unit));
			}
			open = switch (each.fact()) {
				case CONFIRMED -> new Registration(each.volunteerId(), at, null, each.residence(), each.unit());
				case MOVED -> open == null ? null : new Registration(each.volunteerId(), at, null, each.residence(), each.unit());
				case LEFT -> null;
			};
		}
		if (open != null) {
			all.add(open);
		}
		return all.stream().filter(each -> each.until == null || each.since.isBefore(each.until)).toList();
	}
}
