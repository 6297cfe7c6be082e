package org.redvest.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.building.BuildingCommand.NominateHead;
import org.redvest.command.campaign.CanvassCommand.RaiseCaseFromOpinion;
import org.redvest.command.hazard.HazardCommand.AssignRectification;
import org.redvest.command.servicerequest.RequestSeal;
import org.redvest.command.volunteer.IdentityNumber;
import org.redvest.command.volunteer.VolunteerCommand.ConfirmRegistration;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.By;
import org.redvest.kernel.CanvassEvent.CaseRaised;
import org.redvest.kernel.Command;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardEvent.RectificationAssigned;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.ops.demo.DemoDistrict.Art;
import org.redvest.ops.demo.DemoDistrict.Held;
import org.redvest.ops.demo.DemoDistrict.TeamCount;

/** The plan of the whole district has the figures of the report. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoDistrictTest {

	private static final DemoDistrict WHOLE = DemoDistrict.of(DemoDistrict.SEED, 1);

	@Test
	void it_has_as_many_volunteers_buildings_and_heads_as_were_reported() {
		assertThat(WHOLE.people()).hasSize(61_800);
		assertThat(WHOLE.households()).hasSize(3_070);
		assertThat(WHOLE.heads()).hasSize(1_895);
		Map<VolunteerId, Long> buildings = WHOLE.heads().values().stream()
				.collect(Collectors.groupingBy(each -> each, Collectors.counting()));
		assertThat(buildings).hasSize(778);
		assertThat(buildings.values()).allMatch(each -> each <= 8);
	}

	@Test
	void every_street_and_town_has_a_fifth_of_its_residents_registered_and_between_60_and_75_percent_of_them_active() {
		assertThat(WHOLE.townships()).hasSize(7);
		assertThat(WHOLE.townships().values().stream().mapToInt(DemoDistrict.Township::people2010).sum()).isEqualTo(298_686);
		WHOLE.townships().forEach((code, each) -> {
			assertThat(each.volunteers()).as(code).isGreaterThanOrEqualTo((each.people2010() + 4) / 5);
			assertThat((double) each.active() / each.volunteers()).as(code).isBetween(0.60, 0.75);
		});
	}

	@Test
	void all_staff_of_the_organs_are_active() {
		List<Person> staff = WHOLE.people().stream().filter(each -> each.organ() != null).toList();
		assertThat(staff).hasSize(3_600).allMatch(each -> each.minutesUpTo(DemoDistrict.lastDay()) > 0);
	}

	@Test
	void hours_have_a_heavy_tail() {
		int[] minutes = WHOLE.people().stream().mapToInt(each -> each.minutesUpTo(DemoDistrict.lastDay())).sorted().toArray();
		long idle = java.util.Arrays.stream(minutes).filter(each -> each == 0).count();
		assertThat((double) idle / minutes.length).isBetween(0.35, 0.42);
		assertThat(minutes[minutes.length / 2]).isBetween(90, 180);
		assertThat(java.util.Arrays.stream(minutes).filter(each -> each >= 6_000).count()).isBetween(600L, 680L);
	}

	@Test
	void stars_follow_from_the_hours_at_the_last_cut_off_date_and_no_level_is_skipped() {
		for (Person person : WHOLE.people()) {
			int level = 0;
			for (LocalDate cutOff : person.cutOffs()) {
				assertThat(carried(person.minutesUpTo(cutOff))).isEqualTo(++level);
			}
			assertThat(person.stars()).isEqualTo(level);
		}
		assertThat(WHOLE.stars()).isEqualTo(Map.of(1, 364L, 2, 67L, 3, 13L, 4, 3L, 5, 0L));
	}

	@Test
	void under_either_alternate_scheme_many_would_rise_and_nobody_fall() {
		assertThat(List.of(risen(50, 100, 200, 400, 800), risen(30, 60, 100, 200, 300))).containsExactly(1_353L, 1_909L);
	}

	private static long risen(Integer... hours) {
		return WHOLE.people().stream().filter(each -> {
			int minutes = each.minutesUpTo(DemoDistrict.lastDay());
			long carried = Stream.of(hours).filter(least -> least * 60 <= minutes).count();
			assertThat(carried).isGreaterThanOrEqualTo(each.stars());
			return carried > each.stars();
		}).count();
	}

	private static int carried(int minutes) {
		return (int) List.of(100, 300, 600, 1_000, 1_500).stream().filter(hours -> hours * 60 <= minutes).count();
	}

	@Test
	void people_are_invented_and_no_two_have_the_same_number() {
		Set<String> numbers = new HashSet<>();
		for (Person person : WHOLE.people()) {
			String number = person.identityNumber();
			assertThat(IdentityNumber.read(number).bornOn()).isEqualTo(person.born());
			assertThat(number).startsWith("99");
			assertThat(person.phone()).matches("1400\\d{7}");
			numbers.add(number);
		}
		assertThat(numbers).hasSize(61_800);
	}

	@Test
	void the_same_seed_and_scale_give_the_same_history() {
		var one = DemoDistrict.of(7, 0.01);
		var other = DemoDistrict.of(7, 0.01);
		assertThat(other.people()).isEqualTo(one.people());
		assertThat(other.heads()).isEqualTo(one.heads());
		assertThat(times(other)).isEqualTo(times(one));
		assertThat(times(DemoDistrict.of(8, 0.01))).isNotEqualTo(times(one));
	}

	@Test
	void steps_come_in_the_order_of_time_and_end_with_the_half_year() {
		List<Long> times = times(WHOLE);
		assertThat(times).isSorted();
		assertThat(times.getLast()).isLessThan(DistrictTime.END.getEpochSecond());
	}

	@Test
	void the_readme_says_how_many_commands_they_are() throws IOException {
		assertThat(Files.readString(Path.of("../README.md"))).contains("entered as %,d commands".formatted(WHOLE.steps().size()));
	}

	private static List<Long> times(DemoDistrict district) {
		return district.steps().stream().map(Step::second).toList();
	}

	@Test
	void as_many_routine_activities_were_held_and_leaflets_handed_out_as_were_reported() {
		assertThat(WHOLE.held()).isEqualTo(new Held(1_540, 1_516, 11_560, 8_940));
		assertThat(WHOLE.attendance().values().stream().mapToLong(each -> each).sum()).isBetween(4_000L, 12_000L);
	}

	@Test
	void more_than_ten_detachments_and_some_squads_held_something_and_others_stand_on_paper() {
		assertThat(WHOLE.teams())
				.isEqualTo(Map.of(TeamEvent.Level.GENERAL, new TeamCount(1, 0), TeamEvent.Level.DETACHMENT, new TeamCount(13, 12),
						TeamEvent.Level.SQUAD, new TeamCount(14, 14)));
	}

	@Test
	void the_art_companions_are_the_same_at_every_scale() {
		assertThat(WHOLE.art()).isEqualTo(new Art(12, 64, 398_650_00));
		assertThat(DemoDistrict.of(DemoDistrict.SEED, 0.01).art()).isEqualTo(WHOLE.art());
	}

	/** Or, loaded side by side, somebody is nominated before he is registered. */
	@Test
	void whoever_is_nominated_was_registered_in_the_same_lane() {
		var vault = new InMemoryVault();
		var log = mock(LogReader.class);
		var desk = new Step.Desk(vault, new RequestSeal(vault), log);
		var raised = new ArrayList<LoggedEvent>();
		when(log.stream(anyString())).thenReturn(raised);
		Map<VolunteerId, Integer> confirmed = new HashMap<>();
		Map<VolunteerId, Set<Integer>> nominated = new HashMap<>();
		for (Step step : DemoDistrict.of(DemoDistrict.SEED, 0.01).steps()) {
			switch (step.command(desk)) {
				case ConfirmRegistration c -> confirmed.put(c.volunteerId(), step.lane());
				case NominateHead c -> nominated.computeIfAbsent(c.volunteerId(), _ -> new HashSet<>()).add(step.lane());
				case RaiseCaseFromOpinion c -> raised.add(raised(c, desk));
				case AssignRectification c -> raised.add(assigned(c));
				case Command _ -> {
				}
			}
		}
		assertThat(nominated).isNotEmpty()
				.allSatisfy((volunteer, lanes) -> assertThat(lanes).containsExactly(confirmed.get(volunteer)));
	}

	/** Later commands take over what the log has of a case. */
	private static LoggedEvent raised(RaiseCaseFromOpinion c, Step.Desk desk) {
		var event = new CaseRaised(c.canvassId(), new AreaCode("430408001001"), c.opinion(), c.opinion().request(), null,
				desk.seal().text(c.opinion().request(), "路灯不亮"), null);
		return logged(event, c.canvassId(), c.by());
	}

	private static LoggedEvent assigned(AssignRectification c) {
		var heading = new HazardEvent.Heading(new AreaCode("430408001001"), null, null, FindingCode.GAS_SMELL, Level.URGENT, c.unit());
		return logged(new RectificationAssigned(c.hazardId(), heading, c.instruction(), null), c.hazardId(), c.by());
	}

	private static LoggedEvent logged(DomainEvent event, Object stream, By by) {
		return new LoggedEvent(1, by.at(), by.at(), stream.toString(), 0, "e-1", "any", event,
				new LoggedEvent.Provenance(by.actor(), "c-1", "k-1", null));
	}
}
