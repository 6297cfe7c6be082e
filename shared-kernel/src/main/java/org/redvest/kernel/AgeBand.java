package org.redvest.kernel;

import java.time.LocalDate;
import java.time.Period;

/** As much of a volunteer's age as decisions need in the clear; the birth date itself is sealed. */
public enum AgeBand {
	/** 不满十四周岁: a guardian's consent before registration, and special rules for sensitive data (PIPL art. 28, 31) */
	UNDER_14,
	/** 十四至十五周岁: consent by scheme */
	FROM_14_TO_15,
	/** 十六至十七周岁: consent by scheme, commonly not where they live on their own income */
	FROM_16_TO_17,
	/** 成年 */
	ADULT;

	/** The band of a person born on one day, on another day. */
	public static AgeBand of(LocalDate born, LocalDate on) {
		int years = Period.between(born, on).getYears();
		if (years < 14) {
			return UNDER_14;
		}
		return years < 16 ? FROM_14_TO_15 : years < 18 ? FROM_16_TO_17 : ADULT;
	}

	public boolean minor() {
		return this != ADULT;
	}
}
