package org.redvest.query.servicehistory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.query.fact.TeamStatus;
import org.redvest.query.http.Answer;

/** How a team stands (队伍现状); {@code history} tells how it came to that. @param leaders who leads it at present */
record TeamNow(UUID teamId, long position, @Nullable Instant knownAt, TeamStatus status, Level level, String name,
		@Nullable UUID parent, String unit, boolean records, List<UUID> leaders, String history, String audit) implements Answer {

	static TeamNow of(TeamHistory history) {
		return new TeamNow(history.teamId(), history.position(), history.knownAt(), history.status(), history.level(), history.name(),
				history.parent(), history.unit(), history.records(),
				history.leaders().stream().filter(each -> each.endedAt() == null).map(TeamHistory.Leader::volunteerId).toList(),
				"/api/service-history/teams/" + history.teamId(), history.audit());
	}
}
