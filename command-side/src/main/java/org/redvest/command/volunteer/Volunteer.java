package org.redvest.command.volunteer;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.Teams;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.volunteer.VolunteerCommand.AdmitMember;
import org.redvest.command.volunteer.VolunteerCommand.BlacklistVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.ChangeBelonging;
import org.redvest.command.volunteer.VolunteerCommand.ChangeContact;
import org.redvest.command.volunteer.VolunteerCommand.ClearComplaint;
import org.redvest.command.volunteer.VolunteerCommand.ConfirmRegistration;
import org.redvest.command.volunteer.VolunteerCommand.CorrectBasics;
import org.redvest.command.volunteer.VolunteerCommand.DecideAppeal;
import org.redvest.command.volunteer.VolunteerCommand.DeclareSkill;
import org.redvest.command.volunteer.VolunteerCommand.DenyRegistration;
import org.redvest.command.volunteer.VolunteerCommand.Deregister;
import org.redvest.command.volunteer.VolunteerCommand.EraseSubject;
import org.redvest.command.volunteer.VolunteerCommand.ExpireQualification;
import org.redvest.command.volunteer.VolunteerCommand.JoinTeam;
import org.redvest.command.volunteer.VolunteerCommand.LapseSafeguarding;
import org.redvest.command.volunteer.VolunteerCommand.LeaveTeam;
import org.redvest.command.volunteer.VolunteerCommand.LiftRestriction;
import org.redvest.command.volunteer.VolunteerCommand.LodgeAppeal;
import org.redvest.command.volunteer.VolunteerCommand.ProlongBlacklisting;
import org.redvest.command.volunteer.VolunteerCommand.RecordAward;
import org.redvest.command.volunteer.VolunteerCommand.RecordComplaint;
import org.redvest.command.volunteer.VolunteerCommand.RecordGuardianConsent;
import org.redvest.command.volunteer.VolunteerCommand.RecordNoShow;
import org.redvest.command.volunteer.VolunteerCommand.RecordSafeguardingCheck;
import org.redvest.command.volunteer.VolunteerCommand.RecordTraining;
import org.redvest.command.volunteer.VolunteerCommand.RegisterOnBehalf;
import org.redvest.command.volunteer.VolunteerCommand.RegisterVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.ReinstateVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.RemoveMember;
import org.redvest.command.volunteer.VolunteerCommand.RestrictProcessing;
import org.redvest.command.volunteer.VolunteerCommand.ReviewAge;
import org.redvest.command.volunteer.VolunteerCommand.SuspendVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.Unlist;
import org.redvest.command.volunteer.VolunteerCommand.VerifyIdentity;
import org.redvest.command.volunteer.VolunteerCommand.VerifyQualification;
import org.redvest.command.volunteer.VolunteerCommand.WithdrawGuardianConsent;
import org.redvest.command.volunteer.VolunteerState.Facts;
import org.redvest.kernel.Rules.ConsentRules;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.store.Shell;

/** The volunteer as Axon sees it: a shell around {@link VolunteerState}. */
@Aggregate(repository = "volunteerRepository")
class Volunteer implements Shell<VolunteerState> {

	@AggregateIdentifier
	private VolunteerId id;

	private VolunteerState state = new VolunteerState.Unregistered();

	@CommandHandler
	void handle(RegisterVolunteer c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(RegisterOnBehalf c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(ConfirmRegistration c, RuleBook rules) {
		decide(c, consent(c, rules));
	}

	@CommandHandler
	void handle(ReviewAge c, Vault vault) {
		decide(c, Facts.ofBirth(state.bornOn().flatMap(vault::open).map(LocalDate::parse).orElse(null)));
	}

	@CommandHandler
	void handle(DenyRegistration c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(VerifyIdentity c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(RecordGuardianConsent c, RuleBook rules) {
		decide(c, consent(c, rules));
	}

	@CommandHandler
	void handle(WithdrawGuardianConsent c, RuleBook rules) {
		decide(c, consent(c, rules));
	}

	@CommandHandler
	void handle(ChangeContact c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(CorrectBasics c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(ChangeBelonging c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(DeclareSkill c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(VerifyQualification c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(ExpireQualification c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(RecordSafeguardingCheck c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(LapseSafeguarding c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(RecordTraining c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(RecordAward c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(RecordComplaint c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(ClearComplaint c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(RecordNoShow c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(SuspendVolunteer c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(ReinstateVolunteer c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(BlacklistVolunteer c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(ProlongBlacklisting c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(Unlist c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(LodgeAppeal c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(DecideAppeal c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(JoinTeam c, Teams teams, RuleBook rules) {
		decide(c, consent(c, rules).with(teams.of(c.teamId())));
	}

	@CommandHandler
	void handle(LeaveTeam c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(AdmitMember c, Teams teams, RuleBook rules) {
		decide(c, consent(c, rules).with(teams.of(c.teamId())));
	}

	@CommandHandler
	void handle(RemoveMember c, Teams teams) {
		decide(c, Facts.NONE.with(teams.of(c.teamId())));
	}

	@CommandHandler
	void handle(Deregister c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(RestrictProcessing c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(LiftRestriction c) {
		decide(c, Facts.NONE);
	}

	@CommandHandler
	void handle(EraseSubject c) {
		decide(c, Facts.NONE);
	}

	private static Facts consent(VolunteerCommand command, RuleBook rules) {
		return Facts.ofConsent(rules.inForce(ConsentRules.class, RuleBook.DEFAULT, command.day()));
	}

	private void decide(VolunteerCommand command, Facts facts) {
		state.decide(command, facts).forEach(AggregateLifecycle::apply);
	}

	@EventSourcingHandler
	void on(VolunteerEvent event) {
		id = event.volunteerId();
		state = state.evolve(event);
	}

	@Override
	public VolunteerState state() {
		return state;
	}

	@Override
	public void restore(String stream, VolunteerState now) {
		id = new VolunteerId(UUID.fromString(stream));
		state = now;
	}
}
