package org.redvest.command.team;

import java.util.List;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.VolunteerId;

/** Which teams a volunteer leads at this moment, as the log's claims say. Known without anything personal. */
public interface LedTeams {

	List<TeamId> of(VolunteerId leader);
}
