package org.redvest.command.donation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.redvest.command.donation.Books.Allocation;
import org.redvest.command.donation.Books.Delivery;
import org.redvest.command.donation.DonationCommand.AcknowledgeByRecipient;
import org.redvest.command.donation.DonationCommand.AllocateDonation;
import org.redvest.command.donation.DonationCommand.ChangePurpose;
import org.redvest.command.donation.DonationCommand.DeliverDonation;
import org.redvest.command.donation.DonationCommand.PublishDonation;
import org.redvest.command.donation.DonationCommand.ReleaseAllocation;
import org.redvest.command.donation.DonationCommand.ReturnDonation;
import org.redvest.command.donation.DonationState.Collecting;
import org.redvest.command.donation.DonationState.Delivered;
import org.redvest.command.donation.DonationState.Live;
import org.redvest.command.donation.DonationState.Published;
import org.redvest.command.donation.DonationState.Returned;
import org.redvest.command.donation.DonationState.Settled;
import org.redvest.command.donation.DonationState.Spending;
import org.redvest.kernel.DonationEvent.AllocationReleased;
import org.redvest.kernel.DonationEvent.DeliveryAcknowledged;
import org.redvest.kernel.DonationEvent.DonationAllocated;
import org.redvest.kernel.DonationEvent.DonationDelivered;
import org.redvest.kernel.DonationEvent.DonationPublished;
import org.redvest.kernel.DonationEvent.DonationReturned;
import org.redvest.kernel.DonationEvent.Donor;
import org.redvest.kernel.DonationEvent.Handover;
import org.redvest.kernel.DonationEvent.Items;
import org.redvest.kernel.DonationEvent.Outgoing;
import org.redvest.kernel.DonationEvent.Party;
import org.redvest.kernel.DonationEvent.PurposeChanged;
import org.redvest.kernel.DonationEvent.Share;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Refused;

/** What becomes of a donation that is booked: allocated <= received, delivered <= allocated, and the donor is asked about its purpose. */
final class HandingOn {

	private HandingOn() {
	}

	static List<DonationAllocated> allocate(Live known, AllocateDonation c) {
		Acting.demandBody(c.by(), known.gift().body());
		Allocation before = known.gift().books().allocations().get(c.allocation());
		if (before != null && before.beneficiary().equals(c.beneficiary()) && before.whole().equals(c.share())) {
			return List.of();
		}
		Gift gift = spending(known);
		check(c.share());
		Receiving.demandNew(gift, c.allocation());
		if (!gift.books().free().covers(c.share())) {
			throw Refused.conflict("donation.more-than-free");
		}
		Gift next = gift.with(gift.books().allocated(c.allocation(), c.beneficiary(), c.share()));
		return List.of(new DonationAllocated(gift.id(), next.heading(), c.allocation(), c.beneficiary(), c.share()));
	}

	static List<AllocationReleased> release(Live known, ReleaseAllocation c) {
		Acting.demandBody(c.by(), known.gift().body());
		Gift gift = known.gift();
		Allocation allocation = allocation(gift, c.allocation());
		if (allocation.open().holdsNothing()) {
			return List.of();
		}
		Gift next = gift.with(gift.books().released(c.allocation(), allocation.open()));
		return List.of(new AllocationReleased(gift.id(), next.heading(), c.allocation(), allocation.beneficiary(), allocation.open()));
	}

	static List<DonationDelivered> deliver(Live known, DeliverDonation c) {
		Acting.demandBody(c.by(), known.gift().body());
		Delivery before = known.gift().books().deliveries().get(c.delivery());
		if (before != null && before.allocation().equals(c.allocation()) && before.share().equals(c.share())) {
			return List.of();
		}
		Gift gift = spending(known);
		check(c.share());
		Receiving.demandNew(gift, c.delivery());
		Allocation allocation = allocation(gift, c.allocation());
		if (!allocation.open().covers(c.share())) {
			throw Refused.conflict("donation.more-than-allocated");
		}
		demandSigned(c.handover());
		Outgoing outgoing = gift.books().valued(c.share());
		String deliverer = c.by().actor().id();
		Gift next = gift.with(gift.books().delivered(c.delivery(), c.allocation(), outgoing, deliverer));
		return List.of(new DonationDelivered(gift.id(), next.heading(), c.delivery(), c.allocation(), allocation.beneficiary(), outgoing,
				c.handover(), deliverer));
	}

	private static void demandSigned(Handover handover) {
		var missing = new TreeSet<>(Set.of(Party.values()));
		missing.removeAll(handover.signatures().keySet());
		if (!missing.isEmpty()) {
			throw Refused.invalid("donation.handover-unsigned", missing.first());
		}
	}

	static List<DeliveryAcknowledged> acknowledge(Live known, AcknowledgeByRecipient c) {
		Acting.OFFICIAL.demand(c.by());
		Gift gift = known.gift();
		Delivery delivery = gift.books().deliveries().get(c.delivery());
		if (delivery == null) {
			throw Refused.notFound("donation.delivery-unknown", c.delivery());
		}
		Acting.demandRecipient(c.by(), delivery.beneficiary(), delivery.deliverer());
		return delivery.acknowledged()
				? List.of()
				: List.of(new DeliveryAcknowledged(gift.id(), gift.heading(), c.delivery(), delivery.beneficiary()));
	}

	static List<PurposeChanged> change(Live known, ChangePurpose c) {
		Acting.demandBody(c.by(), known.gift().body());
		Gift gift = known.gift();
		if (gift.purpose() == c.purpose()) {
			return List.of();
		}
		if (known instanceof Settled) {
			throw Refused.conflict("donation.settled");
		}
		if (c.consent() == null) {
			throw Refused.conflict("donation.purpose-without-consent");
		}
		return List.of(new PurposeChanged(gift.id(), gift.purposed(c.purpose()).heading(), gift.purpose(), c.wish(), c.consent()));
	}

	static List<DonationPublished> publish(Live known, PublishDonation c) {
		Acting.demandBody(c.by(), known.gift().body());
		return switch (known) {
			case Collecting _,Spending _ -> throw Refused.conflict("donation.not-delivered");
			case Delivered delivered -> List.of(publish(delivered.gift(), c));
			case Published _ -> List.of();
			case Returned _ -> throw Refused.conflict("donation.settled");
		};
	}

	private static DonationPublished publish(Gift gift, PublishDonation c) {
		Donor donor = gift.donor();
		if (c.namesDonor() && donor.anonymous()) {
			throw Refused.conflict("donation.donor-anonymous");
		}
		if (!gift.books().allAcknowledged()) {
			throw Refused.conflict("donation.not-acknowledged");
		}
		return new DonationPublished(gift.id(), gift.inPublic().heading(), gift.books().account(), c.namesDonor());
	}

	static List<DonationReturned> giveBack(Live known, ReturnDonation c) {
		Gift gift = Bookkeeping.going(known, c);
		check(c.share());
		if (!gift.books().free().covers(c.share())) {
			throw Refused.conflict("donation.more-than-free");
		}
		if (!gift.books().isValued(c.share())) {
			throw Refused.conflict("donation.not-valued");
		}
		Outgoing outgoing = gift.books().valued(c.share());
		Gift next = gift.with(gift.books().returned(outgoing));
		return List.of(new DonationReturned(gift.id(), next.heading(), outgoing, c.reason(), c.voucher(), c.note()));
	}

	private static void check(Share share) {
		var entries = new HashSet<EntryId>();
		if (share.fen() < 0 || share.holdsNothing()
				|| !share.goods().stream().map(Items::entry).allMatch(entries::add)
				|| share.goods().stream().anyMatch(each -> each.quantity() <= 0)) {
			throw Refused.invalid("donation.share-malformed");
		}
	}

	private static Allocation allocation(Gift gift, EntryId id) {
		Allocation allocation = gift.books().allocations().get(id);
		if (allocation == null) {
			throw Refused.notFound("donation.allocation-unknown", id);
		}
		return allocation;
	}

	private static Gift spending(Live known) {
		return switch (known) {
			case Collecting _ -> throw Refused.conflict("donation.not-booked");
			case Spending open -> open.gift();
			case Settled _ -> throw Refused.conflict("donation.settled");
		};
	}
}
