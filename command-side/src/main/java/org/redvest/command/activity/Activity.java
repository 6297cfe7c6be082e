package org.redvest.command.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.TeamStanding;
import org.redvest.command.Teams;
import org.redvest.command.activity.ActivityCommand.AcceptSignUp;
import org.redvest.command.activity.ActivityCommand.ApproveActivity;
import org.redvest.command.activity.ActivityCommand.CancelActivity;
import org.redvest.command.activity.ActivityCommand.ChangeActivity;
import org.redvest.command.activity.ActivityCommand.CheckIn;
import org.redvest.command.activity.ActivityCommand.CheckOut;
import org.redvest.command.activity.ActivityCommand.CorrectMaterials;
import org.redvest.command.activity.ActivityCommand.DeclineSignUp;
import org.redvest.command.activity.ActivityCommand.DraftActivity;
import org.redvest.command.activity.ActivityCommand.EndActivity;
import org.redvest.command.activity.ActivityCommand.MarkAbsent;
import org.redvest.command.activity.ActivityCommand.OpenRecruitment;
import org.redvest.command.activity.ActivityCommand.RateActivity;
import org.redvest.command.activity.ActivityCommand.RecordInsurance;
import org.redvest.command.activity.ActivityCommand.RecordMaterials;
import org.redvest.command.activity.ActivityCommand.RejectActivity;
import org.redvest.command.activity.ActivityCommand.SettleActivity;
import org.redvest.command.activity.ActivityCommand.SignUp;
import org.redvest.command.activity.ActivityCommand.SignUpCommand;
import org.redvest.command.activity.ActivityCommand.SubmitActivity;
import org.redvest.command.activity.ActivityCommand.WaitlistSignUp;
import org.redvest.command.activity.ActivityCommand.WithdrawSignUp;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.Rules.ActivityRules;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.store.Shell;

/** The shell around {@link ActivityState}: fetches the facts that a decision needs from elsewhere, and applies what it decides. */
@Aggregate(repository = "activityRepository")
class Activity implements Shell<ActivityState> {

	@AggregateIdentifier
	private ActivityId id;
	private ActivityState state = new ActivityState.Undrafted();

	@CommandHandler
	void handle(DraftActivity c) {
		happened(state.decide(c));
	}

	@CommandHandler
	void handle(SubmitActivity c) {
		happened(state.decide(c));
	}

	@CommandHandler
	void handle(ApproveActivity c, Teams teams, RuleBook rules) {
		happened(state.decide(c, team(teams), rules(rules, state.startOr(c.day()))));
	}

	@CommandHandler
	void handle(RejectActivity c) {
		happened(state.decide(c));
	}

	@CommandHandler
	void handle(ChangeActivity c, RuleBook rules) {
		happened(state.decide(c, rules(rules, c.plan().startDate())));
	}

	@CommandHandler
	void handle(OpenRecruitment c, Teams teams) {
		happened(state.decide(c, team(teams)));
	}

	@CommandHandler
	void handle(SignUp c, Standings standings) {
		place(c, standings);
	}

	@CommandHandler
	void handle(AcceptSignUp c, Standings standings) {
		place(c, standings);
	}

	@CommandHandler
	void handle(DeclineSignUp c, Standings standings) {
		place(c, standings);
	}

	@CommandHandler
	void handle(WaitlistSignUp c, Standings standings) {
		place(c, standings);
	}

	@CommandHandler
	void handle(WithdrawSignUp c, Standings standings) {
		place(c, standings);
	}

	@CommandHandler
	void handle(CheckIn c, Standings standings, RuleBook rules) {
		happened(state.decide(c, standings.of(c.volunteerId(), c.day()), rules(rules, c.day())));
	}

	@CommandHandler
	void handle(CheckOut c, RuleBook rules) {
		happened(state.decide(c, rules(rules, c.day())));
	}

	@CommandHandler
	void handle(MarkAbsent c) {
		happened(state.decide(c));
	}

	@CommandHandler
	void handle(RecordInsurance c) {
		happened(state.decide(c));
	}

	@CommandHandler
	void handle(RecordMaterials c) {
		happened(state.decide(c));
	}

	@CommandHandler
	void handle(CorrectMaterials c) {
		happened(state.decide(c));
	}

	@CommandHandler
	void handle(EndActivity c) {
		happened(state.decide(c));
	}

	@CommandHandler
	void handle(SettleActivity c) {
		happened(state.decide(c));
	}

	@CommandHandler
	void handle(CancelActivity c) {
		happened(state.decide(c));
	}

	@CommandHandler
	void handle(RateActivity c) {
		happened(state.decide(c));
	}

	@EventSourcingHandler
	void on(ActivityEvent e) {
		id = e.activityId();
		state = state.evolve(e);
	}

	@Override
	public ActivityState state() {
		return state;
	}

	@Override
	public void restore(String stream, ActivityState known) {
		id = new ActivityId(UUID.fromString(stream));
		state = known;
	}

	private void place(SignUpCommand c, Standings standings) {
		happened(state.decide(c, standings.of(c.volunteerId(), state.firstDay(c))));
	}

	private TeamStanding team(Teams teams) {
		TeamId team = state.team();
		return team == null ? TeamStanding.UNKNOWN : teams.of(team);
	}

	private static InForce<ActivityRules> rules(RuleBook rules, LocalDate on) {
		return rules.inForce(ActivityRules.class, RuleBook.DEFAULT, on);
	}

	private static void happened(List<ActivityEvent> events) {
		events.forEach(AggregateLifecycle::apply);
	}
}
