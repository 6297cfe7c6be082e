package org.redvest.query.donation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DonationEvent.Goods;
import org.redvest.kernel.DonationEvent.GoodsKind;
import org.redvest.kernel.DonationEvent.Money;
import org.redvest.kernel.DonationEvent.Valuation;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.EntryId;
import org.redvest.query.projection.Key;

/**
 * Money or goods that came in, as they are known now; what should never have been entered is not here.
 *
 * @param goodsKind null for money, as are name, quantity and unit
 * @param fen null for goods that nobody has valued yet
 */
record EntryRow(@Key DonationId donationId, @Key EntryId entry, Instant receivedAt, @Nullable GoodsKind goodsKind, @Nullable String name,
		@Nullable Integer quantity, @Nullable String unit, @Nullable Long fen) {

	static EntryRow of(DonationId donation, EntryId entry, Instant at, Money money) {
		return new EntryRow(donation, entry, at, null, null, null, null, money.fen());
	}

	static EntryRow of(DonationId donation, EntryId entry, Instant at, Goods goods, @Nullable Valuation value) {
		return new EntryRow(donation, entry, at, goods.kind(), goods.name(), goods.quantity(), goods.unit(),
				value == null ? null : value.fen());
	}

	EntryRow worth(long value) {
		return new EntryRow(donationId, entry, receivedAt, goodsKind, name, quantity, unit, value);
	}
}
