package org.redvest.command.donation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.DonationEvent.Agreement;
import org.redvest.kernel.DonationEvent.Consent;
import org.redvest.kernel.DonationEvent.CorrectionReason;
import org.redvest.kernel.DonationEvent.Donor;
import org.redvest.kernel.DonationEvent.Goods;
import org.redvest.kernel.DonationEvent.Handover;
import org.redvest.kernel.DonationEvent.Money;
import org.redvest.kernel.DonationEvent.Promise;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.Raising;
import org.redvest.kernel.DonationEvent.ReturnReason;
import org.redvest.kernel.DonationEvent.Share;
import org.redvest.kernel.DonationEvent.Valuation;
import org.redvest.kernel.DonationEvent.Waiver;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.privacy.Sealed;

/** What may be asked of a donation. Whoever asks names what comes in, is allocated and is delivered, so that it can be asked twice. */
public sealed interface DonationCommand extends Command {

	DonationId donationId();

	/** 意向 */
	record PledgeDonation(@TargetAggregateIdentifier DonationId donationId, UnitCode body, Purpose purpose, Donor donor, Raising raising,
			@Nullable Sealed wish, Promise promise, By by) implements DonationCommand, Begins {
	}

	/** 签订协议 */
	record SignAgreement(@TargetAggregateIdentifier DonationId donationId, Agreement agreement, By by) implements DonationCommand {
	}

	record ReceiveMoney(@TargetAggregateIdentifier DonationId donationId, EntryId entry, Money money, By by) implements DonationCommand {
	}

	record ReceiveGoods(@TargetAggregateIdentifier DonationId donationId, EntryId entry, Goods goods, Evidence list, By by)
			implements
				DonationCommand {
	}

	/** 验收、估值 */
	record ValueGoods(@TargetAggregateIdentifier DonationId donationId, EntryId entry, Valuation value, By by) implements DonationCommand {
	}

	/** 开具票据 */
	record IssueReceipt(@TargetAggregateIdentifier DonationId donationId, Evidence number, By by) implements DonationCommand {
	}

	/** 不开具票据 */
	record WaiveReceipt(@TargetAggregateIdentifier DonationId donationId, Waiver waiver, By by) implements DonationCommand {
	}

	/** 分配 */
	record AllocateDonation(@TargetAggregateIdentifier DonationId donationId, EntryId allocation, UnitCode beneficiary, Share share, By by)
			implements
				DonationCommand {
	}

	/** 撤回分配, as far as nothing of it was delivered. */
	record ReleaseAllocation(@TargetAggregateIdentifier DonationId donationId, EntryId allocation, By by) implements DonationCommand {
	}

	/** 交付, the whole of an allocation or a part. */
	record DeliverDonation(@TargetAggregateIdentifier DonationId donationId, EntryId delivery, EntryId allocation, Share share,
			Handover handover, By by) implements DonationCommand {
	}

	/** 受益人确认收到 */
	record AcknowledgeByRecipient(@TargetAggregateIdentifier DonationId donationId, EntryId delivery, By by) implements DonationCommand {
	}

	/** 变更用途. @param consent the donor's; where there is none it is refused */
	record ChangePurpose(@TargetAggregateIdentifier DonationId donationId, Purpose purpose, @Nullable Sealed wish,
			@Nullable Consent consent, By by) implements DonationCommand {
	}

	/** 公示. @param namesDonor whether the donor is to be named */
	record PublishDonation(@TargetAggregateIdentifier DonationId donationId, boolean namesDonor, By by) implements DonationCommand {
	}

	/** 退回 */
	record ReturnDonation(@TargetAggregateIdentifier DonationId donationId, Share share, ReturnReason reason, Evidence voucher,
			@Nullable Sealed note, By by) implements DonationCommand {
	}

	/** 更正款项 */
	record CorrectMoney(@TargetAggregateIdentifier DonationId donationId, EntryId entry, Money money, CorrectionReason reason, By by)
			implements
				DonationCommand {
	}

	/** 更正物资. @param value null where their value stays what it is */
	record CorrectGoods(@TargetAggregateIdentifier DonationId donationId, EntryId entry, Goods goods, @Nullable Valuation value,
			CorrectionReason reason, By by) implements DonationCommand {
	}

	/** 作废一笔 */
	record VoidEntry(@TargetAggregateIdentifier DonationId donationId, EntryId entry, CorrectionReason reason, By by)
			implements
				DonationCommand {
	}
}
