package org.redvest.query.donation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DonationEvent.GoodsKind;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.UnitCode;
import org.redvest.query.projection.Key;

/**
 * Money, or goods of one entry, that were delivered or returned.
 *
 * @param line which of what left with the same event, from 0
 * @param beneficiary who has it now; null where it was returned
 * @param entry whose goods; null for money, as are kind and quantity
 */
record OutgoingRow(@Key DonationId donationId, @Key long position, @Key int line, Instant at, Direction direction,
		@Nullable UnitCode beneficiary, @Nullable EntryId entry, @Nullable GoodsKind goodsKind, @Nullable Integer quantity, long fen) {

	/** Where it went. */
	enum Direction {
		/** 交付 */
		DELIVERED,
		/** 退回 */
		RETURNED
	}
}
