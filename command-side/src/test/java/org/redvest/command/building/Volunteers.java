package org.redvest.command.building;

import java.time.LocalDate;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.Belonging;

/** Makes the facts about volunteers that building tests need. */
final class Volunteers {

	private Volunteers() {
	}

	static Standing standing(BuildingTest.Standing of) {
		return switch (of) {
			case GOOD -> Standing.GOOD;
			case NOT_REGISTERED -> Standing.UNKNOWN;
			case SUSPENDED -> new Standing(true, true, false, false);
			case BLACKLISTED -> new Standing(true, false, true, false);
			case RESTRICTED -> new Standing(true, false, false, true);
			case WITHOUT_CONSENT -> new Standing(true, false, false, false, true, AgeBand.ADULT, null, null, null, Belonging.NOWHERE);
			case SUSPENDED_LONG_AGO -> new Standing(true, true, false, false, false, AgeBand.ADULT, LocalDate.EPOCH, null, null,
					Belonging.NOWHERE);
		};
	}
}
