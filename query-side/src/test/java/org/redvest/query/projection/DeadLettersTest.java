package org.redvest.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingEvent.HouseholdCountUpdated;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.stream.DeadLetter;
import org.redvest.kernel.stream.Discard;
import org.redvest.kernel.stream.Handling.Action;
import org.redvest.kernel.stream.Handling.Outcome;
import org.redvest.kernel.stream.Handling.Reason;
import org.redvest.kernel.stream.Letters;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of events that a view cannot fold, and what an operator can do about them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLettersTest {

	private static final String NAME = "test-households";
	private static final Actor ADMIN = Process.ADMIN;

	private RealLog log;
	private District district;
	private final Fragile fragile = new Fragile();

	@BeforeEach
	void open() {
		log = RealLog.open();
		district = new District(log, 21);
	}

	@AfterEach
	void close() {
		log.close();
	}

	/** Breaks on whatever counts households as thirteen, until it is mended. */
	private static final class Fragile extends Households {

		private static final int BREAKS = 13;

		private volatile @Nullable Supplier<Throwable> failure;
		private final AtomicInteger met = new AtomicInteger();

		Fragile() {
			super(1);
		}

		@Override
		public void fold(List<LoggedEvent> batch, Tables tables) {
			super.fold(batch, tables);
			if (batch.stream().anyMatch(each -> each.event() instanceof HouseholdCountUpdated e && e.households() == BREAKS)) {
				Supplier<Throwable> broken = failure;
				if (broken != null) {
					met.incrementAndGet();
					throw Fragile.<RuntimeException>sneaky(broken.get());
				}
			}
		}

		@SuppressWarnings("unchecked")
		private static <E extends Throwable> E sneaky(Throwable failure) throws E {
			throw (E) failure;
		}
	}

	private DeadLetter.Id letter(Process process, long position) {
		return new DeadLetter.Id(NAME, process.live().number(), position);
	}

	private static List<String> codes(Process process) {
		return process.desk.page(NAME, null, 500).letters().stream().map(Letters.Shown::letter).toList();
	}

	@Test
	void an_error_of_java_is_poison_like_any_other_failure() {
		fragile.failure = StackOverflowError::new;
		try (var process = Process.start(log, fragile, Process.LIMITS)) {
			BuildingId building = district.register(10);
			district.count(building, Fragile.BREAKS);
			BuildingId sound = district.register(20);
			district.count(sound, 21);
			process.awaitHead(log);
			assertThat(households(process)).containsExactlyInAnyOrder(10, 21);
			assertThat(process.desk.page(null, null, 10).letters()).singleElement().satisfies(each -> {
				assertThat(each.errorClass()).isEqualTo(StackOverflowError.class.getName());
				assertThat(each.position()).isEqualTo(2);
				assertThat(each.caseLink()).isEqualTo("/api/audit/cases/" + building);
				assertThat(each.eventLink()).isEqualTo("/api/audit/cases/" + building + "?at=2");
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"40001", "40P01", "08006", "57P01"})
	void trouble_of_the_database_is_tried_again_and_never_parked(String state) {
		fragile.failure = () -> fragile.met.get() < 3
				? new UncategorizedSQLException("fold", null, new SQLException("", state))
				: new IllegalStateException("asked once too often");
		try (var process = Process.start(log, fragile, Process.LIMITS)) {
			district.count(district.register(10), Fragile.BREAKS);
			Process.await("it was tried twice", () -> fragile.met.get() >= 2);
			fragile.failure = null;
			process.awaitHead(log);
			assertThat(codes(process)).isEmpty();
			assertThat(log.rows(process.live())).isEqualTo(RebuildTest.independently(log));
		}
	}

	@Test
	void a_process_without_memory_blames_no_event() {
		fragile.failure = OutOfMemoryError::new;
		try (var process = Process.start(log, fragile, Process.LIMITS)) {
			district.count(district.register(10), Fragile.BREAKS);
			Process.await("it was tried twice", () -> fragile.met.get() >= 2);
			fragile.failure = null;
			process.awaitHead(log);
			assertThat(codes(process)).isEmpty();
		}
	}

	@Test
	void a_mended_view_takes_the_whole_sequence_in_its_order() {
		fragile.failure = IllegalStateException::new;
		try (var process = Process.start(log, fragile, Process.LIMITS)) {
			BuildingId building = district.register(10);
			district.count(building, Fragile.BREAKS);
			district.count(building, 14);
			district.count(building, 15);
			process.awaitHead(log);
			assertThat(codes(process)).hasSize(3);

			assertThat(process.desk.retry(letter(process, 3), ADMIN)).satisfies(done -> {
				assertThat(done.outcome()).isEqualTo(Outcome.PARKED_AGAIN);
				assertThat(done.letter()).isEqualTo(NAME + "/1/2");
			});
			assertThat(codes(process)).hasSize(3);
			assertThat(counted(process)).isEqualTo(10);

			fragile.failure = null;
			assertThat(process.desk.retry(letter(process, 2), ADMIN).outcome()).isEqualTo(Outcome.CLEARED);
			assertThat(codes(process)).isEmpty();
			assertThat(counted(process)).as("counted anew, although no segment has moved").isEqualTo(15);
			assertThat(log.rows(process.live())).isEqualTo(RebuildTest.independently(log));
			assertThatThrownBy(() -> process.desk.retry(letter(process, 2), ADMIN)).isInstanceOfSatisfying(Refused.class,
					refused -> assertThat(refused.code()).isEqualTo("dead-letter.unknown"));
		}
	}

	private static int counted(Process process) {
		return process.view.counted(NAME, "all",
				view -> view.sql().sql("select sum(households) from household").query(Integer.class).single());
	}

	@Test
	void what_arrives_while_a_sequence_is_retried_keeps_its_order_and_is_not_left_behind() throws Exception {
		fragile.failure = IllegalStateException::new;
		try (var process = Process.start(log, fragile, Process.LIMITS)) {
			BuildingId building = district.register(10);
			district.count(building, Fragile.BREAKS);
			process.awaitHead(log);
			Thread life = Thread.ofVirtual().start(() -> {
				for (int count = 20; count < 220; count++) {
					district.count(building, count);
				}
			});
			Thread.sleep(20);
			fragile.failure = null;
			process.desk.retry(letter(process, 2), ADMIN);
			life.join();
			process.awaitHead(log);
			assertThat(codes(process)).isEmpty();
			assertThat(log.rows(process.live())).isEqualTo(RebuildTest.independently(log));
		}
	}

	@Test
	void a_discarded_event_has_no_effect_and_what_waited_behind_it_has() {
		try (var process = Process.start(log)) {
			BuildingId building = district.register(10);
			district.impossible(building);
			district.count(building, 11);
			district.count(building, 12);
			process.awaitHead(log);
			assertThatThrownBy(() -> process.desk.discard(letter(process, 3), discard(false), ADMIN))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("dead-letter.only-waits"));

			assertThat(process.desk.discard(letter(process, 2), discard(false), ADMIN).outcome()).isEqualTo(Outcome.CLEARED);
			assertThat(households(process)).containsExactly(12);

			process.awaitLive(process.runtime.rebuilds().rebuild(NAME, Process.ADMIN));
			assertThat(codes(process)).containsExactly(NAME + "/2/2", NAME + "/2/3", NAME + "/2/4");
			assertThat(households(process)).containsExactly(10);
		}
	}

	@Test
	void a_whole_sequence_can_be_given_up() {
		try (var process = Process.start(log)) {
			BuildingId building = district.register(10);
			district.impossible(building);
			district.impossible(building);
			process.awaitHead(log);
			assertThat(process.desk.discard(letter(process, 2), discard(true), ADMIN).outcome()).isEqualTo(Outcome.CLEARED);
			district.count(building, 11);
			process.awaitHead(log);
			assertThat(households(process)).containsExactly(11);
		}
	}

	@Test
	void what_was_done_is_recorded_for_good_with_the_note_sealed() {
		try (var process = Process.start(log)) {
			BuildingId building = district.register(10);
			district.impossible(building);
			process.awaitHead(log);
			process.desk.retry(letter(process, 2), ADMIN);
			process.desk.discard(letter(process, 2), discard(false), ADMIN);

			assertThat(process.desk.handlings(10)).extracting(Letters.Done::action).containsExactly(Action.DISCARDED, Action.RETRIED);
			assertThat(process.desk.handlings(1)).singleElement().satisfies(done -> {
				assertThat(done.actor()).isEqualTo("u-900");
				assertThat(done.reason()).isEqualTo(Reason.RECORDED_IN_ERROR);
				assertThat(done.errorClass()).isEqualTo(ProjectionBroken.class.getName());
				assertThat(done.hasNote()).isTrue();
			});
			assertThat(log.superuser().sql("select note from views.letter_handlings where note is not null").query(String.class).single())
					.startsWith("TEXT." + building).doesNotContain("张三");
			var application = JdbcClient.create(log.views());
			for (String change : List.of("update views.letter_handlings set actor = 'x'", "delete from views.letter_handlings",
					"truncate views.letter_handlings")) {
				assertThatThrownBy(() -> application.sql(change).update()).isInstanceOf(DataAccessException.class)
						.rootCause().hasMessageContaining("permission denied");
			}
		}
	}

	@Test
	void only_administrators_deal_with_them_and_only_by_the_code_that_filled_the_view() {
		try (var process = Process.start(log)) {
			district.impossible(district.register(10));
			process.awaitHead(log);
			var clerk = new Actor("u-1", Actor.Role.COMMUNITY, "430408001001", Actor.Channel.WEB);
			assertThatThrownBy(() -> process.desk.retry(letter(process, 2), clerk)).isInstanceOfSatisfying(Refused.class,
					refused -> assertThat(refused.code()).isEqualTo("dead-letter.operator-required"));
		}
		var other = new Process(log.views(), log.reader(), new Households(2), Process.LIMITS);
		assertThatThrownBy(() -> other.desk.retry(new DeadLetter.Id(NAME, 1, 2), ADMIN)).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.code()).isEqualTo("dead-letter.other-version"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"{", "{\"buildingId\":7}", "{}"})
	void an_event_that_cannot_be_read_is_parked_with_its_stream_and_taken_in_by_code_that_can(String garbled) {
		BuildingId one = district.register(10);
		district.count(one, 12);
		district.count(one, 14);
		district.count(district.register(20), 22);
		String sound = log.database().change(2, "payload", garbled);
		try (var process = Process.start(log.readAnew())) {
			process.awaitHead(log);
			assertThat(households(process)).containsExactlyInAnyOrder(10, 22);
			assertThat(process.desk.page(NAME, null, 10).letters()).extracting(Letters.Shown::position, Letters.Shown::waiting)
					.containsExactly(tuple(2L, false), tuple(3L, true));
			assertThat(letters(process).getFirst().errorClass()).isNotNull().doesNotContain("IllegalState");
			assertThat(process.desk.retry(letter(process, 2), ADMIN).outcome()).isEqualTo(Outcome.PARKED_AGAIN);
		}
		log.database().change(2, "payload", sound);
		var mended = new Process(log.views(), log.readAnew().reader(), new Households(1), Process.LIMITS);
		assertThat(mended.desk.retry(letter(mended, 2), ADMIN).outcome()).isEqualTo(Outcome.CLEARED);
		assertThat(households(mended)).containsExactlyInAnyOrder(14, 22);
		assertThat(log.rows(mended.live())).isEqualTo(RebuildTest.independently(log));
	}

	@Test
	void a_rebuild_passes_an_event_that_cannot_be_read_as_well() {
		district.live(2_000);
		String sound = log.database().change(300, "payload", "{");
		String name = log.superuser().sql("select name from log.events where position = 300").query(String.class).single();
		try (var process = Process.start(log.readAnew())) {
			process.awaitHead(log);
			Generation rebuilt = process.awaitLive(process.runtime.rebuilds().rebuild(NAME, ADMIN));
			assertThat(process.letters.find(new DeadLetter.Id(NAME, rebuilt.number(), 300))).get().extracting(DeadLetter::eventName)
					.isEqualTo(name);
		}
		log.database().change(300, "payload", sound);
	}

	@Test
	void an_event_of_which_the_view_cannot_say_what_it_belongs_to_waits_with_its_stream() {
		BuildingId one = district.register(10);
		district.count(one, Nameless.LOST);
		district.count(one, 14);
		district.count(district.register(20), 22);
		var nameless = new Nameless();
		try (var process = Process.start(log, nameless, Process.LIMITS)) {
			process.awaitHead(log);
			assertThat(households(process)).containsExactlyInAnyOrder(10, 22);
			assertThat(letters(process)).extracting(DeadLetter::errorClass).containsExactly(IllegalStateException.class.getName(), null);
			assertThat(process.desk.retry(letter(process, 2), ADMIN).outcome()).isEqualTo(Outcome.PARKED_AGAIN);
			nameless.mended = true;
			assertThat(process.desk.retry(letter(process, 2), ADMIN).outcome()).isEqualTo(Outcome.CLEARED);
			assertThat(households(process)).containsExactlyInAnyOrder(14, 22);
		}
	}

	/** Does not know what one event belongs to, until it is mended. */
	private static final class Nameless extends Households {

		private static final int LOST = 13;

		private volatile boolean mended;

		Nameless() {
			super(1);
		}

		@Override
		public String sequencingKey(LoggedEvent event) {
			if (!mended && event.event() instanceof HouseholdCountUpdated e && e.households() == LOST) {
				throw new IllegalStateException("13");
			}
			return super.sequencingKey(event);
		}
	}

	private static List<DeadLetter> letters(Process process) {
		return process.letters.after(NAME, null, 10);
	}

	@Test
	void they_are_listed_page_by_page() {
		try (var process = Process.start(log)) {
			for (int i = 0; i < 5; i++) {
				district.impossible(district.register(10));
			}
			process.awaitHead(log);
			var seen = new ArrayList<String>();
			for (Letters.Page page = process.desk.page(null, null, 2);; page = process.desk.page(null, page.cursor(), 2)) {
				seen.addAll(page.letters().stream().map(Letters.Shown::letter).toList());
				if (page.cursor() == null) {
					break;
				}
			}
			assertThat(seen).containsExactly(NAME + "/1/2", NAME + "/1/4", NAME + "/1/6", NAME + "/1/8", NAME + "/1/10");
			assertThat(process.desk.whole(letter(process, 4)).sequenceLetters()).isEqualTo(1);
			assertThatThrownBy(() -> process.desk.page(null, "nonsense", 2)).isInstanceOfSatisfying(Refused.class,
					refused -> assertThat(refused.code()).isEqualTo("dead-letter.cursor-invalid"));
		}
	}

	private static Discard discard(boolean whole) {
		return new Discard(Reason.RECORDED_IN_ERROR, "张三 asked for it", whole);
	}

	private static List<Integer> households(Process process) {
		return process.view.read(NAME, view -> view.sql().sql("select households from household").query(Integer.class).list());
	}
}
