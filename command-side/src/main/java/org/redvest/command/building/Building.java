package org.redvest.command.building;

import static java.util.stream.Collectors.toMap;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.building.BuildingCommand.AppointHead;
import org.redvest.command.building.BuildingCommand.AssessHead;
import org.redvest.command.building.BuildingCommand.CorrectBuilding;
import org.redvest.command.building.BuildingCommand.DecideObjection;
import org.redvest.command.building.BuildingCommand.EndNominationPublicity;
import org.redvest.command.building.BuildingCommand.ExpireTerm;
import org.redvest.command.building.BuildingCommand.MergeBuildings;
import org.redvest.command.building.BuildingCommand.NameDeputy;
import org.redvest.command.building.BuildingCommand.NominateHead;
import org.redvest.command.building.BuildingCommand.ObjectToNomination;
import org.redvest.command.building.BuildingCommand.PublishNomination;
import org.redvest.command.building.BuildingCommand.RecordPatrol;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.building.BuildingCommand.ReleaseDeputy;
import org.redvest.command.building.BuildingCommand.RemoveHead;
import org.redvest.command.building.BuildingCommand.RenewHead;
import org.redvest.command.building.BuildingCommand.ReportVacancy;
import org.redvest.command.building.BuildingCommand.ResignHead;
import org.redvest.command.building.BuildingCommand.RetireBuilding;
import org.redvest.command.building.BuildingCommand.SplitBuilding;
import org.redvest.command.building.BuildingCommand.UpdateHouseholdCount;
import org.redvest.command.building.BuildingCommand.WithdrawNomination;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingEvent.Successor;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.Rules.HeadRules;
import org.redvest.kernel.store.Shell;

/** The shell around {@link BuildingState}: fetches the facts that a decision needs from elsewhere, and applies what it decides. */
@Aggregate(repository = "buildingRepository")
class Building implements Shell<BuildingState> {

	@AggregateIdentifier
	private BuildingId id;
	private BuildingState state = new BuildingState.Unregistered();

	@CommandHandler
	void handle(RegisterBuilding c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(CorrectBuilding c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(UpdateHouseholdCount c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(SplitBuilding c, OtherBuildings others) {
		happened(asked(c).decide(c, known(c.successors().stream().map(Successor::buildingId), others)));
	}

	@CommandHandler
	void handle(MergeBuildings c, OtherBuildings others) {
		happened(asked(c).decide(c, known(c.absorbed().stream(), others)));
	}

	@CommandHandler
	void handle(RetireBuilding c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(NominateHead c, Standings standings) {
		happened(asked(c).decide(c, standings.of(c.volunteerId(), c.day())));
	}

	@CommandHandler
	void handle(WithdrawNomination c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(PublishNomination c, RuleBook rules) {
		happened(asked(c).decide(c, rules(rules, c.day())));
	}

	@CommandHandler
	void handle(EndNominationPublicity c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(ObjectToNomination c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(DecideObjection c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(AppointHead c, Standings standings, RuleBook rules, HeadSlots slots) {
		InForce<HeadRules> inForce = rules(rules, c.day());
		happened(asked(c).decide(c, standings.of(c.volunteerId(), c.day()), inForce,
				slots.free(c.volunteerId(), inForce.rules().mostBuildings(), c.buildingId())));
	}

	@CommandHandler
	void handle(RenewHead c, Standings standings, RuleBook rules) {
		happened(asked(c).decide(c, standings.of(c.volunteerId(), c.day()), rules(rules, c.day())));
	}

	@CommandHandler
	void handle(ResignHead c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(RemoveHead c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(ExpireTerm c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(ReportVacancy c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(NameDeputy c, Standings standings) {
		happened(asked(c).decide(c, standings.of(c.volunteerId(), c.day())));
	}

	@CommandHandler
	void handle(ReleaseDeputy c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(RecordPatrol c, Standings standings) {
		happened(asked(c).decide(c, standings.of(c.volunteerId(), c.day())));
	}

	@CommandHandler
	void handle(AssessHead c) {
		happened(asked(c).decide(c));
	}

	@EventSourcingHandler
	void on(BuildingEvent e) {
		id = e.buildingId();
		state = state.evolve(e);
	}

	@Override
	public BuildingState state() {
		return state;
	}

	@Override
	public void restore(String stream, BuildingState known) {
		id = new BuildingId(UUID.fromString(stream));
		state = known;
	}

	/** Asked by somebody who may; before anything else, so that nobody learns more than that. */
	private BuildingState asked(BuildingCommand c) {
		Acting.demand(c);
		return state;
	}

	private static void happened(List<? extends BuildingEvent> events) {
		events.forEach(each -> apply(each));
	}

	private static InForce<HeadRules> rules(RuleBook rules, LocalDate day) {
		return rules.inForce(HeadRules.class, RuleBook.DEFAULT, day);
	}

	private static Map<BuildingId, BuildingState> known(Stream<BuildingId> buildings, OtherBuildings others) {
		return buildings.distinct().collect(toMap(each -> each, others::state));
	}
}
