package org.redvest.ops.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.redvest.command.donation.DonationCommand;
import org.redvest.command.donation.DonationCommand.AcknowledgeByRecipient;
import org.redvest.command.donation.DonationCommand.AllocateDonation;
import org.redvest.command.donation.DonationCommand.CorrectMoney;
import org.redvest.command.donation.DonationCommand.DeliverDonation;
import org.redvest.command.donation.DonationCommand.IssueReceipt;
import org.redvest.command.donation.DonationCommand.PledgeDonation;
import org.redvest.command.donation.DonationCommand.PublishDonation;
import org.redvest.command.donation.DonationCommand.ReceiveGoods;
import org.redvest.command.donation.DonationCommand.ReceiveMoney;
import org.redvest.command.donation.DonationCommand.ReturnDonation;
import org.redvest.command.donation.DonationCommand.SignAgreement;
import org.redvest.command.donation.DonationCommand.ValueGoods;
import org.redvest.command.donation.DonationCommand.VoidEntry;
import org.redvest.command.donation.DonationCommand.WaiveReceipt;
import org.redvest.command.donee.DoneeCommand.EntitleDonee;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.DonationEvent.Agreement;
import org.redvest.kernel.DonationEvent.CorrectionReason;
import org.redvest.kernel.DonationEvent.Donor;
import org.redvest.kernel.DonationEvent.Goods;
import org.redvest.kernel.DonationEvent.Handover;
import org.redvest.kernel.DonationEvent.Items;
import org.redvest.kernel.DonationEvent.Money;
import org.redvest.kernel.DonationEvent.Party;
import org.redvest.kernel.DonationEvent.PaymentWay;
import org.redvest.kernel.DonationEvent.Promise;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.Raising;
import org.redvest.kernel.DonationEvent.ReturnReason;
import org.redvest.kernel.DonationEvent.Share;
import org.redvest.kernel.DonationEvent.SignatureForm;
import org.redvest.kernel.DonationEvent.Valuation;
import org.redvest.kernel.DonationEvent.ValueEvidence;
import org.redvest.kernel.DonationEvent.Waiver;
import org.redvest.kernel.DonationEvent.WaiverGround;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.DoneeEvent.DoneeKind;
import org.redvest.kernel.DoneeEvent.Entitlement;
import org.redvest.kernel.DoneeId;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.ops.demo.Gifts.Gift;
import org.redvest.ops.demo.Gifts.Turn;

/** What is given for the art companions and what becomes of it. */
final class DonationStory {

	private static final UnitCode BODY = new UnitCode("charity-zhengxiang");
	private static final Map<Party, SignatureForm> SIGNED = Map.of(Party.GIVER, SignatureForm.BY_HAND, Party.BODY, SignatureForm.SEAL,
			Party.RECEIVER, SignatureForm.SEAL);

	private final Script script;
	private final long seed;
	private final List<Schools.Campus> schools;

	DonationStory(Script script, long seed, Schools schools) {
		this.script = script;
		this.seed = seed;
		this.schools = schools.rural;
	}

	/** The body may receive from the first day on, on which everything else stands. */
	void tell() {
		LocalDate first = LocalDate.of(2021, 1, 4);
		script.add(BODY, DistrictTime.at(first, 700), Officials.authority(), (_, by) -> new EntitleDonee(new DoneeId(BODY),
				new Entitlement(DoneeKind.CHARITY, new Evidence("cert/53430408-1"), false, LocalDate.of(2019, 1, 1), null), by));
		Gifts.ALL.forEach(each -> new Life(each).tell());
	}

	private final class Life {

		private final Gift gift;
		private final DonationId id;
		private final EntryId entry;

		Life(Gift gift) {
			this.gift = gift;
			this.id = new DonationId(Chance.id(seed, "donation", gift.number()));
			this.entry = entry("entry");
		}

		void tell() {
			on(-20, 600, body(), (desk, by) -> new PledgeDonation(id, BODY, Purpose.ART_EDUCATION, donor(desk), Raising.OFFERED, null,
					promise(), by));
			switch (gift.turn()) {
				case PLEDGED -> {
				}
				case SIGNED -> signed();
				case RECEIVED_WRONGLY -> receivedWrongly();
				case ENTERED_TWICE -> enteredTwice();
				case GIVEN_BACK -> {
					received();
					on(40, 600, body(),
							(desk, by) -> new ReturnDonation(id, whole(), ReturnReason.PURPOSE_IMPOSSIBLE, paper("return"), null, by));
				}
				case PARTLY_GIVEN_BACK -> {
					received();
					on(12, 600, body(), (_, by) -> new ReturnDonation(id, new Share(0, List.of(new Items(entry, gift.unfit()))),
							ReturnReason.UNFIT, paper("return"), null, by));
					handedOn();
				}
				case BOOKED -> {
					received();
					booked();
				}
				case HANDED_ON -> {
					signed();
					received();
					handedOn();
				}
			}
		}

		private Donor donor(Step.Desk desk) {
			String name = gift.donor();
			return name == null
					? new Donor(gift.kind(), null, null, true)
					: new Donor(gift.kind(), desk.vault().seal(SubjectId.of(id), Sealed.Kind.NAME, name), null, false);
		}

		private Promise promise() {
			Goods goods = gift.goods();
			return goods == null ? new Promise(gift.fen(), List.of()) : new Promise(0, List.of(goods));
		}

		private void signed() {
			on(-15, 600, body(), (_, by) -> new SignAgreement(id,
					new Agreement(paper("agreement"), gift.day().minusDays(15), gift.day().plusDays(90)), by));
		}

		private void received() {
			Goods goods = gift.goods();
			if (goods == null) {
				on(0, 600, body(), (_, by) -> new ReceiveMoney(id, entry, money(gift.fen()), by));
			} else {
				on(0, 600, body(), (_, by) -> new ReceiveGoods(id, entry, goods, paper("list"), by));
				on(3, 600, body(), (_, by) -> new ValueGoods(id, entry,
						new Valuation(gift.fen(), ValueEvidence.INVOICE, paper("invoice")), by));
			}
		}

		/** Ten times as much, until somebody looks again. */
		private void receivedWrongly() {
			on(0, 600, body(), (_, by) -> new ReceiveMoney(id, entry, money(gift.fen() * 10), by));
			on(1, 600, body(), (_, by) -> new CorrectMoney(id, entry, money(gift.fen()), CorrectionReason.ENTERED_WRONGLY, by));
			booked();
		}

		private void enteredTwice() {
			received();
			on(0, 640, body(), (_, by) -> new ReceiveMoney(id, entry("again"), money(gift.fen()), by));
			on(2, 600, body(), (_, by) -> new VoidEntry(id, entry("again"), CorrectionReason.ENTERED_TWICE, by));
			handedOn();
		}

		private void booked() {
			on(5, 600, body(), (_, by) -> gift.donor() == null
					? new WaiveReceipt(id, new Waiver(WaiverGround.ANONYMOUS, null), by)
					: new IssueReceipt(id, new Evidence("receipt/2021-%04d".formatted(gift.number())), by));
		}

		/** To one of the schools, which says that it has it; and then everybody may read it. */
		private void handedOn() {
			booked();
			UnitCode school = schools.get(gift.number() % schools.size()).particulars().code();
			on(15, 600, body(), (_, by) -> new AllocateDonation(id, entry("allocation"), school, kept(), by));
			on(20, 600, body(), (_, by) -> new DeliverDonation(id, entry("delivery"), entry("allocation"), kept(),
					new Handover(paper("handover"), SIGNED), by));
			on(21, 600, Officials.leader(school.value()), (_, by) -> new AcknowledgeByRecipient(id, entry("delivery"), by));
			on(28, 600, body(), (_, by) -> new PublishDonation(id, gift.donor() != null, by));
		}

		private Share whole() {
			Goods goods = gift.goods();
			return goods == null ? new Share(gift.fen(), List.of()) : new Share(0, List.of(new Items(entry, goods.quantity())));
		}

		private Share kept() {
			Goods goods = gift.goods();
			return goods == null || gift.turn() != Turn.PARTLY_GIVEN_BACK
					? whole()
					: new Share(0, List.of(new Items(entry, goods.quantity() - gift.unfit())));
		}

		private Money money(long fen) {
			return new Money(fen, PaymentWay.BANK_TRANSFER, paper("bank"));
		}

		private Evidence paper(String kind) {
			return new Evidence("%s/gift-%d".formatted(kind, gift.number()));
		}

		private EntryId entry(String what) {
			return new EntryId(Chance.id(seed, "gift-" + what, gift.number()));
		}

		private Actor body() {
			return Officials.organiser(BODY);
		}

		private void on(int days, int minute, Actor actor, BiFunction<Step.Desk, By, ? extends DonationCommand> command) {
			script.add(id, DistrictTime.at(gift.day().plusDays(days), minute), actor, command);
		}
	}
}
