package org.redvest.query.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.query.figure.Figure;
import org.redvest.query.http.Answer;

/**
 * All points of the district as of a day (全区积分).
 *
 * @param redeemed counted by the movements under it
 * @param movements the sum and number of each kind; together they are the balance
 */
public record DistrictPoints(LocalDate asOf, long position, @Nullable Instant knownAt, Figure balance, Figure redeemed,
		List<Moved> movements) implements Answer {

	/** All movements of one kind. */
	public record Moved(MovementKind kind, long points, long movements) {
	}
}
