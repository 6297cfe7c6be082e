package org.redvest.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.VolunteerEvent.ConsentForm;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.privacy.Sealed;

/**
 * Donation (捐赠): what one donor gives to one body, in money and goods, from the pledge to the last delivery. A pledge is not
 * received; what is received is booked by a receipt or by the record that none is wanted (慈善法 art. 38), and only then
 * allocated and delivered. Money is counted in fen.
 */
public sealed interface DonationEvent extends DomainEvent {

	/** Claim scope: one donation per receipt number; never released, so that no number is ever given twice. */
	String RECEIPT = "donation.receipt";

	DonationId donationId();

	/** What it is counted under, and where it stands. */
	Heading heading();

	/** 意向. Counted nowhere as received. */
	@EventType("donation.pledged")
	record DonationPledged(DonationId donationId, Heading heading, Donor donor, Raising raising, @Nullable Sealed wish, Promise promise)
			implements
				DonationEvent {
	}

	/** 签约: the written agreement that the donor may ask for (慈善法 art. 39). */
	@EventType("donation.agreement-signed")
	record AgreementSigned(DonationId donationId, Heading heading, Agreement agreement) implements DonationEvent {
	}

	@EventType("donation.money-received")
	record MoneyReceived(DonationId donationId, Heading heading, EntryId entry, Money money) implements DonationEvent {
	}

	/** @param list the reference of the list by which the goods were registered (公益事业捐赠法 art. 16) */
	@EventType("donation.goods-received")
	record GoodsReceived(DonationId donationId, Heading heading, EntryId entry, Goods goods, Evidence list) implements DonationEvent {
	}

	/** 验收、估值: what goods are worth, and by which paper. */
	@EventType("donation.goods-valued")
	record GoodsValued(DonationId donationId, Heading heading, EntryId entry, Valuation value) implements DonationEvent {
	}

	/** 入账 with a receipt, once for a donation (慈善法 art. 38). */
	@EventType("donation.receipt-issued")
	record ReceiptIssued(DonationId donationId, Heading heading, Receipt receipt) implements DonationEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Take(RECEIPT, receipt.number().value()));
		}
	}

	/** 入账 without a receipt: the donor stays unknown or wants none, and that is recorded (慈善法 art. 38). */
	@EventType("donation.receipt-waived")
	record ReceiptWaived(DonationId donationId, Heading heading, Waiver waiver) implements DonationEvent {
	}

	/** Set apart for somebody (分配), and not handed over yet. */
	@EventType("donation.allocated")
	record DonationAllocated(DonationId donationId, Heading heading, EntryId allocation, UnitCode beneficiary, Share share)
			implements
				DonationEvent {
	}

	/** What was set apart and not delivered is free again. */
	@EventType("donation.allocation-released")
	record AllocationReleased(DonationId donationId, Heading heading, EntryId allocation, UnitCode beneficiary, Share share)
			implements
				DonationEvent {
	}

	/**
	 * Handed over (交付), signed by giver, body and receiver.
	 *
	 * @param deliverer the account that handed it over, which does not acknowledge it for the receiver
	 */
	@EventType("donation.delivered")
	record DonationDelivered(DonationId donationId, Heading heading, EntryId delivery, EntryId allocation, UnitCode beneficiary,
			Outgoing outgoing, Handover handover, String deliverer) implements DonationEvent {
	}

	/** The receiver itself says that it has it. */
	@EventType("donation.delivery-acknowledged")
	record DeliveryAcknowledged(DonationId donationId, Heading heading, EntryId delivery, UnitCode beneficiary) implements DonationEvent {
	}

	/**
	 * Used for something else from now on, as the donor agreed (慈善法 art. 56, 公益事业捐赠法 art. 18).
	 *
	 * @param heading names the new purpose
	 */
	@EventType("donation.purpose-changed")
	record PurposeChanged(DonationId donationId, Heading heading, Purpose former, @Nullable Sealed wish, Consent consent)
			implements
				DonationEvent {
	}

	@EventType("donation.published")
	record DonationPublished(DonationId donationId, Heading heading, Account account, boolean namesDonor) implements DonationEvent {
	}

	/** 退回; out of what was received. */
	@EventType("donation.returned")
	record DonationReturned(DonationId donationId, Heading heading, Outgoing outgoing, ReturnReason reason, Evidence voucher,
			@Nullable Sealed note) implements DonationEvent {
	}

	/** @param voidedReceipt the receipt that named the wrong sum and is void now, or null where there was none */
	@EventType("donation.money-corrected")
	record MoneyCorrected(DonationId donationId, Heading heading, EntryId entry, Money money, Money former, CorrectionReason reason,
			@Nullable Evidence voidedReceipt) implements DonationEvent {
	}

	/** Their kind, number or value was wrong; null for a value where they have none yet. */
	@EventType("donation.goods-corrected")
	record GoodsCorrected(DonationId donationId, Heading heading, EntryId entry, Goods goods, @Nullable Valuation value,
			CorrectionReason reason, @Nullable Evidence voidedReceipt) implements DonationEvent {
	}

	/** An entry of money or goods should never have been made. */
	@EventType("donation.entry-voided")
	record EntryVoided(DonationId donationId, Heading heading, EntryId entry, CorrectionReason reason, @Nullable Evidence voidedReceipt)
			implements
				DonationEvent {
	}

	/**
	 * @param body who receives it and answers for it (受赠人)
	 * @param phase where it stands after the event
	 */
	record Heading(UnitCode body, Purpose purpose, Phase phase) {
	}

	/**
	 * Who gives. Name and contact are the donor's alone and sealed under the donation's key.
	 *
	 * @param name null for a donor who stays unknown
	 * @param anonymous never to be named in public
	 */
	record Donor(DonorKind kind, @Nullable Sealed name, @Nullable Sealed contact, boolean anonymous) {
	}

	/** What is held out in prospect. */
	record Promise(long fen, List<Goods> goods) {
		public Promise {
			goods = List.copyOf(goods);
		}
	}

	/** @param deliverBy the last day for handing it over, or null where none was agreed */
	record Agreement(Evidence document, LocalDate signedOn, @Nullable LocalDate deliverBy) {
	}

	record Money(long fen, PaymentWay way, Evidence voucher) {
	}

	/**
	 * @param name what it is, such as 电子琴
	 * @param unit what it is counted in (计量单位), such as 台
	 */
	record Goods(GoodsKind kind, String name, int quantity, String unit) {
	}

	/** The fair value of all the goods of an entry (公允价值), and the paper that shows it. */
	record Valuation(long fen, ValueEvidence by, Evidence document) {
	}

	/**
	 * What a receipt says beside donor and date.
	 *
	 * @param handler the account that issued it (经手人)
	 */
	record Receipt(Evidence number, long fen, List<Portion> goods, String handler) {
		public Receipt {
			goods = List.copyOf(goods);
		}
	}

	/** @param document where the donor said so in writing, or null */
	record Waiver(WaiverGround ground, @Nullable Evidence document) {
	}

	/** So many of the goods of an entry. */
	record Items(EntryId entry, int quantity) {
	}

	/** A part of a donation. */
	record Share(long fen, List<Items> goods) {

		public Share {
			goods = List.copyOf(goods);
		}

		/** How many it holds of the goods of an entry. */
		public int quantity(EntryId entry) {
			return goods.stream().filter(each -> each.entry().equals(entry)).mapToInt(Items::quantity).sum();
		}

		/** Whether the other is no more than a part of this one. */
		public boolean covers(Share other) {
			return fen >= other.fen && other.goods.stream().allMatch(each -> quantity(each.entry()) >= other.quantity(each.entry()));
		}

		/** What is left of it without the other. */
		public Share minus(Share other) {
			return new Share(fen - other.fen,
					goods.stream().map(each -> new Items(each.entry(), each.quantity() - other.quantity(each.entry())))
							.filter(each -> each.quantity() > 0).toList());
		}

		public boolean holdsNothing() {
			return fen == 0 && goods.isEmpty();
		}
	}

	/** So many of the goods of an entry, and what of its fair value falls to them. */
	record Portion(EntryId entry, int quantity, long fen) {
	}

	/** What leaves the body's hands, with its value. */
	record Outgoing(long fen, List<Portion> goods) {
		public Outgoing {
			goods = List.copyOf(goods);
		}

		/** The value of the goods in it. */
		public long goodsFen() {
			return goods.stream().mapToLong(Portion::fen).sum();
		}

		/** The same without its values. */
		public Share share() {
			return new Share(fen, goods.stream().map(each -> new Items(each.entry(), each.quantity())).toList());
		}
	}

	/** The paper of a handover and who signed it how (三方交接). */
	record Handover(Evidence document, Map<Party, SignatureForm> signatures) {
		public Handover {
			signatures = Map.copyOf(signatures);
		}
	}

	record Consent(ConsentForm form, Evidence document) {
	}

	/** Sums in fen: received less what was returned, and what of it was delivered. */
	record Account(long cash, long goods, long cashDelivered, long goodsDelivered) {
	}

	/** 捐赠状态 (domain.md 9.12) */
	enum Phase {
		/** 意向 */
		PLEDGED,
		/** 已签约 */
		SIGNED,
		/** 已接收, and not all goods valued */
		RECEIVED,
		/** 已验收、估值 */
		VALUED,
		/** 已入账 */
		BOOKED,
		/** 已分配, or a part of it */
		ALLOCATED,
		/** 已交付: nothing of it is left */
		DELIVERED,
		/** 已公示 */
		PUBLISHED,
		/** 已退回, all of it */
		RETURNED
	}

	/** 捐赠人类别 */
	enum DonorKind {
		PERSON, ORGANISATION
	}

	/** How it came about. */
	enum Raising {
		/** 主动捐赠、定向捐赠 */
		OFFERED,
		/** 公开募捐: by qualified bodies alone */
		PUBLIC
	}

	/** 捐赠用途 */
	enum Purpose {
		/** 艺术教育 (艺术童伴) */
		ART_EDUCATION,
		/** 助学 */
		SCHOOL_AID,
		/** 关爱儿童 */
		CHILDREN,
		/** 敬老 */
		ELDERLY,
		/** 助残 */
		DISABLED,
		/** 救灾 */
		DISASTER_RELIEF,
		/** 帮扶困难群众 */
		HARDSHIP,
		/** 社区建设 */
		COMMUNITY,
		/** 非限定 */
		UNRESTRICTED
	}

	/** 物资类别; the statistics of civil affairs (民政部 2008) tell clothing from all other goods. */
	enum GoodsKind {
		CLOTHING, INSTRUMENTS, ART_SUPPLIES, BOOKS, SPORTS, STATIONERY, FURNITURE, ELECTRONICS, FOOD, MEDICAL, OTHER
	}

	/** 支付方式 */
	enum PaymentWay {
		BANK_TRANSFER, CASH, CHEQUE, ONLINE
	}

	/** 估值依据 */
	enum ValueEvidence {
		/** 发票 */
		INVOICE,
		/** 送货单 */
		DELIVERY_NOTE,
		/** 报关单 */
		CUSTOMS_PAPER,
		/** 政府采购价 */
		GOVERNMENT_PRICE,
		/** 评估报告 */
		APPRAISAL
	}

	/** 不开具票据的原因 */
	enum WaiverGround {
		/** 匿名 */
		ANONYMOUS,
		/** 放弃 */
		RENOUNCED
	}

	/** 交接方 */
	enum Party {
		/** 捐赠人; for one who stays unknown a witness signs */
		GIVER,
		/** 受赠人 */
		BODY,
		/** 受益人 */
		RECEIVER
	}

	/** 签署形式 */
	enum SignatureForm {
		/** 签字 */
		BY_HAND,
		/** 盖章 */
		SEAL,
		/** 电子签名 */
		ELECTRONIC,
		/** 见证人代签 */
		WITNESSED
	}

	/** 退回原因 */
	enum ReturnReason {
		/** 用途无法实现 */
		PURPOSE_IMPOSSIBLE,
		/** 不符合质量、安全要求 */
		UNFIT,
		/** 捐赠人依约收回 */
		AS_AGREED,
		/** 来源不合法 */
		UNLAWFUL
	}

	/** 更正原因 */
	enum CorrectionReason {
		/** 录入错误 */
		ENTERED_WRONGLY,
		/** 清点错误 */
		COUNTED_WRONGLY,
		/** 重复录入 */
		ENTERED_TWICE,
		/** 款项未到账、退票 */
		NOT_PAID,
		/** 估值有误 */
		VALUED_WRONGLY
	}
}
