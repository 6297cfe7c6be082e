package org.redvest.command.donee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.donee.DoneeCommand.EndEntitlement;
import org.redvest.command.donee.DoneeCommand.EntitleDonee;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.DoneeEvent;
import org.redvest.kernel.DoneeEvent.DoneeEntitled;
import org.redvest.kernel.DoneeEvent.DoneeKind;
import org.redvest.kernel.DoneeEvent.EndReason;
import org.redvest.kernel.DoneeEvent.Entitlement;
import org.redvest.kernel.DoneeEvent.EntitlementEnded;
import org.redvest.kernel.DoneeId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoneeTest {

	private static final DoneeId ID = new DoneeId(new UnitCode("charity-1"));
	private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);
	private static final Entitlement OPEN = entitlement(NEW_YEAR, null);

	@Test
	void a_body_is_entitled_by_its_certificate_once() {
		happens(List.of(new DoneeEntitled(ID, OPEN)), entitle(OPEN));
		happens(List.of(), entitle(OPEN), new DoneeEntitled(ID, OPEN));
		refused("donee.entitled-already", entitle(entitlement(NEW_YEAR.plusDays(9), null)), new DoneeEntitled(ID, OPEN));
		refused("donee.ends-before-it-begins", entitle(entitlement(NEW_YEAR, NEW_YEAR)));
	}

	@Test
	void it_ends_on_a_day_and_may_begin_anew() {
		LocalDate day = NEW_YEAR.plusDays(30);
		var ended = new EntitlementEnded(ID, NEW_YEAR, day, EndReason.LICENCE_LOST);
		happens(List.of(ended), end(day), new DoneeEntitled(ID, OPEN));
		happens(List.of(), end(day), new DoneeEntitled(ID, OPEN), ended);
		Entitlement next = entitlement(day, null);
		happens(List.of(new DoneeEntitled(ID, next)), entitle(next), new DoneeEntitled(ID, OPEN), ended);
		refused("donee.not-entitled-then", end(day.plusDays(1)), new DoneeEntitled(ID, OPEN), ended);
		refused("donee.not-entitled-then", end(NEW_YEAR.minusDays(1)), new DoneeEntitled(ID, OPEN));
		refused("donee.unknown", end(day));
	}

	@Test
	void what_follows_another_at_once_can_end_on_its_first_day() {
		LocalDate day = NEW_YEAR.plusDays(30);
		happens(List.of(new EntitlementEnded(ID, day, day, EndReason.LICENCE_LOST)), end(day),
				new DoneeEntitled(ID, entitlement(NEW_YEAR, day)), new DoneeEntitled(ID, entitlement(day, null)));
	}

	@Test
	void it_holds_from_its_first_day_to_the_day_before_its_end() {
		DoneeState state = new DoneeState().evolve(new DoneeEntitled(ID, OPEN))
				.evolve(new EntitlementEnded(ID, NEW_YEAR, NEW_YEAR.plusDays(2), EndReason.BREACH));
		assertThat(state.on(NEW_YEAR.minusDays(1))).isEmpty();
		assertThat(state.on(NEW_YEAR.plusDays(1))).contains(entitlement(NEW_YEAR, NEW_YEAR.plusDays(2)));
		assertThat(state.on(NEW_YEAR.plusDays(2))).isEmpty();
	}

	@Test
	void the_authority_alone_entitles() {
		for (Role role : Role.values()) {
			if (role != Role.AUTHORITY) {
				refused("donee.wrong-role", new EntitleDonee(ID, OPEN, by(role)));
			}
		}
	}

	@Test
	void an_id_is_read_as_it_is_written() {
		assertThat(DoneeId.read(ID.toString())).isEqualTo(ID);
		assertThatThrownBy(() -> DoneeId.read("charity-1")).isInstanceOf(IllegalArgumentException.class);
	}

	private static EntitleDonee entitle(Entitlement entitlement) {
		return new EntitleDonee(ID, entitlement, by(Role.AUTHORITY));
	}

	private static EndEntitlement end(LocalDate until) {
		return new EndEntitlement(ID, until, EndReason.LICENCE_LOST, by(Role.AUTHORITY));
	}

	private static Entitlement entitlement(LocalDate from, LocalDate to) {
		return new Entitlement(DoneeKind.CHARITY, new Evidence("cert/1"), false, from, to);
	}

	private static By by(Role role) {
		return new By(new Actor("u-1", role, "430408", Channel.WEB), Instant.parse("2022-03-15T04:00:00Z"));
	}

	private static void happens(List<? extends DoneeEvent> events, DoneeCommand command, DoneeEvent... given) {
		Fixtures.of(Donee.class, Donee::new).given((Object[]) given).when(command).expectEvents(events.toArray());
	}

	private static void refused(String code, DoneeCommand command, DoneeEvent... given) {
		DoneeState state = new DoneeState();
		for (DoneeEvent each : given) {
			state = state.evolve(each);
		}
		DoneeState known = state;
		assertThatThrownBy(() -> known.decide(command)).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.code()).isEqualTo(code));
	}
}
