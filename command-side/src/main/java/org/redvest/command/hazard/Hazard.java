package org.redvest.command.hazard;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.building.BuildingPlaces;
import org.redvest.command.hazard.HazardCommand.AssignRectification;
import org.redvest.command.hazard.HazardCommand.EndParking;
import org.redvest.command.hazard.HazardCommand.GradeHazard;
import org.redvest.command.hazard.HazardCommand.HandToEmergency;
import org.redvest.command.hazard.HazardCommand.MarkFalseAlarm;
import org.redvest.command.hazard.HazardCommand.ParkHazard;
import org.redvest.command.hazard.HazardCommand.PassHazardDeadline;
import org.redvest.command.hazard.HazardCommand.PassOnRectification;
import org.redvest.command.hazard.HazardCommand.RecheckHazard;
import org.redvest.command.hazard.HazardCommand.ReopenHazard;
import org.redvest.command.hazard.HazardCommand.ReportHazard;
import org.redvest.command.hazard.HazardCommand.ReportRectification;
import org.redvest.command.hazard.HazardCommand.ResumeHazard;
import org.redvest.command.hazard.HazardCommand.WriteOffHazard;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.Heading;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.HazardRules;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.store.Shell;

/** The shell around {@link HazardState}: fetches the facts that a decision needs from elsewhere, and applies what it decides. */
@Aggregate(repository = "hazardRepository")
class Hazard implements Shell<HazardState> {

	@AggregateIdentifier
	private HazardId id;
	private HazardState state = new HazardState.Unreported();

	@CommandHandler
	void handle(ReportHazard c, RuleBook rules, WorkingDays days, BuildingPlaces places, OpenHazards open) {
		happened(Alarm.report(asked(c), c, deadlines(c, rules, days), Optional.ofNullable(c.building()).flatMap(places::community),
				open.at(new Heading(c.area(), c.building(), c.floor(), c.kind(), null, null))));
	}

	@CommandHandler
	void handle(GradeHazard c, RuleBook rules, WorkingDays days) {
		happened(Alarm.grade(asked(c), c, deadlines(c, rules, days)));
	}

	@CommandHandler
	void handle(HandToEmergency c) {
		happened(Alarm.handOver(asked(c), c));
	}

	@CommandHandler
	void handle(AssignRectification c, RuleBook rules, WorkingDays days) {
		happened(Rectification.assign(asked(c), c, deadlines(c, rules, days)));
	}

	@CommandHandler
	void handle(PassOnRectification c, RuleBook rules, WorkingDays days) {
		happened(Rectification.passOn(asked(c), c, deadlines(c, rules, days)));
	}

	@CommandHandler
	void handle(ReportRectification c, RuleBook rules, WorkingDays days) {
		happened(Rectification.report(asked(c), c, deadlines(c, rules, days)));
	}

	@CommandHandler
	void handle(RecheckHazard c, RuleBook rules, WorkingDays days) {
		happened(Rectification.recheck(asked(c), c, deadlines(c, rules, days)));
	}

	@CommandHandler
	void handle(WriteOffHazard c) {
		happened(Rectification.writeOff(asked(c), c));
	}

	@CommandHandler
	void handle(ParkHazard c, RuleBook rules, WorkingDays days) {
		happened(SettingAside.park(asked(c), c, deadlines(c, rules, days)));
	}

	@CommandHandler
	void handle(ResumeHazard c, RuleBook rules, WorkingDays days) {
		happened(SettingAside.resume(asked(c), c, deadlines(c, rules, days)));
	}

	@CommandHandler
	void handle(EndParking c, RuleBook rules, WorkingDays days) {
		happened(SettingAside.endParking(asked(c), c, deadlines(c, rules, days)));
	}

	@CommandHandler
	void handle(PassHazardDeadline c) {
		happened(Lateness.pass(asked(c), c));
	}

	@CommandHandler
	void handle(MarkFalseAlarm c) {
		happened(SettingAside.falseAlarm(asked(c), c));
	}

	@CommandHandler
	void handle(ReopenHazard c, RuleBook rules, WorkingDays days) {
		happened(SettingAside.reopen(asked(c), c, deadlines(c, rules, days)));
	}

	@EventSourcingHandler
	void on(HazardEvent e) {
		id = e.hazardId();
		state = state.evolve(e);
	}

	@Override
	public HazardState state() {
		return state;
	}

	@Override
	public void restore(String stream, HazardState known) {
		id = HazardId.read(stream);
		state = known;
	}

	/** Asked by somebody who may, with words that are the hazard's own; before anything else, so that nobody learns more than that. */
	private HazardState asked(HazardCommand c) {
		Acting.demand(c);
		if (!c.words().allMatch(each -> each.subject().equals(SubjectId.of(c.hazardId())))) {
			throw Refused.invalid("hazard.sealed-for-another");
		}
		return state;
	}

	private static Deadlines deadlines(HazardCommand c, RuleBook rules, WorkingDays days) {
		return Deadlines.of(rules.inForce(HazardRules.class, RuleBook.DEFAULT, c.day()), days);
	}

	private static void happened(List<HazardEvent> events) {
		events.forEach(each -> apply(each));
	}
}
