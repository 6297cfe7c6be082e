package org.redvest.query.artcompanion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.SchoolEvent.Particulars;
import org.redvest.kernel.SchoolEvent.SchoolKind;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.UnitCode;
import org.redvest.query.projection.Key;

/** A school as it is known now. */
record SchoolRow(@Key SchoolId schoolId, UnitCode code, String name, AreaCode area, SchoolKind kind, boolean rural, Instant registeredAt,
		@Nullable Instant closedAt, boolean demonstrationSite) {

	static SchoolRow of(SchoolId id, Particulars said, Instant at) {
		return new SchoolRow(id, said.code(), said.name(), said.area(), said.kind(), said.rural(), at, null, false);
	}

	SchoolRow as(Particulars said) {
		return new SchoolRow(schoolId, said.code(), said.name(), said.area(), said.kind(), said.rural(), registeredAt, closedAt,
				demonstrationSite);
	}

	SchoolRow closed(Instant at) {
		return new SchoolRow(schoolId, code, name, area, kind, rural, registeredAt, at, demonstrationSite);
	}

	SchoolRow demonstrating() {
		return new SchoolRow(schoolId, code, name, area, kind, rural, registeredAt, closedAt, true);
	}
}
