package org.redvest.command.referencebase;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.referencebase.ReferenceBaseCommand.CorrectBase;
import org.redvest.command.referencebase.ReferenceBaseCommand.RegisterBase;
import org.redvest.command.referencebase.ReferenceBaseCommand.WithdrawBase;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.kernel.store.Shell;

/** The shell of the reference bases of one kind and area. */
@Aggregate(repository = "referenceBaseRepository")
class ReferenceBase implements Shell<ReferenceBaseState> {

	@AggregateIdentifier
	private ReferenceBaseId id;
	private ReferenceBaseState state = new ReferenceBaseState();

	@CommandHandler
	void handle(RegisterBase c) {
		decide(c);
	}

	@CommandHandler
	void handle(CorrectBase c) {
		decide(c);
	}

	@CommandHandler
	void handle(WithdrawBase c) {
		decide(c);
	}

	private void decide(ReferenceBaseCommand c) {
		state.decide(c).forEach(AggregateLifecycle::apply);
	}

	@EventSourcingHandler
	void on(ReferenceBaseEvent event) {
		id = event.baseId();
		state = state.evolve(event);
	}

	@Override
	public ReferenceBaseState state() {
		return state;
	}

	@Override
	public void restore(String stream, ReferenceBaseState known) {
		id = ReferenceBaseId.read(stream);
		state = known;
	}
}
