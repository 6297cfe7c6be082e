package org.redvest.query.projection;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** When rebuilds that share the machine evenly will be over: whichever ends first leaves its share to the others. */
final class Forecast {

	/**
	 * One of them.
	 *
	 * @param left what it has left to do
	 * @param perSecond how much of that it does in a second while all of them run
	 */
	record Course(double left, double perSecond) {

		double seconds() {
			return left / perSecond;
		}
	}

	private Forecast() {
	}

	/** The seconds until each is over; none for one that does not move. */
	static Map<String, Double> of(Map<String, Course> running) {
		var going = new HashMap<>(running);
		going.values().removeIf(each -> each.perSecond() <= 0);
		double all = going.size();
		double now = 0;
		var over = new HashMap<String, Double>();
		while (!going.isEmpty()) {
			double share = all / going.size();
			var next = going.entrySet().stream().min(Comparator.comparing(each -> each.getValue().seconds())).orElseThrow();
			double passed = next.getValue().seconds();
			now += passed / share;
			over.put(next.getKey(), now);
			going.remove(next.getKey());
			going.replaceAll((_, each) -> new Course(each.left() - passed * each.perSecond(), each.perSecond()));
		}
		return over;
	}

	/** How much faster each of some goes when the others have ended; 0 where that cannot be said. */
	static double share(Map<String, Course> before, Collection<String> still) {
		long moved = before.values().stream().filter(each -> each.perSecond() > 0).count();
		return still.isEmpty() || !before.keySet().containsAll(still) ? 0 : (double) moved / still.size();
	}
}
