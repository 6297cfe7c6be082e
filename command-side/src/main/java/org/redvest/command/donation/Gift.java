package org.redvest.command.donation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DonationEvent.Agreement;
import org.redvest.kernel.DonationEvent.DonationPledged;
import org.redvest.kernel.DonationEvent.Donor;
import org.redvest.kernel.DonationEvent.Heading;
import org.redvest.kernel.DonationEvent.Phase;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.Receipt;
import org.redvest.kernel.DonationEvent.Waiver;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;

/**
 * What is known of a donation whatever its phase, and which phase follows from that.
 *
 * @param pledge as it was pledged
 * @param purpose what it is for now
 * @param booking by what it was booked, or null before that
 * @param voided the numbers of its receipts that are void
 */
record Gift(DonationPledged pledge, Purpose purpose, @Nullable Agreement agreement, Books books, @Nullable Booking booking,
		Set<Evidence> voided, boolean published) {

	Gift {
		voided = Set.copyOf(voided);
	}

	/** What ends the collecting: a receipt, or the record that there is none. */
	sealed interface Booking {

		record ByReceipt(Receipt receipt) implements Booking {
		}

		record ByWaiver(Waiver waiver) implements Booking {
		}
	}

	static Gift of(DonationPledged pledge) {
		return new Gift(pledge, pledge.heading().purpose(), null, Books.EMPTY, null, Set.of(), false);
	}

	DonationId id() {
		return pledge.donationId();
	}

	UnitCode body() {
		return pledge.heading().body();
	}

	Donor donor() {
		return pledge.donor();
	}

	Heading heading() {
		return new Heading(body(), purpose, phase());
	}

	/** The receipt that is void once what it speaks of is corrected. */
	@Nullable
	Evidence receiptNumber() {
		return booking instanceof Booking.ByReceipt(Receipt receipt) ? receipt.number() : null;
	}

	Gift under(Agreement signed) {
		return new Gift(pledge, purpose, signed, books, booking, voided, published);
	}

	Gift with(Books changed) {
		return new Gift(pledge, purpose, agreement, changed, booking, voided, published);
	}

	Gift booked(Booking by) {
		return new Gift(pledge, purpose, agreement, books, by, voided, published);
	}

	/** A correction: the receipt is void for ever, a waiver stays. */
	Gift corrected(Books changed) {
		var numbers = new HashSet<>(voided);
		Evidence number = receiptNumber();
		if (number != null) {
			numbers.add(number);
		}
		return new Gift(pledge, purpose, agreement, changed, booking instanceof Booking.ByWaiver ? booking : null, numbers, published);
	}

	Gift purposed(Purpose another) {
		return new Gift(pledge, another, agreement, books, booking, voided, published);
	}

	Gift inPublic() {
		return new Gift(pledge, purpose, agreement, books, booking, voided, true);
	}

	Phase phase() {
		if (books.empty()) {
			return agreement == null ? Phase.PLEDGED : Phase.SIGNED;
		}
		if (published) {
			return Phase.PUBLISHED;
		}
		if (books.nothingHeld() && books.deliveries().isEmpty()) {
			return Phase.RETURNED;
		}
		if (!books.allValued()) {
			return Phase.RECEIVED;
		}
		return booking == null ? Phase.VALUED : handedOn();
	}

	private Phase handedOn() {
		if (books.nothingHeld()) {
			return Phase.DELIVERED;
		}
		return books.nothingHandedOn() ? Phase.BOOKED : Phase.ALLOCATED;
	}
}
