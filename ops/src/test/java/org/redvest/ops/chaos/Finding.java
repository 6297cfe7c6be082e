package org.redvest.ops.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of one fault.
 *
 * @param evidence that it happened, and what was seen
 * @param broken the promises that it broke
 * @param skipped why it could not be made, or an empty string
 */
record Finding(String fault, Map<String, Object> evidence, List<String> broken, String skipped) {

	static Finding of(String fault) {
		return new Finding(fault, new LinkedHashMap<>(), new ArrayList<>(), "");
	}

	static Finding skipped(String fault, String why) {
		return new Finding(fault, Map.of(), List.of(), why);
	}

	Finding saw(String what, Object value) {
		evidence.put(what, value instanceof Duration length ? length.toMillis() + " ms" : value);
		return this;
	}

	/** A fault that did not happen shows nothing. */
	Finding happened(String what, int times, int wanted) {
		if (times < wanted) {
			broken.add("%s only %d times, not %d: nothing is shown".formatted(what, times, wanted));
		}
		return saw(what, times);
	}

	Finding within(String what, Duration took, Duration atMost) {
		if (took.compareTo(atMost) > 0) {
			broken.add("%s took %d ms, more than %d".formatted(what, took.toMillis(), atMost.toMillis()));
		}
		return saw(what, took);
	}

	Finding broken(List<String> what) {
		broken.addAll(what);
		return this;
	}

	boolean held() {
		return broken.isEmpty();
	}
}
