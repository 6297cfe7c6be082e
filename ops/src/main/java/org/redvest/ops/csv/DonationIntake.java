package org.redvest.ops.csv;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.command.donation.DonationCommand;
import org.redvest.command.donation.DonationCommand.IssueReceipt;
import org.redvest.command.donation.DonationCommand.PledgeDonation;
import org.redvest.command.donation.DonationCommand.ReceiveGoods;
import org.redvest.command.donation.DonationCommand.ReceiveMoney;
import org.redvest.command.donation.DonationCommand.ValueGoods;
import org.redvest.command.donation.DonationCommand.WaiveReceipt;
import org.redvest.kernel.By;
import org.redvest.kernel.DonationEvent;
import org.redvest.kernel.DonationEvent.Donor;
import org.redvest.kernel.DonationEvent.DonorKind;
import org.redvest.kernel.DonationEvent.Goods;
import org.redvest.kernel.DonationEvent.GoodsKind;
import org.redvest.kernel.DonationEvent.Money;
import org.redvest.kernel.DonationEvent.PaymentWay;
import org.redvest.kernel.DonationEvent.Promise;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.Raising;
import org.redvest.kernel.DonationEvent.Valuation;
import org.redvest.kernel.DonationEvent.ValueEvidence;
import org.redvest.kernel.DonationEvent.Waiver;
import org.redvest.kernel.DonationEvent.WaiverGround;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;

/**
 * Donations (捐赠) that were received, one gift a row, in money or in goods with their value: booked by the receipt that the row
 * names; of a donor who stays unknown it is recorded that there is none.
 */
final class DonationIntake implements Intake {

	private static final Column BODY = Column.needed("body", "受赠单位代码");
	private static final Column PURPOSE = Column.needed("purpose", "捐赠用途");
	private static final Column KIND = Column.needed("donorKind", "捐赠人类别");
	private static final Column DONOR = Column.optional("donor", "捐赠人");
	private static final Column ANONYMOUS = Column.optional("anonymous", "匿名");
	private static final Column RECEIVED = Column.needed("receivedOn", "接收日期");
	private static final Column YUAN = Column.needed("yuan", "金额或价值");
	private static final Column VOUCHER = Column.needed("voucher", "凭证");
	private static final Column GOODS_KIND = Column.optional("goodsKind", "物资类别");
	private static final Column GOODS = Column.optional("goods", "物资名称");
	private static final Column QUANTITY = Column.optional("quantity", "数量");
	private static final Column UNIT = Column.optional("unit", "计量单位");
	private static final Column VALUED_BY = Column.optional("valuedBy", "估值依据");
	private static final Column RECEIPT = Column.optional("receipt", "票据号");
	private static final Map<String, Purpose> PURPOSES = Map.of("艺术教育", Purpose.ART_EDUCATION, "助学", Purpose.SCHOOL_AID, "关爱儿童",
			Purpose.CHILDREN, "敬老", Purpose.ELDERLY, "助残", Purpose.DISABLED, "救灾", Purpose.DISASTER_RELIEF, "帮扶困难群众",
			Purpose.HARDSHIP, "社区建设", Purpose.COMMUNITY, "非限定", Purpose.UNRESTRICTED);
	private static final Map<String, DonorKind> DONORS = Map.of("个人", DonorKind.PERSON, "单位", DonorKind.ORGANISATION);
	private static final Map<String, GoodsKind> GOODS_KINDS = Map.ofEntries(Map.entry("衣被", GoodsKind.CLOTHING),
			Map.entry("乐器", GoodsKind.INSTRUMENTS), Map.entry("美术用品", GoodsKind.ART_SUPPLIES), Map.entry("图书", GoodsKind.BOOKS),
			Map.entry("体育用品", GoodsKind.SPORTS), Map.entry("文具", GoodsKind.STATIONERY), Map.entry("家具", GoodsKind.FURNITURE),
			Map.entry("电子产品", GoodsKind.ELECTRONICS), Map.entry("食品", GoodsKind.FOOD), Map.entry("医疗用品", GoodsKind.MEDICAL),
			Map.entry("其他", GoodsKind.OTHER));
	private static final Map<String, ValueEvidence> VALUES = Map.of("发票", ValueEvidence.INVOICE, "送货单", ValueEvidence.DELIVERY_NOTE, "报关单",
			ValueEvidence.CUSTOMS_PAPER, "政府采购价", ValueEvidence.GOVERNMENT_PRICE, "评估报告", ValueEvidence.APPRAISAL);

	@Override
	public List<Column> columns() {
		return List.of(BODY, PURPOSE, KIND, DONOR, ANONYMOUS, RECEIVED, YUAN, VOUCHER, GOODS_KIND, GOODS, QUANTITY, UNIT, VALUED_BY,
				RECEIPT);
	}

	@Override
	public Entry entry(Row row, UUID id, Desk desk) {
		row.needed(RECEIVED);
		Instant at = VolunteerIntake.past(row, RECEIVED, desk);
		Said said = said(row, new DonationId(id), new By(desk.importer(), at));
		Evidence receipt = row.optional(RECEIPT, Evidence::new);
		if (receipt != null) {
			desk.claims().demandFree(DonationEvent.RECEIPT, receipt.value(), id, RECEIPT);
			if (said.donor == null) {
				throw new Faulty(RECEIPT, Refused.conflict("donation.receipt-without-name"));
			}
		}
		UnitCode body = row.needed(BODY, UnitCode::new);
		Purpose purpose = row.neededChoice(PURPOSE, Purpose.class, PURPOSES);
		var sendings = new ArrayList<Sending>();
		sendings.add(new Sending(BODY, (vault, _) -> said.pledged(body, purpose, vault)));
		said.received().forEach(each -> sendings.add(new Sending(BODY, (_, _) -> each)));
		booked(said, receipt).forEach(each -> sendings.add(new Sending(RECEIPT, (_, _) -> each)));
		return new Entry(row.number(), id, receipt == null ? null : receipt.value(), receipt == null ? null : RECEIPT, id,
				List.copyOf(sendings));
	}

	/** What a row says of the gift. @param goods null for money @param valued by what their value is known, null for money */
	private record Said(DonationId id, By by, DonorKind kind, @Nullable String donor, boolean anonymous, long fen, Evidence voucher,
			@Nullable Goods goods, @Nullable ValueEvidence valued) {

		PledgeDonation pledged(UnitCode body, Purpose purpose, Vault vault) {
			Sealed name = donor == null ? null : vault.seal(SubjectId.of(id), Sealed.Kind.NAME, donor);
			return new PledgeDonation(id, body, purpose, new Donor(kind, name, null, anonymous), Raising.OFFERED, null,
					goods == null ? new Promise(fen, List.of()) : new Promise(0, List.of(goods)), by);
		}

		Stream<DonationCommand> received() {
			var entry = new EntryId(id.value());
			return goods == null || valued == null
					? Stream.of(new ReceiveMoney(id, entry, new Money(fen, PaymentWay.BANK_TRANSFER, voucher), by))
					: Stream.of(new ReceiveGoods(id, entry, goods, voucher, by),
							new ValueGoods(id, entry, new Valuation(fen, valued, voucher), by));
		}

		/** Says nothing of who gives. */
		@Override
		public String toString() {
			return "Said " + id;
		}
	}

	private static Said said(Row row, DonationId id, By by) {
		DonorKind kind = row.neededChoice(KIND, DonorKind.class, DONORS);
		String donor = row.text(DONOR);
		boolean anonymous = row.yes(ANONYMOUS);
		if (donor == null && !anonymous) {
			throw new Faulty(DONOR, Refused.invalid("donation.donor-nameless"));
		}
		Goods goods = goods(row);
		return new Said(id, by, kind, donor, anonymous, row.needed(YUAN, DonationIntake::fen), row.needed(VOUCHER, Evidence::new), goods,
				goods == null ? null : row.neededChoice(VALUED_BY, ValueEvidence.class, VALUES));
	}

	/** All of it, or nothing. */
	private static @Nullable Goods goods(Row row) {
		if (Stream.of(GOODS_KIND, GOODS, QUANTITY, UNIT, VALUED_BY).allMatch(each -> row.text(each) == null)) {
			return null;
		}
		return new Goods(row.neededChoice(GOODS_KIND, GoodsKind.class, GOODS_KINDS), row.publicText(GOODS),
				row.needed(QUANTITY, DonationIntake::quantity), row.publicText(UNIT));
	}

	private static int quantity(String value) {
		int quantity = Integer.parseInt(value);
		if (quantity < 1) {
			throw Refused.invalid("donation.goods-malformed");
		}
		return quantity;
	}

	/** Yuan with at most two decimals. */
	private static long fen(String value) {
		if (!value.matches("\\d{1,12}(\\.\\d{1,2})?")) {
			throw Refused.invalid("csv.value-unreadable");
		}
		long fen = new BigDecimal(value).movePointRight(2).longValueExact();
		if (fen == 0) {
			throw Refused.invalid("donation.amount-not-positive");
		}
		return fen;
	}

	private static Stream<DonationCommand> booked(Said said, @Nullable Evidence receipt) {
		if (receipt != null) {
			return Stream.of(new IssueReceipt(said.id, receipt, said.by));
		}
		return said.anonymous ? Stream.of(new WaiveReceipt(said.id, new Waiver(WaiverGround.ANONYMOUS, null), said.by)) : Stream.empty();
	}
}
