package org.redvest.command.points;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.points.PointsCommand.AdjustPoints;
import org.redvest.command.points.PointsCommand.EarnPoints;
import org.redvest.command.points.PointsCommand.ExpirePoints;
import org.redvest.command.points.PointsCommand.RedeemPoints;
import org.redvest.command.points.PointsCommand.RewardReferral;
import org.redvest.command.points.PointsCommand.TakeBackPoints;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.volunteer.Standing;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.PointsAccountId;
import org.redvest.kernel.PointsEvent;
import org.redvest.kernel.Rules.PointsRules;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.store.Shell;

/** The shell of a points account: looks up the rules and the standing that a decision needs, and applies its events. */
@Aggregate(repository = "pointsAccountRepository")
class PointsAccount implements Shell<PointsAccountState> {

	@AggregateIdentifier
	private PointsAccountId id;
	private PointsAccountState state = new PointsAccountState();

	@CommandHandler
	void handle(EarnPoints c, RuleBook rules) {
		happened(asked(c).decide(c, inForce(rules, c.serviceDate())));
	}

	@CommandHandler
	void handle(TakeBackPoints c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(RewardReferral c, Standings standings, RuleBook rules) {
		happened(asked(c).decide(c, standing(c, standings), standings.of(c.referred(), c.day()), inForce(rules, c.day())));
	}

	@CommandHandler
	void handle(AdjustPoints c, Standings standings, RuleBook rules) {
		happened(asked(c).decide(c, standing(c, standings), inForce(rules, c.day())));
	}

	@CommandHandler
	void handle(RedeemPoints c, Standings standings, RuleBook rules) {
		happened(asked(c).decide(c, standing(c, standings), inForce(rules, c.day())));
	}

	@CommandHandler
	void handle(ExpirePoints c) {
		happened(asked(c).decide(c));
	}

	@EventSourcingHandler
	void on(PointsEvent event) {
		id = new PointsAccountId(event.volunteerId());
		state = state.evolve(event);
	}

	@Override
	public PointsAccountState state() {
		return state;
	}

	@Override
	public void restore(String stream, PointsAccountState known) {
		id = new PointsAccountId(new VolunteerId(UUID.fromString(stream.substring(PointsAccountId.PREFIX.length()))));
		state = known;
	}

	/** Asked by somebody who may; before anything else, so that nobody learns more than that. */
	private PointsAccountState asked(PointsCommand c) {
		Acting.demand(c);
		return state;
	}

	private static Standing standing(PointsCommand c, Standings standings) {
		return standings.of(c.accountId().volunteer(), c.day());
	}

	private static InForce<PointsRules> inForce(RuleBook rules, LocalDate on) {
		return rules.inForce(PointsRules.class, RuleBook.DEFAULT, on);
	}

	private static void happened(List<? extends PointsEvent> events) {
		events.forEach(each -> apply(each));
	}
}
