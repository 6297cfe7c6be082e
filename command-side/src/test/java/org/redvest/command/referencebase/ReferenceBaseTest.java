package org.redvest.command.referencebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.referencebase.ReferenceBaseCommand.CorrectBase;
import org.redvest.command.referencebase.ReferenceBaseCommand.RegisterBase;
import org.redvest.command.referencebase.ReferenceBaseCommand.WithdrawBase;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.ReferenceBaseEvent.Base;
import org.redvest.kernel.ReferenceBaseEvent.BaseCorrected;
import org.redvest.kernel.ReferenceBaseEvent.BaseRegistered;
import org.redvest.kernel.ReferenceBaseEvent.BaseWithdrawn;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceBaseTest {

	private static final ReferenceBaseId POPULATION = new ReferenceBaseId(ReferenceBaseId.Kind.POPULATION, "430408");
	private static final Base OF_2010 = base(298_686, "第六次全国人口普查", "2010-11-01", "2011-01-01", null);
	private static final Base OF_2020 = base(478_072, "第七次全国人口普查", "2020-11-01", "2021-06-01", null);
	private static final By AUTHORITY = by(Role.AUTHORITY);

	private static By by(Role role) {
		return new By(new Actor("u-1", role, "430408", Channel.WEB), Instant.parse("2022-07-01T00:00:00Z"));
	}

	private static Base base(long value, String source, String asOf, String from, @Nullable String to) {
		return new Base(value, source, LocalDate.parse(asOf), LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
	}

	private static ResultValidator<ReferenceBase> when(List<ReferenceBaseEvent> given, Object command) {
		return Fixtures.of(ReferenceBase.class, ReferenceBase::new).given(given).when(command);
	}

	private static ResultValidator<ReferenceBase> registering(List<ReferenceBaseEvent> given, Base base) {
		return when(given, new RegisterBase(POPULATION, base, AUTHORITY));
	}

	private static BaseRegistered registered(int entry, Base base) {
		return new BaseRegistered(POPULATION, entry, base);
	}

	private static Matcher<Object> refused(String code) {
		return new CustomMatcher<>("refused with " + code) {
			@Override
			public boolean matches(Object failure) {
				return failure instanceof Refused refusal && refusal.code().equals(code);
			}
		};
	}

	@Test
	void a_base_is_registered_once() {
		registering(List.of(), OF_2010).expectEvents(registered(1, OF_2010));
		registering(List.of(registered(1, OF_2010)), OF_2010).expectNoEvents();
		registering(List.of(registered(1, OF_2010)), OF_2020).expectEvents(registered(2, OF_2020));
	}

	@Test
	void the_latest_as_of_date_that_is_valid_on_a_day_holds() {
		var state = new ReferenceBaseState().evolve(registered(1, OF_2020)).evolve(registered(2, OF_2010));
		assertThat(state.on(LocalDate.parse("2010-12-31"))).isEmpty();
		assertThat(state.on(LocalDate.parse("2021-05-31"))).contains(OF_2010);
		assertThat(state.on(LocalDate.parse("2021-06-01"))).contains(OF_2020);
		assertThat(state.evolve(new BaseWithdrawn(POPULATION, 1)).on(LocalDate.parse("2021-06-01"))).isEqualTo(Optional.of(OF_2010));
	}

	@Test
	void two_of_the_same_day_do_not_overlap() {
		var other = base(298_461, "公报", "2010-11-01", "2012-01-01", null);
		registering(List.of(registered(1, OF_2010)), other).expectException(refused("base.ambiguous"));
		when(List.of(registered(1, OF_2010)), new CorrectBase(POPULATION, 1, other, AUTHORITY))
				.expectEvents(new BaseCorrected(POPULATION, 1, other));
	}

	@Test
	void a_base_makes_sense_and_names_its_source() {
		registering(List.of(), base(-1, "s", "2010-11-01", "2011-01-01", null)).expectException(refused("base.negative"));
		registering(List.of(), base(1, " ", "2010-11-01", "2011-01-01", null)).expectException(refused("base.without-source"));
		registering(List.of(), base(1, "s", "2022-07-02", "2022-01-01", null)).expectException(refused("base.as-of-in-the-future"));
		registering(List.of(), base(1, "s", "2010-11-01", "2011-01-01", "2011-01-01"))
				.expectException(refused("base.ends-before-it-begins"));
	}

	@Test
	void entries_are_corrected_and_withdrawn_by_who_keeps_them() {
		when(List.of(registered(1, OF_2010)), new CorrectBase(POPULATION, 1, OF_2010, AUTHORITY)).expectNoEvents();
		when(List.of(registered(1, OF_2010)), new WithdrawBase(POPULATION, 1, AUTHORITY)).expectEvents(new BaseWithdrawn(POPULATION, 1));
		when(List.of(registered(1, OF_2010)), new WithdrawBase(POPULATION, 2, AUTHORITY)).expectException(refused("base.unknown"));
		when(List.of(), new RegisterBase(POPULATION, OF_2010, by(Role.VOLUNTEER))).expectException(refused("base.may-not-keep"));
		registering(List.of(registered(1, OF_2010), new BaseWithdrawn(POPULATION, 1)), OF_2010).expectEvents(registered(2, OF_2010));
	}
}
