package org.redvest.command.volunteer;

import java.time.LocalDate;
import org.redvest.kernel.VolunteerId;

/** Where decisions of other concepts look up a volunteer's standing, as of now, by the rules of a day. */
public interface Standings {

	/**
	 * {@link Standing#UNKNOWN} where there is no such volunteer.
	 *
	 * @param on the day whose rules say whether a guardian's consent is asked for
	 */
	Standing of(VolunteerId id, LocalDate on);
}
