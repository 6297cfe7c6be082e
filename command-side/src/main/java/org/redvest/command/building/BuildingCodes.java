package org.redvest.command.building;

import java.util.Collection;
import java.util.Set;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;

/** The codes of buildings in use, as the log's claims say. */
interface BuildingCodes {

	/** Those of the codes that a building of the community has, the asking one apart. */
	Set<String> taken(AreaCode community, Collection<String> codes, BuildingId asking);
}
