package org.redvest.command.ruleset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.ruleset.RuleSetCommand.EnactRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.PublishPackagedRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.PublishRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.RetireRuleSet;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleSchemeId;
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.RuleSetEvent.RuleSetEnacted;
import org.redvest.kernel.RuleSetEvent.RuleSetPublished;
import org.redvest.kernel.RuleSetEvent.RuleSetRetired;
import org.redvest.kernel.Rules;
import org.redvest.kernel.Rules.DayTier;
import org.redvest.kernel.Rules.HeadRules;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.Rules.StarLevel;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.kernel.packaged.PackagedRules;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleSchemeTest {

	private static final RuleSchemeId HEADS = new RuleSchemeId(Rules.Kind.HEAD, "default");
	private static final HeadRules RULES = new HeadRules(24, 5, 10);
	private static final By AUTHORITY = by(Role.AUTHORITY);
	private static final RuleSetPublished FIRST = published(1);
	private static final RuleSetPublished SECOND = published(2);

	private static By by(Role role) {
		return new By(new Actor("u-1", role, "430408", Channel.WEB), Instant.parse("2022-01-01T00:00:00Z"));
	}

	private static RuleSetPublished published(int number) {
		return new RuleSetPublished(HEADS, HEADS.version(number), RULES, "t", "s");
	}

	private static RuleSetEnacted enacted(int number, String from, String to) {
		return new RuleSetEnacted(HEADS, HEADS.version(number), LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
	}

	private static EnactRuleSet enact(int number, String from, String to) {
		return new EnactRuleSet(HEADS, HEADS.version(number), LocalDate.parse(from), to == null ? null : LocalDate.parse(to), AUTHORITY);
	}

	private static RetireRuleSet retire(int number, String to) {
		return new RetireRuleSet(HEADS, HEADS.version(number), LocalDate.parse(to), AUTHORITY);
	}

	private static ResultValidator<RuleScheme> when(List<? extends RuleSetEvent> given, Object command) {
		AggregateTestFixture<RuleScheme> fixture = Fixtures.of(RuleScheme.class, RuleScheme::new);
		PackagedRules packaged = PackagedRules.read();
		fixture.registerInjectableResource(packaged);
		fixture.registerInjectableResource(new DistrictRuleBook(_ -> new RuleSchemeState(), packaged, () -> 0));
		return fixture.given(given).when(command);
	}

	private static Matcher<Object> refused(String code) {
		return new CustomMatcher<>("refused with " + code) {
			@Override
			public boolean matches(Object failure) {
				return failure instanceof Refused refusal && refusal.code().equals(code);
			}
		};
	}

	private static PublishRuleSet publish(Rules rules) {
		return new PublishRuleSet(new RuleSchemeId(Rules.Kind.of(rules.getClass()), "default"), rules, "t", "s", AUTHORITY);
	}

	@Test
	void a_draft_takes_the_next_version() {
		when(List.of(), publish(RULES)).expectEvents(FIRST);
		when(List.of(FIRST), publish(RULES)).expectEvents(SECOND);
	}

	@Test
	void only_the_authority_rules_and_only_with_rules_of_the_kind() {
		when(List.of(), new PublishRuleSet(HEADS, RULES, "t", "s", by(Role.TOWNSHIP))).expectException(refused("ruleset.may-not-rule"));
		when(List.of(), new PublishRuleSet(new RuleSchemeId(Rules.Kind.STAR, "default"), RULES, "t", "s", AUTHORITY))
				.expectException(refused("ruleset.wrong-kind"));
	}

	@Test
	void rules_must_make_sense() {
		var grants = Set.of(Role.AUTHORITY);
		when(List.of(), publish(new HeadRules(0, 5, 10))).expectException(refused("ruleset.malformed"));
		when(List.of(), publish(new StarRules(List.of(new StarLevel(1, 600, grants), new StarLevel(2, 600, grants)), true, 3, 0)))
				.expectException(refused("ruleset.malformed"));
		when(List.of(), publish(new HoursRules(List.of(new DayTier(480, Set.of()), new DayTier(720, Set.of())), 3, 7, 1, grants)))
				.expectException(refused("ruleset.malformed"));
	}

	@Test
	void packaged_rules_are_published_as_drafts() {
		var id = new RuleSchemeId(Rules.Kind.STAR, "zhangjiagang");
		var packaged = PackagedRules.read().of(id).getFirst();
		when(List.of(), new PublishPackagedRuleSet(id, AUTHORITY))
				.expectEvents(new RuleSetPublished(id, id.version(1), packaged.rules(), packaged.title(), packaged.source()));
		when(List.of(), new PublishPackagedRuleSet(new RuleSchemeId(Rules.Kind.STAR, "nowhere"), AUTHORITY))
				.expectException(refused("ruleset.none-packaged"));
	}

	@Test
	void a_draft_is_enacted_once() {
		when(List.of(FIRST), enact(1, "2022-01-01", "2023-01-01")).expectEvents(enacted(1, "2022-01-01", "2023-01-01"));
		when(List.of(FIRST, enacted(1, "2022-01-01", null)), enact(1, "2022-01-01", null)).expectNoEvents();
		when(List.of(FIRST, enacted(1, "2022-01-01", null)), enact(1, "2022-02-01", null))
				.expectException(refused("ruleset.already-enacted"));
		when(List.of(FIRST), enact(1, "2022-01-01", "2022-01-01")).expectException(refused("ruleset.ends-before-it-begins"));
		when(List.of(FIRST), enact(2, "2022-01-01", null)).expectException(refused("ruleset.unknown"));
	}

	@Test
	void two_of_a_scheme_never_overlap() {
		var held = List.of(FIRST, enacted(1, "2022-01-01", "2023-01-01"), SECOND);
		when(held, enact(2, "2022-12-31", null)).expectException(refused("ruleset.overlap"));
		when(held, enact(2, "2021-01-01", "2022-01-02")).expectException(refused("ruleset.overlap"));
		when(held, enact(2, "2021-01-01", null)).expectException(refused("ruleset.overlap"));
		when(held, enact(2, "2023-01-01", null)).expectEvents(enacted(2, "2023-01-01", null));
	}

	@Test
	void one_that_holds_is_ended_and_a_draft_withdrawn() {
		var held = List.of(FIRST, enacted(1, "2022-01-01", null));
		when(held, retire(1, "2022-07-01")).expectEvents(new RuleSetRetired(HEADS, HEADS.version(1), LocalDate.parse("2022-07-01")));
		when(held, retire(1, "2022-01-01")).expectException(refused("ruleset.ends-before-it-begins"));
		when(List.of(FIRST, enacted(1, "2022-01-01", "2022-06-01")), retire(1, "2022-07-01"))
				.expectException(refused("ruleset.ends-earlier"));
		var withdrawn = new RuleSetRetired(HEADS, HEADS.version(1), null);
		when(List.of(FIRST), retire(1, "2022-07-01")).expectEvents(withdrawn);
		when(List.of(FIRST, withdrawn), retire(1, "2022-07-01")).expectNoEvents();
		when(List.of(FIRST, withdrawn), enact(1, "2022-07-01", null)).expectException(refused("ruleset.withdrawn"));
	}
}
