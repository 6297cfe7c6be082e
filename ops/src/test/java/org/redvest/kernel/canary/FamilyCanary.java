package org.redvest.kernel.canary;

import org.redvest.kernel.EventType;

/** A family with every fault that an event can have. */
public sealed interface FamilyCanary {

	/** Has no name. */
	record Nameless(int value) implements FamilyCanary {
	}

	/** Is no record. */
	final class NotARecord implements FamilyCanary {
	}

	/** Has its name first. */
	@EventType("canary.twice")
	record Once(int value) implements FamilyCanary {
	}

	/** Has the name of another. */
	@EventType("canary.twice")
	record Twice(int value) implements FamilyCanary {
	}

	/** Is named in a way that is no name, and carries what is no value. */
	@EventType("canary.Shouts")
	record Shouts(Thread thread) implements FamilyCanary {
	}

	/** Has no fault. */
	@EventType("canary.well-named")
	record WellNamed(String value) implements FamilyCanary {
	}
}
