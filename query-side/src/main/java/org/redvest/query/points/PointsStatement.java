package org.redvest.query.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.figure.Figure;
import org.redvest.query.http.Answer;

/**
 * A volunteer's points as of a day (积分对账单). Whoever never earned any has an account with nothing in it.
 *
 * @param redeemable what of the balance is not past its last day
 * @param lots those of which something is left, from the oldest on
 * @param items a page of what moved the balance, in the order of the log
 */
public record PointsStatement(UUID volunteerId, LocalDate asOf, long position, @Nullable Instant knownAt, Figure balance, long redeemable,
		List<Lot> lots, List<Movement> items, @Nullable String next, String audit) implements Answer {

	/**
	 * @param points what came in
	 * @param rest what is left of it
	 */
	public record Lot(UUID lot, MovementKind kind, LocalDate earnedOn, int points, int rest, @Nullable LocalDate lastDay, String rule) {
	}

	/** @param points by how much the balance rose or fell */
	public record Movement(long position, Instant at, MovementKind kind, int points, @Nullable UUID about, @Nullable String detail,
			int uncovered, @Nullable String rule) {
	}
}
