package org.redvest.command.volunteer;

import org.redvest.kernel.VolunteerId;

/** Where decisions of other concepts look up a volunteer's standing, as of now. */
public interface Standings {

	/** {@link Standing#UNKNOWN} where there is no such volunteer. */
	Standing of(VolunteerId id);
}
