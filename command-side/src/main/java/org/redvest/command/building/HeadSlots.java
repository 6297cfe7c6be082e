package org.redvest.command.building;

import java.util.OptionalInt;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.VolunteerId;

/** How many buildings a volunteer is head of, as the log's claims say. Two appointments at once meet at the same place. */
interface HeadSlots {

	/** The lowest place that the volunteer does not hold in another building, while fewer than the limit are held. */
	OptionalInt free(VolunteerId volunteer, int limit, BuildingId asking);
}
