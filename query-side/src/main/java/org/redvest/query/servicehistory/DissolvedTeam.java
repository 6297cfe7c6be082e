package org.redvest.query.servicehistory;

import java.time.LocalDate;
import org.redvest.kernel.TeamId;
import org.redvest.query.projection.Key;

/** A team that is no more: no membership in it outlasts this day. */
record DissolvedTeam(@Key TeamId teamId, LocalDate onDay) {
}
