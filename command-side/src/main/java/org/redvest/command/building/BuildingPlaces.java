package org.redvest.command.building;

import java.util.Optional;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;

/** Where buildings in use stand. */
public interface BuildingPlaces {

	/** The community of a building, or nothing where it is unknown or no longer in use. */
	Optional<AreaCode> community(BuildingId building);
}
