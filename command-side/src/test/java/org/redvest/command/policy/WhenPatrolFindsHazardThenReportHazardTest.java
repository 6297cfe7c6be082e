package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.hazard.HazardCommand.ReportHazard;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.CheckItem;
import org.redvest.kernel.BuildingEvent.Finding;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingEvent.PatrolRecorded;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;
import org.redvest.kernel.Rules.HazardRules;
import org.redvest.kernel.Rules.Term;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenPatrolFindsHazardThenReportHazardTest {

	/** Half an hour after midnight in the district. */
	private static final Instant AT = Instant.parse("2022-05-17T16:30:00Z");
	private static final BuildingId HOUSE = new BuildingId(new UUID(1, 1));
	private static final AreaCode COMMUNITY = new AreaCode("430408001002");
	private static final UUID PATROL = new UUID(5, 5);
	private static final By BY = new By(Actor.system("WhenPatrolFindsHazardThenReportHazard"), AT);

	private final Policy policy = new WhenPatrolFindsHazardThenReportHazard(new Book());

	@Test
	void each_hazard_among_the_findings_is_reported_under_an_id_of_its_own_and_once_more_for_the_case_that_its_place_is_just_taken() {
		ReportHazard smell = found(1, FindingCode.GAS_SMELL, 2);
		ReportHazard wiring = found(2, FindingCode.WIRING, null);
		assertThat(after(new Finding(FindingCode.DISPUTE, 1), new Finding(FindingCode.GAS_SMELL, 2), new Finding(FindingCode.WIRING, null)))
				.isEqualTo(List.of(smell, smell, wiring, wiring));
	}

	@Test
	void what_is_no_hazard_by_the_rules_of_the_day_is_the_patrol_s_alone() {
		assertThat(after(new Finding(FindingCode.DISPUTE, 1), new Finding(FindingCode.PERSON_IN_NEED, 4))).isEmpty();
		assertThat(after()).isEmpty();
	}

	private static ReportHazard found(int finding, FindingCode kind, Integer floor) {
		return new ReportHazard(HazardId.found(PATROL, finding), COMMUNITY, HOUSE, floor, kind, PATROL, null, null, null, null, BY);
	}

	private List<Command> after(Finding... findings) {
		var patrol = new PatrolRecorded(HOUSE, COMMUNITY, PATROL, new VolunteerId(new UUID(2, 1)), false, AT.minusSeconds(900),
				AT.minusSeconds(60), List.of(CheckItem.GAS), List.of(findings), null);
		var logged = new LoggedEvent(1, AT, AT, HOUSE.toString(), 0, "e-1", "building.patrol-recorded", patrol,
				new LoggedEvent.Provenance(Actor.system("test"), "c-1", "c-1", null));
		return policy.react(logged).<Command>map(each -> each).toList();
	}

	private record Book() implements RuleBook {

		@Override
		public <R extends Rules> InForce<R> inForce(Class<R> kind, String scheme, LocalDate on) {
			assertThat(scheme + " " + on).isEqualTo("default 2022-05-18");
			var day = new Term(1, Term.Unit.DAYS);
			return new InForce<>(new RuleVersion("hazard/default/1"), kind
					.cast(new HazardRules(Set.of(FindingCode.GAS_SMELL, FindingCode.WIRING), Set.of(), day, day, Map.of(), day)));
		}
	}
}
