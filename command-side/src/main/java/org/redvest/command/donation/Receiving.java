package org.redvest.command.donation;

import java.util.List;
import java.util.Optional;
import org.redvest.command.donation.DonationCommand.PledgeDonation;
import org.redvest.command.donation.DonationCommand.ReceiveGoods;
import org.redvest.command.donation.DonationCommand.ReceiveMoney;
import org.redvest.command.donation.DonationCommand.SignAgreement;
import org.redvest.command.donation.DonationCommand.ValueGoods;
import org.redvest.command.donation.DonationState.Collecting;
import org.redvest.command.donation.DonationState.Live;
import org.redvest.command.donation.DonationState.Settled;
import org.redvest.command.donation.DonationState.Spending;
import org.redvest.kernel.DonationEvent.Agreement;
import org.redvest.kernel.DonationEvent.AgreementSigned;
import org.redvest.kernel.DonationEvent.DonationPledged;
import org.redvest.kernel.DonationEvent.Donor;
import org.redvest.kernel.DonationEvent.Goods;
import org.redvest.kernel.DonationEvent.GoodsReceived;
import org.redvest.kernel.DonationEvent.GoodsValued;
import org.redvest.kernel.DonationEvent.Heading;
import org.redvest.kernel.DonationEvent.MoneyReceived;
import org.redvest.kernel.DonationEvent.Phase;
import org.redvest.kernel.DonationEvent.Promise;
import org.redvest.kernel.DonationEvent.Raising;
import org.redvest.kernel.DoneeEvent.Entitlement;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Refused;

/** From the pledge to what all goods are worth. What is received is received by a body that may, on that day. */
final class Receiving {

	private Receiving() {
	}

	static List<DonationPledged> pledge(PledgeDonation c, Optional<Entitlement> entitled) {
		Acting.GIVING.demand(c.by());
		demandEntitled(c.raising(), entitled);
		check(c.donor());
		check(c.promise());
		return List.of(pledged(c));
	}

	private static DonationPledged pledged(PledgeDonation c) {
		return new DonationPledged(c.donationId(), new Heading(c.body(), c.purpose(), Phase.PLEDGED), c.donor(), c.raising(), c.wish(),
				c.promise());
	}

	/** Pledging once more what was pledged so says nothing new. */
	static List<DonationPledged> again(Live known, PledgeDonation c) {
		Acting.GIVING.demand(c.by());
		if (pledged(c).equals(known.gift().pledge())) {
			return List.of();
		}
		throw Refused.conflict("donation.exists", c.donationId());
	}

	private static void demandEntitled(Raising raising, Optional<Entitlement> entitled) {
		Entitlement entitlement = entitled.orElseThrow(() -> Refused.conflict("donation.body-not-entitled"));
		if (raising == Raising.PUBLIC && !entitlement.publicFundraising()) {
			throw Refused.conflict("donation.public-fundraising");
		}
	}

	private static void check(Donor donor) {
		if (donor.name() == null && !donor.anonymous()) {
			throw Refused.invalid("donation.donor-nameless");
		}
	}

	private static void check(Promise promise) {
		if (promise.fen() < 0 || promise.fen() == 0 && promise.goods().isEmpty()) {
			throw Refused.invalid("donation.amount-not-positive");
		}
		promise.goods().forEach(Receiving::check);
	}

	static void check(Goods goods) {
		if (goods.quantity() <= 0 || goods.name().isBlank() || goods.unit().isBlank()) {
			throw Refused.invalid("donation.goods-malformed");
		}
	}

	static List<AgreementSigned> sign(Live known, SignAgreement c) {
		Gift gift = collecting(known, c);
		Agreement wanted = c.agreement();
		if (wanted.equals(gift.agreement())) {
			return List.of();
		}
		if (gift.agreement() != null) {
			throw Refused.conflict("donation.agreement-exists");
		}
		if (wanted.signedOn().isAfter(c.day())) {
			throw Refused.invalid("donation.signed-in-the-future", wanted.signedOn());
		}
		if (wanted.deliverBy() != null && wanted.deliverBy().isBefore(wanted.signedOn())) {
			throw Refused.invalid("donation.delivery-before-signature", wanted.deliverBy());
		}
		return List.of(new AgreementSigned(gift.id(), gift.under(wanted).heading(), wanted));
	}

	static List<MoneyReceived> receive(Live known, ReceiveMoney c, Optional<Entitlement> entitled) {
		Acting.demandBody(c.by(), known.gift().body());
		if (c.money().equals(known.gift().books().money().get(c.entry()))) {
			return List.of();
		}
		Gift gift = collecting(known, c);
		demandEntitled(gift.pledge().raising(), entitled);
		if (c.money().fen() <= 0) {
			throw Refused.invalid("donation.amount-not-positive");
		}
		demandNew(gift, c.entry());
		Gift next = gift.with(gift.books().with(c.entry(), c.money()));
		return List.of(new MoneyReceived(gift.id(), next.heading(), c.entry(), c.money()));
	}

	static List<GoodsReceived> receive(Live known, ReceiveGoods c, Optional<Entitlement> entitled) {
		Acting.demandBody(c.by(), known.gift().body());
		Stock stock = known.gift().books().stocks().get(c.entry());
		if (stock != null && stock.goods().equals(c.goods())) {
			return List.of();
		}
		Gift gift = collecting(known, c);
		demandEntitled(gift.pledge().raising(), entitled);
		check(c.goods());
		demandNew(gift, c.entry());
		Gift next = gift.with(gift.books().with(Stock.of(c.entry(), c.goods())));
		return List.of(new GoodsReceived(gift.id(), next.heading(), c.entry(), c.goods(), c.list()));
	}

	static List<GoodsValued> value(Live known, ValueGoods c) {
		Acting.demandBody(c.by(), known.gift().body());
		Stock stock = known.gift().books().stocks().get(c.entry());
		if (stock == null) {
			throw Refused.notFound("donation.entry-unknown", c.entry());
		}
		if (c.value().equals(stock.value())) {
			return List.of();
		}
		Gift gift = collecting(known, c);
		demandSound(c.value().fen());
		if (stock.value() != null) {
			throw Refused.conflict("donation.valued-already", c.entry());
		}
		Gift next = gift.with(gift.books().valued(c.entry(), c.value()));
		return List.of(new GoodsValued(gift.id(), next.heading(), c.entry(), c.value()));
	}

	/** Goods may be worth nothing, and never less. */
	static void demandSound(long value) {
		if (value < 0) {
			throw Refused.invalid("donation.value-negative");
		}
	}

	/** An id stands for one thing in a donation, whatever it is. */
	static void demandNew(Gift gift, EntryId id) {
		if (gift.books().knows(id)) {
			throw Refused.conflict("donation.entry-exists", id);
		}
	}

	private static Gift collecting(Live known, DonationCommand c) {
		Acting.demandBody(c.by(), known.gift().body());
		return switch (known) {
			case Collecting open -> open.gift();
			case Spending _ -> throw Refused.conflict("donation.booked-already");
			case Settled _ -> throw Refused.conflict("donation.settled");
		};
	}
}
