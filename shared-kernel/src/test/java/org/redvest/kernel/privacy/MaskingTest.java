package org.redvest.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.kernel.privacy.Sealed.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MaskingTest {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = {"NAME,张三,张*", "NAME,欧阳娜娜,欧*", "NAME,𠮷田,𠮷*", "PHONE,13812345678,138****5678",
			"PHONE,+86 138 1234 5678,138****5678", "PHONE,12345,****", "PHONE,0731-8888666,073****8666",
			"ID_NUMBER,430408199001011234,4304**********1234",
			"ID_NUMBER,11010519491231002x,1101**********002X", "ID_NUMBER,E12345678,****", "BIRTH_DATE,1990-01-01,1990",
			"BIRTH_DATE,19900101,1990",
			"BIRTH_DATE,?,****", "TEXT,我家漏水,****", "ADDRESS,湖南省衡阳市蒸湘区红湘街道解放路12号,湖南省衡阳市蒸湘区红湘街道****", "ADDRESS,蒸湘区阳光小区3栋2单元,蒸湘区****",
			"ADDRESS,阳光小区3栋,****", "ADDRESS,3栋201,****"})
	void a_value_shows_as_much_as_its_kind_may(Kind kind, String clear, String masked) {
		assertThat(Masking.masked(kind, clear)).isEqualTo(masked);
	}

	@Test
	void what_is_erased_says_so() {
		assertThat(Masking.shown(Kind.NAME, Optional.empty(), Locale.CHINA)).isEqualTo("已清除");
		assertThat(Masking.shown(Kind.NAME, Optional.empty(), Locale.UK)).isEqualTo("erased");
		assertThat(Masking.shown(Kind.NAME, Optional.of("张三"), Locale.UK)).isEqualTo("张*");
	}
}
