package org.redvest.query.artcompanion;

import java.time.LocalDate;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.SchoolEvent.Pairing;
import org.redvest.kernel.SchoolEvent.Partner;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.UnitCode;
import org.redvest.query.projection.Key;

/** A pairing from its first day to the first day on which it holds no more. */
record PairingRow(@Key SchoolId schoolId, @Key EntryId pairing, UnitCode unit, Partner partner, LocalDate fromDay, LocalDate toDay) {

	static PairingRow of(SchoolId school, EntryId id, Pairing with) {
		return new PairingRow(school, id, with.unit(), with.partner(), with.from(), with.to());
	}

	PairingRow until(LocalDate end) {
		return new PairingRow(schoolId, pairing, unit, partner, fromDay, end);
	}
}
