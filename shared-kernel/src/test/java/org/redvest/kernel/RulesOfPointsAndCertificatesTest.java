package org.redvest.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.Rules.CertificateRules;
import org.redvest.kernel.Rules.PointsRules;
import org.redvest.kernel.Rules.Succession;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.packaged.PackagedRules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesOfPointsAndCertificatesTest {

	private static final UnitCode ONE = new UnitCode("org-1");
	private static final UnitCode TWO = new UnitCode("org-2");
	private static final UnitCode THREE = new UnitCode("org-3");

	@Test
	void parts_of_an_hour_earn_their_share_and_parts_of_a_point_nothing() {
		var rules = new PointsRules(10, Map.of(Category.CARE, 150), 1, 0, null, null);
		assertThat(rules.earnedBy(59, Category.TRAFFIC)).isEqualTo(9);
		assertThat(rules.earnedBy(60, Category.TRAFFIC)).isEqualTo(10);
		assertThat(rules.earnedBy(60, Category.CARE)).isEqualTo(15);
		assertThat(rules.earnedBy(5, Category.TRAFFIC)).isZero();
	}

	@Test
	void points_are_good_for_months_or_for_ever() {
		var rules = new PointsRules(10, Map.of(), 1, 0, null, null);
		assertThat(rules.lastDay(LocalDate.of(2022, 1, 31))).isEqualTo(LocalDate.of(2022, 2, 28));
		assertThat(new PointsRules(10, Map.of(), null, 0, null, null).lastDay(LocalDate.of(2022, 1, 31))).isNull();
	}

	@Test
	void whoever_took_a_units_place_in_the_end_certifies_for_it() {
		var rules = new CertificateRules(7, List.of(new Succession(ONE, TWO), new Succession(TWO, THREE)));
		assertThat(rules.certifier(ONE)).isEqualTo(THREE);
		assertThat(rules.certifier(THREE)).isEqualTo(THREE);
		Soundness.check(rules);
	}

	@Test
	void rules_that_make_no_sense_are_not_published() {
		malformed("pointsPerHour", new PointsRules(-1, Map.of(), null, 0, null, null));
		malformed("categoryPercent", new PointsRules(1, Map.of(Category.CARE, -1), null, 0, null, null));
		malformed("validMonths", new PointsRules(1, Map.of(), 0, 0, null, null));
		malformed("referralPoints", new PointsRules(1, Map.of(), null, -1, null, null));
		malformed("mostRedemptionsPerQuarter", new PointsRules(1, Map.of(), null, 0, 0, null));
		malformed("mostPointsPerQuarter", new PointsRules(1, Map.of(), null, 0, null, 0));
		malformed("publicityDays", new CertificateRules(-1, List.of()));
		malformed("successions.unit", new CertificateRules(7, List.of(new Succession(ONE, TWO), new Succession(ONE, THREE))));
		malformed("successions.successor", new CertificateRules(7, List.of(new Succession(ONE, TWO), new Succession(TWO, ONE))));
	}

	@Test
	void the_packaged_samples_of_star_rules_are_the_two_alternates() {
		assertThat(PackagedRules.read().samples(Rules.Kind.STAR)).extracting(each -> each.version().value())
				.containsExactly("star/longquanyi/0", "star/zhangjiagang/0");
	}

	private static void malformed(String field, Rules rules) {
		assertThatThrownBy(() -> Soundness.check(rules)).isInstanceOfSatisfying(Refused.class, refused -> {
			assertThat(refused.code()).isEqualTo("ruleset.malformed");
			assertThat(refused.arguments()).containsExactly(field);
		});
	}
}
