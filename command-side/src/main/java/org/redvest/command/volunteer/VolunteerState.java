package org.redvest.command.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.command.TeamStanding;
import org.redvest.command.ruleset.InForce;
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
import org.redvest.command.volunteer.VolunteerFile.Abilities;
import org.redvest.command.volunteer.VolunteerFile.Age;
import org.redvest.command.volunteer.VolunteerFile.Blacklisting;
import org.redvest.command.volunteer.VolunteerFile.Consent;
import org.redvest.command.volunteer.VolunteerFile.Held;
import org.redvest.command.volunteer.VolunteerFile.Registration;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.By;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.ConsentRules;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerEvent.AgeBandChanged;
import org.redvest.kernel.VolunteerEvent.AppealDecided;
import org.redvest.kernel.VolunteerEvent.AppealLodged;
import org.redvest.kernel.VolunteerEvent.AppealOutcome;
import org.redvest.kernel.VolunteerEvent.AwardRecorded;
import org.redvest.kernel.VolunteerEvent.Basics;
import org.redvest.kernel.VolunteerEvent.BasicsCorrected;
import org.redvest.kernel.VolunteerEvent.BelongingChanged;
import org.redvest.kernel.VolunteerEvent.BlacklistingProlonged;
import org.redvest.kernel.VolunteerEvent.ComplaintCleared;
import org.redvest.kernel.VolunteerEvent.ComplaintRecorded;
import org.redvest.kernel.VolunteerEvent.ContactChanged;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerEvent.GuardianConsentGiven;
import org.redvest.kernel.VolunteerEvent.GuardianConsentWithdrawn;
import org.redvest.kernel.VolunteerEvent.IdentityVerified;
import org.redvest.kernel.VolunteerEvent.LiftCause;
import org.redvest.kernel.VolunteerEvent.NoShowRecorded;
import org.redvest.kernel.VolunteerEvent.ProcessingRestricted;
import org.redvest.kernel.VolunteerEvent.QualificationExpired;
import org.redvest.kernel.VolunteerEvent.QualificationVerified;
import org.redvest.kernel.VolunteerEvent.RegistrationConfirmed;
import org.redvest.kernel.VolunteerEvent.RegistrationDenied;
import org.redvest.kernel.VolunteerEvent.RestrictionGround;
import org.redvest.kernel.VolunteerEvent.RestrictionLifted;
import org.redvest.kernel.VolunteerEvent.Route;
import org.redvest.kernel.VolunteerEvent.SafeguardingChecked;
import org.redvest.kernel.VolunteerEvent.SafeguardingLapsed;
import org.redvest.kernel.VolunteerEvent.Sanction;
import org.redvest.kernel.VolunteerEvent.SanctionGround;
import org.redvest.kernel.VolunteerEvent.SkillDeclared;
import org.redvest.kernel.VolunteerEvent.SubjectErased;
import org.redvest.kernel.VolunteerEvent.TeamEntry;
import org.redvest.kernel.VolunteerEvent.TeamExit;
import org.redvest.kernel.VolunteerEvent.TeamJoined;
import org.redvest.kernel.VolunteerEvent.TeamLeft;
import org.redvest.kernel.VolunteerEvent.TrainingRecorded;
import org.redvest.kernel.VolunteerEvent.VolunteerBlacklisted;
import org.redvest.kernel.VolunteerEvent.VolunteerDeregistered;
import org.redvest.kernel.VolunteerEvent.VolunteerRegistered;
import org.redvest.kernel.VolunteerEvent.VolunteerReinstated;
import org.redvest.kernel.VolunteerEvent.VolunteerSuspended;
import org.redvest.kernel.VolunteerEvent.VolunteerUnlisted;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.VolunteerNumber;
import org.redvest.kernel.privacy.Sealed;

/** The phases of a registration, and everything that is decided in them. */
sealed interface VolunteerState {

	/** Nothing yet. */
	record Unregistered() implements VolunteerState {
	}

	/** 待确认: registered, not yet confirmed by the person. */
	record Pending(VolunteerFile file) implements VolunteerState {
	}

	/** 已注册 */
	record Registered(VolunteerFile file) implements VolunteerState {
	}

	/** 暂停. @param until the last day, or null until reinstated */
	record Suspended(VolunteerFile file, EntryId sanction, @Nullable LocalDate until) implements VolunteerState {
	}

	/** 非本人注册 */
	record Denied(VolunteerFile file) implements VolunteerState {
	}

	/** 已注销 */
	record Deregistered(VolunteerFile file) implements VolunteerState {
	}

	/** 已清除: nothing of the person is left, and nothing comes back. */
	record Erased(VolunteerId id) implements VolunteerState {
	}

	/**
	 * What a decision needs from elsewhere; null where it needs it not.
	 *
	 * @param consent the rules of guardians' consent in force
	 * @param bornOn the birth date of a minor, as the vault has it
	 * @param team how the team stands that the command names
	 */
	record Facts(@Nullable InForce<ConsentRules> consent, @Nullable LocalDate bornOn, TeamStanding team) {
		static final Facts NONE = new Facts(null, null, TeamStanding.UNKNOWN);

		static Facts ofConsent(InForce<ConsentRules> consent) {
			return new Facts(consent, null, TeamStanding.UNKNOWN);
		}

		static Facts ofBirth(@Nullable LocalDate bornOn) {
			return new Facts(null, bornOn, TeamStanding.UNKNOWN);
		}

		Facts with(TeamStanding standing) {
			return new Facts(consent, bornOn, standing);
		}

		InForce<ConsentRules> consentRules() {
			return Objects.requireNonNull(consent, "a decision about consent without its rules");
		}
	}

	default List<? extends VolunteerEvent> decide(VolunteerCommand command, Facts facts) {
		return switch (command) {
			case RegisterVolunteer c -> register(Acting.PERSON, Route.SELF, c, c.basics(), c.phone(), c.belonging(), c.identityIndex());
			case RegisterOnBehalf c ->
				register(Acting.OFFICE, Route.ORGANISATION, c, c.basics(), c.phone(), c.belonging(), c.identityIndex());
			case ConfirmRegistration c -> confirm(c, facts.consentRules());
			case DenyRegistration c -> deny(c);
			case VerifyIdentity c -> verify(c);
			case RecordGuardianConsent c -> consent(c, facts.consentRules().version());
			case WithdrawGuardianConsent c -> withdraw(c, facts.consentRules().version());
			case ReviewAge c -> reviewAge(c, facts.bornOn);
			case ChangeContact c -> {
				live();
				yield allowed(Acting.PERSON_OR_OFFICE, c, new ContactChanged(c.volunteerId(), c.phone(), c.address()));
			}
			case CorrectBasics c -> {
				live();
				yield allowed(Acting.PERSON_OR_OFFICE, c, new BasicsCorrected(c.volunteerId(), c.basics(), c.identityIndex()));
			}
			case ChangeBelonging c -> move(c);
			case DeclareSkill c -> declare(c);
			case VerifyQualification c -> verify(c);
			case ExpireQualification c -> expire(c);
			case RecordSafeguardingCheck c -> check(c);
			case LapseSafeguarding c -> lapse(c);
			case RecordTraining c -> train(c);
			case RecordAward c -> award(c);
			case RecordComplaint c -> complain(c);
			case ClearComplaint c -> clear(c);
			case RecordNoShow c -> missed(c);
			case SuspendVolunteer c -> suspend(c);
			case ReinstateVolunteer c -> reinstate(c);
			case BlacklistVolunteer c -> blacklist(c);
			case ProlongBlacklisting c -> prolong(c);
			case Unlist c -> unlist(c);
			case LodgeAppeal c -> lodge(c);
			case DecideAppeal c -> decideAppeal(c);
			case JoinTeam c -> {
				Acting.PERSON.demand(c.by(), c.volunteerId());
				yield join(c, c.teamId(), TeamEntry.JOINED, facts);
			}
			case AdmitMember c -> {
				demandTeam(c, facts.team);
				yield join(c, c.teamId(), TeamEntry.ADMITTED, facts);
			}
			case LeaveTeam c -> {
				Acting.PERSON_OR_OFFICE.demand(c.by(), c.volunteerId());
				yield live().memberships().leave(c.volunteerId(), c.teamId(), c.day(), TeamExit.LEFT, null, null);
			}
			case RemoveMember c -> {
				demandTeam(c, facts.team);
				yield live().memberships().leave(c.volunteerId(), c.teamId(), c.day(), TeamExit.REMOVED, c.reason(), c.note());
			}
			case Deregister c -> deregister(c);
			case RestrictProcessing c -> restrict(c);
			case LiftRestriction c -> lift(c);
			case EraseSubject c -> erase(c);
		};
	}

	private List<VolunteerRegistered> register(Acting as, Route route, VolunteerCommand c, Basics basics, Sealed phone,
			Belonging belonging, String identityIndex) {
		as.demand(c.by());
		String registrar = c.by().actor().id();
		var asked = new Registration(c.volunteerId(), route, registrar, belonging, basics.document(), basics.ageBand(), basics.sex());
		return switch (this) {
			case Unregistered _ -> List.of(new VolunteerRegistered(c.volunteerId(), VolunteerNumber.of(c.volunteerId()), route, registrar,
					basics, phone, belonging, identityIndex));
			case Pending _,Registered _,Suspended _,Denied _,Deregistered _ -> {
				if (!known().registration().equals(asked)) {
					throw Refused.conflict("volunteer.exists");
				}
				yield List.of();
			}
			case Erased _ -> throw Refused.conflict("volunteer.erased");
		};
	}

	private List<RegistrationConfirmed> confirm(ConfirmRegistration c, InForce<ConsentRules> consent) {
		var file = live();
		if (!(this instanceof Pending)) {
			return List.of();
		}
		Acting.PERSON.demand(c.by());
		if (file.registration().route() == Route.ORGANISATION && file.registration().registrar().equals(c.by().actor().id())) {
			throw Refused.forbidden("volunteer.registrar-confirms");
		}
		if (file.lacksConsent(consent.rules())) {
			throw Refused.conflict("volunteer.guardian-consent-missing");
		}
		return List.of(new RegistrationConfirmed(c.volunteerId(), file.registration().route(), file.belonging(), c.notice(),
				consent.version()));
	}

	private List<RegistrationDenied> deny(DenyRegistration c) {
		known();
		return switch (this) {
			case Denied _ -> List.of();
			case Pending _ -> allowed(Acting.PERSON_OR_OFFICE, c, new RegistrationDenied(c.volunteerId()));
			case Unregistered _,Registered _,Suspended _,Deregistered _,Erased _ -> throw Refused.conflict("volunteer.not-pending");
		};
	}

	private List<IdentityVerified> verify(VerifyIdentity c) {
		return live().verified() ? List.of() : allowed(Acting.OFFICE, c, new IdentityVerified(c.volunteerId(), c.method()));
	}

	private List<GuardianConsentGiven> consent(RecordGuardianConsent c, RuleVersion rule) {
		var file = live();
		if (!file.age().band().minor()) {
			throw Refused.conflict("volunteer.not-minor");
		}
		return file.consent() == Consent.GIVEN
				? List.of()
				: allowed(Acting.GUARDIAN_OR_OFFICE, c,
						new GuardianConsentGiven(c.volunteerId(), c.guardianName(), c.guardianPhone(), c.relation(), c.form(), rule));
	}

	private List<GuardianConsentWithdrawn> withdraw(WithdrawGuardianConsent c, RuleVersion rule) {
		return switch (live().consent()) {
			case NONE -> throw Refused.conflict("volunteer.no-guardian-consent");
			case GIVEN -> allowed(Acting.GUARDIAN_OR_OFFICE, c, new GuardianConsentWithdrawn(c.volunteerId(), rule));
			case WITHDRAWN -> List.of();
		};
	}

	private List<AgeBandChanged> reviewAge(ReviewAge c, @Nullable LocalDate bornOn) {
		var age = live().age();
		if (bornOn == null) {
			return List.of();
		}
		AgeBand now = AgeBand.of(bornOn, c.day());
		return now == age.band() ? List.of() : List.of(new AgeBandChanged(c.volunteerId(), age.band(), now));
	}

	private List<BelongingChanged> move(ChangeBelonging c) {
		var file = open();
		return file.belonging().equals(c.belonging())
				? List.of()
				: allowed(Acting.PERSON_OR_OFFICE, c, new BelongingChanged(c.volunteerId(), file.belonging(), c.belonging()));
	}

	private List<SkillDeclared> declare(DeclareSkill c) {
		return open().abilities().skills().contains(c.skill())
				? List.of()
				: allowed(Acting.PERSON_OR_OFFICE, c, new SkillDeclared(c.volunteerId(), c.skill()));
	}

	private List<QualificationVerified> verify(VerifyQualification c) {
		var held = open().abilities().qualifications().get(c.qualification());
		if (c.expiresOn() != null && c.day().isAfter(c.expiresOn())) {
			throw Refused.invalid("volunteer.qualification-expired", c.expiresOn());
		}
		return new Held(c.expiresOn(), false).equals(held)
				? List.of()
				: allowed(Acting.OFFICE, c,
						new QualificationVerified(c.volunteerId(), c.qualification(), c.certificate(), c.expiresOn()));
	}

	private List<QualificationExpired> expire(ExpireQualification c) {
		var held = live().abilities().qualifications().get(c.qualification());
		if (held == null) {
			throw Refused.notFound("volunteer.qualification-unknown", c.qualification());
		}
		if (held.expired()) {
			return List.of();
		}
		if (held.expiresOn() == null || held.valid(c.day())) {
			throw Refused.conflict("volunteer.qualification-valid");
		}
		return allowed(Acting.OFFICE, c, new QualificationExpired(c.volunteerId(), c.qualification(), held.expiresOn()));
	}

	private List<SafeguardingChecked> check(RecordSafeguardingCheck c) {
		var abilities = open().abilities();
		past(c, c.checkedOn());
		if (!c.expiresOn().isAfter(c.checkedOn()) || c.expiresOn().isAfter(c.checkedOn().plusYears(1))) {
			throw Refused.invalid("volunteer.check-term");
		}
		var event = new SafeguardingChecked(c.volunteerId(), c.result(), c.checkedOn(), c.expiresOn(), UnitCode.of(c.by().actor()));
		return event.equals(abilities.check()) ? List.of() : allowed(Acting.OFFICE, c, event);
	}

	private List<SafeguardingLapsed> lapse(LapseSafeguarding c) {
		var abilities = live().abilities();
		LocalDate until = abilities.safeguardedUntil();
		if (until == null) {
			throw Refused.conflict("volunteer.no-clear-check");
		}
		if (abilities.lapsed()) {
			return List.of();
		}
		if (!c.day().isAfter(until)) {
			throw Refused.conflict("volunteer.check-valid", until);
		}
		return allowed(Acting.OFFICE, c, new SafeguardingLapsed(c.volunteerId(), until));
	}

	private List<? extends VolunteerEvent> train(RecordTraining c) {
		var file = serving();
		past(c, c.on());
		if (c.minutes() <= 0) {
			throw Refused.invalid("volunteer.training-minutes");
		}
		var event = new TrainingRecorded(c.volunteerId(), c.training(), c.kind(), c.content(), c.organiser(), c.on(), c.minutes());
		Acting.OFFICE.demand(c.by());
		return file.entries().record(c.training(), event, c.kind(), c.organiser(), c.on(), c.minutes());
	}

	private List<? extends VolunteerEvent> award(RecordAward c) {
		var file = serving();
		past(c, c.on());
		Acting.OFFICE.demand(c.by());
		var event = new AwardRecorded(c.volunteerId(), c.award(), c.level(), c.title(), c.awarder(), c.on());
		return file.entries().record(c.award(), event, c.level(), c.awarder(), c.on());
	}

	private List<? extends VolunteerEvent> complain(RecordComplaint c) {
		var file = serving();
		past(c, c.on());
		Acting.PERSON_OR_OFFICE.demand(c.by());
		var event = new ComplaintRecorded(c.volunteerId(), c.complaint(), c.kind(), c.matter(), c.on());
		return file.entries().record(c.complaint(), event, c.kind(), c.on());
	}

	private List<ComplaintCleared> clear(ClearComplaint c) {
		var outcome = live().entries().complaint(c.complaint());
		if (outcome.isPresent() && outcome.get() != c.outcome()) {
			throw Refused.conflict("volunteer.complaint-cleared");
		}
		return outcome.isPresent()
				? List.of()
				: allowed(Acting.OFFICE, c, new ComplaintCleared(c.volunteerId(), c.complaint(), c.outcome(), c.findings()));
	}

	private List<? extends VolunteerEvent> missed(RecordNoShow c) {
		var file = serving();
		past(c, c.on());
		Acting.OFFICE.demand(c.by());
		return file.entries().record(c.absence(), new NoShowRecorded(c.volunteerId(), c.absence(), c.kind(), c.on()), c.kind(), c.on());
	}

	private List<VolunteerSuspended> suspend(SuspendVolunteer c) {
		var file = counted();
		Acting.SANCTIONING.demand(c.by());
		if (file.entries().sanctions().containsKey(c.sanction())) {
			return List.of();
		}
		if (this instanceof Suspended) {
			throw Refused.conflict("volunteer.suspended");
		}
		future(c, c.until());
		return List.of(new VolunteerSuspended(c.volunteerId(), sanction(c.sanction(), c.ground(), c.reason(), c.evidence(), c.by()),
				c.until()));
	}

	private List<VolunteerReinstated> reinstate(ReinstateVolunteer c) {
		counted();
		if (!(this instanceof Suspended suspended)) {
			return List.of();
		}
		Acting.LIFTING.demand(c.by());
		boolean over = suspended.until != null && c.day().isAfter(suspended.until);
		return List.of(new VolunteerReinstated(c.volunteerId(), suspended.sanction, lifted(over, c.reason()), c.reason()));
	}

	private List<VolunteerBlacklisted> blacklist(BlacklistVolunteer c) {
		var file = counted();
		Acting.DISTRICT.demand(c.by());
		if (file.entries().sanctions().containsKey(c.sanction())) {
			return List.of();
		}
		if (file.blacklisting() != null) {
			throw Refused.conflict("volunteer.blacklisted");
		}
		term(c, c.endsOn(), c.reviewOn());
		return List.of(new VolunteerBlacklisted(c.volunteerId(), sanction(c.sanction(), c.ground(), c.reason(), c.evidence(), c.by()),
				c.endsOn(), c.reviewOn()));
	}

	private List<BlacklistingProlonged> prolong(ProlongBlacklisting c) {
		var blacklisting = known().blacklisting();
		Acting.DISTRICT.demand(c.by());
		if (blacklisting == null) {
			throw Refused.conflict("volunteer.not-blacklisted");
		}
		term(c, c.endsOn(), c.reviewOn());
		return new Blacklisting(blacklisting.sanction(), c.endsOn(), c.reviewOn()).equals(blacklisting)
				? List.of()
				: List.of(new BlacklistingProlonged(c.volunteerId(), blacklisting.sanction(), c.endsOn(), c.reviewOn(), c.reason()));
	}

	private List<VolunteerUnlisted> unlist(Unlist c) {
		var blacklisting = known().blacklisting();
		if (blacklisting == null) {
			return List.of();
		}
		Acting.LIFTING.demand(c.by());
		return List.of(unlisted(c, lifted(blacklisting.over(c.day()), c.reason()), c.reason(), blacklisting.sanction()));
	}

	private VolunteerUnlisted unlisted(VolunteerCommand c, LiftCause cause, @Nullable Sealed reason, EntryId sanction) {
		return new VolunteerUnlisted(c.volunteerId(), sanction, cause, reason, this instanceof Deregistered);
	}

	private List<AppealLodged> lodge(LodgeAppeal c) {
		var entries = known().entries();
		entries.sanction(c.sanction());
		return entries.appeals().containsKey(c.sanction())
				? List.of()
				: allowed(Acting.PERSON, c, new AppealLodged(c.volunteerId(), c.sanction(), c.grounds()));
	}

	private List<? extends VolunteerEvent> decideAppeal(DecideAppeal c) {
		var file = known();
		var sanction = file.entries().sanction(c.sanction());
		Optional<AppealOutcome> outcome = file.entries().appeals().get(c.sanction());
		if (outcome == null) {
			throw Refused.conflict("volunteer.no-appeal");
		}
		if (outcome.isPresent()) {
			if (outcome.get() != c.outcome()) {
				throw Refused.conflict("volunteer.appeal-decided");
			}
			return List.of();
		}
		Acting.SANCTIONING.demand(c.by());
		if (sanction.decidedBy().equals(c.by().actor().id())) {
			throw Refused.forbidden("volunteer.own-sanction");
		}
		var decided = new AppealDecided(c.volunteerId(), c.sanction(), c.outcome(), c.findings(), UnitCode.of(c.by().actor()));
		if (c.outcome() == AppealOutcome.DISMISSED) {
			return List.of(decided);
		}
		if (this instanceof Suspended suspended && suspended.sanction.equals(c.sanction())) {
			return List.of(decided, new VolunteerReinstated(c.volunteerId(), c.sanction(), LiftCause.APPEAL_ALLOWED, null));
		}
		return file.blacklisting() != null && file.blacklisting().sanction().equals(c.sanction())
				? List.of(decided, unlisted(c, LiftCause.APPEAL_ALLOWED, null, c.sanction()))
				: List.of(decided);
	}

	private List<TeamJoined> join(VolunteerCommand c, TeamId team, TeamEntry entry, Facts facts) {
		LocalDate day = c.day();
		List<TeamJoined> joined = serving().memberships().join(c.volunteerId(), team, day, entry);
		if (!joined.isEmpty()) {
			facts.team.demandActive(team);
			if (!standing(facts.consentRules().rules(), day).serves(day)) {
				throw Refused.conflict("volunteer.may-not-serve");
			}
		}
		return joined;
	}

	/** Asked by one of the team's leaders, or by an office that keeps teams. */
	private static void demandTeam(VolunteerCommand c, TeamStanding team) {
		(team.ledBy(c.by().actor()) ? Acting.PERSON_OR_OFFICE : Acting.TEAM_KEEPING).demand(c.by());
	}

	private List<? extends VolunteerEvent> deregister(Deregister c) {
		if (this instanceof Deregistered) {
			return List.of();
		}
		var file = live();
		var as = switch (c.cause()) {
			case OWN_WISH, MOVED_AWAY -> Acting.PERSON_OR_OFFICE;
			case GUARDIAN_WISH -> Acting.GUARDIAN_OR_OFFICE;
			case DECEASED, DUPLICATE -> Acting.OFFICE;
		};
		as.demand(c.by());
		return ended(file, c, new VolunteerDeregistered(c.volunteerId(), c.cause(), file.belonging(), file.blacklisting() != null));
	}

	private static List<VolunteerEvent> ended(VolunteerFile file, VolunteerCommand c, VolunteerEvent end) {
		return Stream.concat(file.memberships().end(c.volunteerId(), c.day()), Stream.of(end)).toList();
	}

	private List<ProcessingRestricted> restrict(RestrictProcessing c) {
		var before = known().restriction();
		boolean hold = c.ground() == RestrictionGround.LEGAL_HOLD;
		if (before == c.ground()) {
			return List.of();
		}
		if (before != null && !hold) {
			throw Refused.conflict("volunteer.restricted");
		}
		return allowed(hold ? Acting.DISTRICT : Acting.PERSON_OR_OFFICE, c, new ProcessingRestricted(c.volunteerId(), c.ground()));
	}

	private List<RestrictionLifted> lift(LiftRestriction c) {
		var before = known().restriction();
		if (before == null) {
			return List.of();
		}
		return allowed(before == RestrictionGround.LEGAL_HOLD ? Acting.DISTRICT : Acting.PERSON_OR_OFFICE, c,
				new RestrictionLifted(c.volunteerId()));
	}

	private List<VolunteerEvent> erase(EraseSubject c) {
		if (this instanceof Erased) {
			return List.of();
		}
		var file = known();
		Acting.KEEPING.demand(c.by());
		if (file.restriction() == RestrictionGround.LEGAL_HOLD) {
			throw Refused.conflict("volunteer.legal-hold");
		}
		return ended(file, c, new SubjectErased(c.volunteerId(), SubjectId.of(c.volunteerId()), c.ground(),
				this instanceof Registered || this instanceof Suspended, file.belonging()));
	}

	/** The file of a volunteer who was ever registered and is not erased. */
	private VolunteerFile known() {
		return switch (this) {
			case Unregistered _ -> throw Refused.notFound("volunteer.unknown");
			case Pending p -> p.file;
			case Registered r -> r.file;
			case Suspended s -> s.file;
			case Denied d -> d.file;
			case Deregistered d -> d.file;
			case Erased _ -> throw Refused.conflict("volunteer.erased");
		};
	}

	/** The file of a registration that has not ended. */
	private VolunteerFile live() {
		var file = known();
		if (this instanceof Denied || this instanceof Deregistered) {
			throw Refused.conflict("volunteer.ended");
		}
		return file;
	}

	/** The file of a live registration to which something may be added: restricted processing is storage alone. */
	private VolunteerFile open() {
		var file = live();
		if (file.restriction() != null) {
			throw Refused.conflict("volunteer.restricted");
		}
		return file;
	}

	/** The file of a confirmed registration, suspended or not. */
	private VolunteerFile counted() {
		var file = live();
		if (this instanceof Pending) {
			throw Refused.conflict("volunteer.not-confirmed");
		}
		return file;
	}

	private VolunteerFile serving() {
		counted();
		return open();
	}

	private static <E extends VolunteerEvent> List<E> allowed(Acting as, VolunteerCommand c, E event) {
		as.demand(c.by());
		return List.of(event);
	}

	private static Sanction sanction(EntryId id, SanctionGround ground, Sealed reason, List<Evidence> evidence, By by) {
		if (evidence.isEmpty()) {
			throw Refused.invalid("volunteer.evidence-missing");
		}
		return new Sanction(id, ground, reason, evidence, UnitCode.of(by.actor()), by.actor().id());
	}

	private static LiftCause lifted(boolean over, @Nullable Sealed reason) {
		if (!over && reason == null) {
			throw Refused.invalid("volunteer.reason-missing");
		}
		return over ? LiftCause.TERM_ENDED : LiftCause.DECISION;
	}

	private static void term(VolunteerCommand c, @Nullable LocalDate endsOn, @Nullable LocalDate reviewOn) {
		if (endsOn == null && reviewOn == null) {
			throw Refused.invalid("volunteer.blacklist-term-missing");
		}
		future(c, endsOn);
		future(c, reviewOn);
	}

	private static void past(VolunteerCommand c, LocalDate date) {
		if (date.isAfter(c.day())) {
			throw Refused.invalid("volunteer.date-in-future", date);
		}
	}

	private static void future(VolunteerCommand c, @Nullable LocalDate date) {
		if (date != null && date.isBefore(c.day())) {
			throw Refused.invalid("volunteer.date-past", date);
		}
	}

	default VolunteerState evolve(VolunteerEvent event) {
		return switch (event) {
			case VolunteerRegistered e -> this instanceof Unregistered ? new Pending(VolunteerFile.opened(e)) : impossible(e);
			case RegistrationConfirmed e -> this instanceof Pending p ? new Registered(p.file) : impossible(e);
			case RegistrationDenied e -> this instanceof Pending p ? new Denied(p.file) : impossible(e);
			case IdentityVerified e -> filed(e, f -> f.withVerified(true));
			case GuardianConsentGiven e -> filed(e, f -> f.with(Consent.GIVEN));
			case GuardianConsentWithdrawn e -> filed(e, f -> f.with(Consent.WITHDRAWN));
			case AgeBandChanged e -> filed(e, f -> f.with(f.age().at(e.to())));
			case ContactChanged e -> filed(e, f -> f);
			case BasicsCorrected e -> filed(e, f -> f.with(Age.of(e.basics())));
			case BelongingChanged e -> filed(e, f -> f.with(e.to()));
			case SkillDeclared e -> able(e, a -> a.with(e.skill()));
			case QualificationVerified e -> able(e, a -> a.with(e.qualification(), new Held(e.expiresOn(), false)));
			case QualificationExpired e -> able(e, a -> a.with(e.qualification(), new Held(e.expiredOn(), true)));
			case SafeguardingChecked e -> able(e, a -> a.with(e));
			case SafeguardingLapsed e -> able(e, a -> a.lapsedNow());
			case TrainingRecorded e ->
				entered(e, es -> es.with(e.training(), e, e.kind(), e.organiser(), e.on(), e.minutes()));
			case AwardRecorded e -> entered(e, es -> es.with(e.award(), e, e.level(), e.awarder(), e.on()));
			case ComplaintRecorded e ->
				entered(e, es -> es.with(e.complaint(), e, e.kind(), e.on()).withComplaint(e.complaint(), null));
			case ComplaintCleared e -> entered(e, es -> es.withComplaint(e.complaint(), e.outcome()));
			case NoShowRecorded e -> entered(e, es -> es.with(e.absence(), e, e.kind(), e.on()));
			case VolunteerSuspended e -> this instanceof Registered r
					? new Suspended(r.file.with(r.file.entries().withSanction(e.sanction())), e.sanction().id(), e.until())
					: impossible(e);
			case VolunteerReinstated e -> this instanceof Suspended s ? new Registered(s.file) : impossible(e);
			case VolunteerBlacklisted e -> filed(e, f -> f.with(f.entries().withSanction(e.sanction()))
					.withBlacklisting(new Blacklisting(e.sanction().id(), e.endsOn(), e.reviewOn())));
			case BlacklistingProlonged e ->
				filed(e, f -> f.withBlacklisting(new Blacklisting(e.sanction(), e.endsOn(), e.reviewOn())));
			case VolunteerUnlisted e -> filed(e, f -> f.withBlacklisting(null));
			case AppealLodged e -> entered(e, es -> es.withAppeal(e.sanction(), null));
			case AppealDecided e -> entered(e, es -> es.withAppeal(e.sanction(), e.outcome()));
			case TeamJoined e -> filed(e, f -> f.with(f.memberships().with(e)));
			case TeamLeft e -> filed(e, f -> f.with(f.memberships().with(e)));
			case VolunteerDeregistered e -> deregistered(e);
			case ProcessingRestricted e -> filed(e, f -> f.withRestriction(e.ground()));
			case RestrictionLifted e -> filed(e, f -> f.withRestriction(null));
			case SubjectErased e -> this instanceof Unregistered || this instanceof Erased ? impossible(e) : new Erased(e.volunteerId());
		};
	}

	private VolunteerState deregistered(VolunteerDeregistered e) {
		return switch (this) {
			case Pending p -> new Deregistered(p.file);
			case Registered r -> new Deregistered(r.file);
			case Suspended s -> new Deregistered(s.file);
			case Unregistered _,Denied _,Deregistered _,Erased _ -> impossible(e);
		};
	}

	private VolunteerState entered(VolunteerEvent e, UnaryOperator<Entries> change) {
		return filed(e, f -> f.with(change.apply(f.entries())));
	}

	private VolunteerState able(VolunteerEvent e, UnaryOperator<Abilities> change) {
		return filed(e, f -> f.with(change.apply(f.abilities())));
	}

	private VolunteerState filed(VolunteerEvent e, UnaryOperator<VolunteerFile> change) {
		return switch (this) {
			case Pending p -> new Pending(change.apply(p.file));
			case Registered r -> new Registered(change.apply(r.file));
			case Suspended s -> new Suspended(change.apply(s.file), s.sanction, s.until);
			case Denied d -> new Denied(change.apply(d.file));
			case Deregistered d -> new Deregistered(change.apply(d.file));
			case Unregistered _,Erased _ -> impossible(e);
		};
	}

	private VolunteerState impossible(VolunteerEvent e) {
		throw new IllegalStateException(e.getClass().getSimpleName() + " in " + getClass().getSimpleName());
	}

	/** Whether the volunteer may be relied upon, for decisions of other concepts. */
	default Standing standing(ConsentRules consent, LocalDate on) {
		return switch (this) {
			case Unregistered _ -> Standing.UNKNOWN;
			case Pending p -> standing(p.file, consent, on, false, false, null);
			case Registered r -> standing(r.file, consent, on, true, false, null);
			case Suspended s -> standing(s.file, consent, on, true, true, s.until);
			case Denied d -> standing(d.file, consent, on, false, false, null);
			case Deregistered d -> standing(d.file, consent, on, false, false, null);
			case Erased _ -> Standing.UNKNOWN;
		};
	}

	private static Standing standing(VolunteerFile f, ConsentRules consent, LocalDate on, boolean registered, boolean suspended,
			@Nullable LocalDate suspendedUntil) {
		var blacklisting = f.blacklisting();
		return new Standing(registered, suspended, blacklisting != null, f.restriction() != null, f.lacksConsent(consent), f.age().band(),
				suspendedUntil, blacklisting == null ? null : blacklisting.endsOn(), f.abilities().safeguardedUntil(), f.belonging(),
				f.abilities().qualifiedOn(on));
	}

	/** The sealed birth date of a minor, so that the shell can ask the vault for it. */
	default Optional<Sealed> bornOn() {
		return switch (this) {
			case Pending p -> Optional.ofNullable(p.file.age().bornOn());
			case Registered r -> Optional.ofNullable(r.file.age().bornOn());
			case Suspended s -> Optional.ofNullable(s.file.age().bornOn());
			case Unregistered _,Denied _,Deregistered _,Erased _ -> Optional.empty();
		};
	}
}
