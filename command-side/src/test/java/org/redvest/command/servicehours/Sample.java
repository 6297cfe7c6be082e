package org.redvest.command.servicehours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.command.volunteer.Standing;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.LedgerId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;
import org.redvest.kernel.Rules.CalendarRules;
import org.redvest.kernel.Rules.DayTier;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.Rules.StarLevel;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceHoursEvent.ServiceConfirmed;
import org.redvest.kernel.ServiceHoursEvent.ServicePublicised;
import org.redvest.kernel.ServiceHoursEvent.ServiceRecorded;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.store.Fixtures;

/** One volunteer, rules and working days for the tests of the ledger. */
final class Sample {

	static final VolunteerId VOLUNTEER = new VolunteerId(new UUID(1, 1));
	static final LedgerId LEDGER = new LedgerId(VOLUNTEER);
	static final RuleVersion HOURS_RULE = new RuleVersion("hours/default/0");
	static final RuleVersion STAR_RULE = new RuleVersion("star/default/0");
	static final RuleVersion CALENDAR = new RuleVersion("calendar/cn-2022/0");
	static final HoursRules HOURS = new HoursRules(
			List.of(new DayTier(480, Set.of()), new DayTier(720, Set.of(Role.TOWNSHIP)), new DayTier(1440, Set.of(Role.AUTHORITY))), 3, 7,
			30,
			Set.of(Role.TOWNSHIP));
	static final StarRules STARS = stars(true, 0);
	/** Monday to Friday. */
	static final WorkingDays WORKING_DAYS = _ -> new InForce<>(CALENDAR, new CalendarRules(Set.of(), Set.of()));

	private Sample() {
	}

	static StarRules stars(boolean skipping, int strongPercent) {
		return new StarRules(List.of(new StarLevel(1, 600, Set.of(Role.TOWNSHIP)), new StarLevel(2, 1200, Set.of(Role.AUTHORITY)),
				new StarLevel(3, 2400, Set.of(Role.AUTHORITY))), skipping, 3, strongPercent);
	}

	static AggregateTestFixture<Ledger> fixture(Standing standing, StarRules stars) {
		AggregateTestFixture<Ledger> fixture = Fixtures.of(Ledger.class, Ledger::new);
		fixture.registerInjectableResource((Standings) (_, _) -> standing);
		fixture.registerInjectableResource(new RuleBook() {
			@Override
			public <R extends Rules> InForce<R> inForce(Class<R> kind, String scheme, LocalDate on) {
				return kind == HoursRules.class
						? new InForce<>(HOURS_RULE, kind.cast(HOURS))
						: new InForce<>(STAR_RULE, kind.cast(stars));
			}
		});
		fixture.registerInjectableResource(WORKING_DAYS);
		return fixture;
	}

	static AggregateTestFixture<Ledger> fixture() {
		return fixture(Standing.GOOD, STARS);
	}

	static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(ServiceHoursEvent.DISTRICT).toInstant();
	}

	static By by(Role role, String id, String local) {
		return new By(new Actor(id, role, "430408001", Channel.APP), at(local));
	}

	/** Somebody in a role at noon of a day. */
	static By by(Role role, String day) {
		return by(role, "u-" + role.name().toLowerCase(java.util.Locale.ROOT), LocalDate.parse(day).atTime(LocalTime.NOON).toString());
	}

	/** The volunteer himself at noon of a day. */
	static By volunteer(String day) {
		return by(Role.VOLUNTEER, VOLUNTEER.toString(), LocalDate.parse(day).atTime(LocalTime.NOON).toString());
	}

	static ServiceRecordId record(int number) {
		return new ServiceRecordId(new UUID(2, number));
	}

	static Work work(String start, String end, int minutes, Capture capture) {
		return Work.of(at(start), at(end), minutes, "红湘路清洁", Category.CLEANING, new UnitCode("430408001"), "u-lead", capture, null,
				null);
	}

	static Work work(String start, String end, int minutes) {
		return work(start, end, minutes, Capture.SCAN_AND_ROSTER);
	}

	static ServiceRecorded recorded(int number, Work work) {
		return new ServiceRecorded(VOLUNTEER, record(number), work, "u-recorder", HOURS_RULE);
	}

	static ServiceConfirmed confirmed(int number, Work work) {
		return new ServiceConfirmed(VOLUNTEER, record(number), work.entry(), "u-organiser", work.minutes(), Set.of(), HOURS_RULE);
	}

	static ServicePublicised publicised(int number, Work work, String until) {
		return new ServicePublicised(VOLUNTEER, record(number), work.entry(), LocalDate.parse(until), HOURS_RULE, List.of(CALENDAR));
	}

	static Matcher<Object> refused(String code) {
		return new CustomMatcher<>("refused with " + code) {
			@Override
			public boolean matches(Object failure) {
				return failure instanceof Refused refusal && refusal.code().equals(code);
			}
		};
	}
}
