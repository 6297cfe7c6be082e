package org.redvest.query.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandTest {

	private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
	private static final Instant KNOWN = Instant.parse("2022-07-01T01:00:00Z");
	private static final Stand STAND = new Stand(DAY, 7, KNOWN);
	private static final Definition DEFINITION = new Definition("coverage", 1, "覆盖率", "coverage");
	private static final BaseUsed BASE = new BaseUsed("base:buildings:430408", 1, 3071, "住建局", DAY, DAY, null, 1);

	@Test
	void a_share_is_a_fraction_until_it_is_shown() {
		assertThat(STAND.rate(DEFINITION, 1895, 3070, BASE, "/items"))
				.isEqualTo(new Figure(new BigDecimal("0.617264"), "61.73 %", 1895, 3070L, DEFINITION, DAY, 7, KNOWN, BASE, null, "/items"));
	}

	@Test
	void without_a_base_valid_on_the_day_a_rate_is_not_shown_and_says_so() {
		assertThat(STAND.rate(DEFINITION, 1895, 3070, null, "/items"))
				.isEqualTo(new Figure(null, null, 1895, 3070L, DEFINITION, DAY, 7, KNOWN, null, NotShown.NO_BASE, "/items"));
	}

	@Test
	void nothing_is_divided_by_zero() {
		assertThat(STAND.rate(DEFINITION, 0, 0, BASE, "/items"))
				.isEqualTo(new Figure(null, null, 0, 0L, DEFINITION, DAY, 7, KNOWN, BASE, NotShown.NOTHING_COUNTED, "/items"));
	}

	@Test
	void a_count_has_no_denominator() {
		assertThat(STAND.count(DEFINITION, 1895, "/items"))
				.isEqualTo(new Figure(BigDecimal.valueOf(1895), "1,895", 1895, null, DEFINITION, DAY, 7, KNOWN, null, null, "/items"));
	}

	@Test
	void a_quotient_is_no_percentage() {
		assertThat(STAND.quotient(DEFINITION, 1895, 778, "/items"))
				.isEqualTo(new Figure(new BigDecimal("2.435733"), "2.44", 1895, 778L, DEFINITION, DAY, 7, KNOWN, null, null, "/items"));
	}
}
