package org.redvest.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A projection's live generation as one reader sees it, in one snapshot.
 *
 * @param sql finds the projection's tables unqualified; for this reading alone
 * @param position every event up to here that the projection reads is in its rows
 * @param recordedAt when the log recorded the newest event that is covered; null before the first
 */
public record View(JdbcClient sql, long position, @Nullable Instant recordedAt) {
}
