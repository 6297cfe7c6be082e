package org.redvest.ops.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;

/** Collects the steps of a history; what would happen after its end is left out. */
final class Script {

	private final List<Step> steps = new ArrayList<>();
	private final Map<Object, Object> lanes = new HashMap<>();

	/** What is to happen to one of them needs what happened to the other: from now on both are in one lane. */
	void together(Object one, Object other) {
		lanes.put(one, other);
	}

	/** @param command made of the desk and of who acts when */
	void add(Object lane, Instant at, Actor actor, BiFunction<Step.Desk, By, ? extends Command> command) {
		if (at.isBefore(DistrictTime.END)) {
			steps.add(new Step(at.getEpochSecond(), lanes.getOrDefault(lane, lane).hashCode(),
					desk -> command.apply(desk, new By(actor, at))));
		}
	}

	/** In the order of time; what happens at the same second keeps the order in which it was written. */
	List<Step> inOrder() {
		steps.sort(Comparator.comparingLong(Step::second));
		return List.copyOf(steps);
	}
}
