package org.redvest.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.ruleset.RuleSetCommand.EnactRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.PublishRuleSet;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.RuleSchemeId;
import org.redvest.kernel.Rules;
import org.redvest.kernel.Rules.HeadRules;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.store.TestDatabase;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.ops.journey.Api;
import org.redvest.ops.journey.People;

/**
 * The whole of 2022 on a clock that is moved by hand, through the real application and its database: with holidays and make-up
 * days, every time comes once, when it was reckoned to, and in order.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class YearOnAClockTest {

	private static final LocalDate BORN = LocalDate.of(1970, 5, 1);

	@Test
	void in_a_year_everything_falls_due_once_and_when_it_was_reckoned_to() {
		try (var database = TestDatabase.create()) {
			var time = new SimulatedTime(database, Year.BEGIN);
			try (var application = ClockApplication.on(database, time)) {
				rules(application);
				var year = new Year(2022, application.context().getBean(Vault.class));
				new RequestsOfTheYear(year).happen(360);
				new PeopleOfTheYear(year, volunteers(application, 80)).happen();
				var hand = new Hand(application, time);
				lived(year, application, hand);

				List<LoggedEvent> clocked = ClockedEvents.of(application.log());
				List<String> lines = clocked.stream().map(ClockedEvents::line).toList();
				assertThat(lines).containsExactlyInAnyOrderElementsOf(year.expected()).hasSizeGreaterThan(1_000);
				assertThat(clocked.stream().map(LoggedEvent::occurredAt)).isSorted();
				assertThat(clocked).allSatisfy(each -> assertThat(each.occurredAt()).isEqualTo(each.recordedAt()));
				assertThat(application.book().counts()).doesNotContainKeys(Appointment.State.FAILED, Appointment.State.HELD,
						Appointment.State.MOOT);
				canary(lines, year.expected());
				madeAnew(application, hand, lines);
			}
		}
	}

	private static void lived(Year year, ClockApplication application, Hand hand) {
		for (Year.Step step : year.steps()) {
			hand.moveTo(step.at());
			application.send(step.command());
		}
		hand.moveTo(Year.END);
	}

	/** The comparison goes red where anything is done twice, or not, or at another time. */
	private static void canary(List<String> lines, List<String> expected) {
		var twice = new ArrayList<>(lines);
		twice.add(lines.getFirst());
		assertThat(twice.stream().sorted().toList()).isNotEqualTo(expected);
		assertThat(lines.stream().skip(1).sorted().toList()).isNotEqualTo(expected);
		assertThat(lines.stream().sorted().toList()).isEqualTo(expected);
	}

	/** Whatever rang is not rung for again by appointments that were made anew from the log. */
	private static void madeAnew(ClockApplication application, Hand hand, List<String> before) {
		var standing = new HashSet<>(application.book().page(null, null, Integer.MAX_VALUE));
		application.context().getBean(ClockDesk.class).rebuild(new Actor("u-900", Actor.Role.ADMIN, "430408", Actor.Channel.WEB));
		assertThat(application.book().counts()).isEmpty();
		hand.begin();
		hand.turn();
		assertThat(application.book().page(null, null, Integer.MAX_VALUE)).containsExactlyInAnyOrderElementsOf(standing).isNotEmpty();
		assertThat(ClockedEvents.of(application.log()).stream().map(ClockedEvents::line)).isEqualTo(before);
	}

	private static void rules(ClockApplication application) {
		enact(application, Rules.Kind.REQUEST, RequestsOfTheYear.RULES);
		enact(application, Rules.Kind.HEAD,
				new HeadRules((int) PeopleOfTheYear.TERM.toTotalMonths(), PeopleOfTheYear.PUBLICITY_DAYS, 10));
	}

	private static void enact(ClockApplication application, Rules.Kind kind, Rules rules) {
		var scheme = new RuleSchemeId(kind, "default");
		var by = new By(new Actor("u-authority", Actor.Role.AUTHORITY, "430408", Actor.Channel.WEB), Year.BEGIN);
		application.send(new PublishRuleSet(scheme, rules, "2022", "2022", by));
		application.send(new EnactRuleSet(scheme, scheme.version(1), LocalDate.of(2022, 1, 1), null, by));
	}

	private static List<VolunteerId> volunteers(ClockApplication application, int number) {
		Api resident = application.api().as("u-resident", "RESIDENT", "430408001001").at(Instant.parse("2021-12-31T16:00:00Z"));
		var confirmed = new ArrayList<VolunteerId>();
		for (int i = 0; i < number; i++) {
			String at = resident.post("/api/volunteers", """
					{"name":"张三","documentNumber":"%s","phone":"13812345678","residence":"430408001001"}"""
					.formatted(People.identityNumber(BORN.plusDays(i)))).is(201).header("Location");
			resident.post(at + "/confirmation", """
					{"notice":"privacy/2022-1"}""").is(200);
			confirmed.add(new VolunteerId(UUID.fromString(at.substring(at.lastIndexOf('/') + 1))));
		}
		return confirmed;
	}
}
