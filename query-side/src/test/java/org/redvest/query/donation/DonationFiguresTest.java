package org.redvest.query.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.DonationEvent.Account;
import org.redvest.kernel.DonationEvent.CorrectionReason;
import org.redvest.kernel.DonationEvent.DonationDelivered;
import org.redvest.kernel.DonationEvent.DonationPledged;
import org.redvest.kernel.DonationEvent.DonationPublished;
import org.redvest.kernel.DonationEvent.DonationReturned;
import org.redvest.kernel.DonationEvent.Donor;
import org.redvest.kernel.DonationEvent.DonorKind;
import org.redvest.kernel.DonationEvent.EntryVoided;
import org.redvest.kernel.DonationEvent.Goods;
import org.redvest.kernel.DonationEvent.GoodsCorrected;
import org.redvest.kernel.DonationEvent.GoodsKind;
import org.redvest.kernel.DonationEvent.GoodsReceived;
import org.redvest.kernel.DonationEvent.GoodsValued;
import org.redvest.kernel.DonationEvent.Handover;
import org.redvest.kernel.DonationEvent.Heading;
import org.redvest.kernel.DonationEvent.Money;
import org.redvest.kernel.DonationEvent.MoneyCorrected;
import org.redvest.kernel.DonationEvent.MoneyReceived;
import org.redvest.kernel.DonationEvent.Outgoing;
import org.redvest.kernel.DonationEvent.PaymentWay;
import org.redvest.kernel.DonationEvent.Phase;
import org.redvest.kernel.DonationEvent.Portion;
import org.redvest.kernel.DonationEvent.Promise;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.Raising;
import org.redvest.kernel.DonationEvent.Receipt;
import org.redvest.kernel.DonationEvent.ReceiptIssued;
import org.redvest.kernel.DonationEvent.ReturnReason;
import org.redvest.kernel.DonationEvent.Valuation;
import org.redvest.kernel.DonationEvent.ValueEvidence;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.DoneeEvent.DoneeEntitled;
import org.redvest.kernel.DoneeEvent.DoneeKind;
import org.redvest.kernel.DoneeEvent.EndReason;
import org.redvest.kernel.DoneeEvent.Entitlement;
import org.redvest.kernel.DoneeEvent.EntitlementEnded;
import org.redvest.kernel.DoneeId;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.query.donation.DonationMovements.Movement;
import org.redvest.query.donation.DonationQuery.Which;
import org.redvest.query.donation.Donations.Sums;
import org.redvest.query.donation.DoneeNow.EntitledBy;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.projection.RunningViews;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DonationFiguresTest {

	private static final LocalDate LAUNCH = LocalDate.of(2020, 12, 31);
	private static final Evidence PAPER = new Evidence("doc/1");
	private static final EntryId CASH = new EntryId(new UUID(3, 1));
	private static final EntryId KEYBOARDS = new EntryId(new UUID(3, 2));
	private static final EntryId COATS = new EntryId(new UUID(3, 3));

	private RunningViews district;
	private DonationQuery donations;

	@BeforeEach
	void open() {
		district = new RunningViews(new DonationProjection());
		donations = new DonationQuery(new Views(district.live()));
	}

	@AfterEach
	void close() {
		district.close();
	}

	@Test
	void what_is_received_counts_and_what_is_pledged_does_not() {
		district.tell("2022-03-01T09:00:00+08:00", pledged(1, "org-1", Purpose.ART_EDUCATION), money(1, 400_00));
		district.tell("2022-03-02T09:00:00+08:00", pledged(2, "org-1", Purpose.ART_EDUCATION));
		district.tell("2022-03-03T09:00:00+08:00", goods(1, KEYBOARDS, GoodsKind.INSTRUMENTS, 3), goods(1, COATS, GoodsKind.CLOTHING, 10));
		assertThat(said(total("2022-02-28"))).isEqualTo("0 = 0 + 0 (0 + 0), 0 delivered, 0 unvalued");
		assertThat(said(total("2022-03-02"))).isEqualTo("40000 = 40000 + 0 (0 + 0), 0 delivered, 0 unvalued");
		assertThat(said(total("2022-03-03"))).isEqualTo("40000 = 40000 + 0 (0 + 0), 0 delivered, 2 unvalued");
		district.tell("2022-03-05T09:00:00+08:00", valued(1, KEYBOARDS, 100_01), valued(1, COATS, 50_00));
		assertThat(said(total("2022-03-03"))).as("known later").isEqualTo("55001 = 40000 + 15001 (5000 + 10001), 0 delivered, 0 unvalued");
	}

	@Test
	void corrected_voided_and_returned_is_out_and_what_is_delivered_has_its_share() {
		district.tell("2022-03-01T09:00:00+08:00", pledged(1, "org-1", Purpose.ART_EDUCATION), money(1, 400_00),
				goods(1, KEYBOARDS, GoodsKind.INSTRUMENTS, 3), valued(1, KEYBOARDS, 100_00), goods(1, COATS, GoodsKind.CLOTHING, 10),
				valued(1, COATS, 50_00));
		district.tell("2022-03-02T09:00:00+08:00",
				new MoneyCorrected(id(1), at("org-1"), CASH, paid(300_00), paid(400_00), CorrectionReason.COUNTED_WRONGLY, null),
				new GoodsCorrected(id(1), at("org-1"), KEYBOARDS, article(GoodsKind.INSTRUMENTS, 2), worth(80_00),
						CorrectionReason.COUNTED_WRONGLY, null),
				new EntryVoided(id(1), at("org-1"), COATS, CorrectionReason.ENTERED_TWICE, null));
		assertThat(said(total("2022-03-02"))).isEqualTo("38000 = 30000 + 8000 (0 + 8000), 0 delivered, 0 unvalued");
		district.tell("2022-03-03T09:00:00+08:00", delivered(1, 190_00, 1, 40_00));
		district.tell("2022-03-04T09:00:00+08:00", returned(1, 30_00, 1, 40_00));
		assertThat(said(total("2022-03-03"))).isEqualTo("38000 = 30000 + 8000 (0 + 8000), 23000 delivered, 0 unvalued");
		assertThat(said(total("2022-03-04"))).isEqualTo("31000 = 27000 + 4000 (0 + 4000), 23000 delivered, 0 unvalued");
		assertThat(total("2022-03-04").deliveredShare().shown()).isEqualTo("74.19 %");
	}

	@Test
	void sums_balance_where_receipts_and_published_accounts_speak_of_what_came_in() {
		district.tell("2022-03-01T09:00:00+08:00", pledged(1, "org-1", Purpose.ART_EDUCATION), money(1, 400_00),
				goods(1, KEYBOARDS, GoodsKind.INSTRUMENTS, 3), valued(1, KEYBOARDS, 100_00));
		district.tell("2022-03-02T09:00:00+08:00", receipt(1, 400_00, 100_00), returned(1, 30_00, 1, 40_00));
		assertThat(total("2022-03-02").balances()).as("returned after the receipt").isTrue();
		district.tell("2022-03-03T09:00:00+08:00", published(1, new Account(370_00, 60_00, 370_00, 60_00)));
		assertThat(total("2022-03-03").balances()).isTrue();
	}

	@Test
	void sums_do_not_balance_where_a_receipt_or_a_published_account_speaks_of_another_sum() {
		district.tell("2022-03-01T09:00:00+08:00", pledged(1, "org-1", Purpose.ART_EDUCATION), money(1, 400_00));
		district.tell("2022-03-02T09:00:00+08:00", receipt(1, 399_99, 0));
		assertThat(total("2022-03-01").balances()).as("before the receipt").isTrue();
		assertThat(total("2022-03-02").balances()).isFalse();
		district.tell("2022-03-03T09:00:00+08:00",
				new MoneyCorrected(id(1), at("org-1"), CASH, paid(300_00), paid(400_00), CorrectionReason.COUNTED_WRONGLY, PAPER));
		assertThat(total("2022-03-03").balances()).as("the receipt is void").isTrue();
		district.tell("2022-03-04T09:00:00+08:00", published(1, new Account(300_00, 1, 0, 0)));
		assertThat(total("2022-03-04").balances()).isFalse();
		district.tell("2022-03-05T09:00:00+08:00", pledged(3, "org-2", Purpose.ELDERLY), money(3, 100_00), receipt(3, 100_00, 0));
		district.settle();
		assertThat(donations.donations(which("2022-03-05", null, null), Asked.plainly()).bodies())
				.extracting(each -> each.body() + " " + each.sums().balances()).containsExactly("org-1 false", "org-2 true");
	}

	@Test
	void sums_are_told_by_body_and_asked_by_purpose_and_from_a_day_on() {
		district.tell("2020-12-30T09:00:00+08:00", pledged(1, "org-1", Purpose.ART_EDUCATION), money(1, 1_00));
		district.tell("2020-12-31T00:00:00+08:00", pledged(2, "org-1", Purpose.ART_EDUCATION), money(2, 10_00));
		district.tell("2022-03-01T09:00:00+08:00", pledged(3, "org-2", Purpose.ELDERLY), money(3, 100_00));
		district.settle();
		Donations all = donations.donations(which("2022-06-30", null, null), Asked.plainly());
		assertThat(all.total().received().numerator()).isEqualTo(110_00);
		assertThat(all.bodies().stream().map(each -> each.body() + " " + each.sums().received().numerator()))
				.containsExactly("org-1 1000", "org-2 10000");
		assertThat(donations.donations(which("2022-06-30", null, Purpose.ELDERLY), Asked.plainly()).total().received().numerator())
				.isEqualTo(100_00);
		assertThat(donations.donations(which("2022-06-30", "org-1", null), Asked.plainly()).total().received().numerator())
				.isEqualTo(10_00);
		assertThat(all.bodies().getLast().sums().cash().items())
				.isEqualTo("/api/donations/movements?asOf=2022-06-30&since=2020-12-31&body=org-2&of=MONEY");
	}

	@Test
	void under_every_sum_stands_what_moved_page_by_page() {
		district.tell("2022-03-01T09:00:00+08:00", pledged(1, "org-1", Purpose.ART_EDUCATION), money(1, 400_00),
				goods(1, KEYBOARDS, GoodsKind.INSTRUMENTS, 3), valued(1, KEYBOARDS, 100_00), goods(1, COATS, GoodsKind.CLOTHING, 10),
				valued(1, COATS, 50_00), delivered(1, 190_00, 1, 40_00), returned(1, 30_00, 1, 40_00));
		district.settle();
		assertThat(movements(null, false)).extracting(Movement::fen).containsExactlyInAnyOrder(400_00L, 100_00L, 50_00L, -30_00L, -40_00L);
		assertThat(movements("MONEY", false)).extracting(Movement::fen).containsExactlyInAnyOrder(400_00L, -30_00L);
		assertThat(movements("GOODS", false)).extracting(Movement::fen).containsExactlyInAnyOrder(100_00L, 50_00L, -40_00L);
		assertThat(movements("CLOTHING", false)).extracting(Movement::fen).containsExactly(50_00L);
		assertThat(movements("OTHER_GOODS", false)).extracting(Movement::fen).containsExactlyInAnyOrder(100_00L, -40_00L);
		assertThat(movements(null, true)).extracting(each -> "%s %s %s %s%s %d".formatted(each.kind(), each.beneficiary(), each.name(),
				each.quantity(), each.unit(), each.fen()))
				.containsExactlyInAnyOrder("DELIVERED school-1 null nullnull 19000", "DELIVERED school-1 物资 1件 4000");
	}

	@Test
	void a_donation_stands_with_its_sums_and_the_receipt_that_holds_and_without_who_gave_it() {
		var number = new Evidence("R-1");
		district.tell("2022-03-01T09:00:00+08:00", pledged(1, "org-1", Purpose.ART_EDUCATION), money(1, 400_00),
				new ReceiptIssued(id(1), at("org-1"), new Receipt(number, 400_00, List.of(), "u-1")));
		district.settle();
		assertThat(donations.of(id(1).value(), Asked.plainly())).isEqualTo(new DonationNow(id(1).value(), 3, district.recordedAt(),
				Phase.BOOKED, "org-1", Purpose.ART_EDUCATION, DonorKind.ORGANISATION, false, Raising.OFFERED,
				Instant.parse("2022-03-01T01:00:00Z"), "R-1", 400_00, 0, 0, 0,
				"/api/audit/cases/" + id(1)));
		district.tell("2022-03-02T09:00:00+08:00",
				new MoneyCorrected(id(1), at("org-1"), CASH, paid(300_00), paid(400_00), CorrectionReason.COUNTED_WRONGLY, number));
		district.settle();
		DonationNow now = donations.of(id(1).value(), Asked.plainly());
		assertThat(now.receipt()).isNull();
		assertThat(now.cash()).isEqualTo(300_00);
		assertThatThrownBy(() -> donations.of(new UUID(9, 9), Asked.plainly())).isInstanceOf(Refused.class);
	}

	@Test
	void a_body_stands_with_all_that_it_was_entitled_by() {
		var unit = new UnitCode("org-1");
		LocalDate from = LocalDate.of(2022, 1, 1);
		var by = new Entitlement(DoneeKind.CHARITY, PAPER, true, from, null);
		district.tell("2022-01-01T09:00:00+08:00", new DoneeEntitled(new DoneeId(unit), by),
				new EntitlementEnded(new DoneeId(unit), from, from.plusDays(9), EndReason.BREACH));
		district.settle();
		assertThat(donations.donee("org-1", Asked.plainly())).isEqualTo(new DoneeNow("org-1", 2, district.recordedAt(),
				List.of(new EntitledBy(DoneeKind.CHARITY, "doc/1", true, from, from.plusDays(9))), "/api/audit/cases/donee:org-1"));
		assertThatThrownBy(() -> donations.donee("org-2", Asked.plainly())).isInstanceOf(Refused.class);
	}

	private Sums total(String day) {
		district.settle();
		return donations.donations(which(day, null, null), Asked.plainly()).total();
	}

	private List<Movement> movements(@Nullable String of, boolean delivered) {
		var all = new ArrayList<Movement>();
		String cursor = null;
		do {
			var page = donations.movements(which("2022-06-30", null, null), of, delivered, 2, cursor, Asked.plainly());
			all.addAll(page.items());
			cursor = Asked.cursor(page.next());
		} while (cursor != null);
		return all;
	}

	private static String said(Sums sums) {
		return "%d = %d + %d (%d + %d), %d delivered, %d unvalued".formatted(sums.received().numerator(), sums.cash().numerator(),
				sums.goods().numerator(), sums.clothing().numerator(), sums.otherGoods().numerator(), sums.deliveredShare().numerator(),
				sums.unvalued());
	}

	private static Which which(String day, @Nullable String body, @Nullable Purpose purpose) {
		return new Which(LAUNCH, LocalDate.parse(day), body, purpose);
	}

	private static DonationPledged pledged(int n, String body, Purpose purpose) {
		return new DonationPledged(id(n), new Heading(new UnitCode(body), purpose, Phase.PLEDGED),
				new Donor(DonorKind.ORGANISATION, null, null, false), Raising.OFFERED, null, new Promise(1_000_000_00, List.of()));
	}

	private static MoneyReceived money(int n, long fen) {
		return new MoneyReceived(id(n), headed(n), CASH, paid(fen));
	}

	private static Money paid(long fen) {
		return new Money(fen, PaymentWay.BANK_TRANSFER, PAPER);
	}

	private static GoodsReceived goods(int n, EntryId entry, GoodsKind kind, int quantity) {
		return new GoodsReceived(id(n), headed(n), entry, article(kind, quantity), PAPER);
	}

	private static Goods article(GoodsKind kind, int quantity) {
		return new Goods(kind, "物资", quantity, "件");
	}

	private static GoodsValued valued(int n, EntryId entry, long fen) {
		return new GoodsValued(id(n), headed(n), entry, worth(fen));
	}

	private static Valuation worth(long fen) {
		return new Valuation(fen, ValueEvidence.INVOICE, PAPER);
	}

	/** @param keyboards what the goods in it are worth, where there are any */
	private static ReceiptIssued receipt(int n, long fen, long keyboards) {
		List<Portion> goods = keyboards == 0 ? List.of() : List.of(new Portion(KEYBOARDS, 3, keyboards));
		return new ReceiptIssued(id(n), headed(n), new Receipt(new Evidence("R-" + n), fen, goods, "u-1"));
	}

	private static DonationPublished published(int n, Account account) {
		return new DonationPublished(id(n), headed(n), account, true);
	}

	private static DonationDelivered delivered(int n, long cash, int keyboards, long fen) {
		return new DonationDelivered(id(n), headed(n), new EntryId(new UUID(3, 8)), new EntryId(new UUID(3, 9)), new UnitCode("school-1"),
				new Outgoing(cash, List.of(new Portion(KEYBOARDS, keyboards, fen))), new Handover(PAPER, Map.of()), "u-1");
	}

	private static DonationReturned returned(int n, long cash, int keyboards, long fen) {
		return new DonationReturned(id(n), headed(n), new Outgoing(cash, List.of(new Portion(KEYBOARDS, keyboards, fen))),
				ReturnReason.UNFIT, PAPER, null);
	}

	/** The third is the second body's. */
	private static Heading headed(int n) {
		return n == 3 ? new Heading(new UnitCode("org-2"), Purpose.ELDERLY, Phase.BOOKED) : at("org-1");
	}

	private static Heading at(String body) {
		return new Heading(new UnitCode(body), Purpose.ART_EDUCATION, Phase.BOOKED);
	}

	private static DonationId id(int n) {
		return new DonationId(new UUID(7, n));
	}
}
