package org.redvest.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast one generation moves, by looks at where it stands. What lies back more than half of the time of looking is
 * forgotten, but never what is younger than {@code least}: old enough to be steady, young enough to hold for what comes.
 */
record Pace(Duration least, Instant since, List<Sighting> sightings) {

	record Sighting(Instant at, long position) {
	}

	Pace {
		sightings = List.copyOf(sightings);
	}

	/** Looked at for the first time. */
	static Pace from(Duration least, Sighting first) {
		return new Pace(least, first.at(), List.of(first));
	}

	/** Looked at again. */
	Pace and(Sighting next) {
		if (next.position() < last().position()) {
			return from(least, next);
		}
		Duration half = Duration.between(since, next.at()).dividedBy(2);
		Instant oldest = next.at().minus(half.compareTo(least) < 0 ? least : half);
		var kept = new ArrayList<>(sightings.stream().filter(each -> !each.at().isBefore(oldest)).toList());
		kept.add(next);
		return new Pace(least, since, kept);
	}

	Sighting last() {
		return sightings.getLast();
	}

	/** Events a second. */
	double rate() {
		return perSecond((from, to) -> to - from);
	}

	/** What is left up to the head, and how much of it is done in a second. */
	Forecast.Course course(long head, Effort effort) {
		return new Forecast.Course(effort.between(last().position(), Math.max(head, last().position())), perSecond(effort));
	}

	/** The same way as if it had been gone so many times faster; how it goes on counts for more than that, so looking begins anew. */
	Pace faster(double share) {
		return share == 1
				? this
				: new Pace(least, last().at(), sightings.stream().map(each -> new Sighting(sooner(each.at(), share), each.position()))
						.toList());
	}

	private Instant sooner(Instant at, double share) {
		return last().at().minusNanos((long) (Duration.between(at, last().at()).toNanos() / share));
	}

	private double perSecond(Effort effort) {
		Sighting first = sightings.getFirst();
		double seconds = Duration.between(first.at(), last().at()).toNanos() / 1e9;
		return seconds == 0 ? 0 : effort.between(first.position(), last().position()) / seconds;
	}

	/** What it takes to get from one position to another, in any unit. */
	interface Effort {
		double between(long from, long to);
	}
}
