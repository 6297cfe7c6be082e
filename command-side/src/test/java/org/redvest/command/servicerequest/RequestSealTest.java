package org.redvest.command.servicerequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.servicerequest.Requests.ID;
import static org.redvest.command.servicerequest.Requests.OTHER;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.InMemoryVault;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestSealTest {

	private final InMemoryVault vault = new InMemoryVault();
	private final RequestSeal seal = new RequestSeal(vault);

	@Test
	void the_same_person_with_the_same_words_is_recognised_however_they_are_written() {
		var first = seal.reporter(ID, null, "张三", "138 1234 5678", "红湘北路人行道破损。", false);
		var again = seal.reporter(OTHER, "u-7", null, "+86-13812345678", "红湘北路 人行道破损!", false);
		assertThat(again.person()).isEqualTo(first.person()).isEqualTo(seal.person("13812345678"));
		assertThat(again.matter()).isEqualTo(first.matter());
	}

	@Test
	void other_words_and_other_people_are_others() {
		var first = seal.reporter(ID, null, null, "13812345678", "人行道破损", false);
		assertThat(seal.reporter(OTHER, null, null, "13812345678", "路灯不亮", false).matter()).isNotEqualTo(first.matter());
		assertThat(seal.reporter(OTHER, null, null, "13912345678", "人行道破损", false).matter()).isNotEqualTo(first.matter());
	}

	@Test
	void an_account_without_a_phone_is_recognised_too_and_anonymous_ones_are_not() {
		assertThat(seal.reporter(ID, "u-7", null, null, "路灯不亮", false).matter())
				.isEqualTo(seal.reporter(OTHER, "u-7", null, null, "路灯不亮", false).matter()).isNotNull();
		assertThat(seal.reporter(ID, null, null, null, "路灯不亮", true).person()).isNull();
	}

	@Test
	void what_people_say_is_sealed_under_the_request() {
		assertThat(vault.open(seal.text(ID, "人行道破损"))).contains("人行道破损");
		assertThat(seal.text(ID, "人行道破损").subject()).isEqualTo(SubjectId.of(ID));
		assertThat(seal.note(ID, " ")).isNull();
		assertThat(seal.address(ID, null)).isNull();
	}
}
