package org.redvest.command.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.building.BuildingCommand.UpdateHouseholdCount;
import org.redvest.command.refusals.RefusalsCommand.CountRemainder;
import org.redvest.command.refusals.RefusalsCommand.RecordRefusal;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.RefusalEvent.Argument;
import org.redvest.kernel.RefusalEvent.Form;
import org.redvest.kernel.RefusalEvent.RefusalRecorded;
import org.redvest.kernel.RefusalEvent.RemainderCounted;
import org.redvest.kernel.RefusalsId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;
import org.redvest.kernel.Rules.RefusalRules;
import org.redvest.kernel.store.Fixtures;
import org.redvest.kernel.store.Ticket;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalsTest {

	/** Half past midnight of the twelfth in the district. */
	private static final Instant NIGHT = Instant.parse("2022-04-11T16:30:00Z");
	private static final By BY = new By(new Actor("u-2041", Actor.Role.COMMUNITY, "430408001001", Actor.Channel.WEB),
			Instant.parse("2021-01-01T00:00:00Z"));
	private static final RefusalsId DAY = new RefusalsId("u-2041", LocalDate.of(2022, 4, 12));
	private static final RuleVersion RULE = new RuleVersion("refusal/default/0");
	private static final RuleBook RULES = new RuleBook() {
		@Override
		public <R extends Rules> InForce<R> inForce(Class<R> kind, String scheme, LocalDate on) {
			assertThat(on).isEqualTo(DAY.day());
			return new InForce<>(RULE, kind.cast(new RefusalRules(2)));
		}
	};

	@Test
	void a_refusal_is_kept_with_what_was_wanted_of_what_and_why_not() {
		happens(record(1, "building.retired"), kept(1, "building.retired"));
	}

	@Test
	void the_same_command_refused_again_for_the_same_reason_is_the_same_refusal() {
		fixture().given(kept(1, "building.retired")).when(record(1, "building.retired")).expectNoEvents();
		happens(record(1, "building.unknown"), kept(1, "building.unknown"), kept(1, "building.retired"));
		happens(record(2, "building.retired"), kept(2, "building.retired"), kept(1, "building.retired"));
	}

	@Test
	void a_day_keeps_as_many_whole_as_the_rules_say() {
		fixture().given(kept(1, "building.retired"), kept(2, "building.retired")).when(record(3, "building.retired"))
				.expectException(new org.hamcrest.CustomTypeSafeMatcher<Refused>("refusals.day-full") {
					@Override
					protected boolean matchesSafely(Refused refused) {
						return refused.code().equals("refusals.day-full") && refused.arguments().equals(List.of(2));
					}
				});
	}

	@Test
	void of_the_rest_it_is_kept_how_many_there_were_and_a_late_count_says_nothing_new() {
		var first = new RemainderCounted(DAY, Map.of("building.retired", 3L));
		happens(count(Map.of("building.retired", 3L)), first);
		happens(count(Map.of("building.retired", 4L, "building.unknown", 1L)),
				new RemainderCounted(DAY, Map.of("building.retired", 4L, "building.unknown", 1L)), first);
		fixture().given(first).when(count(Map.of("building.retired", 2L))).expectNoEvents();
	}

	@Test
	void what_a_person_may_have_written_is_withheld_and_codes_numbers_and_times_are_kept() {
		assertThat(Arguments.kept(List.of(480, LocalDate.of(2022, 1, 1), NIGHT, Actor.Role.AGENT, new RuleVersion("star/default/1"),
				Set.of(Actor.Role.TOWNSHIP, Actor.Role.AUTHORITY), DAY, "张三", "430408199003070017", "13812345678",
				List.of("a", "红湘北路 36 号")))).containsExactly(
						new Argument(Form.NUMBER, "480"), new Argument(Form.DATE, "2022-01-01"),
						new Argument(Form.INSTANT, "2022-04-11T16:30:00Z"), code("AGENT"), code("star/default/1"),
						code("AUTHORITY,TOWNSHIP"),
						code("refusals:u-2041:2022-04-12"), withheld(), withheld(), withheld(), withheld());
	}

	@Test
	void the_day_is_that_of_the_log_and_not_of_whoever_asks() {
		var command = new UpdateHouseholdCount(new BuildingId(new UUID(1, 1)), 12, BY);
		var notes = new RefusalNotes(Clock.fixed(NIGHT, ZoneOffset.UTC));
		var ticket = Ticket.of(null, null);
		assertThat(notes.of(command, Refused.notFound("building.unknown", 7), ticket)).isEqualTo(new RecordRefusal(DAY, ticket.commandId(),
				"building.update-household-count", new BuildingId(new UUID(1, 1)).toString(), Refused.Kind.NOT_FOUND, "building.unknown",
				List.of(new Argument(Form.NUMBER, "7")), BY));
		assertThat(notes.of(command, Refused.notFound("building.unknown"), Ticket.loading(new UUID(1, 2), BY.at())).refusalsId().day())
				.isEqualTo(LocalDate.of(2021, 1, 1));
	}

	@Test
	void an_id_is_read_as_it_was_written_also_where_the_actor_s_has_a_colon() {
		var id = new RefusalsId("app:u-1", LocalDate.of(2022, 4, 11));
		assertThat(RefusalsId.read(id.toString())).isEqualTo(id);
		for (String other : List.of("refusals:", "refusals:2022-04-11", "hours:u-1:2022-04-11")) {
			assertThatIllegalArgumentException().isThrownBy(() -> RefusalsId.read(other));
		}
	}

	private static RecordRefusal record(int command, String code) {
		return new RecordRefusal(DAY, new UUID(9, command), "building.appoint-head", "b-1", Refused.Kind.CONFLICT, code,
				List.of(code("2022-1")), BY);
	}

	private static RefusalRecorded kept(int command, String code) {
		return new RefusalRecorded(DAY, new UUID(9, command), "building.appoint-head", "b-1", Refused.Kind.CONFLICT, code,
				List.of(code("2022-1")), RULE);
	}

	private static CountRemainder count(Map<String, Long> refused) {
		return new CountRemainder(DAY, refused, BY);
	}

	private static Argument code(String value) {
		return new Argument(Form.CODE, value);
	}

	private static Argument withheld() {
		return new Argument(Form.WITHHELD, null);
	}

	private static void happens(RefusalsCommand command, Object event, Object... before) {
		fixture().given(new ArrayList<>(List.of(before))).when(command).expectEvents(event);
	}

	private static AggregateTestFixture<Refusals> fixture() {
		AggregateTestFixture<Refusals> fixture = Fixtures.of(Refusals.class, Refusals::new);
		fixture.registerInjectableResource(RULES);
		return fixture;
	}
}
