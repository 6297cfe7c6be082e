package org.redvest.command.donation;

import java.util.List;
import java.util.Optional;
import org.redvest.command.donation.DonationCommand.PledgeDonation;
import org.redvest.kernel.DonationEvent;
import org.redvest.kernel.DonationEvent.AgreementSigned;
import org.redvest.kernel.DonationEvent.AllocationReleased;
import org.redvest.kernel.DonationEvent.DeliveryAcknowledged;
import org.redvest.kernel.DonationEvent.DonationAllocated;
import org.redvest.kernel.DonationEvent.DonationDelivered;
import org.redvest.kernel.DonationEvent.DonationPledged;
import org.redvest.kernel.DonationEvent.DonationPublished;
import org.redvest.kernel.DonationEvent.DonationReturned;
import org.redvest.kernel.DonationEvent.EntryVoided;
import org.redvest.kernel.DonationEvent.GoodsCorrected;
import org.redvest.kernel.DonationEvent.GoodsReceived;
import org.redvest.kernel.DonationEvent.GoodsValued;
import org.redvest.kernel.DonationEvent.MoneyCorrected;
import org.redvest.kernel.DonationEvent.MoneyReceived;
import org.redvest.kernel.DonationEvent.PurposeChanged;
import org.redvest.kernel.DonationEvent.ReceiptIssued;
import org.redvest.kernel.DonationEvent.ReceiptWaived;
import org.redvest.kernel.DoneeEvent.Entitlement;
import org.redvest.kernel.Refused;

/**
 * The phases of a donation (domain.md 9.12). It is collected until it is booked, handed on until nothing is left of it, and then
 * published. Which phase it is in follows from what came in and where it went, see {@link Gift#phase()}; a changed purpose is no
 * phase of its own.
 */
sealed interface DonationState {

	/** Nothing is known of it yet. */
	record Unpledged() implements DonationState {
	}

	sealed interface Live extends DonationState {
		Gift gift();
	}

	/** Something may still come in. */
	sealed interface Collecting extends Live {
	}

	/** 意向 */
	record Pledged(Gift gift) implements Collecting {
	}

	/** 已签约 */
	record Signed(Gift gift) implements Collecting {
	}

	/** 已接收, and not all goods valued */
	record Received(Gift gift) implements Collecting {
	}

	/** 已验收、估值 */
	record Valued(Gift gift) implements Collecting {
	}

	/** It is booked, and something of it is there. */
	sealed interface Spending extends Live {
	}

	/** 已入账 */
	record Booked(Gift gift) implements Spending {
	}

	/** 已分配, or a part of it */
	record Allocated(Gift gift) implements Spending {
	}

	/** Nothing of it is left. */
	sealed interface Settled extends Live {
	}

	/** 已交付 */
	record Delivered(Gift gift) implements Settled {
	}

	/** 已公示 */
	record Published(Gift gift) implements Settled {
	}

	/** 已退回, all of it */
	record Returned(Gift gift) implements Settled {
	}

	/** @param entitled by what the body may receive donations that day */
	default List<? extends DonationEvent> decide(DonationCommand c, Optional<Entitlement> entitled) {
		return switch (this) {
			case Unpledged _ when c instanceof PledgeDonation pledge -> Receiving.pledge(pledge, entitled);
			case Unpledged _ -> throw Refused.notFound("donation.unknown", c.donationId());
			case Live live -> switch (c) {
				case PledgeDonation pledge -> Receiving.again(live, pledge);
				case DonationCommand.SignAgreement sign -> Receiving.sign(live, sign);
				case DonationCommand.ReceiveMoney receive -> Receiving.receive(live, receive, entitled);
				case DonationCommand.ReceiveGoods receive -> Receiving.receive(live, receive, entitled);
				case DonationCommand.ValueGoods value -> Receiving.value(live, value);
				case DonationCommand.IssueReceipt issue -> Bookkeeping.issue(live, issue);
				case DonationCommand.WaiveReceipt waive -> Bookkeeping.waive(live, waive);
				case DonationCommand.CorrectMoney correct -> Bookkeeping.correct(live, correct);
				case DonationCommand.CorrectGoods correct -> Bookkeeping.correct(live, correct);
				case DonationCommand.VoidEntry strike -> Bookkeeping.strike(live, strike);
				case DonationCommand.AllocateDonation allocate -> HandingOn.allocate(live, allocate);
				case DonationCommand.ReleaseAllocation release -> HandingOn.release(live, release);
				case DonationCommand.DeliverDonation deliver -> HandingOn.deliver(live, deliver);
				case DonationCommand.AcknowledgeByRecipient acknowledge -> HandingOn.acknowledge(live, acknowledge);
				case DonationCommand.ChangePurpose change -> HandingOn.change(live, change);
				case DonationCommand.PublishDonation publish -> HandingOn.publish(live, publish);
				case DonationCommand.ReturnDonation giveBack -> HandingOn.giveBack(live, giveBack);
			};
		};
	}

	default DonationState evolve(DonationEvent event) {
		return of(switch (event) {
			case DonationPledged e -> Gift.of(e);
			case AgreementSigned e -> gift().under(e.agreement());
			case MoneyReceived e -> gift().with(books().with(e.entry(), e.money()));
			case GoodsReceived e -> gift().with(books().with(Stock.of(e.entry(), e.goods())));
			case GoodsValued e -> gift().with(books().valued(e.entry(), e.value()));
			case ReceiptIssued e -> gift().booked(new Gift.Booking.ByReceipt(e.receipt()));
			case ReceiptWaived e -> gift().booked(new Gift.Booking.ByWaiver(e.waiver()));
			case MoneyCorrected e -> gift().corrected(books().with(e.entry(), e.money()));
			case GoodsCorrected e -> gift().corrected(books().with(Stock.of(e.entry(), e.goods()).worth(e.value())));
			case EntryVoided e -> gift().corrected(books().without(e.entry()));
			case DonationAllocated e -> gift().with(books().allocated(e.allocation(), e.beneficiary(), e.share()));
			case AllocationReleased e -> gift().with(books().released(e.allocation(), e.share()));
			case DonationDelivered e -> gift().with(books().delivered(e.delivery(), e.allocation(), e.outgoing(), e.deliverer()));
			case DeliveryAcknowledged e -> gift().with(books().acknowledged(e.delivery()));
			case DonationReturned e -> gift().with(books().returned(e.outgoing()));
			case PurposeChanged e -> gift().purposed(e.heading().purpose());
			case DonationPublished _ -> gift().inPublic();
		});
	}

	private static Live of(Gift gift) {
		return switch (gift.phase()) {
			case PLEDGED -> new Pledged(gift);
			case SIGNED -> new Signed(gift);
			case RECEIVED -> new Received(gift);
			case VALUED -> new Valued(gift);
			case BOOKED -> new Booked(gift);
			case ALLOCATED -> new Allocated(gift);
			case DELIVERED -> new Delivered(gift);
			case PUBLISHED -> new Published(gift);
			case RETURNED -> new Returned(gift);
		};
	}

	private Books books() {
		return gift().books();
	}

	private Gift gift() {
		if (this instanceof Live live) {
			return live.gift();
		}
		throw new IllegalStateException("a history that cannot be: a donation that was pledged wanted, but it is " + this);
	}
}
