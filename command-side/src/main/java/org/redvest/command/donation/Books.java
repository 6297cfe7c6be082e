package org.redvest.command.donation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DonationEvent.Account;
import org.redvest.kernel.DonationEvent.Items;
import org.redvest.kernel.DonationEvent.Money;
import org.redvest.kernel.DonationEvent.Outgoing;
import org.redvest.kernel.DonationEvent.Portion;
import org.redvest.kernel.DonationEvent.Share;
import org.redvest.kernel.DonationEvent.Valuation;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.UnitCode;

/**
 * What came in and where it went. What is allocated and not delivered yet, what was delivered and what was returned are together
 * never more than what was received: {@link #free()} is the rest.
 *
 * @param cashDelivered in fen, as is what was returned
 */
record Books(Map<EntryId, Money> money, Map<EntryId, Stock> stocks, Map<EntryId, Allocation> allocations,
		Map<EntryId, Delivery> deliveries, long cashDelivered, long cashReturned) {

	static final Books EMPTY = new Books(Map.of(), Map.of(), Map.of(), Map.of(), 0, 0);

	Books {
		money = Map.copyOf(money);
		stocks = Map.copyOf(stocks);
		allocations = Map.copyOf(allocations);
		deliveries = Map.copyOf(deliveries);
	}

	/** @param open what of it is not delivered yet */
	record Allocation(UnitCode beneficiary, Share whole, Share open) {

		Allocation less(Share share) {
			return new Allocation(beneficiary, whole, open.minus(share));
		}
	}

	/** @param deliverer the account that handed it over */
	record Delivery(EntryId allocation, UnitCode beneficiary, Share share, String deliverer, boolean acknowledged) {

		Delivery confirmed() {
			return new Delivery(allocation, beneficiary, share, deliverer, true);
		}
	}

	boolean empty() {
		return money.isEmpty() && stocks.isEmpty();
	}

	boolean knows(EntryId entry) {
		return money.containsKey(entry) || stocks.containsKey(entry) || allocations.containsKey(entry) || deliveries.containsKey(entry);
	}

	boolean allValued() {
		return stocks.values().stream().allMatch(each -> each.value() != null);
	}

	boolean allAcknowledged() {
		return deliveries.values().stream().allMatch(Delivery::acknowledged);
	}

	boolean nothingHeld() {
		return cashHeld() == 0 && stocks.values().stream().allMatch(each -> each.held() == 0);
	}

	boolean nothingHandedOn() {
		return deliveries.isEmpty() && allocations.values().stream().allMatch(each -> each.open().holdsNothing());
	}

	/** What is neither gone nor set apart. */
	Share free() {
		return new Share(cashFree(), stocks.keySet().stream().map(each -> new Items(each, free(each)))
				.filter(each -> each.quantity() > 0).toList());
	}

	/** How many of an entry's goods are neither gone nor set apart. */
	private int free(EntryId entry) {
		return Optional.ofNullable(stocks.get(entry)).map(Stock::held).orElse(0)
				- allocations.values().stream().mapToInt(each -> each.open().quantity(entry)).sum();
	}

	long cashFree() {
		return cashHeld() - allocations.values().stream().mapToLong(each -> each.open().fen()).sum();
	}

	private long cashHeld() {
		return cash() - cashDelivered - cashReturned;
	}

	private long cash() {
		return money.values().stream().mapToLong(Money::fen).sum();
	}

	/** Whether nothing of an entry's goods has been set apart or is gone. */
	boolean untouched(Stock stock) {
		return free(stock.entry()) == stock.goods().quantity();
	}

	/** A part of what is held, with its value. */
	Outgoing valued(Share share) {
		return new Outgoing(share.fen(), share.goods().stream().map(each -> stock(each.entry()).portion(each.quantity())).toList());
	}

	boolean isValued(Share share) {
		return share.goods().stream().allMatch(each -> stock(each.entry()).value() != null);
	}

	/** What stayed, with its value: what a receipt speaks of. */
	Outgoing kept() {
		return new Outgoing(cash() - cashReturned, stocks.values().stream().sorted(Comparator.comparing(each -> each.entry().value()))
				.map(Stock::kept).filter(each -> each.quantity() > 0).toList());
	}

	Account account() {
		Outgoing kept = kept();
		return new Account(kept.fen(), kept.goodsFen(), cashDelivered,
				stocks.values().stream().mapToLong(each -> each.delivered().fen()).sum());
	}

	private Stock stock(EntryId entry) {
		return known(stocks.get(entry));
	}

	Books with(EntryId entry, Money received) {
		return new Books(and(money, entry, received), stocks, allocations, deliveries, cashDelivered, cashReturned);
	}

	Books with(Stock stock) {
		return new Books(money, and(stocks, stock.entry(), stock), allocations, deliveries, cashDelivered, cashReturned);
	}

	Books valued(EntryId entry, Valuation value) {
		return with(stock(entry).worth(value));
	}

	Books without(EntryId entry) {
		return new Books(but(money, entry), but(stocks, entry), allocations, deliveries, cashDelivered, cashReturned);
	}

	Books allocated(EntryId allocation, UnitCode beneficiary, Share share) {
		return with(allocation, new Allocation(beneficiary, share, share));
	}

	/** A part of an allocation is set apart no more. */
	Books released(EntryId allocation, Share share) {
		return with(allocation, known(allocations.get(allocation)).less(share));
	}

	private Books with(EntryId id, Allocation allocation) {
		return new Books(money, stocks, and(allocations, id, allocation), deliveries, cashDelivered, cashReturned);
	}

	Books delivered(EntryId delivery, EntryId allocation, Outgoing outgoing, String deliverer) {
		Books left = released(allocation, outgoing.share()).moved(outgoing, Stock::deliver);
		var handed = new Delivery(allocation, known(allocations.get(allocation)).beneficiary(), outgoing.share(), deliverer, false);
		return new Books(left.money, left.stocks, left.allocations, and(deliveries, delivery, handed), cashDelivered + outgoing.fen(),
				cashReturned);
	}

	Books acknowledged(EntryId delivery) {
		return new Books(money, stocks, allocations, and(deliveries, delivery, known(deliveries.get(delivery)).confirmed()), cashDelivered,
				cashReturned);
	}

	Books returned(Outgoing outgoing) {
		Books left = moved(outgoing, Stock::giveBack);
		return new Books(left.money, left.stocks, allocations, deliveries, cashDelivered, cashReturned + outgoing.fen());
	}

	private interface Move {
		Stock of(Stock stock, Portion portion);
	}

	private Books moved(Outgoing outgoing, Move move) {
		Books moved = this;
		for (Portion each : outgoing.goods()) {
			moved = moved.with(move.of(moved.stock(each.entry()), each));
		}
		return moved;
	}

	private static <V> Map<EntryId, V> and(Map<EntryId, V> all, EntryId key, V value) {
		var more = new LinkedHashMap<>(all);
		more.put(key, value);
		return more;
	}

	private static <V> Map<EntryId, V> but(Map<EntryId, V> all, EntryId key) {
		var fewer = new LinkedHashMap<>(all);
		fewer.remove(key);
		return fewer;
	}

	private static <V> V known(@Nullable V value) {
		if (value == null) {
			throw new IllegalStateException("a history that cannot be: an entry that is not there");
		}
		return value;
	}
}
