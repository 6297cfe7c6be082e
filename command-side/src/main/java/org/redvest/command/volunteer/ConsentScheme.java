package org.redvest.command.volunteer;

import org.redvest.kernel.AgeBand;
import org.redvest.kernel.RuleVersion;

/** Whose registration needs a guardian's consent: under fourteen always, from fourteen to seventeen by scheme. */
public enum ConsentScheme {

	/** Every minor's. */
	EVERY_MINOR("registration/every-minor/0"),
	/** Every minor's but that of one who is sixteen and lives on own income (Youth League 2013/2014). */
	DEFAULT("registration/default/0"),
	/** That of children under fourteen. */
	UNDER_FOURTEEN("registration/under-fourteen/0");

	private final RuleVersion version;

	ConsentScheme(String version) {
		this.version = new RuleVersion(version);
	}

	RuleVersion version() {
		return version;
	}

	boolean asks(AgeBand age, boolean selfSupporting) {
		return switch (age) {
			case UNDER_14 -> true;
			case FROM_14_TO_15 -> this != UNDER_FOURTEEN;
			case FROM_16_TO_17 -> this == EVERY_MINOR || this == DEFAULT && !selfSupporting;
			case ADULT -> false;
		};
	}
}
