package org.redvest.command.building;

import org.redvest.kernel.BuildingId;

/** What has become of another building. */
interface OtherBuildings {

	BuildingState state(BuildingId building);
}
