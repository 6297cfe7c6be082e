package org.redvest.command.ruleset;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.ruleset.RuleSetCommand.EnactRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.PublishPackagedRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.PublishRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.RetireRuleSet;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleSchemeId;
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.packaged.PackagedRules;
import org.redvest.kernel.packaged.PackagedRules.Packaged;
import org.redvest.kernel.store.Shell;

/** The shell of a scheme of rules. */
@Aggregate(repository = "ruleSchemeRepository")
class RuleScheme implements Shell<RuleSchemeState> {

	@AggregateIdentifier
	private RuleSchemeId id;
	private RuleSchemeState state = new RuleSchemeState();

	@CommandHandler
	void handle(PublishRuleSet c, DistrictRuleBook book) {
		apply(state.decide(c), c, book);
	}

	@CommandHandler
	void handle(PublishPackagedRuleSet c, PackagedRules packaged, DistrictRuleBook book) {
		Packaged set = packaged.of(c.schemeId()).stream().findFirst()
				.orElseThrow(() -> Refused.notFound("ruleset.none-packaged", c.schemeId()));
		apply(state.decide(new PublishRuleSet(c.schemeId(), set.rules(), set.title(), set.source(), c.by())), c, book);
	}

	@CommandHandler
	void handle(EnactRuleSet c, DistrictRuleBook book) {
		apply(state.decide(c), c, book);
	}

	@CommandHandler
	void handle(RetireRuleSet c, DistrictRuleBook book) {
		apply(state.decide(c), c, book);
	}

	private static void apply(List<RuleSetEvent> events, RuleSetCommand c, DistrictRuleBook book) {
		events.forEach(AggregateLifecycle::apply);
		CurrentUnitOfWork.get().afterCommit(_ -> book.forget(c.schemeId()));
	}

	@EventSourcingHandler
	void on(RuleSetEvent event) {
		id = event.schemeId();
		state = state.evolve(event);
	}

	@Override
	public RuleSchemeState state() {
		return state;
	}

	@Override
	public void restore(String stream, RuleSchemeState known) {
		id = RuleSchemeId.read(stream);
		state = known;
	}
}
