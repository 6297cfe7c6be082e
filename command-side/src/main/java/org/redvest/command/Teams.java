package org.redvest.command;

import org.redvest.kernel.TeamId;

/** Where decisions of other concepts look up how a team stands, as of now. */
public interface Teams {

	/** {@link TeamStanding#UNKNOWN} where there is no such team. */
	TeamStanding of(TeamId team);
}
