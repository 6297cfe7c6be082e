package org.redvest.command.open311;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.open311.ClientCommand.AdmitClient;
import org.redvest.command.open311.ClientCommand.EndClient;
import org.redvest.command.open311.ClientCommand.ReplaceKey;
import org.redvest.kernel.ClientEvent;
import org.redvest.kernel.ClientId;
import org.redvest.kernel.store.Shell;

/** The shell around {@link ClientState}. */
@Aggregate(repository = "clientRepository")
class Client implements Shell<ClientState> {

	@AggregateIdentifier
	private ClientId id;
	private ClientState state = new ClientState.Unknown();

	@CommandHandler
	void handle(AdmitClient c) {
		decide(c);
	}

	@CommandHandler
	void handle(ReplaceKey c) {
		decide(c);
	}

	@CommandHandler
	void handle(EndClient c) {
		decide(c);
	}

	@EventSourcingHandler
	void on(ClientEvent e) {
		id = e.clientId();
		state = state.evolve(e);
	}

	@Override
	public ClientState state() {
		return state;
	}

	@Override
	public void restore(String stream, ClientState known) {
		id = new ClientId(UUID.fromString(stream));
		state = known;
	}

	private void decide(ClientCommand c) {
		state.decide(c).forEach(AggregateLifecycle::apply);
	}
}
