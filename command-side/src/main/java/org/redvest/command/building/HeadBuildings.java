package org.redvest.command.building;

import java.util.List;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.VolunteerId;

/** Which buildings a volunteer is head of at this moment, as the log's claims say. Known without anything personal. */
public interface HeadBuildings {

	/** In the order of the places that the head holds. */
	List<BuildingId> of(VolunteerId head);
}
