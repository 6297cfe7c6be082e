package org.redvest.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.Refused;
import org.redvest.query.projection.Generation.State;

/** What an operator wants of a rebuild stands in the registry: it holds for every process, and after a restart. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildControlTest {

	private static final String NAME = "test-households";

	private RealLog log;
	private Gate gate;

	@BeforeEach
	void open() {
		log = RealLog.open();
		new District(log, 11).live(2_000);
		gate = new Gate(log.reader());
	}

	@AfterEach
	void close() {
		log.close();
	}

	private Process started() {
		var process = new Process(log.views(), gate, new Households(1), Process.LIMITS);
		process.runtime.start();
		process.awaitHead(log);
		return process;
	}

	/** A rebuild that has come some of its way, and waits. */
	private Generation halfWay(Process process) {
		gate.shutFrom(800);
		Generation begun = process.runtime.rebuilds().rebuild(NAME, Process.ADMIN);
		Process.await("the rebuild waits at the gate", gate::waitedAt);
		return begun;
	}

	private void atRest(Process process, Generation building) {
		gate.open();
		Process.await("nobody holds it", () -> process.segments.of(building).stream().allMatch(each -> each.owner() == null));
	}

	@Test
	void a_paused_rebuild_stands_still_through_a_restart_and_is_resumed_where_it_stood() {
		Generation building;
		long stood;
		try (var process = started()) {
			building = halfWay(process);
			process.runtime.rebuilds().pause(NAME, building.number(), Process.ADMIN);
			process.runtime.rebuilds().pause(NAME, building.number(), Process.ADMIN);
			atRest(process, building);
			stood = process.statuses.of(building).position();
			assertThat(stood).isBetween(1L, 1_999L);
			assertThatThrownBy(() -> process.runtime.rebuilds().rebuild(NAME, Process.ADMIN))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("projection.rebuild-running"));
		}
		try (var next = started()) {
			new District(log, 12).live(100);
			next.awaitHead(log);
			ProjectionStatus.Rebuild paused = next.statuses.of(next.generations.numbered(NAME, building.number()).orElseThrow());
			assertThat(paused.position()).isEqualTo(stood);
			assertThat(paused.pausedAt()).isNotNull();
			assertThat(paused.state()).isEqualTo(State.BUILDING);

			next.runtime.rebuilds().resume(NAME, building.number(), Process.ADMIN);
			assertThat(log.rows(next.awaitLive(building))).isEqualTo(RebuildTest.independently(log));
			assertThatThrownBy(() -> next.runtime.rebuilds().pause(NAME, building.number(), Process.ADMIN))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("projection.rebuild-over"));
		}
	}

	@Test
	void another_process_that_works_on_it_hears_of_the_pause_when_it_renews_its_claims() {
		try (var worker = started()) {
			Generation building = halfWay(worker);
			worker.generations.pause(building);
			Process.await("its claims are to be renewed", () -> dueForRenewal(building));
			atRest(worker, building);
			assertThat(worker.statuses.of(building).position()).isLessThan(2_000);
			worker.generations.resume(building);
			worker.awaitLive(building);
		}
	}

	/** Whoever claimed them last did so longer ago than claims are left alone, by the clock that counts. */
	private boolean dueForRenewal(Generation building) {
		return log.superuser().sql("""
				select bool_and(claimed_until < clock_timestamp() + make_interval(secs => ?)) from views.segments where generation = ?
				""").params(Segments.CLAIM.multipliedBy(4).dividedBy(5).toSeconds(), building.number()).query(Boolean.class).single();
	}

	private void awaitGone(Generation cancelled) {
		Process.await("its tables are gone",
				() -> log.superuser().sql("select to_regnamespace(?) is null").param(cancelled.schema()).query(Boolean.class).single());
	}

	@Test
	void a_cancelled_rebuild_goes_with_its_tables_and_another_can_begin_at_once() {
		try (var process = started()) {
			Generation cancelled = halfWay(process);
			assertThat(process.runtime.rebuilds().cancel(NAME, cancelled.number(), Process.ADMIN).state()).isEqualTo(State.DROPPED);
			Generation next = process.runtime.rebuilds().rebuild(NAME, Process.ADMIN);
			gate.open();
			assertThat(process.awaitLive(next).number()).isEqualTo(cancelled.number() + 1);
			awaitGone(cancelled);
			assertThat(log.rows(process.live())).isEqualTo(RebuildTest.independently(log));
		}
	}

	@Test
	void a_cancelled_way_back_is_kept_again() {
		try (var process = started()) {
			process.awaitLive(process.runtime.rebuilds().rebuild(NAME, Process.ADMIN));
			new District(log, 13).live(2_000);
			process.awaitHead(log);
			gate.shutFrom(2_200);
			Generation back = process.runtime.rebuilds().switchBack(NAME, Process.ADMIN);
			Process.await("the way back waits at the gate", gate::waitedAt);
			process.runtime.rebuilds().cancel(NAME, back.number(), Process.ADMIN);
			gate.open();
			assertThat(process.generations.in(NAME, State.KEPT)).get().extracting(Generation::number).isEqualTo(back.number());
			assertThat(process.live().number()).isEqualTo(2);

			Generation again = process.awaitLive(process.runtime.rebuilds().switchBack(NAME, Process.ADMIN));
			assertThat(again.number()).isEqualTo(back.number());
			assertThat(log.rows(again)).isEqualTo(RebuildTest.independently(log));
		}
	}

	@Test
	void a_new_version_that_an_operator_has_cancelled_is_not_begun_again_by_itself() {
		try (var old = started()) {
			old.awaitHead(log);
		}
		gate.shutFrom(800);
		try (var next = new Process(log.views(), gate, new Households(2), Process.LIMITS)) {
			next.runtime.start();
			Process.await("version 2 is being built", gate::waitedAt);
			Generation building = next.generations.in(NAME, State.BUILDING).orElseThrow();
			next.runtime.rebuilds().cancel(NAME, building.number(), Process.ADMIN);
			gate.open();
			awaitGone(building);
			next.lookAfterRebuilds();
			assertThat(next.generations.in(NAME, State.BUILDING)).isEmpty();
			assertThat(next.live().version()).isEqualTo(1);
			next.awaitLive(next.runtime.rebuilds().rebuild(NAME, Process.ADMIN));
			assertThat(next.live().version()).isEqualTo(2);
		}
	}
}
