package org.redvest.command.servicehours;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redvest.command.CreditedRecord;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.command.servicehours.ServiceHoursCommand.ApplyForStar;
import org.redvest.command.servicehours.ServiceHoursCommand.AwardStar;
import org.redvest.command.servicehours.ServiceHoursCommand.BackfillService;
import org.redvest.command.servicehours.ServiceHoursCommand.CorrectHours;
import org.redvest.command.servicehours.ServiceHoursCommand.DecideStarObjection;
import org.redvest.command.servicehours.ServiceHoursCommand.DowngradeStar;
import org.redvest.command.servicehours.ServiceHoursCommand.EndStarPublicity;
import org.redvest.command.servicehours.ServiceHoursCommand.EntryCommand;
import org.redvest.command.servicehours.ServiceHoursCommand.ObjectToStar;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishStarList;
import org.redvest.command.servicehours.ServiceHoursCommand.RecordService;
import org.redvest.command.servicehours.ServiceHoursCommand.RejectStar;
import org.redvest.command.servicehours.ServiceHoursCommand.ReviewStar;
import org.redvest.command.servicehours.ServiceHoursCommand.RevokeStar;
import org.redvest.command.servicehours.ServiceHoursCommand.RunAnnualReview;
import org.redvest.command.servicehours.ServiceHoursCommand.StarCommand;
import org.redvest.command.servicehours.ServiceHoursCommand.StepCommand;
import org.redvest.command.servicehours.ServiceHoursCommand.TransferInRecord;
import org.redvest.command.servicehours.ServiceRecord.Phase;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.DisputeDecided;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.LongDayApproved;
import org.redvest.kernel.ServiceHoursEvent.LongDayRefused;
import org.redvest.kernel.ServiceHoursEvent.RecordAccepted;
import org.redvest.kernel.ServiceHoursEvent.RecordDenied;
import org.redvest.kernel.ServiceHoursEvent.RecordDisputed;
import org.redvest.kernel.ServiceHoursEvent.RecordEvent;
import org.redvest.kernel.ServiceHoursEvent.RecordTransferredIn;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.ServiceBackfilled;
import org.redvest.kernel.ServiceHoursEvent.ServiceConfirmed;
import org.redvest.kernel.ServiceHoursEvent.ServiceEvaluated;
import org.redvest.kernel.ServiceHoursEvent.ServicePublicised;
import org.redvest.kernel.ServiceHoursEvent.ServiceRecorded;
import org.redvest.kernel.ServiceHoursEvent.Side;
import org.redvest.kernel.ServiceHoursEvent.StarEvent;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.VolunteerId;

/**
 * A volunteer's ledger: the records, each in its phase, the sum of all entries, and the stars of each scheme. A ledger
 * without records is the one that every volunteer has from the start.
 *
 * @param creditedMinutes the sum of all entries, contra entries included
 */
record LedgerState(Records records, long creditedMinutes, Map<String, StarState> stars) {

	LedgerState() {
		this(new Records(), 0, Map.of());
	}

	StarState star(String scheme) {
		return stars.getOrDefault(scheme, StarState.NONE);
	}

	/** What is credited and not opposed, by service date. */
	List<CreditedRecord> credited(LocalDate from, LocalDate to) {
		return from.datesUntil(to.plusDays(1)).flatMap(records::on).filter(each -> each.phase() instanceof Phase.Credited)
				.map(ServiceRecord::asCredited).toList();
	}

	/** The day whose rules a step follows: the service date, of a correction the new one. */
	LocalDate rulesOf(StepCommand c) {
		return c instanceof CorrectHours correction ? correction.work().serviceDate() : find(c.recordId()).work().serviceDate();
	}

	/** The day whose rules a star command follows: its cut-off date or the open application's, otherwise the day itself. */
	LocalDate rulesOf(StarCommand c) {
		LocalDate today = c.day();
		return switch (c) {
			case ApplyForStar apply -> apply.cutOff();
			case RunAnnualReview review -> review.cutOff();
			case ReviewStar _,PublishStarList _,EndStarPublicity _,ObjectToStar _,DecideStarObjection _,AwardStar _,RejectStar _ ->
				star(c.scheme()).cutOff().orElse(today);
			case DowngradeStar _,RevokeStar _ -> today;
		};
	}

	List<ServiceHoursEvent> decide(EntryCommand c, Standing standing, InForce<HoursRules> rules) {
		VolunteerId volunteer = c.ledgerId().volunteer();
		Acting.RECORDING.demandOther(c.by(), volunteer);
		ServiceHoursEvent entered = switch (c) {
			case RecordService _ ->
				new ServiceRecorded(volunteer, c.recordId(), c.work(), c.by().actor().id(), rules.version());
			case BackfillService b ->
				new ServiceBackfilled(volunteer, c.recordId(), c.work(), c.by().actor().id(), b.reason(), rules.version());
			case TransferInRecord t -> new RecordTransferredIn(volunteer, c.recordId(), c.work(), c.by().actor().id(), t.origin(),
					t.originNumber(), t.consentedOn(), rules.version());
		};
		Optional<ServiceRecord> there = records.find(c.recordId());
		if (there.isPresent()) {
			if (there.get().work().equals(c.work())) {
				return List.of();
			}
			throw Refused.conflict("hours.record-exists");
		}
		if (!standing.serves(c.work().serviceDate())) {
			throw Refused.conflict("hours.volunteer-does-not-serve");
		}
		checkCapture(c, rules.rules());
		new WorkCheck(records, _ -> false, rules.rules()).check(c.work(), c.by());
		return List.of(entered);
	}

	private static void checkCapture(EntryCommand c, HoursRules rules) {
		Capture capture = c.work().capture();
		LocalDate today = c.day();
		boolean fits = switch (c) {
			case RecordService _ -> {
				if (today.isAfter(c.work().serviceDate().plusDays(rules.recordWithinDays()))) {
					throw Refused.conflict("hours.too-late", rules.recordWithinDays());
				}
				yield capture != Capture.BACKFILL && capture != Capture.TRANSFER;
			}
			case BackfillService _ -> {
				if (!rules.backfilledBy().contains(c.by().actor().role())) {
					throw Refused.forbidden("hours.may-not-backfill", c.by().actor().role());
				}
				yield capture == Capture.BACKFILL;
			}
			case TransferInRecord t -> {
				if (t.consentedOn().isAfter(today)) {
					throw Refused.invalid("hours.consent-in-the-future", t.consentedOn());
				}
				yield capture == Capture.TRANSFER;
			}
		};
		if (!fits) {
			throw Refused.invalid("hours.wrong-capture", capture);
		}
	}

	List<ServiceHoursEvent> decide(StepCommand c, InForce<HoursRules> rules, WorkingDays workingDays) {
		return new Step(records, find(c.recordId()), rules, workingDays).decide(c);
	}

	List<ServiceHoursEvent> decide(StarCommand c, Standing standing, InForce<StarRules> rules, WorkingDays workingDays) {
		return star(c.scheme()).decide(c, standing, rules, workingDays, records::countedUpTo);
	}

	private ServiceRecord find(ServiceRecordId id) {
		return records.find(id).orElseThrow(() -> Refused.notFound("hours.record-unknown"));
	}

	LedgerState evolve(ServiceHoursEvent event) {
		return switch (event) {
			case RecordEvent e -> evolve(e);
			case StarEvent e -> {
				var changed = new HashMap<>(stars);
				changed.put(e.scheme(), star(e.scheme()).evolve(e));
				yield new LedgerState(records, creditedMinutes, Map.copyOf(changed));
			}
		};
	}

	private LedgerState evolve(RecordEvent event) {
		return switch (event) {
			case ServiceRecorded e -> entered(e.recordId(), e.work(), e.recorder());
			case ServiceBackfilled e -> entered(e.recordId(), e.work(), e.recorder());
			case RecordTransferredIn e -> entered(e.recordId(), e.work(), e.recorder());
			case ServiceConfirmed e -> {
				ServiceRecord record = past(e);
				yield with(
						new ServiceRecord(record.id(), record.work(), record.recorder(), e.confirmer(), confirmed(e.approvedBy(), e.rule()),
								record.scores()));
			}
			case LongDayApproved e -> with(past(e).in(new Phase.Confirmed()));
			case LongDayRefused e -> with(past(e).in(new Phase.Refused()));
			case ServicePublicised e -> with(past(e).in(new Phase.Publicised(e.until())));
			case RecordAccepted e -> with(past(e).in(new Phase.Accepted()));
			case RecordDenied e -> with(past(e).in(new Phase.Denied(way(e))));
			case RecordDisputed e -> with(past(e).in(new Phase.Disputed(way(e))));
			case DisputeDecided e -> with(past(e).in(way(e)));
			case HoursCredited e -> with(past(e).in(new Phase.Credited())).plus(e.entry().minutes());
			case HoursCorrected e -> corrected(e);
			case RecordVoided e -> with(past(e).in(new Phase.Voided())).plus(-e.contraMinutes());
			case ServiceEvaluated e -> {
				ServiceRecord record = past(e);
				var scores = new HashMap<Side, Integer>(record.scores());
				scores.put(e.side(), e.score());
				yield with(new ServiceRecord(record.id(), record.work(), record.recorder(), record.confirmer(), record.phase(),
						Map.copyOf(scores)));
			}
		};
	}

	private LedgerState corrected(HoursCorrected e) {
		ServiceRecord old = past(e);
		Phase next = e.creditedMinutes() > 0
				? new Phase.Credited()
				: old.draft() ? new Phase.Draft() : confirmed(e.approvedBy(), e.rule());
		return with(old.in(new Phase.Corrected(e.replacementId())))
				.with(new ServiceRecord(e.replacementId(), e.work(), e.recorder(), old.confirmer(), next, Map.of()))
				.plus(e.creditedMinutes() - e.contraMinutes());
	}

	private static Phase confirmed(Set<Role> approvedBy, RuleVersion rule) {
		return approvedBy.isEmpty() ? new Phase.Confirmed() : new Phase.AwaitingApproval(approvedBy, rule);
	}

	private LedgerState entered(ServiceRecordId id, Work work, String recorder) {
		return with(new ServiceRecord(id, work, recorder, null, new Phase.Draft(), Map.of()));
	}

	private ServiceRecord past(RecordEvent event) {
		return records.find(event.recordId()).orElseThrow(() -> new IllegalStateException("never recorded: " + event.recordId()));
	}

	private Phase.Open way(RecordEvent event) {
		return past(event).way().orElseThrow(() -> new IllegalStateException("closed: " + event.recordId()));
	}

	private LedgerState with(ServiceRecord record) {
		return new LedgerState(records.with(record), creditedMinutes, stars);
	}

	private LedgerState plus(long minutes) {
		long total = creditedMinutes + minutes;
		if (total < 0) {
			throw new IllegalStateException("a total below zero");
		}
		return new LedgerState(records, total, stars);
	}
}
