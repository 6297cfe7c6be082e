package org.redvest.command.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleSchemeId;
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.RuleSetEvent.RuleSetEnacted;
import org.redvest.kernel.RuleSetEvent.RuleSetPublished;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;
import org.redvest.kernel.Rules.CalendarRules;
import org.redvest.kernel.Rules.ConsentRules;
import org.redvest.kernel.Rules.HeadRules;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.Rules.RequestRules;
import org.redvest.kernel.Rules.StarLevel;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.kernel.Soundness;
import org.redvest.kernel.packaged.PackagedRules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DistrictRuleBookTest {

	private static final RuleSchemeId HEADS = new RuleSchemeId(Rules.Kind.HEAD, "default");
	private static final LocalDate DAY = LocalDate.parse("2022-06-30");
	private static final PackagedRules PACKAGED = PackagedRules.read();

	private final AtomicReference<RuleSchemeState> stream = new AtomicReference<>(new RuleSchemeState());
	private final AtomicInteger reads = new AtomicInteger();
	private final AtomicLong nanos = new AtomicLong();
	private final DistrictRuleBook book = new DistrictRuleBook(id -> {
		reads.incrementAndGet();
		return id.equals(HEADS) ? stream.get() : new RuleSchemeState();
	}, PACKAGED, nanos::get);
	private final WorkingDays workingDays = new NoticedWorkingDays(book);

	private boolean working(LocalDate day) {
		return workingDays.calendar(day).rules().working(day);
	}

	private void happens(RuleSetEvent... events) {
		Stream.of(events).forEach(event -> stream.updateAndGet(state -> state.evolve(event)));
	}

	private void enact(String from) {
		happens(new RuleSetPublished(HEADS, HEADS.version(1), new HeadRules(36, 7, 3), "t", "s"),
				new RuleSetEnacted(HEADS, HEADS.version(1), LocalDate.parse(from), null));
	}

	private RuleVersion heads(LocalDate on) {
		return book.inForce(HeadRules.class, "default", on).version();
	}

	@Test
	void packaged_rules_hold_where_nothing_was_enacted() {
		enact("2022-07-01");
		assertThat(heads(DAY)).isEqualTo(new RuleVersion("head/default/0"));
		assertThat(book.inForce(HeadRules.class, "default", DAY.plusDays(1)))
				.isEqualTo(new InForce<>(new RuleVersion("head/default/1"), new HeadRules(36, 7, 3)));
	}

	@Test
	void samples_and_unknown_schemes_hold_nowhere() {
		for (String scheme : new String[]{"zhangjiagang", "nowhere"}) {
			assertThatThrownBy(() -> book.inForce(StarRules.class, scheme, DAY))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("ruleset.none-in-force"));
		}
		assertThatThrownBy(() -> book.inForce(StarRules.class, "No Scheme", DAY))
				.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("ruleset.scheme-malformed"));
	}

	@Test
	void a_scheme_is_read_once_a_second_and_again_at_once_after_a_change_here() {
		for (int i = 0; i < 1_000; i++) {
			heads(DAY);
		}
		assertThat(reads).hasValue(1);
		enact("2022-01-01");
		assertThat(heads(DAY)).isEqualTo(new RuleVersion("head/default/0"));
		book.forget(HEADS);
		assertThat(heads(DAY)).isEqualTo(new RuleVersion("head/default/1"));
		nanos.addAndGet(Duration.ofMillis(1_001).toNanos());
		heads(DAY);
		assertThat(reads).hasValue(3);
	}

	@Test
	void every_packaged_rule_set_makes_sense_and_none_of_a_scheme_overlap() {
		PACKAGED.all().forEach(set -> Soundness.check(set.rules()));
		PACKAGED.all().forEach(set -> assertThat(PACKAGED.of(set.schemeId())).hasSize(1));
		assertThat(book.inForce(StarRules.class, "default", DAY).rules().levels()).extracting(StarLevel::minutes).containsExactly(100 * 60,
				300 * 60, 600 * 60, 1000 * 60, 1500 * 60);
		assertThat(book.inForce(HoursRules.class, "default", DAY).rules().publicityWorkingDays()).isEqualTo(3);
		assertThat(book.inForce(ConsentRules.class, "default", DAY))
				.isEqualTo(new InForce<>(new RuleVersion("consent/default/0"), new ConsentRules(true, true)));
		assertThat(book.inForce(RequestRules.class, "default", DAY).version()).isEqualTo(new RuleVersion("request/default/0"));
	}

	@Test
	void make_up_days_are_working_days_and_holidays_are_not() {
		assertThat(Stream.of("2022-10-08", "2022-10-09", "2022-04-24", "2020-01-19", "2026-02-28").map(LocalDate::parse))
				.allMatch(this::working);
		assertThat(Stream.of("2022-10-07", "2022-10-15", "2022-05-02", "2020-01-31", "2025-10-08").map(LocalDate::parse))
				.noneMatch(this::working);
	}

	@Test
	void working_days_are_counted_by_the_calendar_of_each_year_and_it_is_named() {
		assertThat(workingDays.after(LocalDate.parse("2022-09-30"), 3)).isEqualTo(
				new WorkingDays.Counted(LocalDate.parse("2022-10-10"), List.of(new RuleVersion("calendar/cn-2022/0"))));
		assertThat(workingDays.after(LocalDate.parse("2022-12-29"), 3)).isEqualTo(new WorkingDays.Counted(LocalDate.parse("2023-01-04"),
				List.of(new RuleVersion("calendar/cn-2022/0"), new RuleVersion("calendar/cn-2023/0"))));
		assertThat(workingDays.after(LocalDate.parse("2031-09-30"), 1)).isEqualTo(
				new WorkingDays.Counted(LocalDate.parse("2031-10-01"), List.of(new RuleVersion("calendar/cn/0"))));
		assertThat(workingDays.after(LocalDate.parse("2022-09-30"), 0)).isEqualTo(
				new WorkingDays.Counted(LocalDate.parse("2022-09-30"), List.of()));
	}

	@Test
	void a_year_without_a_notice_has_working_weeks() {
		assertThat(working(LocalDate.parse("2031-10-01"))).isTrue();
		assertThat(working(LocalDate.parse("2031-10-04"))).isFalse();
	}

	@Test
	void each_year_of_notices_has_about_250_working_days() {
		for (int year = 2020; year <= 2026; year++) {
			LocalDate first = LocalDate.of(year, 1, 1);
			var calendar = book.inForce(CalendarRules.class, "cn-" + year, first).rules();
			assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::working).count()).as("%s", year).isBetween(247L, 252L);
		}
	}
}
