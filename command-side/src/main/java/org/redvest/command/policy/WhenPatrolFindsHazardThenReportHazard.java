package org.redvest.command.policy;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redvest.command.hazard.HazardCommand.ReportHazard;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingEvent.PatrolRecorded;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.Rules.HazardRules;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/** Whatever a patrol finds that is a hazard by the rules of the day is reported as one, without being told again. */
@Component
class WhenPatrolFindsHazardThenReportHazard implements Policy {

	private final RuleBook rules;

	WhenPatrolFindsHazardThenReportHazard(RuleBook rules) {
		this.rules = rules;
	}

	@Override
	public Class<PatrolRecorded> about() {
		return PatrolRecorded.class;
	}

	@Override
	public Stream<? extends Command> react(LoggedEvent logged) {
		return logged.event() instanceof PatrolRecorded patrol && !patrol.findings().isEmpty()
				? report(patrol, new By(Actor.system(name()), logged.occurredAt()))
				: Stream.empty();
	}

	/**
	 * Each twice: where somebody reports the same place at the same moment, the second finds the other's report and is recorded as
	 * its repetition; else it says nothing new.
	 */
	private Stream<ReportHazard> report(PatrolRecorded patrol, By by) {
		Set<FindingCode> hazards = rules
				.inForce(HazardRules.class, RuleBook.DEFAULT, by.day()).rules().kinds();
		return IntStream.range(0, patrol.findings().size()).filter(n -> hazards.contains(patrol.findings().get(n).code())).boxed()
				.flatMap(n -> Stream.of(ReportHazard.found(patrol, n, by), ReportHazard.found(patrol, n, by)));
	}
}
