package org.redvest.query.servicehistory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.query.fact.TeamStatus;
import org.redvest.query.http.Answer;

/**
 * How a team stands and how it came to that (队伍历史).
 *
 * @param unit the organ or organisation that answers for it
 * @param records whether it may record service hours
 * @param leaders in the order of their appointments
 * @param steps a page, in the order of the log
 */
public record TeamHistory(UUID teamId, long position, @Nullable Instant knownAt, TeamStatus status, Level level, String name,
		@Nullable UUID parent, String unit, boolean records, List<Leader> leaders, List<Item> steps, @Nullable String next, String audit)
		implements
			Answer {

	/** @param ending the event that ended it, with its reason */
	public record Leader(UUID volunteerId, Instant appointedAt, @Nullable Instant endedAt, @Nullable String ending, String history) {
	}

	/** @param fields what the event says; personal values masked */
	public record Item(long position, Instant at, String event, Map<String, Object> fields) {
	}
}
