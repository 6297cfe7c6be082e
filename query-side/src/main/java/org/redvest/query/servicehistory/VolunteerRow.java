package org.redvest.query.servicehistory;

import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.VolunteerNumber;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.query.fact.VolunteerStatus;
import org.redvest.query.projection.Key;

/** A volunteer as far as the history shows one; number, name and place are gone once the person is erased. */
record VolunteerRow(@Key VolunteerId volunteerId, VolunteerStatus status, @Nullable VolunteerNumber number, @Nullable Sealed name,
		@Nullable AreaCode residence, @Nullable UnitCode unit, boolean restricted) {
}
