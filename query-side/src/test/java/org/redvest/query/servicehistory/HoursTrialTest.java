package org.redvest.query.servicehistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redvest.query.servicehistory.Hours.confirmed;
import static org.redvest.query.servicehistory.Hours.credited;
import static org.redvest.query.servicehistory.Hours.disputed;
import static org.redvest.query.servicehistory.Hours.record;
import static org.redvest.query.servicehistory.Hours.recorded;
import static org.redvest.query.starrating.Volunteers.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.DayTier;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.ServiceHoursEvent.ServiceRecorded;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.projection.RunningViews;
import org.redvest.query.servicehistory.HoursTrial.Item;
import org.redvest.query.servicehistory.HoursTrial.Tier;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HoursTrialTest {

	private static final LocalDate FROM = LocalDate.of(2022, 2, 1);
	private static final LocalDate TO = LocalDate.of(2022, 2, 28);
	private static final Set<Role> TOWNSHIP = Set.of(Role.TOWNSHIP);
	private static final HoursRules DRAFT = rules(new DayTier(120, Set.of()), new DayTier(240, TOWNSHIP));

	private RunningViews district;
	private HoursTrialQuery trials;

	private static HoursRules rules(DayTier... tiers) {
		return new HoursRules(List.of(tiers), 3, 7, 1, Set.of(Role.COMMUNITY));
	}

	@BeforeEach
	void open() {
		district = new RunningViews(new VolunteerHistoryProjection());
		trials = new HoursTrialQuery(new Views(district.live()));
		stands(1, 11, "2022-02-01", 0, 100);
		stands(1, 12, "2022-02-01", 3, 30);
		stands(1, 13, "2022-02-01", 6, 150);
		stands(1, 14, "2022-02-02", 0, 120);
		stands(2, 21, "2022-02-01", 0, 200);
		stands(2, 22, "2022-03-01", 0, 200);
		district.tell("2022-02-03T20:00:00+08:00", recorded(3, 31, "2022-02-03", 200));
		stands(4, 41, "2022-02-04", 0, 200);
		district.tell("2022-02-05T20:00:00+08:00", disputed(4, 41, "2022-02-04", 200));
		district.settle();
	}

	@AfterEach
	void close() {
		district.close();
	}

	private void stands(int volunteer, int n, String day, int hoursLater, int minutes) {
		Instant start = Instant.parse(day + "T01:00:00Z").plusSeconds(hoursLater * 3_600L);
		Work usual = Hours.work(day, minutes);
		var work = new Work(start, start.plusSeconds(minutes * 60L), minutes, usual.serviceDate(), usual.activity(), usual.category(),
				usual.organiser(), usual.inCharge(), usual.capture(), null, null);
		district.tell(day + "T20:00:00+08:00", new ServiceRecorded(id(volunteer), record(n), work, "u-9", Hours.RULE),
				confirmed(volunteer, n, day, minutes), credited(volunteer, n, day, minutes));
	}

	private HoursTrial trial(HoursRules rules, int limit, @Nullable String cursor) {
		return trials.trial(rules, FROM, TO, limit, cursor, Asked.plainly());
	}

	@Test
	void the_records_that_bring_a_day_over_the_free_minutes_would_need_approval_and_no_drafts() {
		HoursTrial trial = trial(DRAFT, 50, null);
		assertThat(trial).isEqualTo(new HoursTrial(FROM, TO, trial.position(), trial.knownAt(), DRAFT, 6, 3, 3,
				List.of(new Tier(240, TOWNSHIP, 3), new Tier(null, Set.of(), 1)),
				List.of(item(1, 12, "2022-02-01", 30, 130, 240), item(1, 13, "2022-02-01", 150, 280, null),
						item(2, 21, "2022-02-01", 200, 200, 240), item(4, 41, "2022-02-04", 200, 200, 240)),
				null));
	}

	@Test
	void caps_that_every_day_keeps_ask_for_nobody() {
		HoursTrial trial = trial(rules(new DayTier(480, Set.of())), 50, null);
		assertThat(trial.items()).isEmpty();
		assertThat(trial.tiers()).containsExactly(new Tier(null, Set.of(), 0));
		assertThat(trial.records()).isEqualTo(6);
	}

	@Test
	void where_no_minutes_are_free_every_record_needs_approval() {
		assertThat(trial(rules(new DayTier(480, TOWNSHIP)), 50, null).items()).hasSize(6);
	}

	@Test
	void they_come_by_pages_and_a_draft_that_could_not_be_published_is_not_tried() {
		HoursTrial first = trial(DRAFT, 3, null);
		assertThat(trial(DRAFT, 3, Asked.cursor(first.next())).items()).containsExactly(item(4, 41, "2022-02-04", 200, 200, 240));
		assertThatThrownBy(() -> trial(rules(), 3, null)).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.code()).isEqualTo("ruleset.malformed"));
	}

	private static Item item(int volunteer, int n, String day, int minutes, int dayMinutes, @Nullable Integer cap) {
		return new Item(id(volunteer).value(), record(n).value(), LocalDate.parse(day), minutes, dayMinutes, cap,
				cap == null ? Set.of() : TOWNSHIP, "/api/volunteers/" + id(volunteer) + "/service-records/" + record(n));
	}
}
