package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.kernel.Refused;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicTextTest {

	@ParameterizedTest
	@ValueSource(strings = {"张三 13812345678", "电话13812345678。", "１３８１２３４５６７８", "430408199003071234", "43040819900307123X号",
			"430408900307123"})
	void what_looks_like_somebody_s_number_does_not_stay_in_the_clear(String text) {
		assertThatThrownBy(() -> PublicText.checked("activity", text)).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.code()).isEqualTo("text.personal-number"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"红湘路文明劝导", "幸福里 12 栋 3 单元", "430408001001", "20230101000000001234", "202399990000123456", "第六次全国人口普查 2010"})
	void other_numbers_do(String text) {
		assertThat(PublicText.checked("activity", text)).isEqualTo(text);
	}
}
