package org.redvest.command.servicehours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.command.servicehours.ServiceHoursCommand.AcceptRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.ApproveLongDay;
import org.redvest.command.servicehours.ServiceHoursCommand.ConfirmService;
import org.redvest.command.servicehours.ServiceHoursCommand.CorrectHours;
import org.redvest.command.servicehours.ServiceHoursCommand.CreditHours;
import org.redvest.command.servicehours.ServiceHoursCommand.DecideDispute;
import org.redvest.command.servicehours.ServiceHoursCommand.DenyRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.DisputeRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.EvaluateService;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishService;
import org.redvest.command.servicehours.ServiceHoursCommand.RefuseLongDay;
import org.redvest.command.servicehours.ServiceHoursCommand.StepCommand;
import org.redvest.command.servicehours.ServiceHoursCommand.VoidRecord;
import org.redvest.command.servicehours.ServiceRecord.Phase;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.CreditBasis;
import org.redvest.kernel.ServiceHoursEvent.DisputeDecided;
import org.redvest.kernel.ServiceHoursEvent.DisputeOutcome;
import org.redvest.kernel.ServiceHoursEvent.Entry;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.LongDayApproved;
import org.redvest.kernel.ServiceHoursEvent.LongDayRefused;
import org.redvest.kernel.ServiceHoursEvent.RecordAccepted;
import org.redvest.kernel.ServiceHoursEvent.RecordDenied;
import org.redvest.kernel.ServiceHoursEvent.RecordDisputed;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.ServiceConfirmed;
import org.redvest.kernel.ServiceHoursEvent.ServiceEvaluated;
import org.redvest.kernel.ServiceHoursEvent.ServicePublicised;
import org.redvest.kernel.ServiceHoursEvent.VoidReason;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.VolunteerId;

/**
 * The next step of one record: what may follow from its phase.
 *
 * @param records the ledger's records
 * @param record the one that is to take the step
 * @param rules the rules in force on its service date; for a correction, on the new one
 */
record Step(Records records, ServiceRecord record, InForce<HoursRules> rules, WorkingDays workingDays) {

	List<ServiceHoursEvent> decide(StepCommand c) {
		VolunteerId volunteer = c.ledgerId().volunteer();
		return switch (c) {
			case ConfirmService s -> confirm(s, volunteer);
			case ApproveLongDay s -> approval(s.by(), volunteer, rule -> new LongDayApproved(volunteer, record.id(), entry(), rule));
			case RefuseLongDay s -> approval(s.by(), volunteer, rule -> new LongDayRefused(volunteer, record.id(), entry(), rule));
			case PublishService s -> publish(s, volunteer);
			case AcceptRecord s -> accept(s, volunteer);
			case DenyRecord s -> deny(s, volunteer);
			case DisputeRecord s -> dispute(s, volunteer);
			case DecideDispute s -> decide(s, volunteer);
			case CreditHours s -> credit(s, volunteer);
			case CorrectHours s -> correct(s, volunteer);
			case VoidRecord s -> voided(s, volunteer);
			case EvaluateService s -> evaluate(s, volunteer);
		};
	}

	private List<ServiceHoursEvent> confirm(ConfirmService c, VolunteerId volunteer) {
		Acting.CONFIRMING.demandOther(c.by(), volunteer);
		return switch (open()) {
			case Phase.Draft _ -> {
				WorkCheck check = new WorkCheck(records, each -> each.id().equals(record.id()), rules.rules());
				int dayMinutes = check.confirmedDay(record.work());
				yield List.of(new ServiceConfirmed(volunteer, record.id(), entry(), c.by().actor().id(), dayMinutes,
						check.approvers(dayMinutes), rules.version()));
			}
			case Phase.AwaitingApproval _,Phase.Confirmed _,Phase.Publicised _,Phase.Accepted _,Phase.Credited _ -> List.of();
		};
	}

	private List<ServiceHoursEvent> approval(By by, VolunteerId volunteer, Function<RuleVersion, ServiceHoursEvent> answer) {
		if (!(open() instanceof Phase.AwaitingApproval(Set<Role> roles, RuleVersion rule))) {
			throw Refused.conflict("hours.no-long-day");
		}
		if (!roles.contains(by.actor().role())) {
			throw Refused.forbidden("hours.may-not-approve-long-day", roles);
		}
		Acting.notHimself(by, volunteer);
		return List.of(answer.apply(rule));
	}

	private List<ServiceHoursEvent> publish(PublishService c, VolunteerId volunteer) {
		Acting.CONFIRMING.demandOther(c.by(), volunteer);
		return switch (open()) {
			case Phase.Confirmed _ -> {
				var until = workingDays.after(c.day(), rules.rules().publicityWorkingDays());
				yield List.of(new ServicePublicised(volunteer, record.id(), entry(), until.day(), rules.version(), until.calendars()));
			}
			case Phase.Draft _,Phase.AwaitingApproval _ -> throw Refused.conflict("hours.not-confirmed");
			case Phase.Publicised _,Phase.Accepted _,Phase.Credited _ -> List.of();
		};
	}

	private List<ServiceHoursEvent> accept(AcceptRecord c, VolunteerId volunteer) {
		Acting.SPEAKING.demand(c.by(), volunteer);
		return switch (open()) {
			case Phase.Confirmed _,Phase.Publicised _ -> List.of(new RecordAccepted(volunteer, record.id(), entry()));
			case Phase.Draft _,Phase.AwaitingApproval _ -> throw Refused.conflict("hours.not-confirmed");
			case Phase.Accepted _,Phase.Credited _ -> List.of();
		};
	}

	private List<ServiceHoursEvent> deny(DenyRecord c, VolunteerId volunteer) {
		Acting.SPEAKING.demand(c.by(), volunteer);
		return live() instanceof Phase.Denied
				? List.of()
				: List.of(new RecordDenied(volunteer, record.id(), entry(), c.words()));
	}

	private List<ServiceHoursEvent> dispute(DisputeRecord c, VolunteerId volunteer) {
		if (live() instanceof Phase.Denied) {
			throw Refused.conflict("hours.record-frozen");
		}
		return List.of(new RecordDisputed(volunteer, record.id(), entry(), c.ground(), c.words()));
	}

	private List<ServiceHoursEvent> decide(DecideDispute c, VolunteerId volunteer) {
		if (!record.opposed()) {
			throw Refused.conflict("hours.no-dispute");
		}
		uninvolved(c.by(), volunteer);
		var decided = new DisputeDecided(volunteer, record.id(), entry(), c.outcome(), c.words());
		return switch (c.outcome()) {
			case STANDS -> List.of(decided);
			case CORRECTED -> throw Refused.invalid("hours.correct-instead");
			case VOIDED -> List.of(decided, new RecordVoided(volunteer, record.id(), entry(), record.creditedMinutes(),
					record.phase() instanceof Phase.Denied ? VoidReason.DENIED : VoidReason.COMPLAINT, null));
		};
	}

	private List<ServiceHoursEvent> credit(CreditHours c, VolunteerId volunteer) {
		Acting.CONFIRMING.demandOther(c.by(), volunteer);
		return switch (open()) {
			case Phase.Accepted _ -> List.of(new HoursCredited(volunteer, record.id(), entry(), CreditBasis.ACCEPTANCE));
			case Phase.Publicised(LocalDate until) -> {
				if (!c.day().isAfter(until)) {
					throw Refused.conflict("hours.publicity-runs", until);
				}
				yield List.of(new HoursCredited(volunteer, record.id(), entry(), CreditBasis.PUBLICITY));
			}
			case Phase.Credited _ -> List.of();
			case Phase.Draft _,Phase.AwaitingApproval _,Phase.Confirmed _ -> throw Refused.conflict("hours.not-publicised");
		};
	}

	private List<ServiceHoursEvent> correct(CorrectHours c, VolunteerId volunteer) {
		if (record.phase() instanceof Phase.Corrected(var replacement) && replacement.equals(c.replacementId())) {
			return List.of();
		}
		live();
		var events = new ArrayList<ServiceHoursEvent>();
		if (!record.opposed()) {
			Acting.DECIDING.demandOther(c.by(), volunteer);
		} else {
			uninvolved(c.by(), volunteer);
			events.add(new DisputeDecided(volunteer, record.id(), entry(), DisputeOutcome.CORRECTED, c.words()));
		}
		if (records.dates().get(c.replacementId().value()).isPresent()) {
			throw Refused.conflict("hours.record-exists");
		}
		if (c.work().capture() != record.work().capture()) {
			throw Refused.invalid("hours.wrong-capture", c.work().capture());
		}
		WorkCheck check = new WorkCheck(records, each -> each.id().equals(record.id()), rules.rules());
		check.check(c.work(), c.by());
		boolean cut = record.creditedMinutes() > 0 && within(c.work());
		events.add(new HoursCorrected(volunteer, record.id(), entry(), record.creditedMinutes(), c.replacementId(), c.work(),
				cut ? c.work().minutes() : 0, c.by().actor().id(),
				cut || record.draft() ? Set.of() : check.approvers(check.confirmedDay(c.work())), c.reason(), c.words(), rules.version()));
		return events;
	}

	/** Nothing is claimed that was not publicised or accepted before. */
	private boolean within(Work work) {
		Work before = record.work();
		return work.minutes() <= before.minutes() && !work.start().isBefore(before.start()) && !work.end().isAfter(before.end());
	}

	private List<ServiceHoursEvent> voided(VoidRecord c, VolunteerId volunteer) {
		if (record.phase() instanceof Phase.Voided) {
			return List.of();
		}
		live();
		Acting.DECIDING.demandOther(c.by(), volunteer);
		return List.of(new RecordVoided(volunteer, record.id(), entry(), record.creditedMinutes(), c.reason(), c.words()));
	}

	private List<ServiceHoursEvent> evaluate(EvaluateService c, VolunteerId volunteer) {
		Acting.notHimself(c.by(), volunteer);
		if (c.score() < 1 || c.score() > 5) {
			throw Refused.invalid("hours.score-out-of-range");
		}
		live();
		Integer before = record.scores().get(c.side());
		return before != null && before == c.score() && c.words() == null
				? List.of()
				: List.of(new ServiceEvaluated(volunteer, record.id(), entry(), c.side(), c.score(), c.words()));
	}

	/** Whoever decides about a record has not made it. */
	private void uninvolved(By by, VolunteerId volunteer) {
		Acting.DECIDING.demandOther(by, volunteer);
		String decider = by.actor().id();
		if (decider.equals(record.recorder()) || decider.equals(record.confirmer())) {
			throw Refused.forbidden("hours.decider-involved");
		}
	}

	/** The phase of a record that still stands. */
	private Phase live() {
		if (!record.live()) {
			throw Refused.conflict("hours.record-closed");
		}
		return record.phase();
	}

	/** The phase of a record that still stands and that nobody opposes. */
	private Phase.Open open() {
		live();
		if (!(record.phase() instanceof Phase.Open open)) {
			throw Refused.conflict("hours.record-frozen");
		}
		return open;
	}

	private Entry entry() {
		return record.work().entry();
	}
}
