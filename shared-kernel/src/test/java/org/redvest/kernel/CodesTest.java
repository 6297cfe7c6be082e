package org.redvest.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodesTest {

	private static final String LONGEST = "a".repeat(64);

	@ParameterizedTest
	@ValueSource(strings = {"u-1", "dept-housing", "430408001001", "A", "0", "rule:star_1.2", "1381234567", "138123456789", "23812345678",
			"13812345678a", "43040819900307001", "4304081990030700170", "43040819900307001Y"})
	void a_code_is_letters_and_digits_with_some_signs_behind_the_first(String code) {
		assertThat(Codes.isCode(code, ":_.-", 64)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "-u", ":", "u 1", "u/1", "张三", "ü", "u\n", "１２", "13812345678", "430408900307001", "430408199003070017",
			"43040819900307001X", "43040819900307001x"})
	void what_could_be_a_persons_number_or_name_is_none(String text) {
		assertThat(Codes.isCode(text, ":_.-", 64)).isFalse();
	}

	@Test
	void it_has_its_length_at_most() {
		assertThat(Codes.isCode(LONGEST, "", 64)).isTrue();
		assertThat(Codes.isCode(LONGEST + "a", "", 64)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"430408", "430408001", "430408001001"})
	void an_area_has_six_nine_or_twelve_digits(String code) {
		assertThatNoException().isThrownBy(() -> new AreaCode(code));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "43040", "4304080", "43040800100", "4304080010011", "43040x", "４３０４０８"})
	void and_nothing_else(String code) {
		assertThatIllegalArgumentException().isThrownBy(() -> new AreaCode(code));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "V", "V000000000000000", "V0000000000000002", "W0000000000000001", "V000000000000000a",
			"V00000000000000001"})
	void a_volunteers_number_has_its_check_digits(String number) {
		assertThatIllegalArgumentException().isThrownBy(() -> new VolunteerNumber(number));
		assertThatNoException().isThrownBy(() -> new VolunteerNumber("V0000000000000001"));
	}
}
