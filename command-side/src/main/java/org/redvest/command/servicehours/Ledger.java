package org.redvest.command.servicehours;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.command.servicehours.ServiceHoursCommand.AcceptRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.ApplyForStar;
import org.redvest.command.servicehours.ServiceHoursCommand.ApproveLongDay;
import org.redvest.command.servicehours.ServiceHoursCommand.AwardStar;
import org.redvest.command.servicehours.ServiceHoursCommand.BackfillService;
import org.redvest.command.servicehours.ServiceHoursCommand.ConfirmService;
import org.redvest.command.servicehours.ServiceHoursCommand.CorrectHours;
import org.redvest.command.servicehours.ServiceHoursCommand.CreditHours;
import org.redvest.command.servicehours.ServiceHoursCommand.DecideDispute;
import org.redvest.command.servicehours.ServiceHoursCommand.DecideStarObjection;
import org.redvest.command.servicehours.ServiceHoursCommand.DenyRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.DisputeRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.DowngradeStar;
import org.redvest.command.servicehours.ServiceHoursCommand.EndStarPublicity;
import org.redvest.command.servicehours.ServiceHoursCommand.EntryCommand;
import org.redvest.command.servicehours.ServiceHoursCommand.EvaluateService;
import org.redvest.command.servicehours.ServiceHoursCommand.ObjectToStar;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishService;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishStarList;
import org.redvest.command.servicehours.ServiceHoursCommand.RecordService;
import org.redvest.command.servicehours.ServiceHoursCommand.RefuseLongDay;
import org.redvest.command.servicehours.ServiceHoursCommand.RejectStar;
import org.redvest.command.servicehours.ServiceHoursCommand.ReviewStar;
import org.redvest.command.servicehours.ServiceHoursCommand.RevokeStar;
import org.redvest.command.servicehours.ServiceHoursCommand.RunAnnualReview;
import org.redvest.command.servicehours.ServiceHoursCommand.StarCommand;
import org.redvest.command.servicehours.ServiceHoursCommand.StepCommand;
import org.redvest.command.servicehours.ServiceHoursCommand.TransferInRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.VoidRecord;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.LedgerId;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.store.Shell;

/** The shell of a volunteer's ledger: looks up the rules and the standing that a decision needs, and applies its events. */
@Aggregate(repository = "ledgerRepository")
class Ledger implements Shell<LedgerState> {

	private static final String STREAM = "hours:";

	@AggregateIdentifier
	private LedgerId id;
	private LedgerState state = new LedgerState();

	@CommandHandler
	void handle(RecordService c, Standings standings, RuleBook rules) {
		enter(c, standings, rules);
	}

	@CommandHandler
	void handle(BackfillService c, Standings standings, RuleBook rules) {
		enter(c, standings, rules);
	}

	@CommandHandler
	void handle(TransferInRecord c, Standings standings, RuleBook rules) {
		enter(c, standings, rules);
	}

	@CommandHandler
	void handle(ConfirmService c, RuleBook rules, WorkingDays workingDays) {
		step(c, rules, workingDays);
	}

	@CommandHandler
	void handle(ApproveLongDay c, RuleBook rules, WorkingDays workingDays) {
		step(c, rules, workingDays);
	}

	@CommandHandler
	void handle(RefuseLongDay c, RuleBook rules, WorkingDays workingDays) {
		step(c, rules, workingDays);
	}

	@CommandHandler
	void handle(PublishService c, RuleBook rules, WorkingDays workingDays) {
		step(c, rules, workingDays);
	}

	@CommandHandler
	void handle(AcceptRecord c, RuleBook rules, WorkingDays workingDays) {
		step(c, rules, workingDays);
	}

	@CommandHandler
	void handle(DenyRecord c, RuleBook rules, WorkingDays workingDays) {
		step(c, rules, workingDays);
	}

	@CommandHandler
	void handle(DisputeRecord c, RuleBook rules, WorkingDays workingDays) {
		step(c, rules, workingDays);
	}

	@CommandHandler
	void handle(DecideDispute c, RuleBook rules, WorkingDays workingDays) {
		step(c, rules, workingDays);
	}

	@CommandHandler
	void handle(CreditHours c, RuleBook rules, WorkingDays workingDays) {
		step(c, rules, workingDays);
	}

	@CommandHandler
	void handle(CorrectHours c, RuleBook rules, WorkingDays workingDays) {
		step(c, rules, workingDays);
	}

	@CommandHandler
	void handle(VoidRecord c, RuleBook rules, WorkingDays workingDays) {
		step(c, rules, workingDays);
	}

	@CommandHandler
	void handle(EvaluateService c, RuleBook rules, WorkingDays workingDays) {
		step(c, rules, workingDays);
	}

	@CommandHandler
	void handle(ApplyForStar c, Standings standings, RuleBook rules, WorkingDays workingDays) {
		star(c, standings, rules, workingDays);
	}

	@CommandHandler
	void handle(ReviewStar c, Standings standings, RuleBook rules, WorkingDays workingDays) {
		star(c, standings, rules, workingDays);
	}

	@CommandHandler
	void handle(PublishStarList c, Standings standings, RuleBook rules, WorkingDays workingDays) {
		star(c, standings, rules, workingDays);
	}

	@CommandHandler
	void handle(EndStarPublicity c, Standings standings, RuleBook rules, WorkingDays workingDays) {
		star(c, standings, rules, workingDays);
	}

	@CommandHandler
	void handle(ObjectToStar c, Standings standings, RuleBook rules, WorkingDays workingDays) {
		star(c, standings, rules, workingDays);
	}

	@CommandHandler
	void handle(DecideStarObjection c, Standings standings, RuleBook rules, WorkingDays workingDays) {
		star(c, standings, rules, workingDays);
	}

	@CommandHandler
	void handle(AwardStar c, Standings standings, RuleBook rules, WorkingDays workingDays) {
		star(c, standings, rules, workingDays);
	}

	@CommandHandler
	void handle(RejectStar c, Standings standings, RuleBook rules, WorkingDays workingDays) {
		star(c, standings, rules, workingDays);
	}

	@CommandHandler
	void handle(DowngradeStar c, Standings standings, RuleBook rules, WorkingDays workingDays) {
		star(c, standings, rules, workingDays);
	}

	@CommandHandler
	void handle(RevokeStar c, Standings standings, RuleBook rules, WorkingDays workingDays) {
		star(c, standings, rules, workingDays);
	}

	@CommandHandler
	void handle(RunAnnualReview c, Standings standings, RuleBook rules, WorkingDays workingDays) {
		star(c, standings, rules, workingDays);
	}

	private void enter(EntryCommand c, Standings standings, RuleBook rules) {
		LocalDate day = c.work().serviceDate();
		apply(state.decide(c, standings.of(c.ledgerId().volunteer(), day), rules.inForce(HoursRules.class, RuleBook.DEFAULT, day)));
	}

	private void step(StepCommand c, RuleBook rules, WorkingDays workingDays) {
		apply(state.decide(c, rules.inForce(HoursRules.class, RuleBook.DEFAULT, state.rulesOf(c)), workingDays));
	}

	private void star(StarCommand c, Standings standings, RuleBook rules, WorkingDays workingDays) {
		apply(state.decide(c, standings.of(c.ledgerId().volunteer(), c.day()),
				rules.inForce(StarRules.class, c.scheme(), state.rulesOf(c)), workingDays));
	}

	private static void apply(List<ServiceHoursEvent> events) {
		events.forEach(AggregateLifecycle::apply);
	}

	@EventSourcingHandler
	void on(ServiceHoursEvent event) {
		id = new LedgerId(event.volunteerId());
		state = state.evolve(event);
	}

	@Override
	public LedgerState state() {
		return state;
	}

	@Override
	public void restore(String stream, LedgerState known) {
		id = new LedgerId(new VolunteerId(UUID.fromString(stream.substring(STREAM.length()))));
		state = known;
	}
}
