package org.redvest.query.servicehistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.servicehistory.Hours.credited;
import static org.redvest.query.servicehistory.Hours.recorded;
import static org.redvest.query.starrating.Volunteers.awarded;
import static org.redvest.query.starrating.Volunteers.confirmed;
import static org.redvest.query.starrating.Volunteers.erased;
import static org.redvest.query.starrating.Volunteers.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.StarLevel;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.kernel.VolunteerNumber;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.projection.RunningViews;
import org.redvest.query.servicehistory.StarTrial.Move;
import org.redvest.query.servicehistory.StarTrial.Mover;
import org.redvest.query.starrating.Volunteers;
import org.springframework.web.util.UriComponentsBuilder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StarTrialTest {

	private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

	private final Volunteers volunteers = new Volunteers(new InMemoryVault());
	private RunningViews district;
	private StarTrialQuery trials;

	@BeforeEach
	void open() {
		district = new RunningViews(new VolunteerHistoryProjection());
		trials = new StarTrialQuery(new Views(district.live()));
		for (int n = 1; n <= 5; n++) {
			district.tell("2022-01-0" + n + "T09:00:00+08:00", volunteers.registered(n, "张三", null), confirmed(n, null));
		}
		works(1, 11, "2022-02-01", 600);
		works(1, 12, "2022-03-01", 700);
		works(2, 21, "2022-02-01", 500);
		works(3, 31, "2022-02-01", 60);
		works(4, 41, "2022-07-01", 5_000);
		works(5, 51, "2022-02-01", 5_000);
		district.tell("2022-04-01T09:00:00+08:00", awarded(1, 1, 0), awarded(3, 1, 0), awarded(2, 1, 0));
		district.tell("2022-04-02T09:00:00+08:00", erased(5, null));
		district.settle();
	}

	@AfterEach
	void close() {
		district.close();
	}

	private void works(int volunteer, int record, String day, int minutes) {
		district.tell(day + "T20:00:00+08:00", recorded(volunteer, record, day, minutes), credited(volunteer, record, day, minutes));
	}

	private static StarRules draft(int strongEvidencePercent, int... thresholds) {
		var levels = IntStream.range(0, thresholds.length)
				.mapToObj(i -> new StarLevel(i + 1, thresholds[i], Set.of(Role.AUTHORITY))).toList();
		return new StarRules(levels, false, 3, strongEvidencePercent);
	}

	private static Mover mover(int n, int held, int carried, long minutes) {
		return new Mover(id(n), VolunteerNumber.of(id(n)).value(), held, carried, minutes, minutes,
				"/api/service-history/volunteers/" + id(n).value());
	}

	@Test
	void who_holds_less_or_more_than_the_draft_would_carry_would_move_and_nobody_else() {
		StarTrial trial = trials.trial(draft(0, 500, 1_200, 9_000), DAY, "default", 50, null, Asked.plainly());
		assertThat(trial).isEqualTo(new StarTrial(DAY, trial.position(), trial.knownAt(), "default", draft(0, 500, 1_200, 9_000), 4, 1, 1,
				List.of(new Move(1, 0, 1), new Move(1, 2, 1)), List.of(mover(1, 1, 2, 1_300), mover(3, 1, 0, 60)), null));
	}

	@Test
	void services_and_stars_after_the_day_do_not_count() {
		assertThat(trials.trial(draft(0, 500), DAY.plusDays(1), "default", 50, null, Asked.plainly()).movers())
				.containsExactly(mover(3, 1, 0, 60), mover(4, 0, 1, 5_000));
		assertThat(trials.trial(draft(0, 500), LocalDate.of(2022, 3, 31), "default", 50, null, Asked.plainly()).movers())
				.containsExactly(mover(1, 0, 1, 1_300), mover(2, 0, 1, 500), unnamed(5, 0, 1, 5_000));
		assertThat(trials.trial(draft(0, 500), DAY, "another", 50, null, Asked.plainly()).up()).isEqualTo(2);
	}

	private static Mover unnamed(int n, int held, int carried, long minutes) {
		return new Mover(id(n), null, held, carried, minutes, minutes, "/api/service-history/volunteers/" + id(n).value());
	}

	@Test
	void whoever_was_registered_on_the_day_counts_and_nobody_else_whatever_he_is_now() {
		assertThat(trials.trial(draft(0, 500), LocalDate.of(2022, 4, 1), "default", 50, null, Asked.plainly()).volunteers()).isEqualTo(5);
		assertThat(trials.trial(draft(0, 500), LocalDate.of(2022, 4, 2), "default", 50, null, Asked.plainly()).volunteers()).isEqualTo(4);
		assertThat(trials.trial(draft(0, 500), LocalDate.of(2022, 1, 3), "default", 50, null, Asked.plainly()).volunteers()).isEqualTo(3);
	}

	@Test
	void the_packaged_samples_are_tried_side_by_side() {
		works(2, 22, "2022-06-01", 1_400);
		works(1, 13, "2022-06-01", 2_300);
		district.settle();
		StarSamples samples = trials.samples(DAY, "default", Asked.plainly());
		assertThat(samples.volunteers()).isEqualTo(4);
		assertThat(samples.samples()).extracting(StarSamples.Sample::rule, StarSamples.Sample::up, StarSamples.Sample::down,
				StarSamples.Sample::moves).containsExactly(
						tuple("star/longquanyi/0", 0, 2, List.of(new Move(1, 0, 2))),
						tuple("star/zhangjiagang/0", 1, 1, List.of(new Move(1, 0, 1), new Move(1, 2, 1))));
	}

	@Test
	void the_movers_come_by_pages() {
		var rules = draft(0, 500, 1_200);
		StarTrial first = trials.trial(rules, DAY, "default", 1, null, Asked.plainly());
		assertThat(first.movers()).containsExactly(mover(1, 1, 2, 1_300));
		String next = first.next();
		assertThat(next).isNotNull();
		String cursor = UriComponentsBuilder.fromUriString(next).build().getQueryParams().getFirst("cursor");
		StarTrial second = trials.trial(rules, DAY, "default", 1, cursor, Asked.plainly());
		assertThat(second.movers()).containsExactly(mover(3, 1, 0, 60));
		assertThat(second.next()).isNull();
		assertThatThrownBy(() -> trials.trial(draft(0, 500), DAY, "default", 1, cursor, Asked.plainly()))
				.hasMessageContaining("cursor.invalid");
	}

	@Test
	void a_draft_that_could_not_be_published_is_not_tried() {
		assertThatThrownBy(() -> trials.trial(draft(0, 500, 400), DAY, "default", 50, null, Asked.plainly()))
				.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("ruleset.malformed"));
	}
}
