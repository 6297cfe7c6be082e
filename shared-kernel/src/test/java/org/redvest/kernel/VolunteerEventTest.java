package org.redvest.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.VolunteerEvent.Basics;
import org.redvest.kernel.VolunteerEvent.DocumentKind;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerEvent.Route;
import org.redvest.kernel.VolunteerEvent.Sanction;
import org.redvest.kernel.VolunteerEvent.SanctionGround;
import org.redvest.kernel.VolunteerEvent.Sex;
import org.redvest.kernel.VolunteerEvent.VolunteerBlacklisted;
import org.redvest.kernel.VolunteerEvent.VolunteerRegistered;
import org.redvest.kernel.privacy.Sealed;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VolunteerEventTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();
	private static final VolunteerId ID = new VolunteerId(UUID.fromString("5d1f7a52-0b0e-4b53-9c5a-1f6a2f1f0001"));

	private static Sealed sealed(Sealed.Kind kind) {
		return new Sealed(SubjectId.of(ID), kind, "A".repeat(40));
	}

	private static VolunteerRegistered registered(String identityIndex) {
		return new VolunteerRegistered(ID, VolunteerNumber.of(ID), Route.SELF, "u-1",
				new Basics(sealed(Sealed.Kind.NAME), DocumentKind.RESIDENT_ID, sealed(Sealed.Kind.ID_NUMBER),
						sealed(Sealed.Kind.BIRTH_DATE), AgeBand.ADULT, Sex.FEMALE, false),
				sealed(Sealed.Kind.PHONE), new Belonging(new AreaCode("430408001002"), null), identityIndex);
	}

	@Test
	void the_blind_index_takes_the_claim_and_is_not_stored() {
		assertThat(registered("digest").claims()).containsExactly(new Claim.Take("volunteer.identity", "digest"),
				new Claim.Take("volunteer.number", VolunteerNumber.of(ID).value()));
		String written = JSON.writeValueAsString(registered("digest"));
		assertThat(written).doesNotContain("digest", "identityIndex", "township", "claims");
		assertThat(JSON.readValue(written, VolunteerRegistered.class)).isEqualTo(registered(null));
	}

	@Test
	void a_sanction_is_written_and_read() {
		var event = new VolunteerBlacklisted(ID,
				new Sanction(new EntryId(ID.value()), SanctionGround.FALSE_HOURS, sealed(Sealed.Kind.TEXT),
						List.of(new Evidence("doc/2022/17")), new UnitCode("430408"), "u-1"),
				LocalDate.parse("2022-06-30"), null);
		assertThat(JSON.readValue(JSON.writeValueAsString(event), VolunteerBlacklisted.class)).isEqualTo(event);
	}

	@Test
	void a_volunteer_number_carries_its_check_digits() {
		VolunteerNumber number = VolunteerNumber.of(ID);
		String value = number.value();
		char last = value.charAt(16) == '0' ? '1' : '0';
		assertThat(new VolunteerNumber(value)).isEqualTo(number);
		assertThatThrownBy(() -> new VolunteerNumber(value.substring(0, 16) + last))
				.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void age_bands_change_on_birthdays() {
		LocalDate born = LocalDate.parse("2008-03-01");
		assertThat(AgeBand.of(born, LocalDate.parse("2022-02-28"))).isEqualTo(AgeBand.UNDER_14);
		assertThat(AgeBand.of(born, LocalDate.parse("2022-03-01"))).isEqualTo(AgeBand.FROM_14_TO_15);
		assertThat(AgeBand.of(born, LocalDate.parse("2024-03-01"))).isEqualTo(AgeBand.FROM_16_TO_17);
		assertThat(AgeBand.of(born, LocalDate.parse("2026-03-01"))).isEqualTo(AgeBand.ADULT);
	}

	@Test
	void a_volunteer_is_counted_in_the_township_of_the_community() {
		var belonging = new Belonging(new AreaCode("430408001002"), null);
		assertThat(belonging.township()).contains(new AreaCode("430408001"));
		assertThat(Belonging.NOWHERE.township()).isEmpty();
	}

	@Test
	void evidence_is_never_a_phone_or_an_identity_number() {
		assertThatThrownBy(() -> new Evidence("13812345678")).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> new Evidence("43040819900101123X")).isInstanceOf(IllegalArgumentException.class);
	}
}
