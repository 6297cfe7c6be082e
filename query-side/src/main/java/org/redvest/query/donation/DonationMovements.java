package org.redvest.query.donation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DonationEvent.GoodsKind;
import org.redvest.query.http.Answer;

/** What stands under a sum of donations: what came in, what was returned, or what was delivered. */
public record DonationMovements(LocalDate since, LocalDate asOf, long position, @Nullable Instant knownAt, List<Movement> items,
		@Nullable String next) implements Answer {

	/**
	 * @param kind RECEIVED, RETURNED or DELIVERED
	 * @param goodsKind null for money, as are name, quantity and unit
	 * @param fen what it adds to the sum; below zero where it was returned
	 * @param donation where the donation's whole case is
	 */
	public record Movement(UUID donationId, String body, Instant at, String kind, @Nullable GoodsKind goodsKind, @Nullable String name,
			@Nullable Integer quantity, @Nullable String unit, @Nullable String beneficiary, long fen, String donation) {
	}
}
