package org.redvest.command.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.command.open311.ClientCommand.AdmitClient;
import org.redvest.command.open311.ClientCommand.EndClient;
import org.redvest.command.open311.ClientCommand.ReplaceKey;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.ClientEvent;
import org.redvest.kernel.ClientEvent.ClientAdmitted;
import org.redvest.kernel.ClientEvent.ClientEnded;
import org.redvest.kernel.ClientEvent.ClientKeyReplaced;
import org.redvest.kernel.ClientEvent.EndReason;
import org.redvest.kernel.ClientEvent.ReplacementCause;
import org.redvest.kernel.ClientId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientTest {

	private static final ClientId ID = new ClientId(new UUID(3, 1));
	private static final AreaCode DISTRICT = new AreaCode("430408");
	private static final LocalDate TODAY = LocalDate.of(2022, 3, 15);
	private static final LocalDate UNTIL = LocalDate.of(2022, 12, 31);
	private static final LocalDate LATER = LocalDate.of(2023, 12, 31);
	private static final ClientAdmitted ADMITTED = new ClientAdmitted(ID, "随手拍", DISTRICT, UNTIL);
	private static final ClientKeyReplaced REPLACED = new ClientKeyReplaced(ID, 2, ReplacementCause.LEAKED, LATER);
	private static final ClientEnded ENDED = new ClientEnded(ID, EndReason.ABUSE);

	private static By by(Role role) {
		return new By(new Actor("u-1", role, "430408", Channel.WEB), Instant.parse("2022-03-15T04:00:00Z"));
	}

	private static AdmitClient admit(String title) {
		return new AdmitClient(ID, title, DISTRICT, UNTIL, by(Role.ADMIN));
	}

	private static ReplaceKey replace(LocalDate until) {
		return new ReplaceKey(ID, ReplacementCause.LEAKED, until, by(Role.AUTHORITY));
	}

	private static EndClient end(EndReason reason) {
		return new EndClient(ID, reason, by(Role.ADMIN));
	}

	private static ClientState after(ClientEvent... history) {
		ClientState state = new ClientState.Unknown();
		for (ClientEvent each : history) {
			state = state.evolve(each);
		}
		return state;
	}

	private static void refused(ClientCommand command, String code, ClientEvent... history) {
		assertThatThrownBy(() -> after(history).decide(command)).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.code()).isEqualTo(code));
	}

	@Test
	void a_client_is_admitted_its_key_replaced_and_ended() {
		Fixtures.of(Client.class, Client::new).givenNoPriorActivity().when(admit("随手拍")).expectEvents(ADMITTED);
		Fixtures.of(Client.class, Client::new).given(ADMITTED).when(replace(LATER)).expectEvents(REPLACED);
		Fixtures.of(Client.class, Client::new).given(ADMITTED, REPLACED).when(end(EndReason.ABUSE)).expectEvents(ENDED);
	}

	@Test
	void what_is_so_already_is_not_said_again() {
		assertThat(after(ADMITTED).decide(admit("随手拍"))).isEmpty();
		assertThat(after(ADMITTED, ENDED).decide(end(EndReason.ABUSE))).isEmpty();
	}

	@Test
	void only_the_newest_key_holds_and_that_until_its_last_day() {
		assertThat(after(ADMITTED).reportsFor(1, UNTIL)).contains(DISTRICT);
		assertThat(after(ADMITTED).reportsFor(1, UNTIL.plusDays(1))).isEmpty();
		assertThat(after(ADMITTED).reportsFor(2, TODAY)).isEmpty();
		assertThat(after(ADMITTED, REPLACED).reportsFor(1, TODAY)).isEmpty();
		assertThat(after(ADMITTED, REPLACED).reportsFor(2, LATER)).contains(DISTRICT);
		assertThat(after(ADMITTED, ENDED).reportsFor(1, TODAY)).isEmpty();
		assertThat(after().reportsFor(1, TODAY)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = {"ADMIN", "AUTHORITY"})
	void nobody_else_decides_who_may_report(Role role) {
		refused(new AdmitClient(ID, "x", DISTRICT, UNTIL, by(role)), "client.not-for-role");
		refused(new ReplaceKey(ID, ReplacementCause.EXPIRING, LATER, by(role)), "client.not-for-role", ADMITTED);
		refused(new EndClient(ID, EndReason.OWN_WISH, by(role)), "client.not-for-role", ADMITTED);
	}

	@Test
	void what_cannot_be_is_refused() {
		refused(admit("另一程序"), "client.exists", ADMITTED);
		refused(admit("随手拍"), "client.ended", ADMITTED, ENDED);
		refused(new AdmitClient(ID, "x", DISTRICT, TODAY.minusDays(1), by(Role.ADMIN)), "client.key-over");
		refused(replace(TODAY.minusDays(1)), "client.key-over", ADMITTED);
		refused(replace(LATER), "client.unknown");
		refused(replace(LATER), "client.ended", ADMITTED, ENDED);
		refused(end(EndReason.OWN_WISH), "client.unknown");
		refused(end(EndReason.OWN_WISH), "client.ended", ADMITTED, ENDED);
	}

	@Test
	void histories_that_cannot_be_are_bugs_and_no_refusals() {
		for (List<ClientEvent> each : Arrays.<List<ClientEvent>>asList(List.of(REPLACED), List.of(ENDED),
				List.of(ADMITTED, ENDED, REPLACED))) {
			assertThatIllegalStateException().isThrownBy(() -> after(each.toArray(ClientEvent[]::new)));
		}
	}
}
