package org.redvest.command.volunteer;

import java.util.Optional;
import org.redvest.kernel.VolunteerEvent.Basics;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.VolunteerNumber;

/** Where decisions of other concepts look up who a volunteer is; all that is personal stays sealed. */
public interface Identities {

	/** Empty where there is no such volunteer, or no more. */
	Optional<Identity> of(VolunteerId volunteer);

	/** By which number a volunteer is known, and who that is. */
	record Identity(VolunteerNumber number, Basics basics) {
	}
}
