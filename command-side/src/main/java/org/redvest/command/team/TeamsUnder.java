package org.redvest.command.team;

import org.redvest.kernel.TeamId;

/** The teams that stand under another and are not dissolved, as the log's claims on their names say. */
interface TeamsUnder {

	boolean any(TeamId parent);
}
