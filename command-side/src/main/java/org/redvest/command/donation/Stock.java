package org.redvest.command.donation;

import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DonationEvent.Goods;
import org.redvest.kernel.DonationEvent.Portion;
import org.redvest.kernel.DonationEvent.Valuation;
import org.redvest.kernel.EntryId;

/**
 * The goods of one entry. Whatever leaves takes its share of the value that is left, and the last of it takes the rest: so the
 * parts are together worth what the whole was, to the fen.
 *
 * @param value null while nobody has said what they are worth
 */
record Stock(EntryId entry, Goods goods, @Nullable Valuation value, Gone delivered, Gone returned) {

	/** How many left, and what they were worth. */
	record Gone(int quantity, long fen) {

		static final Gone NOTHING = new Gone(0, 0);

		Gone and(Portion portion) {
			return new Gone(quantity + portion.quantity(), fen + portion.fen());
		}
	}

	static Stock of(EntryId entry, Goods goods) {
		return new Stock(entry, goods, null, Gone.NOTHING, Gone.NOTHING);
	}

	Stock worth(@Nullable Valuation another) {
		return new Stock(entry, goods, another, delivered, returned);
	}

	Stock deliver(Portion portion) {
		return new Stock(entry, goods, value, delivered.and(portion), returned);
	}

	Stock giveBack(Portion portion) {
		return new Stock(entry, goods, value, delivered, returned.and(portion));
	}

	int held() {
		return goods.quantity() - delivered.quantity - returned.quantity;
	}

	/** What stayed, here or delivered, and its value: what a receipt speaks of. */
	Portion kept() {
		return new Portion(entry, goods.quantity() - returned.quantity, fen() - returned.fen);
	}

	/** So many of those that are held. */
	Portion portion(int quantity) {
		long left = fen() - delivered.fen - returned.fen;
		return new Portion(entry, quantity, quantity == held() ? left : Math.multiplyExact(left, quantity) / held());
	}

	private long fen() {
		return value == null ? 0 : value.fen();
	}
}
