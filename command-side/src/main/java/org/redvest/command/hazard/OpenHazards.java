package org.redvest.command.hazard;

import java.util.Optional;
import org.redvest.kernel.HazardEvent.Heading;
import org.redvest.kernel.HazardId;

/** Which open hazard holds a place, as the log's claims say. */
interface OpenHazards {

	/** The open hazard of a kind at a place in a building; none elsewhere. */
	Optional<HazardId> at(Heading heading);
}
