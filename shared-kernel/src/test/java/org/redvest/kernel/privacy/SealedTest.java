package org.redvest.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedTest {

	private static final String SUBJECT = "0190f000-0000-7000-8000-000000000001";

	@Test
	void it_reads_what_it_wrote() {
		String written = "NAME." + SUBJECT + "." + "aB-_".repeat(10);
		assertThat(Sealed.read(written).written()).isEqualTo(written);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "张三", "NAME", "NAME..", "NAME." + SUBJECT, "NAME." + SUBJECT + ".", "NAME." + SUBJECT + ".13812345678",
			"NICKNAME." + SUBJECT + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"NAME.1-1-1-1-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"NAME." + SUBJECT + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
			"NAME." + SUBJECT + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "." + SUBJECT + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"NAME.0190F000-0000-7000-8000-000000000001.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"NAME.0190f000-0000-7000-80000-00000000001.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"NAME." + SUBJECT + "-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			" NAME." + SUBJECT + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
	void anything_else_is_refused_without_being_repeated(String wrong) {
		assertThatIllegalArgumentException().isThrownBy(() -> Sealed.read(wrong)).withMessage("not a sealed value").withNoCause();
	}
}
