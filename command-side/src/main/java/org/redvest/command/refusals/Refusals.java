package org.redvest.command.refusals;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.refusals.RefusalsCommand.CountRemainder;
import org.redvest.command.refusals.RefusalsCommand.RecordRefusal;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.kernel.RefusalEvent;
import org.redvest.kernel.RefusalsId;
import org.redvest.kernel.Rules.RefusalRules;
import org.redvest.kernel.store.Shell;

/** The shell around {@link RefusalsState}. */
@Aggregate(repository = "refusalsRepository")
class Refusals implements Shell<RefusalsState> {

	@AggregateIdentifier
	private RefusalsId id;
	private RefusalsState state = RefusalsState.NONE;

	@CommandHandler
	void handle(RecordRefusal c, RuleBook rules) {
		happened(state.decide(c, rules.inForce(RefusalRules.class, RuleBook.DEFAULT, c.refusalsId().day())));
	}

	@CommandHandler
	void handle(CountRemainder c) {
		happened(state.decide(c));
	}

	@EventSourcingHandler
	void on(RefusalEvent e) {
		id = e.refusalsId();
		state = state.evolve(e);
	}

	@Override
	public RefusalsState state() {
		return state;
	}

	@Override
	public void restore(String stream, RefusalsState known) {
		id = RefusalsId.read(stream);
		state = known;
	}

	private static void happened(List<? extends RefusalEvent> events) {
		events.forEach(each -> apply(each));
	}
}
