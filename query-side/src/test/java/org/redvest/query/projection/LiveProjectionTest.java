package org.redvest.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.http.Problem;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveProjectionTest {

	private RealLog log;
	private District district;

	@BeforeEach
	void open() {
		log = RealLog.open();
		district = new District(log, 1);
	}

	@AfterEach
	void close() {
		log.close();
	}

	private static int households(Process process, BuildingId building) {
		return process.view.read("test-households",
				view -> view.sql().sql("select households from household where building_id = ?").param(building.value())
						.query(Integer.class).single());
	}

	@Test
	void who_has_written_reads_what_was_written() {
		try (var process = Process.start(log)) {
			BuildingId building = district.register(10);
			for (int count = 11; count < 60; count++) {
				district.count(building, count);
				long written = log.reader().head();
				int expected = count;
				process.view.read("test-households", written, view -> {
					assertThat(view.position()).isGreaterThanOrEqualTo(written);
					assertThat(view.sql().sql("select households from household").query(Integer.class).single()).isEqualTo(expected);
					return view;
				});
			}
		}
	}

	@Test
	void what_is_counted_is_counted_once_for_as_long_as_the_rows_are_the_same() {
		var counted = new AtomicInteger();
		try (var process = Process.start(log)) {
			BuildingId building = district.register(10);
			process.awaitHead(log);
			assertThat(sum(process, "all", counted)).isEqualTo(10);
			assertThat(sum(process, "all", counted)).isEqualTo(10);
			assertThat(counted).as("not asked again").hasValue(1);
			assertThat(sum(process, "all of another question", counted)).isEqualTo(10);
			assertThat(counted).hasValue(2);
			district.count(building, 12);
			process.awaitHead(log);
			assertThat(sum(process, "all", counted)).isEqualTo(12);
			process.awaitLive(process.runtime.rebuilds().rebuild("test-households", Process.ADMIN));
			assertThat(sum(process, "all", counted)).isEqualTo(12);
			assertThat(counted).as("after the change, and of the new generation").hasValue(4);
		}
	}

	private static int sum(Process process, String question, AtomicInteger counted) {
		return process.view.counted("test-households", question, view -> {
			counted.incrementAndGet();
			return view.sql().sql("select coalesce(sum(households), 0) from household").query(Integer.class).single();
		});
	}

	@Test
	void a_reader_who_has_seen_more_than_the_view_covers_is_told_so_after_a_bounded_wait() {
		try (var process = Process.start(log)) {
			assertThat(process.view.awaitCovers("test-households", 1, Duration.ofMillis(50))).isFalse();
			assertThatThrownBy(() -> process.view.read("test-households", 1L, View::position)).isInstanceOfSatisfying(Problem.class,
					problem -> assertThat(problem.code()).isEqualTo("projection.behind"));
		}
	}

	@Test
	void an_unknown_name_is_an_error() {
		try (var process = Process.start(log)) {
			assertThatThrownBy(() -> process.view.read("no-such", View::position))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("projection.unknown"));
			assertThatThrownBy(() -> process.statuses.of("no-such"))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
			assertThatThrownBy(() -> process.runtime.rebuilds().rebuild("no-such", Process.ADMIN))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("projection.unknown"));
		}
	}

	@Test
	void a_poisoned_event_is_parked_with_its_successors_while_all_others_go_on() {
		try (var process = Process.start(log)) {
			BuildingId poisoned = district.register(10);
			BuildingId sound = district.register(20);
			district.impossible(poisoned);
			long cause = log.reader().head();
			district.count(sound, 21);
			district.count(poisoned, 11);
			process.awaitHead(log);
			district.count(sound, 22);
			district.count(poisoned, 12);
			process.awaitHead(log);

			assertThat(households(process, poisoned)).isEqualTo(10);
			assertThat(households(process, sound)).isEqualTo(22);
			List<Map<String, Object>> letters = log.superuser()
					.sql("select position, sequence_key, error_class, sql_state, cause from views.dead_letters order by position").query()
					.listOfRows();
			assertThat(letters).extracting(each -> each.get("position")).containsExactly(cause, cause + 2, cause + 4);
			assertThat(letters).extracting(each -> each.get("sequence_key")).containsOnly(poisoned.toString());
			assertThat(letters).extracting(each -> each.get("cause")).containsOnly(cause);
			assertThat(letters).extracting(each -> each.get("error_class")).containsExactly(ProjectionBroken.class.getName(), null, null);
			assertThat(process.statuses.of("test-households").deadLetters()).isEqualTo(3);
		}
	}

	@Test
	void what_the_tables_refuse_is_poison_too_and_leaves_no_half_effect() {
		try (var process = Process.start(log)) {
			BuildingId poisoned = district.register(10);
			district.count(poisoned, -1);
			process.awaitHead(log);

			assertThat(households(process, poisoned)).isEqualTo(10);
			assertThat(log.superuser().sql("select sql_state from views.dead_letters").query(String.class).list()).containsExactly("23514");
			assertThat(log.rows(process.live())).noneMatch(row -> row.startsWith("household_change"));
		}
	}

	/** As during a rolling deployment, where newer code than this appends already. */
	@Test
	void what_only_newer_code_knows_is_passed_over_and_a_newer_version_of_the_view_takes_it_in() {
		BuildingId building = district.register(10);
		district.count(building, 11);
		district.register(20);
		district.count(building, 12);
		rename("building.household-count-updated", "building.from-the-future");
		RealLog unread = log.readAnew();
		try (var old = Process.start(unread)) {
			old.awaitHead(unread);
			assertThat(old.coverage.covered("test-households")).isEqualTo(4);
			assertThat(old.letters.count("test-households", 1)).isZero();
			assertThat(households(old, building)).isEqualTo(10);
			assertThat(old.awaitLive(old.runtime.rebuilds().rebuild("test-households", Process.ADMIN)).number()).isEqualTo(2);
		}
		rename("building.from-the-future", "building.household-count-updated");
		RealLog known = log.readAnew();
		try (var next = Process.start(known, new Households(2), Process.LIMITS)) {
			assertThat(households(next, building)).isEqualTo(10);
			Process.await("version 2 is live", () -> next.live().version() == 2);
			assertThat(households(next, building)).isEqualTo(12);
			assertThat(known.rows(next.live())).isEqualTo(RebuildTest.independently(known));
		}
	}

	private void rename(String name, String other) {
		log.superuser().sql("alter table log.events disable trigger all").update();
		log.superuser().sql("update log.events set name = ? where name = ?").params(other, name).update();
		log.superuser().sql("alter table log.events enable trigger all").update();
	}

	@Test
	void processes_share_the_segments_and_take_over_from_each_other() {
		var half = new Limits(8, 4, 50, 2, 2, Duration.ofSeconds(2), 2, 1, false);
		try (var one = Process.start(log, new Households(1), half)) {
			try (var other = Process.start(log, new Households(1), half)) {
				Process.await("both hold segments",
						() -> one.segments.of(one.live()).stream().map(Segments.Segment::owner).distinct().count() == 2
								&& one.segments.of(one.live()).stream().allMatch(each -> each.owner() != null));
				district.live(1_000);
				one.awaitHead(log);
				assertThat(other.coverage.covered("test-households")).isEqualTo(log.reader().head());
			}
			district.live(1_000);
			try (var third = Process.start(log, new Households(1), half)) {
				third.awaitHead(log);
			}
			assertThat(log.rows(one.live())).isEqualTo(RebuildTest.independently(log));
		}
	}

	@Test
	void a_status_tells_where_the_view_stands() {
		try (var process = Process.start(log)) {
			district.live(500);
			process.awaitHead(log);
			ProjectionStatus status = process.statuses.of("test-households");
			assertThat(status.state()).isEqualTo(ProjectionStatus.State.CURRENT);
			assertThat(status.position()).isEqualTo(500).isEqualTo(status.head());
			assertThat(status.lag()).isEqualTo(new ProjectionStatus.Lag(0, 0));
			assertThat(status.segments()).hasSize(8).allMatch(each -> each.owner() != null);
			assertThat(status.liveGeneration()).isEqualTo(1);
			assertThat(status.rebuild()).isNull();
			assertThat(status.keptGeneration()).isNull();
		}
	}
}
