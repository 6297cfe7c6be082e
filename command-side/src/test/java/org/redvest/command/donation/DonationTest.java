package org.redvest.command.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.command.donation.DonationCommand.AcknowledgeByRecipient;
import org.redvest.command.donation.DonationCommand.AllocateDonation;
import org.redvest.command.donation.DonationCommand.ChangePurpose;
import org.redvest.command.donation.DonationCommand.CorrectGoods;
import org.redvest.command.donation.DonationCommand.CorrectMoney;
import org.redvest.command.donation.DonationCommand.DeliverDonation;
import org.redvest.command.donation.DonationCommand.IssueReceipt;
import org.redvest.command.donation.DonationCommand.PledgeDonation;
import org.redvest.command.donation.DonationCommand.PublishDonation;
import org.redvest.command.donation.DonationCommand.ReceiveGoods;
import org.redvest.command.donation.DonationCommand.ReceiveMoney;
import org.redvest.command.donation.DonationCommand.ReleaseAllocation;
import org.redvest.command.donation.DonationCommand.ReturnDonation;
import org.redvest.command.donation.DonationCommand.SignAgreement;
import org.redvest.command.donation.DonationCommand.ValueGoods;
import org.redvest.command.donation.DonationCommand.VoidEntry;
import org.redvest.command.donation.DonationCommand.WaiveReceipt;
import org.redvest.command.donee.Donees;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Claim;
import org.redvest.kernel.DonationEvent;
import org.redvest.kernel.DonationEvent.Account;
import org.redvest.kernel.DonationEvent.Agreement;
import org.redvest.kernel.DonationEvent.AgreementSigned;
import org.redvest.kernel.DonationEvent.AllocationReleased;
import org.redvest.kernel.DonationEvent.Consent;
import org.redvest.kernel.DonationEvent.CorrectionReason;
import org.redvest.kernel.DonationEvent.DeliveryAcknowledged;
import org.redvest.kernel.DonationEvent.DonationAllocated;
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
import org.redvest.kernel.DonationEvent.Items;
import org.redvest.kernel.DonationEvent.Money;
import org.redvest.kernel.DonationEvent.MoneyCorrected;
import org.redvest.kernel.DonationEvent.MoneyReceived;
import org.redvest.kernel.DonationEvent.Outgoing;
import org.redvest.kernel.DonationEvent.Party;
import org.redvest.kernel.DonationEvent.PaymentWay;
import org.redvest.kernel.DonationEvent.Phase;
import org.redvest.kernel.DonationEvent.Portion;
import org.redvest.kernel.DonationEvent.Promise;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.PurposeChanged;
import org.redvest.kernel.DonationEvent.Raising;
import org.redvest.kernel.DonationEvent.Receipt;
import org.redvest.kernel.DonationEvent.ReceiptIssued;
import org.redvest.kernel.DonationEvent.ReceiptWaived;
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
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.ConsentForm;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DonationTest {

	private static final Instant NOON = Instant.parse("2022-03-15T04:00:00Z");
	private static final LocalDate TODAY = LocalDate.of(2022, 3, 15);
	private static final DonationId ID = new DonationId(new UUID(1, 1));
	private static final UnitCode BODY = new UnitCode("charity-1");
	private static final UnitCode SCHOOL = new UnitCode("school-1");
	private static final EntryId CASH = entry(1);
	private static final EntryId KEYBOARDS = entry(2);
	private static final EntryId SET_APART = entry(3);
	private static final EntryId HANDED = entry(4);
	private static final Evidence PAPER = new Evidence("doc/1");
	private static final Evidence NUMBER = new Evidence("R-1");
	private static final Sealed NAME = new Sealed(SubjectId.of(ID), Sealed.Kind.NAME, "c2VhbGVk");
	private static final Sealed WORDS = new Sealed(SubjectId.of(ID), Sealed.Kind.TEXT, "c2VhbGVk");
	private static final Donor KNOWN = new Donor(DonorKind.PERSON, NAME, null, false);
	private static final Donor UNKNOWN = new Donor(DonorKind.PERSON, null, null, true);
	private static final Money MONEY = new Money(100_00, PaymentWay.BANK_TRANSFER, PAPER);
	private static final Goods THREE = new Goods(GoodsKind.INSTRUMENTS, "电子琴", 3, "台");
	private static final Valuation WORTH = new Valuation(100_01, ValueEvidence.INVOICE, PAPER);
	private static final Promise PROMISE = new Promise(100_00, List.of(THREE));
	private static final Handover SIGNED = new Handover(PAPER,
			Map.of(Party.GIVER, SignatureForm.BY_HAND, Party.BODY, SignatureForm.SEAL, Party.RECEIVER, SignatureForm.SEAL));
	private static final Entitlement CHARITY = entitlement(false);
	private static final Share ALL = share(100_00, 3);

	private Optional<Entitlement> entitled = Optional.of(CHARITY);

	@Test
	void every_sentence_of_a_refusal_has_a_test_that_meets_it() throws IOException {
		var sentences = new Properties();
		try (var in = Objects.requireNonNull(DonationTest.class.getResourceAsStream("/redvest/messages/donation.properties"))) {
			sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		String tests = Files.readString(Path.of("src/test/java/org/redvest/command/donation/DonationTest.java"));
		var byTheLog = Set.of(DonationEvent.RECEIPT + "-taken");
		assertThat(sentences.stringPropertyNames())
				.allSatisfy(code -> assertThat(byTheLog.contains(code) || tests.contains("refused(\"" + code + "\"")).as(code).isTrue());
	}

	@Test
	void histories_that_cannot_be_are_bugs_and_no_refusals() {
		assertThatIllegalStateException().isThrownBy(() -> new DonationState.Unpledged().evolve(money()));
		assertThatIllegalStateException().isThrownBy(() -> after(pledged()).evolve(valued()));
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_pledge {

		@Test
		void is_made_by_anybody_to_a_body_that_may_receive() {
			happens(List.of(pledged()), pledge(KNOWN, PROMISE));
			happens(List.of(), pledge(KNOWN, PROMISE), pledged());
			refused("donation.exists", pledge(UNKNOWN, PROMISE), pledged());
			entitled = Optional.empty();
			refused("donation.body-not-entitled", pledge(KNOWN, PROMISE));
		}

		@Test
		void that_was_raised_publicly_needs_a_body_with_that_qualification() {
			var raised = new PledgeDonation(ID, BODY, Purpose.SCHOOL_AID, KNOWN, Raising.PUBLIC, null, PROMISE, resident());
			refused("donation.public-fundraising", raised);
			entitled = Optional.of(entitlement(true));
			happens(List.of(new DonationPledged(ID, at(Phase.PLEDGED), KNOWN, Raising.PUBLIC, null, PROMISE)), raised);
		}

		@Test
		void names_the_donor_or_says_that_he_is_anonymous_and_promises_something() {
			refused("donation.donor-nameless", pledge(new Donor(DonorKind.PERSON, null, null, false), PROMISE));
			refused("donation.amount-not-positive", pledge(KNOWN, new Promise(0, List.of())));
			refused("donation.amount-not-positive", pledge(KNOWN, new Promise(-1, List.of(THREE))));
			for (Goods goods : List.of(new Goods(GoodsKind.OTHER, "书", 0, "本"), new Goods(GoodsKind.OTHER, " ", 1, "本"),
					new Goods(GoodsKind.OTHER, "书", 1, " "))) {
				refused("donation.goods-malformed", pledge(KNOWN, new Promise(0, List.of(goods))));
			}
		}

		@ParameterizedTest
		@EnumSource(names = {"GUARDIAN", "AUDITOR", "ADMIN", "SYSTEM"})
		void is_not_for_every_role(Role role) {
			refused("donation.wrong-role", new PledgeDonation(ID, BODY, Purpose.SCHOOL_AID, KNOWN, Raising.OFFERED, null, PROMISE,
					by("u-9", role, "charity-1")));
		}

		@Test
		void is_never_received() {
			assertThat(gift(pledged()).books()).isEqualTo(Books.EMPTY);
			assertThat(after(pledged())).isInstanceOf(DonationState.Pledged.class);
			refused("donation.nothing-received", issue(), pledged());
			refused("donation.not-booked", allocate(ALL), pledged());
			refused("donation.more-than-free", giveBack(share(1, 0)), pledged());
		}

		@Test
		void may_be_signed_once_as_an_agreement() {
			var agreement = new Agreement(PAPER, TODAY, TODAY.plusDays(30));
			var signed = new AgreementSigned(ID, at(Phase.SIGNED), agreement);
			happens(List.of(signed), new SignAgreement(ID, agreement, body()), pledged());
			happens(List.of(), new SignAgreement(ID, agreement, body()), pledged(), signed);
			refused("donation.agreement-exists", new SignAgreement(ID, new Agreement(NUMBER, TODAY, null), body()), pledged(), signed);
			refused("donation.signed-in-the-future", new SignAgreement(ID, new Agreement(PAPER, TODAY.plusDays(1), null), body()),
					pledged());
			refused("donation.delivery-before-signature",
					new SignAgreement(ID, new Agreement(PAPER, TODAY, TODAY.minusDays(1)), body()), pledged());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class What_comes_in {

		@Test
		void is_money_which_needs_no_valuing_and_goods_which_do() {
			happens(List.of(new MoneyReceived(ID, at(Phase.VALUED), CASH, MONEY)), new ReceiveMoney(ID, CASH, MONEY, body()), pledged());
			happens(List.of(goods()), new ReceiveGoods(ID, KEYBOARDS, THREE, PAPER, body()), pledged(), money());
			happens(List.of(valued()), new ValueGoods(ID, KEYBOARDS, WORTH, body()), received());
		}

		@Test
		void is_repeated_quietly_and_an_id_stands_for_one_thing() {
			happens(List.of(), new ReceiveMoney(ID, CASH, MONEY, body()), booked());
			happens(List.of(), new ReceiveGoods(ID, KEYBOARDS, THREE, PAPER, body()), booked());
			happens(List.of(), new ValueGoods(ID, KEYBOARDS, WORTH, body()), booked());
			refused("donation.entry-exists", new ReceiveMoney(ID, KEYBOARDS, MONEY, body()), received());
			refused("donation.entry-exists", new ReceiveGoods(ID, CASH, THREE, PAPER, body()), received());
		}

		@Test
		void is_more_than_nothing_and_worth_no_less() {
			refused("donation.amount-not-positive", new ReceiveMoney(ID, CASH, new Money(0, PaymentWay.CASH, PAPER), body()), pledged());
			refused("donation.goods-malformed",
					new ReceiveGoods(ID, KEYBOARDS, new Goods(GoodsKind.BOOKS, "书", -1, "本"), PAPER, body()), pledged());
			refused("donation.value-negative", new ValueGoods(ID, KEYBOARDS, new Valuation(-1, ValueEvidence.INVOICE, PAPER), body()),
					received());
			refused("donation.valued-already", new ValueGoods(ID, KEYBOARDS, new Valuation(1, ValueEvidence.APPRAISAL, PAPER), body()),
					and(received(), valued()));
			refused("donation.entry-unknown", new ValueGoods(ID, CASH, WORTH, body()), received());
		}

		@Test
		void comes_to_the_body_alone_on_a_day_on_which_it_may_receive() {
			refused("donation.not-the-body", new ReceiveMoney(ID, CASH, MONEY, by("u-2", Role.UNIT_LEADER, "charity-2")), pledged());
			happens(List.of(money()), new ReceiveMoney(ID, CASH, MONEY, by("u-2", Role.AUTHORITY, "430408")), pledged());
			entitled = Optional.empty();
			refused("donation.body-not-entitled", new ReceiveMoney(ID, CASH, MONEY, body()), pledged());
			refused("donation.body-not-entitled", new ReceiveGoods(ID, KEYBOARDS, THREE, PAPER, body()), pledged());
		}

		@Test
		void is_another_donation_once_this_one_is_booked() {
			refused("donation.booked-already", new ReceiveMoney(ID, entry(9), MONEY, body()), booked());
			refused("donation.settled", new ReceiveMoney(ID, entry(9), MONEY, body()), delivered());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_receipt {

		@Test
		void names_all_that_was_received_once() {
			happens(List.of(receipt()), issue(), and(received(), valued()));
			assertThat(receipt().claims()).containsExactly(new Claim.Take("donation.receipt", "R-1"));
			happens(List.of(), issue(), booked());
			refused("donation.booked-already", new IssueReceipt(ID, new Evidence("R-2"), body()), booked());
			refused("donation.booked-already", new WaiveReceipt(ID, new Waiver(WaiverGround.RENOUNCED, null), body()), booked());
		}

		@Test
		void waits_until_all_goods_are_valued() {
			refused("donation.not-valued", issue(), received());
		}

		@Test
		void is_not_for_the_unknown_and_that_is_recorded() {
			var anonymous = new DonationPledged(ID, at(Phase.PLEDGED), UNKNOWN, Raising.OFFERED, null, PROMISE);
			refused("donation.receipt-without-name", issue(), anonymous, money());
			var waiver = new Waiver(WaiverGround.ANONYMOUS, null);
			var waived = new ReceiptWaived(ID, at(Phase.BOOKED), waiver);
			happens(List.of(waived), new WaiveReceipt(ID, waiver, body()), anonymous, money());
			happens(List.of(), new WaiveReceipt(ID, waiver, body()), anonymous, money(), waived);
			refused("donation.donor-not-anonymous", new WaiveReceipt(ID, waiver, body()), pledged(), money());
			happens(List.of(new ReceiptWaived(ID, at(Phase.BOOKED), new Waiver(WaiverGround.RENOUNCED, PAPER))),
					new WaiveReceipt(ID, new Waiver(WaiverGround.RENOUNCED, PAPER), body()), pledged(), money());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_correction {

		private static final Money LESS = new Money(60_00, PaymentWay.BANK_TRANSFER, PAPER);

		@Test
		void voids_the_receipt_and_asks_for_another() {
			var corrected = new MoneyCorrected(ID, at(Phase.VALUED), CASH, LESS, MONEY, CorrectionReason.COUNTED_WRONGLY, NUMBER);
			happens(List.of(corrected), new CorrectMoney(ID, CASH, LESS, CorrectionReason.COUNTED_WRONGLY, body()), booked());
			refused("donation.not-booked", allocate(share(1, 0)), and(booked(), corrected));
			happens(List.of(new ReceiptIssued(ID, at(Phase.BOOKED),
					new Receipt(new Evidence("R-2"), 60_00, List.of(new Portion(KEYBOARDS, 3, 100_01)), "u-body"))),
					new IssueReceipt(ID, new Evidence("R-2"), body()), and(booked(), corrected));
		}

		@Test
		void leaves_the_number_of_a_voided_receipt_void_for_ever() {
			var less = new MoneyCorrected(ID, at(Phase.VALUED), CASH, LESS, MONEY, CorrectionReason.COUNTED_WRONGLY, NUMBER);
			refused("donation.receipt-voided", issue(), and(booked(), less));
			var another = new ReceiptIssued(ID, at(Phase.BOOKED),
					new Receipt(new Evidence("R-2"), 60_00, List.of(new Portion(KEYBOARDS, 3, 100_01)), "u-body"));
			var again = new MoneyCorrected(ID, at(Phase.VALUED), CASH, MONEY, LESS, CorrectionReason.COUNTED_WRONGLY,
					new Evidence("R-2"));
			refused("donation.receipt-voided", issue(), and(booked(), less, another, again));
		}

		@Test
		void leaves_a_waiver_as_it_is() {
			var waived = new ReceiptWaived(ID, at(Phase.BOOKED), new Waiver(WaiverGround.RENOUNCED, null));
			happens(List.of(new MoneyCorrected(ID, at(Phase.BOOKED), CASH, LESS, MONEY, CorrectionReason.ENTERED_WRONGLY, null)),
					new CorrectMoney(ID, CASH, LESS, CorrectionReason.ENTERED_WRONGLY, body()), pledged(), money(), waived);
		}

		@Test
		void of_goods_says_what_they_are_and_are_worth() {
			var two = new Goods(GoodsKind.INSTRUMENTS, "电子琴", 2, "台");
			var worth = new Valuation(80_00, ValueEvidence.APPRAISAL, PAPER);
			happens(List.of(new GoodsCorrected(ID, at(Phase.VALUED), KEYBOARDS, two, WORTH, CorrectionReason.COUNTED_WRONGLY, NUMBER)),
					new CorrectGoods(ID, KEYBOARDS, two, null, CorrectionReason.COUNTED_WRONGLY, body()), booked());
			happens(List.of(new GoodsCorrected(ID, at(Phase.VALUED), KEYBOARDS, THREE, worth, CorrectionReason.VALUED_WRONGLY, NUMBER)),
					new CorrectGoods(ID, KEYBOARDS, THREE, worth, CorrectionReason.VALUED_WRONGLY, body()), booked());
			happens(List.of(), new CorrectGoods(ID, KEYBOARDS, THREE, WORTH, CorrectionReason.VALUED_WRONGLY, body()), booked());
			refused("donation.value-negative", new CorrectGoods(ID, KEYBOARDS, THREE, new Valuation(-1, ValueEvidence.INVOICE, PAPER),
					CorrectionReason.VALUED_WRONGLY, body()), booked());
			refused("donation.entry-unknown", new CorrectGoods(ID, CASH, THREE, null, CorrectionReason.VALUED_WRONGLY, body()), booked());
		}

		@Test
		void takes_nothing_away_that_is_handed_on() {
			var some = new DonationEvent[]{allocated(share(50_00, 1))};
			refused("donation.handed-on", new CorrectMoney(ID, CASH, new Money(49_99, PaymentWay.CASH, PAPER),
					CorrectionReason.COUNTED_WRONGLY, body()), and(booked(), some));
			refused("donation.handed-on", new CorrectGoods(ID, KEYBOARDS, new Goods(GoodsKind.INSTRUMENTS, "电子琴", 2, "台"), null,
					CorrectionReason.COUNTED_WRONGLY, body()), and(booked(), some));
			refused("donation.handed-on", strike(CASH), and(booked(), some));
			refused("donation.handed-on", strike(KEYBOARDS), and(booked(), some));
			refused("donation.settled", strike(CASH), delivered());
		}

		@Test
		void may_say_that_an_entry_should_never_have_been() {
			happens(List.of(new EntryVoided(ID, at(Phase.VALUED), KEYBOARDS, CorrectionReason.ENTERED_TWICE, NUMBER)), strike(KEYBOARDS),
					booked());
			happens(List.of(new EntryVoided(ID, at(Phase.PLEDGED), CASH, CorrectionReason.ENTERED_TWICE, null)), strike(CASH), pledged(),
					money());
			refused("donation.entry-unknown", strike(entry(9)), booked());
			refused("donation.entry-unknown",
					new CorrectMoney(ID, KEYBOARDS, MONEY, CorrectionReason.NOT_PAID, body()), booked());
			happens(List.of(), new CorrectMoney(ID, CASH, MONEY, CorrectionReason.NOT_PAID, body()), booked());
			refused("donation.amount-not-positive", new CorrectMoney(ID, CASH, new Money(0, PaymentWay.CASH, PAPER),
					CorrectionReason.NOT_PAID, body()), booked());
		}

		private static VoidEntry strike(EntryId entry) {
			return new VoidEntry(ID, entry, CorrectionReason.ENTERED_TWICE, body());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class An_allocation {

		@Test
		void is_never_more_than_what_was_received() {
			happens(List.of(allocated(ALL)), allocate(ALL), booked());
			refused("donation.more-than-free", allocate(share(100_01, 0)), booked());
			refused("donation.more-than-free", allocate(share(0, 4)), booked());
			refused("donation.more-than-free", new AllocateDonation(ID, entry(9), SCHOOL, share(0, 1), body()),
					and(booked(), allocated(ALL)));
			refused("donation.more-than-free",
					new AllocateDonation(ID, entry(9), SCHOOL, new Share(0, List.of(new Items(entry(8), 1))), body()), booked());
		}

		@Test
		void is_repeated_quietly_and_of_something() {
			happens(List.of(), allocate(ALL), and(booked(), allocated(ALL)));
			happens(List.of(), allocate(ALL), delivered());
			refused("donation.entry-exists", allocate(share(1, 0)), and(booked(), allocated(ALL)));
			for (Share share : List.of(share(0, 0), share(-1, 1), new Share(0, List.of(new Items(KEYBOARDS, 0))),
					new Share(0, List.of(new Items(KEYBOARDS, 1), new Items(KEYBOARDS, 1))))) {
				refused("donation.share-malformed", allocate(share), booked());
			}
		}

		@Test
		void is_released_as_far_as_it_is_not_delivered() {
			var partly = and(booked(), allocated(ALL), handed(share(40_00, 1), Phase.ALLOCATED, 40_00, 33_33));
			var released = new AllocationReleased(ID, at(Phase.ALLOCATED), SET_APART, SCHOOL, share(60_00, 2));
			happens(List.of(released), new ReleaseAllocation(ID, SET_APART, body()), partly);
			happens(List.of(), new ReleaseAllocation(ID, SET_APART, body()), and(partly, released));
			happens(List.of(new AllocationReleased(ID, at(Phase.BOOKED), SET_APART, SCHOOL, ALL)),
					new ReleaseAllocation(ID, SET_APART, body()), and(booked(), allocated(ALL)));
			refused("donation.allocation-unknown", new ReleaseAllocation(ID, entry(9), body()), booked());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_delivery {

		@Test
		void is_never_more_than_what_was_allocated() {
			happens(List.of(handed(ALL, Phase.DELIVERED, 100_00, 100_01)), deliver(ALL, SIGNED), and(booked(), allocated(ALL)));
			refused("donation.more-than-allocated", deliver(share(50_01, 0), SIGNED), and(booked(), allocated(share(50_00, 1))));
			refused("donation.more-than-allocated", deliver(share(0, 2), SIGNED), and(booked(), allocated(share(50_00, 1))));
			refused("donation.allocation-unknown", deliver(ALL, SIGNED), booked());
			refused("donation.not-booked", deliver(ALL, SIGNED), and(received(), valued()));
		}

		@Test
		void takes_its_share_of_the_value_and_the_last_one_takes_the_rest() {
			var first = handed(share(0, 1), Phase.ALLOCATED, 0, 33_33);
			happens(List.of(first), deliver(share(0, 1), SIGNED), and(booked(), allocated(ALL)));
			happens(List.of(new DonationDelivered(ID, at(Phase.DELIVERED), entry(9), SET_APART, SCHOOL,
					new Outgoing(100_00, List.of(new Portion(KEYBOARDS, 2, 66_68))), SIGNED, "u-body")),
					new DeliverDonation(ID, entry(9), SET_APART, share(100_00, 2), SIGNED, body()),
					and(booked(), allocated(ALL), first));
		}

		@Test
		void is_signed_by_giver_body_and_receiver() {
			for (Party party : Party.values()) {
				var signatures = new HashMap<>(SIGNED.signatures());
				signatures.remove(party);
				refused("donation.handover-unsigned", deliver(ALL, new Handover(PAPER, signatures)), and(booked(), allocated(ALL)));
			}
		}

		@Test
		void is_repeated_quietly() {
			happens(List.of(), deliver(ALL, SIGNED), delivered());
			refused("donation.settled", new DeliverDonation(ID, entry(9), SET_APART, share(1, 0), SIGNED, body()), delivered());
		}

		@Test
		void is_acknowledged_by_the_receiver_and_not_by_who_handed_it_over() {
			happens(List.of(acknowledged()), new AcknowledgeByRecipient(ID, HANDED, school()), delivered());
			happens(List.of(), new AcknowledgeByRecipient(ID, HANDED, school()), and(delivered(), acknowledged()));
			refused("donation.not-the-recipient", new AcknowledgeByRecipient(ID, HANDED, body()), delivered());
			refused("donation.own-case", new AcknowledgeByRecipient(ID, HANDED, by("u-body", Role.UNIT_LEADER, "school-1")), delivered());
			refused("donation.wrong-role", new AcknowledgeByRecipient(ID, HANDED, by("u-7", Role.RESIDENT, "school-1")), delivered());
			refused("donation.delivery-unknown", new AcknowledgeByRecipient(ID, entry(9), school()), delivered());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class Its_purpose {

		@Test
		void changes_with_the_donor_s_consent_alone() {
			var consent = new Consent(ConsentForm.WRITTEN, PAPER);
			var changed = new PurposeChanged(ID, new Heading(BODY, Purpose.ART_EDUCATION, Phase.BOOKED), Purpose.SCHOOL_AID, WORDS,
					consent);
			happens(List.of(changed), new ChangePurpose(ID, Purpose.ART_EDUCATION, WORDS, consent, body()), booked());
			happens(List.of(), new ChangePurpose(ID, Purpose.ART_EDUCATION, null, null, body()), and(booked(), changed));
			refused("donation.purpose-without-consent", new ChangePurpose(ID, Purpose.ART_EDUCATION, null, null, body()), booked());
			refused("donation.settled", new ChangePurpose(ID, Purpose.ART_EDUCATION, null, consent, body()), delivered());
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_publication {

		@Test
		void says_what_came_in_and_where_it_went_when_all_is_delivered_and_acknowledged() {
			var published = new DonationPublished(ID, at(Phase.PUBLISHED), new Account(100_00, 100_01, 100_00, 100_01), true);
			happens(List.of(published), new PublishDonation(ID, true, body()), and(delivered(), acknowledged()));
			happens(List.of(), new PublishDonation(ID, true, body()), and(delivered(), acknowledged(), published));
			refused("donation.not-acknowledged", new PublishDonation(ID, true, body()), delivered());
			refused("donation.not-delivered", new PublishDonation(ID, true, body()), booked());
			refused("donation.not-delivered", new PublishDonation(ID, true, body()), received());
		}

		@Test
		void never_names_an_anonymous_donor() {
			var donor = new Donor(DonorKind.PERSON, NAME, null, true);
			var history = and(
					new DonationEvent[]{new DonationPledged(ID, at(Phase.PLEDGED), donor, Raising.OFFERED, null, PROMISE), money(),
							new ReceiptIssued(ID, at(Phase.BOOKED), new Receipt(NUMBER, 100_00, List.of(), "u-body")),
							allocated(share(100_00, 0)), handed(share(100_00, 0), Phase.DELIVERED, 100_00, 0), acknowledged()});
			refused("donation.donor-anonymous", new PublishDonation(ID, true, body()), history);
			happens(List.of(new DonationPublished(ID, at(Phase.PUBLISHED), new Account(100_00, 0, 100_00, 0), false)),
					new PublishDonation(ID, false, body()), history);
		}
	}

	@Nested
	@DisplayNameGeneration(ReplaceUnderscores.class)
	class A_return {

		@Test
		void gives_back_what_is_free() {
			var back = new DonationReturned(ID, at(Phase.BOOKED), new Outgoing(30_00, List.of(new Portion(KEYBOARDS, 1, 33_33))),
					ReturnReason.UNFIT, PAPER, WORDS);
			happens(List.of(back), giveBack(share(30_00, 1)), booked());
			refused("donation.more-than-free", giveBack(share(50_01, 0)), and(booked(), allocated(share(50_00, 0))));
			refused("donation.share-malformed", giveBack(share(0, 0)), booked());
			refused("donation.not-valued", giveBack(share(0, 1)), received());
			refused("donation.settled", giveBack(share(1, 0)), delivered());
		}

		@Test
		void of_everything_ends_the_donation_and_nothing_of_it_is_published() {
			var back = new DonationReturned(ID, at(Phase.RETURNED), new Outgoing(100_00, List.of(new Portion(KEYBOARDS, 3, 100_01))),
					ReturnReason.UNFIT, PAPER, WORDS);
			happens(List.of(back), giveBack(ALL), booked());
			refused("donation.settled", new PublishDonation(ID, false, body()), and(booked(), back));
			assertThat(gift(and(booked(), back)).books().account()).isEqualTo(new Account(0, 0, 0, 0));
		}
	}

	@Test
	void nothing_but_a_pledge_is_asked_of_what_nobody_pledged() {
		refused("donation.unknown", new ReceiveMoney(ID, CASH, MONEY, body()));
		refused("donation.unknown", allocate(ALL));
	}

	@Test
	void whatever_is_asked_the_books_balance_to_the_fen() {
		for (long seed = 0; seed < 40; seed++) {
			var random = new Random(seed);
			var history = new ArrayList<>(List.of(booked()));
			for (int step = 0; step < 60; step++) {
				DonationState state = after(history.toArray(DonationEvent[]::new));
				try {
					history.addAll(state.decide(anything(random, step), Optional.of(CHARITY)));
				} catch (Refused refused) {
					assertThat(refused.code()).startsWith("donation.");
				}
				balances(history.toArray(DonationEvent[]::new));
			}
		}
	}

	private static DonationCommand anything(Random random, int step) {
		Share share = share(random.nextInt(40_00), random.nextInt(3));
		EntryId some = entry(100 + random.nextInt(step + 1));
		return switch (random.nextInt(5)) {
			case 0 -> new AllocateDonation(ID, entry(100 + step), SCHOOL, share, body());
			case 1 -> new DeliverDonation(ID, entry(1000 + step), some, share, SIGNED, body());
			case 2 -> new ReleaseAllocation(ID, some, body());
			case 3 -> giveBack(share(random.nextInt(10_00), random.nextInt(2)));
			default -> new CorrectMoney(ID, CASH, new Money(1 + random.nextInt(120_00), PaymentWay.CASH, PAPER),
					CorrectionReason.COUNTED_WRONGLY, body());
		};
	}

	/** Received = returned + delivered + set apart + free, in fen and in pieces; and each event says the phase that follows from all. */
	private static void balances(DonationEvent... history) {
		Books books = gift(history).books();
		long setApart = books.allocations().values().stream().mapToLong(each -> each.open().fen()).sum();
		long cash = books.money().values().stream().mapToLong(Money::fen).sum();
		assertThat(books.free().fen()).isNotNegative();
		assertThat(books.cashReturned() + books.cashDelivered() + setApart + books.free().fen()).isEqualTo(cash);
		Stock stock = books.stocks().get(KEYBOARDS);
		int pieces = books.allocations().values().stream().mapToInt(each -> each.open().quantity(KEYBOARDS)).sum();
		assertThat(stock.delivered().quantity() + stock.returned().quantity() + pieces + books.free().quantity(KEYBOARDS)).isEqualTo(3);
		assertThat(stock.delivered().fen() + stock.returned().fen() + stock.portion(stock.held()).fen()).isEqualTo(WORTH.fen());
		assertThat(history[history.length - 1].heading()).isEqualTo(gift(history).heading());
	}

	private void happens(List<? extends DonationEvent> events, DonationCommand command, DonationEvent... given) {
		var fixture = Fixtures.of(Donation.class, Donation::new);
		Donees donees = (unit, on) -> unit.equals(BODY) && on.equals(TODAY) ? entitled : Optional.empty();
		fixture.registerInjectableResource(donees);
		(given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) given)).when(command)
				.expectSuccessfulHandlerExecution().expectEvents(events.toArray());
	}

	private void refused(String code, DonationCommand command, DonationEvent... given) {
		DonationState known = after(given);
		assertThatThrownBy(() -> known.decide(command, entitled)).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.code()).isEqualTo(code));
	}

	private static DonationState after(DonationEvent... history) {
		DonationState state = new DonationState.Unpledged();
		for (DonationEvent each : history) {
			state = state.evolve(each);
		}
		return state;
	}

	private static Gift gift(DonationEvent... history) {
		return ((DonationState.Live) after(history)).gift();
	}

	private static DonationEvent[] received() {
		return new DonationEvent[]{pledged(), money(), goods()};
	}

	private static DonationEvent[] booked() {
		return and(received(), valued(), receipt());
	}

	private static DonationEvent[] delivered() {
		return and(booked(), allocated(ALL), handed(ALL, Phase.DELIVERED, 100_00, 100_01));
	}

	private static DonationEvent[] and(DonationEvent[] before, DonationEvent... more) {
		var all = new ArrayList<>(List.of(before));
		all.addAll(List.of(more));
		return all.toArray(DonationEvent[]::new);
	}

	private static PledgeDonation pledge(Donor donor, Promise promise) {
		return new PledgeDonation(ID, BODY, Purpose.SCHOOL_AID, donor, Raising.OFFERED, WORDS, promise, resident());
	}

	private static DonationPledged pledged() {
		return new DonationPledged(ID, at(Phase.PLEDGED), KNOWN, Raising.OFFERED, WORDS, PROMISE);
	}

	private static MoneyReceived money() {
		return new MoneyReceived(ID, at(Phase.VALUED), CASH, MONEY);
	}

	private static GoodsReceived goods() {
		return new GoodsReceived(ID, at(Phase.RECEIVED), KEYBOARDS, THREE, PAPER);
	}

	private static GoodsValued valued() {
		return new GoodsValued(ID, at(Phase.VALUED), KEYBOARDS, WORTH);
	}

	private static ReceiptIssued receipt() {
		return new ReceiptIssued(ID, at(Phase.BOOKED), new Receipt(NUMBER, 100_00, List.of(new Portion(KEYBOARDS, 3, 100_01)), "u-body"));
	}

	private static IssueReceipt issue() {
		return new IssueReceipt(ID, NUMBER, body());
	}

	private static AllocateDonation allocate(Share share) {
		return new AllocateDonation(ID, SET_APART, SCHOOL, share, body());
	}

	private static DonationAllocated allocated(Share share) {
		return new DonationAllocated(ID, at(Phase.ALLOCATED), SET_APART, SCHOOL, share);
	}

	private static DeliverDonation deliver(Share share, Handover handover) {
		return new DeliverDonation(ID, HANDED, SET_APART, share, handover, body());
	}

	private static DonationDelivered handed(Share share, Phase phase, long cash, long goods) {
		int quantity = share.quantity(KEYBOARDS);
		return new DonationDelivered(ID, at(phase), HANDED, SET_APART, SCHOOL,
				new Outgoing(cash, quantity == 0 ? List.of() : List.of(new Portion(KEYBOARDS, quantity, goods))), SIGNED, "u-body");
	}

	private static DeliveryAcknowledged acknowledged() {
		return new DeliveryAcknowledged(ID, at(Phase.DELIVERED), HANDED, SCHOOL);
	}

	private static ReturnDonation giveBack(Share share) {
		return new ReturnDonation(ID, share, ReturnReason.UNFIT, PAPER, WORDS, body());
	}

	private static Share share(long fen, int keyboards) {
		return new Share(fen, keyboards == 0 ? List.of() : List.of(new Items(KEYBOARDS, keyboards)));
	}

	private static Heading at(Phase phase) {
		return new Heading(BODY, Purpose.SCHOOL_AID, phase);
	}

	private static Entitlement entitlement(boolean publicly) {
		return new Entitlement(DoneeKind.CHARITY, PAPER, publicly, LocalDate.of(2020, 1, 1), null);
	}

	private static EntryId entry(int n) {
		return new EntryId(new UUID(3, n));
	}

	private static By resident() {
		return by("u-donor", Role.RESIDENT, "430408001");
	}

	private static By body() {
		return by("u-body", Role.UNIT_LEADER, "charity-1");
	}

	private static By school() {
		return by("u-school", Role.UNIT_LEADER, "school-1");
	}

	private static By by(String account, Role role, String unit) {
		return new By(new Actor(account, role, unit, Channel.WEB), NOON);
	}
}
