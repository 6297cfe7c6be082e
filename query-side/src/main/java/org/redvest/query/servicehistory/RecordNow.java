package org.redvest.query.servicehistory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.http.Answer;

/** How one service record stands (服务记录现状). */
record RecordNow(UUID volunteerId, long position, @Nullable Instant knownAt, VolunteerHistory.Item record, String history)
		implements
			Answer {
}
