package org.redvest.command.donation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.command.donation.DonationCommand.CorrectGoods;
import org.redvest.command.donation.DonationCommand.CorrectMoney;
import org.redvest.command.donation.DonationCommand.IssueReceipt;
import org.redvest.command.donation.DonationCommand.VoidEntry;
import org.redvest.command.donation.DonationCommand.WaiveReceipt;
import org.redvest.command.donation.DonationState.Live;
import org.redvest.command.donation.DonationState.Pledged;
import org.redvest.command.donation.DonationState.Received;
import org.redvest.command.donation.DonationState.Settled;
import org.redvest.command.donation.DonationState.Signed;
import org.redvest.command.donation.DonationState.Spending;
import org.redvest.command.donation.DonationState.Valued;
import org.redvest.command.donation.Gift.Booking.ByReceipt;
import org.redvest.command.donation.Gift.Booking.ByWaiver;
import org.redvest.kernel.DonationEvent.EntryVoided;
import org.redvest.kernel.DonationEvent.GoodsCorrected;
import org.redvest.kernel.DonationEvent.Money;
import org.redvest.kernel.DonationEvent.MoneyCorrected;
import org.redvest.kernel.DonationEvent.Outgoing;
import org.redvest.kernel.DonationEvent.Receipt;
import org.redvest.kernel.DonationEvent.ReceiptIssued;
import org.redvest.kernel.DonationEvent.ReceiptWaived;
import org.redvest.kernel.DonationEvent.Valuation;
import org.redvest.kernel.DonationEvent.WaiverGround;
import org.redvest.kernel.Refused;

/**
 * One receipt for a donation, or the record that there is none; and corrections, which void a receipt that named a wrong sum, so
 * that another has to be issued before anything more is handed on.
 */
final class Bookkeeping {

	private Bookkeeping() {
	}

	static List<ReceiptIssued> issue(Live known, IssueReceipt c) {
		Acting.demandBody(c.by(), known.gift().body());
		Gift gift = known.gift();
		if (c.number().equals(gift.receiptNumber())) {
			return List.of();
		}
		demandValued(known);
		if (gift.voided().contains(c.number())) {
			throw Refused.conflict("donation.receipt-voided", c.number().value());
		}
		if (gift.donor().name() == null) {
			throw Refused.conflict("donation.receipt-without-name");
		}
		Outgoing kept = gift.books().kept();
		var receipt = new Receipt(c.number(), kept.fen(), kept.goods(), c.by().actor().id());
		return List.of(new ReceiptIssued(gift.id(), gift.booked(new ByReceipt(receipt)).heading(), receipt));
	}

	static List<ReceiptWaived> waive(Live known, WaiveReceipt c) {
		Acting.demandBody(c.by(), known.gift().body());
		Gift gift = known.gift();
		var booking = new ByWaiver(c.waiver());
		if (booking.equals(gift.booking())) {
			return List.of();
		}
		demandValued(known);
		if (c.waiver().ground() == WaiverGround.ANONYMOUS && !gift.donor().anonymous()) {
			throw Refused.conflict("donation.donor-not-anonymous");
		}
		return List.of(new ReceiptWaived(gift.id(), gift.booked(booking).heading(), c.waiver()));
	}

	private static void demandValued(Live known) {
		switch (known) {
			case Pledged _,Signed _ -> throw Refused.conflict("donation.nothing-received");
			case Received _ -> throw Refused.conflict("donation.not-valued");
			case Valued _ -> {
			}
			case Spending _,Settled _ -> throw Refused.conflict("donation.booked-already");
		}
	}

	static List<MoneyCorrected> correct(Live known, CorrectMoney c) {
		Gift gift = going(known, c);
		Money former = gift.books().money().get(c.entry());
		if (former == null) {
			throw Refused.notFound("donation.entry-unknown", c.entry());
		}
		if (former.equals(c.money())) {
			return List.of();
		}
		if (c.money().fen() <= 0) {
			throw Refused.invalid("donation.amount-not-positive");
		}
		demandFree(gift, former.fen() - c.money().fen());
		Gift next = gift.corrected(gift.books().with(c.entry(), c.money()));
		return List.of(new MoneyCorrected(gift.id(), next.heading(), c.entry(), c.money(), former, c.reason(), gift.receiptNumber()));
	}

	static List<GoodsCorrected> correct(Live known, CorrectGoods c) {
		Gift gift = going(known, c);
		Stock stock = gift.books().stocks().get(c.entry());
		if (stock == null) {
			throw Refused.notFound("donation.entry-unknown", c.entry());
		}
		Valuation value = value(stock, c);
		if (stock.goods().equals(c.goods()) && value == stock.value()) {
			return List.of();
		}
		Receiving.check(c.goods());
		demandUntouched(gift, stock);
		Gift next = gift.corrected(gift.books().with(Stock.of(c.entry(), c.goods()).worth(value)));
		return List.of(new GoodsCorrected(gift.id(), next.heading(), c.entry(), c.goods(), value, c.reason(), gift.receiptNumber()));
	}

	private static @Nullable Valuation value(Stock stock, CorrectGoods c) {
		Valuation wanted = c.value();
		if (wanted == null || wanted.equals(stock.value())) {
			return stock.value();
		}
		Receiving.demandSound(wanted.fen());
		return wanted;
	}

	static List<EntryVoided> strike(Live known, VoidEntry c) {
		Gift gift = going(known, c);
		Money money = gift.books().money().get(c.entry());
		Stock stock = gift.books().stocks().get(c.entry());
		if (money == null && stock == null) {
			throw Refused.notFound("donation.entry-unknown", c.entry());
		}
		if (money != null) {
			demandFree(gift, money.fen());
		}
		if (stock != null) {
			demandUntouched(gift, stock);
		}
		Gift next = gift.corrected(gift.books().without(c.entry()));
		return List.of(new EntryVoided(gift.id(), next.heading(), c.entry(), c.reason(), gift.receiptNumber()));
	}

	/** What is set apart, delivered or returned was received. */
	private static void demandFree(Gift gift, long fen) {
		if (fen > gift.books().cashFree()) {
			throw Refused.conflict("donation.handed-on");
		}
	}

	private static void demandUntouched(Gift gift, Stock stock) {
		if (!gift.books().untouched(stock)) {
			throw Refused.conflict("donation.handed-on");
		}
	}

	/** A gift that is not settled yet, asked by its body. */
	static Gift going(Live known, DonationCommand c) {
		Acting.demandBody(c.by(), known.gift().body());
		if (known instanceof Settled) {
			throw Refused.conflict("donation.settled");
		}
		return known.gift();
	}
}
