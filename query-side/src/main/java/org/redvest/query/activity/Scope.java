package org.redvest.query.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.UnitCode;
import org.redvest.query.figure.Period;
import org.redvest.query.http.Reading;

/**
 * Of which days, where and by whom.
 *
 * @param area the beginning of the areas' codes; empty for all
 * @param unit the organising unit, or null for all
 */
record Scope(Period days, String area, @Nullable String unit) {

	/** Up to today and from the beginning of that year, unless said otherwise. */
	static Scope of(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable AreaCode area, @Nullable UnitCode unit, Reading asked) {
		return new Scope(Period.of(from, asked.on(to)), area == null ? "" : area.value(), unit == null ? null : unit.value());
	}

	LocalDate from() {
		return days.from();
	}

	LocalDate to() {
		return days.to();
	}

	/** As a link to items says it. */
	String link(String path, String within) {
		return "/api/activities/%s?from=%s&to=%s%s%s".formatted(path, from(), to(), within.isEmpty() ? "" : "&area=" + within,
				unit == null ? "" : "&unit=" + unit);
	}
}
