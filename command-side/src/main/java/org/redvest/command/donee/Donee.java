package org.redvest.command.donee;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.donee.DoneeCommand.EndEntitlement;
import org.redvest.command.donee.DoneeCommand.EntitleDonee;
import org.redvest.kernel.DoneeEvent;
import org.redvest.kernel.DoneeId;
import org.redvest.kernel.store.Shell;

/** The shell of one body's entitlement to receive donations. */
@Aggregate(repository = "doneeRepository")
class Donee implements Shell<DoneeState> {

	@AggregateIdentifier
	private DoneeId id;
	private DoneeState state = new DoneeState();

	@CommandHandler
	void handle(EntitleDonee c) {
		decide(c);
	}

	@CommandHandler
	void handle(EndEntitlement c) {
		decide(c);
	}

	private void decide(DoneeCommand c) {
		state.decide(c).forEach(AggregateLifecycle::apply);
	}

	@EventSourcingHandler
	void on(DoneeEvent event) {
		id = event.doneeId();
		state = state.evolve(event);
	}

	@Override
	public DoneeState state() {
		return state;
	}

	@Override
	public void restore(String stream, DoneeState known) {
		id = DoneeId.read(stream);
		state = known;
	}
}
