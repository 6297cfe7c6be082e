package org.redvest.query.donation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DoneeEvent.DoneeKind;
import org.redvest.kernel.DoneeEvent.Entitlement;
import org.redvest.kernel.UnitCode;
import org.redvest.query.projection.Key;

/** By what a body may receive donations, from a day to the first day on which it may no more. */
record DoneeRow(@Key UnitCode unit, @Key LocalDate fromDay, DoneeKind kind, String certificate, boolean publicFundraising,
		@Nullable LocalDate toDay) {

	static DoneeRow of(UnitCode unit, Entitlement by) {
		return new DoneeRow(unit, by.from(), by.kind(), by.certificate().value(), by.publicFundraising(), by.to());
	}

	DoneeRow until(LocalDate end) {
		return new DoneeRow(unit, fromDay, kind, certificate, publicFundraising, end);
	}
}
