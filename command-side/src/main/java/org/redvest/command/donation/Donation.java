package org.redvest.command.donation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
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
import org.redvest.command.donation.DonationState.Live;
import org.redvest.command.donee.Donees;
import org.redvest.kernel.DonationEvent;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.DoneeEvent.Entitlement;
import org.redvest.kernel.store.Shell;

/** The shell around {@link DonationState}: looks up whether the body may receive, and applies what is decided. */
@Aggregate(repository = "donationRepository")
class Donation implements Shell<DonationState> {

	@AggregateIdentifier
	private DonationId id;
	private DonationState state = new DonationState.Unpledged();

	@CommandHandler
	void handle(PledgeDonation c, Donees donees) {
		decide(c, donees.entitled(c.body(), c.day()));
	}

	@CommandHandler
	void handle(ReceiveMoney c, Donees donees) {
		decide(c, entitled(c, donees));
	}

	@CommandHandler
	void handle(ReceiveGoods c, Donees donees) {
		decide(c, entitled(c, donees));
	}

	@CommandHandler
	void handle(SignAgreement c) {
		decide(c);
	}

	@CommandHandler
	void handle(ValueGoods c) {
		decide(c);
	}

	@CommandHandler
	void handle(IssueReceipt c) {
		decide(c);
	}

	@CommandHandler
	void handle(WaiveReceipt c) {
		decide(c);
	}

	@CommandHandler
	void handle(CorrectMoney c) {
		decide(c);
	}

	@CommandHandler
	void handle(CorrectGoods c) {
		decide(c);
	}

	@CommandHandler
	void handle(VoidEntry c) {
		decide(c);
	}

	@CommandHandler
	void handle(AllocateDonation c) {
		decide(c);
	}

	@CommandHandler
	void handle(ReleaseAllocation c) {
		decide(c);
	}

	@CommandHandler
	void handle(DeliverDonation c) {
		decide(c);
	}

	@CommandHandler
	void handle(AcknowledgeByRecipient c) {
		decide(c);
	}

	@CommandHandler
	void handle(ChangePurpose c) {
		decide(c);
	}

	@CommandHandler
	void handle(PublishDonation c) {
		decide(c);
	}

	@CommandHandler
	void handle(ReturnDonation c) {
		decide(c);
	}

	private Optional<Entitlement> entitled(DonationCommand c, Donees donees) {
		return state instanceof Live known ? donees.entitled(known.gift().body(), c.day()) : Optional.empty();
	}

	private void decide(DonationCommand c) {
		decide(c, Optional.empty());
	}

	private void decide(DonationCommand c, Optional<Entitlement> entitled) {
		state.decide(c, entitled).forEach(each -> apply(each));
	}

	@EventSourcingHandler
	void on(DonationEvent e) {
		id = e.donationId();
		state = state.evolve(e);
	}

	@Override
	public DonationState state() {
		return state;
	}

	@Override
	public void restore(String stream, DonationState known) {
		id = new DonationId(UUID.fromString(stream));
		state = known;
	}
}
